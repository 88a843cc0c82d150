package webpage

import "github.com/whosaid/whosaid/attribution"

// Result gives the records of the article, Result of [Page.Article], with every span in bytes of the page instead of the
// text, as [Page.Source] gives it: for who has the page and not the text. The words (Text, Name, Role) stay as the text has
// them. The given result is not changed.
func (p *Page) Result(r attribution.Result) attribution.Result {
	out := attribution.Result{}
	for _, q := range r.Quotes {
		q.Spans, q.Verbatim = p.sources(q.Spans), p.sources(q.Verbatim)
		q.Cue.Span, q.Cue.ModeSpan = p.source(q.Cue.Span), p.source(q.Cue.ModeSpan)
		q.Speaker.Span = p.source(q.Speaker.Span)
		nested := q.Nested
		q.Nested = nil
		for _, n := range nested {
			n.Span, n.Speaker.Span = p.source(n.Span), p.source(n.Speaker.Span)
			q.Nested = append(q.Nested, n)
		}
		via := q.Via
		q.Via = nil
		for _, v := range via {
			v.Span = p.source(v.Span)
			q.Via = append(q.Via, v)
		}
		out.Quotes = append(out.Quotes, q)
	}
	for _, s := range r.Speakers {
		s.RoleSpan, s.AffiliationSpan = p.source(s.RoleSpan), p.source(s.AffiliationSpan)
		s.Mentions = p.sources(s.Mentions)
		out.Speakers = append(out.Speakers, s)
	}
	return out
}

// source is Source, but for the empty span of what is absent.
func (p *Page) source(s Span) Span {
	if s.Start >= s.End {
		return Span{}
	}
	return p.Source(s)
}

func (p *Page) sources(spans []Span) []Span {
	if spans == nil {
		return nil
	}
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = p.source(s)
	}
	return out
}
