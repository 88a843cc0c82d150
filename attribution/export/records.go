package export

import (
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// Records writes all that the library knows, one document a line as JSON: {"doc": …, "quotes": […], "speakers": […]}, with what is
// known beside the text (url, date, outlet, headline, byline), and for a web page "page" with what the page says of itself. Spans
// are bytes of what the caller has: of the page if there is one, of the text otherwise. [RecordsSchema] describes a line.
type Records struct{ lines }

// A Record is a line of [Records], for programs that read one back.
type Record struct {
	ID       string                `json:"doc"`
	URL      string                `json:"url,omitempty"`
	Date     time.Time             `json:"date,omitzero"`
	Outlet   string                `json:"outlet,omitempty"`
	Headline string                `json:"headline,omitempty"`
	Byline   string                `json:"byline,omitempty"`
	Quotes   []attribution.Quote   `json:"quotes"`
	Speakers []attribution.Speaker `json:"speakers"`
	Page     *PageInfo             `json:"page,omitempty"` // of a web page
	Part     *PartInfo             `json:"part,omitempty"` // of a text that is read in parts, each a record
}

// A PartInfo says which part of a text a [Record] is of: the bytes from Start to End, whose records it has. The text is whole when
// there is one that is the last.
type PartInfo struct {
	Number int  `json:"number"` // from 1
	Start  int  `json:"start"`
	End    int  `json:"end"`
	Last   bool `json:"last"`
}

// A PageInfo is what a web page says beside its article's text. What it does not say is left out of JSON.
type PageInfo struct {
	Headline string    `json:"headline,omitempty"`
	Byline   string    `json:"byline,omitempty"`
	Outlet   string    `json:"outlet,omitempty"`
	Date     time.Time `json:"date,omitzero"`
	URL      string    `json:"url,omitempty"`
	Language string    `json:"language,omitempty"`
}

// Append appends a line.
func (Records) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	about := &d.Article
	r := Record{
		ID: d.ID, URL: d.URL, Date: about.Date, Outlet: about.Outlet, Headline: about.Headline, Byline: about.Byline,
		Quotes: d.Result.Quotes, Speakers: d.Result.Speakers,
	}
	if p := d.Part; p != nil {
		of := d.Result.MapSpans(func(s attribution.Span) attribution.Span {
			return attribution.Span{Start: s.Start + p.Bytes, End: s.End + p.Bytes}
		})
		r.Quotes, r.Speakers = of.Quotes, of.Speakers
		r.Part = &PartInfo{p.Number, p.Own.Start, p.Own.End, p.Last}
	}
	if d.Page != nil {
		of := d.Page.Result(d.Result)
		a := d.Page.Article
		r.Quotes, r.Speakers = of.Quotes, of.Speakers
		r.Page = &PageInfo{a.Headline, a.Byline, a.Outlet, a.Date, d.Page.URL, d.Page.Language}
	}
	if r.Quotes == nil {
		r.Quotes = []attribution.Quote{}
	}
	if r.Speakers == nil {
		r.Speakers = []attribution.Speaker{}
	}
	return appendJSON(dst, d, r)
}
