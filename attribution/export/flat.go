package export

import (
	"cmp"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// Flat writes one quote a line as JSON, a [Row]: for tables, queues and search engines. [FlatSchema] describes a line.
type Flat struct {
	lines
	Context int // code points in Before and After; 0 for 32, negative for none
}

// A Row is a quote with all that it takes to use it without its article. Every field is there in every row; what is not known is
// empty.
type Row struct {
	Doc   string           `json:"doc"`
	Quote int              `json:"quote"` // its number in the article
	Type  attribution.Type `json:"type"`

	Speaker     string             `json:"speaker"` // the fullest name that the article gives
	Kind        attribution.Kind   `json:"kind"`
	Named       bool               `json:"named"`    // Speaker is a proper name
	Withheld    bool               `json:"withheld"` // the article keeps the name back
	Role        string             `json:"role"`
	Affiliation string             `json:"affiliation"`
	Gender      attribution.Gender `json:"gender"`
	SpeakerID   int                `json:"speakerId"` // the same for all quotes of one speaker in the article; 0 for none
	Known       string             `json:"known"`     // ID of Extractor.Known
	Mention     string             `json:"mention"`   // the words that name the speaker here: "she"
	NameFrom    attribution.Origin `json:"nameFrom"`

	Text     string `json:"text"`     // what was said, its pieces joined by a space
	Verbatim string `json:"verbatim"` // the words between quotation marks alone, stretches of it joined by " … "

	Cue   string            `json:"cue"`
	Lemma string            `json:"lemma"`
	Class attribution.Class `json:"class"`
	Mode  attribution.Mode  `json:"mode"`
	Said  bool              `json:"said"` // the article says that it was said: Quote.IsSpeech

	InHeadline bool `json:"inHeadline"` // it is of the article's own headline: nobody's words

	To      string `json:"to"`
	When    string `json:"when"`
	WhenISO string `json:"whenIso"`
	Where   string `json:"where"`
	Channel string `json:"channel"`
	Via     string `json:"via"` // who carried the words, the nearest to the article first, with a semicolon between

	Confidence float64            `json:"confidence"`
	Reason     attribution.Reason `json:"reason"`

	Checkworthy *float64 `json:"checkworthy"` // 0 to 1; null unless Extractor.Checkworthy was set

	// From the first byte of the quote to the end of its last one, with an attribution that stands between.
	Start     int  `json:"start"` // bytes of the text
	End       int  `json:"end"`
	StartChar int  `json:"startChar"` // code points of the text
	EndChar   int  `json:"endChar"`
	PageStart *int `json:"pageStart"` // bytes of the page; null when there is no page
	PageEnd   *int `json:"pageEnd"`

	Sentence string `json:"sentence"` // or the sentences, in which the quote stands
	Before   string `json:"before"`   // what stands right before Start
	After    string `json:"after"`

	Headline string `json:"headline"`
	Byline   string `json:"byline"`
	Outlet   string `json:"outlet"`
	Date     string `json:"date"` // RFC 3339
	URL      string `json:"url"`
	Language string `json:"language"`
}

// Rows gives the rows of a document: one for each quote, in order.
func Rows(d *Document, f Flat) ([]Row, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	rows := make([]Row, 0, len(d.Result.Quotes))
	for i := range d.Result.Quotes {
		rows = append(rows, d.row(&d.Result.Quotes[i], f.Context))
	}
	return rows, nil
}

// Append appends a line for each quote.
func (f Flat) Append(dst []byte, d *Document) ([]byte, error) {
	rows, err := Rows(d, f)
	if err != nil {
		return dst, err
	}
	out := dst
	for i := range rows {
		if out, err = appendJSON(out, d, &rows[i]); err != nil {
			return dst, err
		}
	}
	return out, nil
}

func (d *Document) row(q *attribution.Quote, context int) Row {
	at := extent(q)
	r := Row{
		Doc: d.ID, Quote: q.ID, Type: q.Type,
		Speaker: q.Speaker.Name, Kind: q.Speaker.Kind, Named: q.Speaker.Named, Withheld: q.Speaker.Withheld, Role: q.Speaker.Role,
		SpeakerID: q.Speaker.ID, Mention: q.Speaker.Text, NameFrom: q.Speaker.NameFrom,
		Text: q.Text, Verbatim: d.join(q.Verbatim, " … "),
		Cue: q.Cue.Text, Lemma: q.Cue.Lemma, Class: q.Cue.Class, Mode: q.Cue.Mode, Said: q.IsSpeech(), InHeadline: q.Headline,
		Confidence: q.Confidence, Reason: q.Reason, Start: at.Start, End: at.End,
		Headline: d.Article.Headline, Byline: d.Article.Byline, Outlet: d.Article.Outlet, Date: day(d.Article.Date, time.RFC3339),
		URL: d.URL, Language: d.Language,
	}
	if s := d.speaker(q.Speaker.ID); s != nil {
		r.Affiliation, r.Gender, r.Known = s.Affiliation, s.Gender, s.Known
	}
	if c := q.Circumstances; c != nil {
		r.To, r.Where, r.Channel = words(c.To), words(c.Where), words(c.Channel)
		if c.When != nil {
			r.When, r.WhenISO = c.When.Text, c.When.ISO
		}
	}
	var via []string
	for _, v := range q.Via {
		via = append(via, cmp.Or(v.Name, v.Text))
	}
	r.Via = strings.Join(via, "; ")
	if q.Checkworthy != nil {
		r.Checkworthy = &q.Checkworthy.Score
	}
	chars := d.points(at)
	r.StartChar, r.EndChar = chars.Start, chars.End
	if p := d.Part; p != nil {
		r.Start, r.End, r.StartChar, r.EndChar = r.Start+p.Bytes, r.End+p.Bytes, r.StartChar+p.Chars, r.EndChar+p.Chars
	}
	if page, ok := d.places.Page(at); ok {
		r.PageStart, r.PageEnd = &page.Start, &page.End
	}
	r.Before, r.After = around(d.Article.Text, at, context)
	r.Sentence = sentenceOf(d.Article.Text, q.Context.Sentence, at)
	return r
}

// join gives the words of some spans.
func (d *Document) join(spans []attribution.Span, between string) string {
	pieces := make([]string, len(spans))
	for i, s := range spans {
		pieces[i] = s.Of(d.Article.Text)
	}
	return strings.Join(pieces, between)
}

// words are those of a circumstance, "" when it is not told.
func words(c *attribution.Circumstance) string {
	if c == nil {
		return ""
	}
	return c.Text
}

// day writes a date, "" for none.
func day(t time.Time, layout string) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(layout)
}
