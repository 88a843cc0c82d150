package attribution

// MapSpans returns a copy of r in which every span is what f makes of it: for records whose offsets are to be of another text
// than the article, of a file around it, or in other units. Empty spans, which stand for what is absent, stay empty and are
// not asked about. The words (Text, Name, Role) stay as they are; r is not changed.
func (r Result) MapSpans(f func(Span) Span) Result {
	m := spanMap(f)
	out := Result{}
	for _, q := range r.Quotes {
		out.Quotes = append(out.Quotes, m.quote(q))
	}
	for _, s := range r.Speakers {
		s.RoleSpan, s.AffiliationSpan = m.one(s.RoleSpan), m.one(s.AffiliationSpan)
		s.Mentions = m.all(s.Mentions)
		out.Speakers = append(out.Speakers, s)
	}
	return out
}

// A spanMap maps what is there.
type spanMap func(Span) Span

func (m spanMap) one(s Span) Span {
	if s.Start >= s.End {
		return Span{}
	}
	return m(s)
}

func (m spanMap) all(spans []Span) []Span {
	if spans == nil {
		return nil
	}
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = m.one(s)
	}
	return out
}

func (m spanMap) quote(q Quote) Quote {
	q.Spans, q.Verbatim = m.all(q.Spans), m.all(q.Verbatim)
	q.Cue.Span, q.Cue.ModeSpan = m.one(q.Cue.Span), m.one(q.Cue.ModeSpan)
	q.Speaker.Span = m.one(q.Speaker.Span)
	q.Context = Context{m.one(q.Context.Sentence), m.one(q.Context.Paragraph), m.one(q.Context.Before), m.one(q.Context.After)}
	q.Circumstances = m.circumstances(q.Circumstances)
	nested, via := q.Nested, q.Via
	q.Nested, q.Via = nil, nil
	for _, n := range nested {
		n.Span, n.Speaker.Span = m.one(n.Span), m.one(n.Speaker.Span)
		q.Nested = append(q.Nested, n)
	}
	for _, v := range via {
		v.Span = m.one(v.Span)
		q.Via = append(q.Via, v)
	}
	return q
}

func (m spanMap) circumstances(c *Circumstances) *Circumstances {
	if c == nil {
		return nil
	}
	out := *c
	for _, part := range []**Circumstance{&out.To, &out.Where, &out.Channel} {
		if *part != nil {
			x := **part
			x.Span = m.one(x.Span)
			*part = &x
		}
	}
	if c.When != nil {
		x := *c.When
		x.Span = m.one(x.Span)
		out.When = &x
	}
	return &out
}
