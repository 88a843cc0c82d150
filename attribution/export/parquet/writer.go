package parquet

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/quotes"
)

// Options says how to write. The zero value is fine.
type Options struct {
	Context      int // as in export.Flat
	Uncompressed bool
	GroupRows    int // rows of a row group; 0 for 100,000: what is held in memory until it is written
}

// A Span is a piece of a quote, in bytes of the text and in code points.
type Span struct {
	Start     int64 `parquet:"start"`
	End       int64 `parquet:"end"`
	StartChar int64 `parquet:"startChar"`
	EndChar   int64 `parquet:"endChar"`
}

// A Row is a row of the file: an [export.Row], whose comments say what is what, with its pieces. What is unknown is empty, but for
// the date and the places in a page, which are null.
type Row struct {
	Doc         string     `parquet:"doc,dict"`
	Quote       int64      `parquet:"quote"`
	Type        string     `parquet:"type,dict"`
	Speaker     string     `parquet:"speaker,dict"`
	Kind        string     `parquet:"kind,dict"`
	Named       bool       `parquet:"named"`
	Withheld    bool       `parquet:"withheld"`
	Role        string     `parquet:"role,dict"`
	Affiliation string     `parquet:"affiliation,dict"`
	Gender      string     `parquet:"gender,dict"`
	SpeakerID   int64      `parquet:"speakerId"`
	Known       string     `parquet:"known,dict"`
	Mention     string     `parquet:"mention"`
	NameFrom    string     `parquet:"nameFrom,dict"`
	Text        string     `parquet:"text"`
	Verbatim    string     `parquet:"verbatim"`
	Cue         string     `parquet:"cue,dict"`
	Lemma       string     `parquet:"lemma,dict"`
	Class       string     `parquet:"class,dict"`
	Mode        string     `parquet:"mode,dict"`
	Said        bool       `parquet:"said"`
	InHeadline  bool       `parquet:"inHeadline"`
	To          string     `parquet:"to"`
	When        string     `parquet:"when"`
	WhenISO     string     `parquet:"whenIso"`
	Where       string     `parquet:"where"`
	Channel     string     `parquet:"channel"`
	Via         string     `parquet:"via"`
	Confidence  float64    `parquet:"confidence"`
	Reason      string     `parquet:"reason,dict"`
	Checkworthy *float64   `parquet:"checkworthy,optional"`
	Start       int64      `parquet:"start"`
	End         int64      `parquet:"end"`
	StartChar   int64      `parquet:"startChar"`
	EndChar     int64      `parquet:"endChar"`
	PageStart   *int64     `parquet:"pageStart,optional"`
	PageEnd     *int64     `parquet:"pageEnd,optional"`
	Sentence    string     `parquet:"sentence"`
	Before      string     `parquet:"before"`
	After       string     `parquet:"after"`
	Headline    string     `parquet:"headline,dict"`
	Byline      string     `parquet:"byline,dict"`
	Outlet      string     `parquet:"outlet,dict"`
	Date        *time.Time `parquet:"date,optional,timestamp(millisecond)"`
	URL         string     `parquet:"url,dict"`
	Language    string     `parquet:"language,dict"`
	Spans       []Span     `parquet:"spans,list"`
}

// Write writes a whole file.
func Write(w io.Writer, o Options, docs ...*export.Document) error {
	out := NewWriter(w, o)
	for _, d := range docs {
		if err := out.Write(d); err != nil {
			return err
		}
	}
	return out.Close()
}

// A Writer writes documents one by one. It is for one goroutine.
type Writer struct {
	o       Options
	w       *parquet.GenericWriter[Row]
	pending int // rows of the group that is not written yet
}

// NewWriter begins a file.
func NewWriter(w io.Writer, o Options) *Writer {
	if o.GroupRows <= 0 {
		o.GroupRows = 100_000
	}
	options := []parquet.WriterOption{parquet.CreatedBy("github.com/whosaid/whosaid", "", "")}
	if !o.Uncompressed {
		options = append(options, parquet.Compression(&parquet.Zstd))
	}
	return &Writer{o: o, w: parquet.NewGenericWriter[Row](w, options...)}
}

// Write writes the rows of a document. When the document itself can't be written nothing of it is, and the file may go on.
func (w *Writer) Write(d *export.Document) error {
	from, err := export.Rows(d, export.Flat{Context: w.o.Context})
	if err != nil {
		return err
	}
	rows := make([]Row, len(from))
	for i := range from {
		rows[i] = row(d, i, &from[i])
	}
	if _, err := w.w.Write(rows); err != nil {
		return fmt.Errorf("document %q: %w", d.ID, err)
	}
	if w.pending += len(rows); w.pending >= w.o.GroupRows {
		w.pending = 0
		if err := w.w.Flush(); err != nil {
			return fmt.Errorf("the rows up to document %q: %w", d.ID, err)
		}
	}
	return nil
}

// Close ends the file, which can't be read before. It does not close the writer below.
func (w *Writer) Close() error {
	if err := w.w.Close(); err != nil {
		return fmt.Errorf("the end of the file: %w", err)
	}
	return nil
}

func row(d *export.Document, i int, r *export.Row) Row {
	to := Row{
		Doc: valid(r.Doc), Quote: int64(r.Quote), Type: string(r.Type),
		Speaker: valid(r.Speaker), Kind: string(r.Kind), Named: r.Named, Withheld: r.Withheld, Role: valid(r.Role),
		Affiliation: valid(r.Affiliation), Gender: string(r.Gender), SpeakerID: int64(r.SpeakerID), Known: valid(r.Known),
		Mention: valid(r.Mention), NameFrom: string(r.NameFrom),
		Text: valid(r.Text), Verbatim: valid(r.Verbatim), Cue: valid(r.Cue), Lemma: valid(r.Lemma), Class: string(r.Class),
		Mode: string(r.Mode), Said: r.Said, InHeadline: r.InHeadline,
		To: valid(r.To), When: valid(r.When), WhenISO: r.WhenISO, Where: valid(r.Where), Channel: valid(r.Channel), Via: valid(r.Via),
		Confidence: r.Confidence, Reason: string(r.Reason), Checkworthy: r.Checkworthy,
		Start: int64(r.Start), End: int64(r.End), StartChar: int64(r.StartChar), EndChar: int64(r.EndChar),
		PageStart: wide(r.PageStart), PageEnd: wide(r.PageEnd),
		Sentence: valid(r.Sentence), Before: valid(r.Before), After: valid(r.After),
		Headline: valid(r.Headline), Byline: valid(r.Byline), Outlet: valid(r.Outlet), URL: valid(r.URL), Language: valid(r.Language),
	}
	if t := d.Article.Date; !t.IsZero() {
		to.Date = &t
	}
	// Code points are counted in the quote alone: from the text's beginning it would be all of it for each quote.
	spans := slices.Clone(d.Result.Quotes[i].Spans)
	for n := range spans {
		spans[n].Start, spans[n].End = spans[n].Start-r.Start, spans[n].End-r.Start
	}
	chars := quotes.Convert(d.Article.Text[r.Start:r.End], spans, quotes.Bytes, quotes.CodePoints)
	for n, s := range spans {
		to.Spans = append(to.Spans, Span{
			Start: int64(r.Start + s.Start), End: int64(r.Start + s.End),
			StartChar: int64(r.StartChar + chars[n].Start), EndChar: int64(r.StartChar + chars[n].End),
		})
	}
	return to
}

// valid gives a text as Parquet has to have it: U+FFFD for each byte that is not UTF-8.
func valid(s string) string { return string([]rune(s)) }

func wide(n *int) *int64 {
	if n == nil {
		return nil
	}
	w := int64(*n)
	return &w
}
