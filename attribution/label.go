package attribution

import (
	"github.com/whosaid/whosaid/internal/text"
)

// label returns who the label of a transcript means: a name in any case, or the Q and A of an interview; -1 for nobody,
// ambiguous for several who share the name.
func (r *identity) label(s *statement, h text.Span) int {
	m := r.d.mentionAt(h.Start, h.End)
	if h.End == h.Start+1 && (m.head == "q" || m.head == "a") {
		return r.interviewed(s, m.head == "a")
	}
	e := r.meantAt(h.Start)
	if e == -1 {
		switch {
		case m.named() && m.name.End-m.name.Start > 1:
			e = r.named(&m, s.sentence)
		case m.named():
			e = r.single(&m, s.sentence, true)
		default:
			e = r.add(&m, s.sentence)
		}
		if e >= 0 {
			r.at[h.Start].entity = int32(e) + 1
			r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(m.items.Start, m.items.End))
		}
	}
	if e < 0 {
		return e
	}
	if x := &r.entities[e]; x.kind == Organization && !x.certain || x.kind == Unknown || x.kind == Anonymous {
		x.kind, x.certain = Person, true
	}
	return e
}

// interviewed returns who answers in an interview, or asks: the first two people whom the article names before it. Whoever
// asks is often not named at all, but for a byline.
func (r *identity) interviewed(s *statement, answers bool) int {
	if !answers && r.author >= 0 {
		return r.author
	}
	first := -1
	for e := range r.entities {
		x := &r.entities[e]
		if e > 400 {
			break
		}
		if x.kind != Person || e == r.author || x.first >= r.turns || len(x.words) < 2 {
			continue
		}
		if first < 0 {
			if answers {
				return e
			}
			first = e
			continue
		}
		return e
	}
	return -1
}
