package export

import (
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// W3C writes the Web Annotation Data Model in JSON-LD, one annotation a line: a quote as the target, by its words with what stands
// around them (TextQuoteSelector) and by its place; who said it as a tag, and the record in words as the description.
//
// A quote in several pieces has a target for each. The source is the document's URL, or a name made of its text when it has
// none. The place is in code points of the text (TextPositionSelector); of a web page it is in bytes of the page as the server sent
// it (DataPositionSelector), because code points would be those of the whole page as a browser shows it, which nobody here knows.
//
// See https://www.w3.org/TR/annotation-model/.
type W3C struct {
	lines
	Context int // code points of the text before and after each piece, prefix and suffix; 0 for 32, negative for none

	// Hypothesis is the profile of that program: one target, from the first piece of the quote to the last; places in UTF-16
	// units, as browsers count; the motivation tagging. Of a page the place is left out: it finds the words by themselves.
	Hypothesis bool
}

type annotation struct {
	Context    string    `json:"@context"`
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Motivation string    `json:"motivation"`
	Generator  *agent    `json:"generator"`
	Body       []textual `json:"body"`
	Target     any       `json:"target"` // a target, or several
}

type agent struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Name string `json:"name"`
}

type textual struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Format   string `json:"format"`
	Language string `json:"language,omitempty"`
	Value    string `json:"value"`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// A selector is one of three.
type selector struct {
	Type   string  `json:"type"`
	Exact  *string `json:"exact,omitempty"` // TextQuoteSelector
	Prefix string  `json:"prefix,omitempty"`
	Suffix string  `json:"suffix,omitempty"`
	Start  *int    `json:"start,omitempty"` // TextPositionSelector, DataPositionSelector
	End    *int    `json:"end,omitempty"`
}

// Append appends a line for each quote.
func (f W3C) Append(dst []byte, d *Document) ([]byte, error) {
	if err := d.check(); err != nil {
		return dst, err
	}
	n := d.names()
	out, err := dst, error(nil)
	for i := range d.Result.Quotes {
		q := &d.Result.Quotes[i]
		a := annotation{
			Context: "http://www.w3.org/ns/anno.jsonld", ID: n.of("quote", q.ID), Type: "Annotation", Motivation: "describing",
			Generator: &agent{"https://github.com/whosaid/whosaid", "Software", "whosaid"}, Body: bodies(q),
		}
		spans := q.Spans
		if f.Hypothesis {
			a.Motivation = "tagging"
			spans = []attribution.Span{extent(q)}
		}
		targets := make([]target, 0, len(spans))
		for _, s := range spans {
			targets = append(targets, target{n.article(d), f.selectors(d, s)})
		}
		if a.Target = targets; len(targets) == 1 {
			a.Target = targets[0]
		}
		if out, err = appendJSON(out, d, a); err != nil {
			return dst, err
		}
	}
	return out, nil
}

// selectors are the ways to find a span again.
func (f W3C) selectors(d *Document, s attribution.Span) []selector {
	exact := s.Of(d.Article.Text)
	quote := selector{Type: "TextQuoteSelector", Exact: &exact}
	quote.Prefix, quote.Suffix = around(d.Article.Text, s, f.Context)
	page, ok := d.places.Page(s)
	switch {
	case ok && f.Hypothesis:
		return []selector{quote}
	case ok:
		return []selector{quote, {Type: "DataPositionSelector", Start: &page.Start, End: &page.End}}
	}
	unit := quotes.CodePoints
	if f.Hypothesis {
		unit = quotes.UTF16
	}
	at := d.places.Span(s, quotes.Bytes, unit)
	return []selector{quote, {Type: "TextPositionSelector", Start: &at.Start, End: &at.End}}
}

// bodies say of a quote who said it, and what else the record says, for programs that show text.
func bodies(q *attribution.Quote) []textual {
	tag := func(value string) textual {
		return textual{Type: "TextualBody", Purpose: "tagging", Format: "text/plain", Value: value}
	}
	var all []textual
	if q.Speaker.Name != "" {
		all = append(all, tag(q.Speaker.Name))
	}
	all = append(all, tag(string(q.Type)))
	if !q.IsSpeech() {
		all = append(all, tag("not said: "+doubt(q)))
	}
	return append(all, textual{Type: "TextualBody", Purpose: "describing", Format: "text/plain", Language: "en", Value: sentence(q)})
}

// doubt says why a quote is not to be relied on as something that was said.
func doubt(q *attribution.Quote) string {
	if q.Cue.Class == attribution.ClassAttitude && (q.Cue.Mode == "" || q.Cue.Mode == attribution.ModeAsserted) {
		return string(attribution.ClassAttitude)
	}
	return string(q.Cue.Mode)
}

// sentence says a record in words: "Ana Duarte (transport minister), by “told”; direct; confidence 0.98".
func sentence(q *attribution.Quote) string {
	var b strings.Builder
	switch {
	case q.Speaker.IsZero():
		b.WriteString("Speaker not named")
	case q.Speaker.Name == "":
		fmt.Fprintf(&b, "Speaker not identified, here “%s”", q.Speaker.Text)
	default:
		b.WriteString(q.Speaker.Name)
	}
	if q.Speaker.Role != "" {
		fmt.Fprintf(&b, " (%s)", q.Speaker.Role)
	}
	if !q.Cue.IsZero() {
		fmt.Fprintf(&b, ", by “%s”", q.Cue.Text)
	}
	fmt.Fprintf(&b, "; %s", q.Type)
	if !q.IsSpeech() {
		fmt.Fprintf(&b, "; not said: %s", doubt(q))
	}
	fmt.Fprintf(&b, "; confidence %.2f", q.Confidence)
	return b.String()
}
