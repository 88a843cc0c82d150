package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/markdown"
	"github.com/whosaid/whosaid/internal/ruling"
)

// ofMarkdown turns what was found in an article without its signs of Markdown into what stands in the article as it was given: the
// spans are of that, and so are the words of the spans, with the signs that stand among them. Names and roles are as they read.
func ofMarkdown(r Result, m *markdown.Text, article string) Result {
	r = r.MapSpans(func(s Span) Span { return Span(m.Source(markdown.Span(s))) })
	words := func(to *string, s Span) {
		if s.Start < s.End {
			*to = s.Of(article)
		}
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		pieces := make([]string, len(q.Spans))
		for k, s := range q.Spans {
			pieces[k] = s.Of(article)
		}
		q.Text = strings.Join(pieces, " ")
		words(&q.Cue.Text, q.Cue.Span)
		words(&q.Speaker.Text, q.Speaker.Span)
		for k := range q.Nested {
			words(&q.Nested[k].Text, q.Nested[k].Span)
			words(&q.Nested[k].Speaker.Text, q.Nested[k].Speaker.Span)
		}
		for k := range q.Via {
			words(&q.Via[k].Text, q.Via[k].Span)
		}
		if c := q.Circumstances; c != nil {
			for _, one := range []*Circumstance{c.To, c.Where, c.Channel} {
				if one != nil {
					words(&one.Text, one.Span)
				}
			}
			if c.When != nil {
				words(&c.When.Text, c.When.Span)
			}
		}
	}
	if r.Quotes == nil {
		r.Quotes = []Quote{}
	}
	if r.Speakers == nil {
		r.Speakers = []Speaker{}
	}
	return r
}

// failuresOf says the same of rules that gave up.
func failuresOf(failed []ruling.Failure, m *markdown.Text) []ruling.Failure {
	for i := range failed {
		at := failed[i].Offset
		failed[i].Offset = m.Source(markdown.Span{Start: at, End: at}).Start
	}
	return failed
}
