package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// assemble turns statements and identities into records.
func (d *document) assemble(st []statement, r *identity, people acquaintance) Result {
	res := Result{Quotes: make([]Quote, 0, len(st)), Speakers: []Speaker{}}
	who := r.speakersOf(st)
	r.describe(st, who)
	r.leaveOut(st, who)
	r.keepBack()
	order := make([]int, len(st))
	for i := range order {
		order[i] = i
		slices.SortFunc(st[i].content, func(a, b text.Span) int { return a.Start - b.Start })
	}
	slices.SortStableFunc(order, func(a, b int) int { return st[a].content[0].Start - st[b].content[0].Start })
	number := make(map[int]int) // entity -> index in res.Speakers
	for _, i := range order {
		q, ok := r.quote(&st[i])
		if !ok {
			continue
		}
		q.ID = len(res.Quotes) + 1
		e := who[i]
		q.Speaker = r.source(&st[i], e)
		if e >= 0 && r.nameless(e) {
			q.Speaker.Kind = r.entities[e].kind
			e = -1
		}
		if e < 0 && r.nobodyHere(&st[i]) {
			q.Speaker.Kind = Group
		}
		if e >= 0 {
			k, ok := number[e]
			if !ok {
				k = len(res.Speakers)
				number[e] = k
				res.Speakers = append(res.Speakers, r.speaker(e))
				r.link(&res.Speakers[k], &r.entities[e], people)
			}
			res.Speakers[k].Quotes = append(res.Speakers[k].Quotes, q.ID)
			q.Speaker.ID = k + 1
			q.Speaker.Name, q.Speaker.NameFrom = res.Speakers[k].Name, res.Speakers[k].NameFrom
			q.Speaker.Kind = res.Speakers[k].Kind
			q.Speaker.Named, q.Speaker.Withheld = res.Speakers[k].Named, res.Speakers[k].Withheld
			q.Speaker.Role = r.roleAt(&st[i], e, res.Speakers[k].Role)
		}
		root := i
		for st[root].from >= 0 {
			root = st[root].from
		}
		if !st[root].source.none() {
			q.Candidates = r.candidates(st[root].source.head.Start)
		}
		if st[i].from < 0 {
			q.Via = r.via(&st[i], who[i])
		}
		q.Reason = st[i].reason
		if e == ambiguous {
			q.Reason = ReasonAmbiguous
			q.Speaker.Kind = r.kindInDoubt(&st[i])
		}
		q.Evidence = r.evidence(&st[i])
		q.Confidence = q.probability(d.endsInDoubt(&st[i]), r.doubtfulAnswer(i, who[i]))
		res.Quotes = append(res.Quotes, q)
	}
	for k := range res.Speakers {
		res.Speakers[k].ID = k + 1
	}
	r.release()
	return res
}

// quote makes the record of a statement, without its speaker.
func (r *identity) quote(s *statement) (Quote, bool) {
	var q Quote
	d := r.d
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
					if who, ok := s.nestedAt(i); ok {
						q.Nested = append(q.Nested, r.nestedWords(v, who))
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
		q.Cue = Cue{Span: span, Text: span.Of(d.text), Lemma: s.lemma, Class: Class(s.class.String()), Mode: s.mode.Mode}
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
