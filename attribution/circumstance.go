package attribution

import (
	"strings"
	"time"

	"github.com/whosaid/whosaid/internal/calendar"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Circumstances are what the article tells of the occasion of a saying. Each is nil where it does not tell.
type Circumstances struct {
	To      *Circumstance `json:"to,omitempty"`      // the hearer: "reporters", "the BBC"
	When    *Moment       `json:"when,omitempty"`    // "on Tuesday", "earlier"
	Where   *Circumstance `json:"where,omitempty"`   // place or occasion: "in Geneva", "at a press conference"
	Channel *Circumstance `json:"channel,omitempty"` // "in a statement", "on X", "by telephone"; who carried the words is in Quote.Via
}

// A Circumstance is words that tell of the occasion of a saying. They stand outside the content, but for a hearer who is its
// subject: "MPs" of "urged MPs to resign".
type Circumstance struct {
	Span Span   `json:"span"` // bytes of the article's text; the preposition is in it, but for To
	Text string `json:"text"` // the words of Span
}

// A Moment is a Circumstance that tells when.
type Moment struct {
	Circumstance
	// ISO is the day, month or year that the words mean, or an interval of days, as ISO 8601 writes them: "2026-11-24",
	// "2026-10", "2014", "2026-11-16/2026-11-22". Days and intervals are seen from Article.Date; without it only what names
	// its year is resolved. It is empty, and left out of JSON, for what only the text around could tell: "earlier", "the
	// day before".
	ISO string `json:"iso,omitempty"`
	// Guess tells that the words leave open which of several days is meant, and ISO is the likeliest: "last Tuesday" in an
	// article of a Thursday, "on 3 May" half a year later, "two weeks ago".
	Guess bool `json:"guess,omitempty"`
}

// circumstances makes the public form of an occasion, seen from the day that the article was published; nil for none.
func circumstances(d *reading.Document, s *proposal.Statement, date time.Time) *Circumstances {
	o := s.Occasion
	if o == nil {
		return nil
	}
	one := func(items text.Span) *Circumstance {
		if items.End <= items.Start {
			return nil
		}
		b := d.Span(items.Start, items.End)
		if last := d.Items[items.End-1].Lower; items.End == d.Sentences[s.Sentence].Items.End && strings.Index(last, ".") == len(last)-1 {
			b.End-- // "on X." ends the sentence
		}
		return &Circumstance{Span: b, Text: b.Of(d.Text)}
	}
	c := &Circumstances{To: one(o.To), Where: one(o.Where), Channel: one(o.Channel)}
	if t := one(o.When); t != nil {
		words := make([]string, 0, o.When.End-o.When.Start)
		for _, it := range d.Items[o.When.Start:o.When.End] {
			words = append(words, it.Lower)
		}
		ahead := s.Mode.Mode == proposal.ModeFuture || s.Mode.Mode == proposal.ModeModal
		w := calendar.Resolve(words, date, ahead)
		c.When = &Moment{Circumstance: *t, ISO: w.ISO, Guess: w.Guess}
	}
	return c
}
