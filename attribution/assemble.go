package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// assemble makes records of who says what.
func (d *document) assemble(cast Cast, people acquaintance) Result {
	st := cast.Statements
	res := Result{Quotes: make([]Quote, 0, len(st)), Speakers: []Speaker{}}
	order := make([]int, len(st))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return st[a].content[0].Start - st[b].content[0].Start })
	number := make([]int, len(cast.Speakers)) // of cast.Speakers: ID in res.Speakers, 0 for none yet
	for _, i := range order {
		said := &cast.Said[i]
		q, ok := d.quote(&st[i], said)
		if !ok {
			continue
		}
		q.ID = len(res.Quotes) + 1
		q.Speaker = d.source(&st[i])
		if said.Kind != "" {
			q.Speaker.Kind = kinds(said.Kind)
		}
		if k := said.Speaker; k >= 0 {
			if number[k] == 0 {
				res.Speakers = append(res.Speakers, d.speaker(&cast.Speakers[k], people))
				number[k] = len(res.Speakers)
				res.Speakers[number[k]-1].ID = number[k]
			}
			x := &res.Speakers[number[k]-1]
			x.Quotes = append(x.Quotes, q.ID)
			q.Speaker.ID, q.Speaker.Name, q.Speaker.NameFrom, q.Speaker.Kind, q.Speaker.Role = x.ID, x.Name, x.NameFrom, x.Kind, said.Role
			q.Speaker.Named, q.Speaker.Withheld = x.Named, x.Withheld
		}
		for _, c := range said.Candidates {
			q.Candidates = append(q.Candidates, Candidate{Name: c.Name, Score: c.Score, NameFrom: origins(c.Origin)})
		}
		for _, m := range said.Via {
			q.Via = append(q.Via, Via{Span: m.Span, Text: m.Span.Of(d.text), Name: m.Name, NameFrom: origins(m.Origin)})
		}
		q.Reason = reasons(st[i].reason)
		if said.Speaker == ambiguous {
			q.Reason = ReasonAmbiguous
		}
		q.Evidence = d.evidence(&st[i])
		q.Confidence = q.probability(d.endsInDoubt(&st[i]), said.Doubtful)
		res.Quotes = append(res.Quotes, q)
	}
	return res
}

// source makes the public source of a statement, as far as its words tell.
func (d *document) source(s *statement) Source {
	var src Source
	if !s.source.none() {
		span := d.span(s.source.items.Start, s.source.items.End)
		src.Span, src.Text, src.Kind = span, span.Of(d.text), Unknown
	}
	return src
}

// speaker makes the public speaker of one who speaks.
func (d *document) speaker(x *Speaking, people acquaintance) Speaker {
	sp := Speaker{Name: x.Name, NameFrom: origins(x.Origin), Kind: kinds(x.Kind), Named: x.Named, Withheld: x.Withheld, Mentions: x.Mentions, Quotes: []int{}}
	if x.Role.End > x.Role.Start {
		sp.RoleSpan, sp.Role = x.Role, x.Role.Of(d.text)
	}
	if x.Affiliation.End > x.Affiliation.Start {
		sp.AffiliationSpan, sp.Affiliation = x.Affiliation, x.Affiliation.Of(d.text)
	}
	if sp.Kind == Person || sp.Kind == Anonymous {
		switch x.Shown {
		case lexicon.Male:
			sp.Gender = Male
		case lexicon.Female:
			sp.Gender = Female
		}
	}
	people.link(&sp, x)
	return sp
}

// quote makes the record of a statement, without its speaker.
func (d *document) quote(s *statement, said *Said) (Quote, bool) {
	var q Quote
	inside, outside := 0, 0
	for _, c := range s.content {
		start, end := d.trimItems(c.Start, c.End)
		if start >= end {
			continue
		}
		for i := start; i < end; i++ {
			it := d.items[i]
			if it.passage >= 0 {
				p := d.passages[it.passage]
				q.Unclosed = q.Unclosed || p.unclosed
				if v := d.trimSpace(p.inner); v.Len() > 0 {
					if k := slices.IndexFunc(said.Inner, func(x Inner) bool { return x.Item == i }); k >= 0 {
						q.Nested = append(q.Nested, d.nested(v, &said.Inner[k]))
					} else {
						q.Verbatim = append(q.Verbatim, v)
					}
					inside++
				}
			} else if k := d.tokens[it.tok].Kind; k == text.Word || k == text.Number {
				outside++
			}
		}
		b := d.span(start, end)
		if n := len(q.Spans); n > 0 && strings.TrimSpace(d.text[q.Spans[n-1].End:b.Start]) == "" && !strings.Contains(d.text[q.Spans[n-1].End:b.Start], "\n") {
			q.Spans[n-1].End = b.End
		} else {
			q.Spans = append(q.Spans, b)
		}
	}
	if len(q.Spans) == 0 || inside+outside == 0 {
		return q, false // marks, and nothing between or beside them
	}
	switch {
	case inside == 0:
		q.Type = Indirect
	case outside == 0:
		q.Type = Direct
	default:
		q.Type = Mixed
	}
	var b strings.Builder
	for i, p := range q.Spans {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.Of(d.text))
	}
	q.Text = b.String()
	if s.cue.End > s.cue.Start {
		cue := d.withoutTail(s)
		span := d.span(cue.Start, cue.End)
		q.Cue = Cue{Span: span, Text: span.Of(d.text), Lemma: s.lemma, Class: Class(s.class.String()), Mode: modes(s.mode.Mode)}
		if w := s.mode.words; w.End > w.Start {
			q.Cue.ModeSpan = d.span(w.Start, w.End)
		}
		q.Cue.Negated = q.Cue.Mode == ModeNegated || q.Cue.Mode == ModeDeclined
	}
	if q.Verbatim == nil {
		q.Verbatim = []Span{}
	}
	return q, true
}

// nested makes the public form of somebody else's words between marks, at the given span.
func (d *document) nested(at Span, x *Inner) Nested {
	n := Nested{Span: at, Text: at.Of(d.text)}
	if x.Source.End > x.Source.Start {
		n.Speaker = NestedSpeaker{Span: x.Source, Text: x.Source.Of(d.text), Name: x.Name, NameFrom: origins(x.Origin)}
	}
	return n
}

// trimItems drops signs at the ends of a content that are the author's.
func (d *document) trimItems(start, end int) (int, int) {
	sign := func(i int) bool {
		it := d.items[i]
		if it.passage >= 0 {
			return false
		}
		switch punctuation(it.lower) {
		case comma, semicolon, colon, dash:
			return true
		case stop:
			return it.lower == "."
		}
		return false
	}
	for end > start && sign(end-1) {
		end--
	}
	if l := d.items[start].lower; start+1 < end && (l == "(" || l == "[") && d.items[start].passage < 0 {
		start++
	}
	for start < end && (sign(start) || d.items[start].passage < 0 && punctuation(d.items[start].lower) == stop) {
		start++
	}
	return start, end
}

// trimSpace narrows a span to what is not white space.
func (d *document) trimSpace(s Span) Span {
	t := d.text[s.Start:s.End]
	left := len(t) - len(strings.TrimLeft(t, " \t\r\n\u00a0"))
	t = strings.Trim(t, " \t\r\n\u00a0")
	return Span{Start: s.Start + left, End: s.Start + left + len(t)}
}
