package quotes

import (
	"iter"
	"slices"

	"github.com/whosaid/whosaid/internal/marks"
)

// Find returns the quotes of a text in the order of Outer.Start, nested ones after the one they stand in.
func Find(text string) []Quote { return Finder{}.Find(text) }

// A Finder finds quotes. Its zero value does what Find does. It holds settings only: copy it, share it between
// goroutines.
type Finder struct {
	// Dashes makes a dash at the start of a paragraph open a quote that ends with the paragraph, or with a dash of the
	// same kind that sets off the narrator's words, as novels in many languages have it.
	Dashes bool
}

// Find returns the quotes of a text in the order of Outer.Start, nested ones after the one they stand in.
func (f Finder) Find(text string) []Quote {
	var out []Quote
	marks.ReadMany(text, f.Dashes, func(regions []marks.Region) bool {
		had := len(out)
		if n := len(regions); n > cap(out)-had {
			more := n
			if n >= marks.Many { // there may be others behind them
				more += forecast(had+n, regions[n-1].Outer.Start, len(text))
			}
			out = slices.Grow(out, more)
		}
		out = out[:had+len(regions)]
		for i := range regions {
			out[had+i] = quoteOf(text, &regions[i])
		}
		return true
	})
	return out
}

// All yields the quotes of a text in the order of Find, paragraph by paragraph as it reads them.
func (f Finder) All(text string) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		marks.Read(text, f.Dashes, func(regions []marks.Region) bool {
			for i := range regions {
				if !yield(quoteOf(text, &regions[i])) {
					return false
				}
			}
			return true
		})
	}
}

// quoteOf makes a quote of a region of the text.
func quoteOf(text string, r *marks.Region) Quote {
	q := Quote{
		Outer: Span(r.Outer), Inner: Span(r.Inner), Depth: r.Depth, End: Ending(r.End),
		Open: text[r.Outer.Start:r.Inner.Start], Close: text[r.Inner.End:r.Outer.End],
	}
	if len(r.Parts) > 0 {
		q.Parts = make([]Part, len(r.Parts))
		for i, p := range r.Parts {
			q.Parts[i] = Part{Span(p.Outer), Span(p.Inner), Ending(p.End)}
		}
	}
	return q
}

// forecast tells how many more quotes there will be when n have come before byte i of a text of so many bytes, if the rest
// goes on like that.
func forecast(n, i, size int) int {
	return max(n/4, int(float64(n)*float64(size-i)/float64(i+1)*1.02)) + 16
}
