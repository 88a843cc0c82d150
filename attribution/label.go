package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// label returns who the label of a transcript means: a name in any case, or the Q and A of an interview; -1 for nobody,
// ambiguous for several who share the name.
func (r *identity) label(s *statement, h text.Span) int {
	if l := strings.TrimSuffix(r.d.items[h.Start].lower, "."); h.End == h.Start+1 && (l == "q" || l == "a") {
		return r.interviewed(s, l == "a")
	}
	m := r.d.mentionAt(h.Start, h.End)
	e := r.meantAt(h.Start)
	if m.named() && m.name.End == m.name.Start+1 {
		if b := r.bearer(m.head); b != -1 {
			e = b
		}
	}
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
	if m.named() && m.name.End > m.name.Start+1 {
		r.entities[e].labelled = true
	}
	if x := &r.entities[e]; x.kind == Organization && !x.certain || x.kind == Unknown || x.kind == Anonymous {
		x.kind, x.certain = Person, true
	}
	return e
}

// bearer returns whom a label that is a bare surname means, where several people bear it: the one who has a label in full,
// or else the one who was named before the first label. It is ambiguous where that leaves two, and -1 where there are no two.
func (r *identity) bearer(surname string) int {
	all, before, full := [2]int{-1, 0}, [2]int{-1, 0}, [2]int{-1, 0} // the last of them, and how many
	r.names.each(surname, func(e int) bool {
		x := &r.entities[e]
		if x.kind != Person || len(x.words) < 2 || x.words[len(x.words)-1] != surname || e == all[0] {
			return true
		}
		all = [2]int{e, all[1] + 1}
		if x.first < r.turns {
			before = [2]int{e, before[1] + 1}
		}
		if x.labelled {
			full = [2]int{e, full[1] + 1}
		}
		return true
	})
	switch {
	case all[1] < 2:
		return -1
	case full[1] == 1:
		return full[0]
	case full[1] == 0 && before[1] == 1:
		return before[0]
	}
	return ambiguous
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
