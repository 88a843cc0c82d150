package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// assemble turns statements and identities into records.
func (d *document) assemble(st []statement, r *identity) Result {
	res := Result{Quotes: make([]Quote, 0, len(st)), Speakers: []Speaker{}}
	who := r.speakersOf(st)
	r.describe(st, who)
	order := make([]int, len(st))
	for i := range order {
		order[i] = i
		slices.SortFunc(st[i].content, func(a, b text.Span) int { return a.Start - b.Start })
	}
	slices.SortStableFunc(order, func(a, b int) int { return st[a].content[0].Start - st[b].content[0].Start })
	number := make(map[int]int) // entity -> index in res.Speakers
	for _, i := range order {
		q, ok := d.quote(&st[i])
		if !ok {
			continue
		}
		q.ID = len(res.Quotes) + 1
		e := who[i]
		q.Speaker = r.source(&st[i], e)
		if e >= 0 {
			k, ok := number[e]
			if !ok {
				k = len(res.Speakers)
				number[e] = k
				res.Speakers = append(res.Speakers, r.speaker(e))
			}
			res.Speakers[k].Quotes = append(res.Speakers[k].Quotes, q.ID)
			q.Speaker.ID = k + 1
			q.Speaker.Name = res.Speakers[k].Name
			q.Speaker.Kind = res.Speakers[k].Kind
			q.Speaker.Role = res.Speakers[k].Role
		}
		q.Reason = st[i].reason
		q.Confidence = confidence(&st[i], &q, r, e)
		res.Quotes = append(res.Quotes, q)
	}
	for k := range res.Speakers {
		res.Speakers[k].ID = k + 1
	}
	return res
}

// quote makes the record of a statement, without its speaker.
func (d *document) quote(s *statement) (Quote, bool) {
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
				if v := d.trimSpace(p.inner); v.Len() > 0 {
					q.Verbatim = append(q.Verbatim, v)
				}
				inside++
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
	if len(q.Spans) == 0 {
		return q, false
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
		span := d.span(s.cue.Start, s.cue.End)
		q.Cue = Cue{Span: span, Text: span.Of(d.text), Lemma: s.lemma, Negated: s.negated}
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

// speakersOf returns the entity of every statement, -1 for none.
func (r *identity) speakersOf(st []statement) []int {
	who := make([]int, len(st))
	for i := range st {
		who[i] = -1
	}
	for i := range st {
		s := &st[i]
		switch {
		case s.from >= 0:
			who[i] = who[s.from]
			if s.from > i {
				who[i] = r.speakerOf(&st[s.from])
			}
		case !s.source.none():
			who[i] = r.speakerOf(s)
		case s.reason == ReasonNearby:
			who[i] = r.around(s)
		}
	}
	return who
}

// speakerOf returns the entity of a statement's source, made for it if nothing else refers to it.
func (r *identity) speakerOf(s *statement) int {
	h := s.source.head
	if h.End <= h.Start {
		return -1
	}
	owner := lexicon.Is(r.d.items[h.Start].lower, lexicon.Possessive) && h.End == h.Start+1 ||
		h.End < len(r.d.items) && r.d.items[h.End].lower == "'s"
	if owner && s.source.items.End-h.End <= 1 {
		if e, ok := r.byItem[-1-h.Start]; ok {
			return e
		}
	}
	if e, ok := r.byItem[h.Start]; ok && !s.source.several {
		return e
	}
	var m mention
	if s.source.several {
		m = mention{items: h, role: h, kind: Group, certain: true, plural: true}
	} else if m = r.d.mentionAt(h.Start, h.End); m.pronoun {
		return -1
	}
	e := r.add(m, s.sentence)
	if !s.source.several {
		r.byItem[h.Start] = e
	}
	r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(h.Start, h.End))
	return e
}

// around returns who acts in the sentence of a quotation without cue, or in the one before.
func (r *identity) around(s *statement) int {
	for n := s.sentence; n >= 0 && n >= s.sentence-1 && r.d.sentences[n].para == s.para; n-- {
		c := r.d.sentences[n].chunks
		for k := c.Start; k < c.End; k++ {
			if r.d.chunks[k].kind != nounPhrase {
				continue
			}
			if e, ok := r.byItem[r.d.chunks[k].start]; ok && r.entities[e].speaks() {
				return e
			}
			break
		}
	}
	return -1
}

// source makes the public source of a statement.
func (r *identity) source(s *statement, e int) Source {
	var src Source
	if !s.source.none() {
		span := r.d.span(s.source.items.Start, s.source.items.End)
		src.Span, src.Text, src.Kind = span, span.Of(r.d.text), Unknown
	}
	return src
}

// describe gives every speaker without a name the longest noun phrase that stands for it as a source.
func (r *identity) describe(st []statement, who []int) {
	for i := range st {
		if who[i] < 0 || st[i].source.none() || st[i].source.relativ {
			continue
		}
		x := &r.entities[who[i]]
		s := st[i].source
		if x.words == nil && s.items.End-s.items.Start > x.fullest.End-x.fullest.Start && s.items.End-s.items.Start < 20 && r.d.items[s.items.Start].tag != syntax.PRP {
			x.fullest = s.items
		}
	}
}

// speaker makes the public speaker of an entity.
func (r *identity) speaker(e int) Speaker {
	x := &r.entities[e]
	sp := Speaker{Kind: x.kind, Mentions: []Span{}, Quotes: []int{}}
	if x.words != nil {
		sp.Name = r.d.span(x.fullest.Start, x.fullest.End).Of(r.d.text)
		if sp.Kind == Anonymous {
			sp.Kind = Person
		}
	} else {
		sp.Name = r.description(x)
	}
	if x.role.End > x.role.Start && x.words != nil && (sp.Kind == Person) {
		sp.Role = r.d.span(x.role.Start, x.role.End).Of(r.d.text)
	}
	seen := make(map[Span]bool, len(x.mentions))
	for _, m := range x.mentions {
		if !seen[m] {
			seen[m] = true
			sp.Mentions = append(sp.Mentions, m)
		}
	}
	slices.SortFunc(sp.Mentions, func(a, b Span) int { return a.Start - b.Start })
	return sp
}

// description names a speaker without a name: by its noun phrase without the article.
func (r *identity) description(x *entity) string {
	it := x.fullest
	start := it.Start
	if l := r.d.items[start].lower; it.End > start+1 && (l == "the" || l == "a" || l == "an") {
		start++
	}
	return r.d.span(start, it.End).Of(r.d.text)
}
