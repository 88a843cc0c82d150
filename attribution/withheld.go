package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A veil says what the article tells of a name that it does not give.
type veil uint8

const (
	unnamed veil = 1 << iota // it keeps the name of somebody whom it does not name back
	renamed                  // the name that it gives is not the real one, or not the whole
)

// keepBack finds those whose names the article keeps back: by the noun for them, by what stands beside it, and by what a
// clause says of them, here or in another sentence.
func (r *identity) keepBack() {
	d := r.d
	for k := range d.chunks {
		m := r.mentionOf(k)
		if m == nil || m.named() || m.pronoun {
			continue
		}
		if e, ok := r.entityAt(m.items.Start); ok && r.human(e) && r.entities[e].words == nil && r.veiled(m) {
			r.entities[e].veil |= unnamed
		}
	}
	for n := range d.sentences {
		s := d.sentences[n].items
		for i := s.Start; i < s.End; i++ {
			if d.items[i].passage >= 0 {
				continue
			}
			for _, p := range lexicon.WithheldTo(d.items[i].lower) {
				first := i + 1 - len(p.Words)
				if first < s.Start || !p.Is(func(k int) string { return d.items[first+k].lower }) {
					continue
				}
				e := r.whoseName(n, first)
				switch {
				case e < 0:
				case p.Way == lexicon.WithheldChanged:
					r.entities[e].veil |= renamed
				default:
					r.entities[e].veil |= unnamed
				}
			}
		}
	}
}

// human says whether an entity is somebody, or several.
func (r *identity) human(e int) bool {
	switch x := &r.entities[e]; x.kind {
	case Person, Anonymous, Group:
		return true
	case Unknown:
		return !x.certain
	}
	return false
}

// veiled says whether a description shows by itself that a name is kept back: a source, an unnamed official, people
// familiar with the matter.
func (r *identity) veiled(m *mention) bool {
	d := r.d
	if lexicon.WithheldWord(headLemma(m.head)) == lexicon.WithheldNoun {
		return true
	}
	for i := m.role.Start; i < m.role.End; i++ {
		if lexicon.WithheldWord(d.items[i].lower) == lexicon.WithheldBefore {
			return true
		}
	}
	i := m.items.End
	for i+1 < len(d.items) && (d.items[i].tag == syntax.WP || lexicon.Is(d.items[i].lower, lexicon.Auxiliary)) { // who are familiar with it
		i++
	}
	if i >= len(d.items) || d.items[i].passage >= 0 {
		return false
	}
	for _, p := range lexicon.WithheldFrom(d.items[i].lower) {
		if i+len(p.Words) > len(d.items) || !p.Is(func(k int) string { return d.items[i+k].lower }) {
			continue
		}
		if p.Way == lexicon.WithheldBehind || headLemma(m.head) == "person" {
			return true
		}
	}
	return false
}

// whoseName returns the entity that a clause speaks of which says, from item i of sentence n on, that a name is kept back:
// whom its "who" means, whose name it is, its subject, or the one who speaks in the sentence; -1 for none.
func (r *identity) whoseName(n, i int) int {
	d := r.d
	s := d.sentences[n].chunks
	k := r.chunkAt(i)
	for k > s.Start && (k >= len(d.chunks) || d.chunks[k].start > i) {
		k--
	}
	if m := r.mentionOf(k); m != nil && m.owned() && d.chunks[k].start <= i { // the man's name was withheld
		if e := int(r.at[m.items.Start].owner) - 1; e >= 0 && r.human(e) {
			return e
		}
	}
	bracketed := d.chunks[k].kind == bracket
	speaks := -1
	for j := k; j >= s.Start && j > k-24; j-- {
		switch d.chunks[j].kind {
		case relative:
			if d.items[d.chunks[j].start].lower != "which" {
				return r.humanBefore(j, s)
			}
		case nounPhrase:
			e, ok := r.entityAt(d.chunks[j].start)
			if !ok || !r.human(e) || d.chunks[j].start >= i {
				continue
			}
			if bracketed || r.kindOf(j+1, s.End) == verbGroup && d.chunks[j+1].verb.finite() {
				return e
			}
			if speaks < 0 && r.at[d.chunks[j].start].source > 0 {
				speaks = e
			}
		}
	}
	return speaks
}

// humanBefore returns the nearest somebody before chunk j of a sentence; -1 for none.
func (r *identity) humanBefore(j int, s text.Span) int {
	for j--; j >= s.Start; j-- {
		if r.d.chunks[j].kind != nounPhrase {
			continue
		}
		e, ok := r.entityAt(r.d.chunks[j].start)
		if !ok || !r.human(e) {
			continue
		}
		if j-2 >= s.Start && r.d.chunks[j-1].kind == preposition && r.d.chunks[j-2].kind == nounPhrase { // a friend of the family, who
			if of, ok := r.entityAt(r.d.chunks[j-2].start); ok && r.human(of) {
				return of
			}
		}
		return e
	}
	return -1
}

// isNamed says whether the name of an entity is a proper name, and no description.
func (r *identity) isNamed(e int) bool {
	x := &r.entities[e]
	switch {
	case x.given != "":
		return true
	case x.words == nil:
		for _, m := range x.members {
			if int(m) == e || !r.isNamed(int(m)) {
				return false
			}
		}
		return len(x.members) > 1
	}
	last := x.fullest.End - 1
	if p, ok := lexicon.Place(r.d.items[last].lower); ok && p.Kind == lexicon.Demonym && x.plural {
		return false // African Americans
	}
	return x.fullest.End > x.fullest.Start+1 || !r.commonOrg(x.fullest.Start)
}

// isWithheld says whether the article says or shows that it keeps the name of an entity back.
func (r *identity) isWithheld(e int, named bool) bool {
	v := r.entities[e].veil
	return v&renamed != 0 || v&unnamed != 0 && !named
}

// nobodyHere says whether a source is a word for nobody, or for so many of some: no one, neither leader.
func (r *identity) nobodyHere(s *statement) bool {
	if s.source.none() {
		return false
	}
	i := s.source.items.Start
	l := r.d.items[i].lower
	return lexicon.Is(l, lexicon.Negation) && (lexicon.Is(l, lexicon.Determiner|lexicon.Indefinite) || i+1 < s.source.items.End && lexicon.Is(r.d.items[i+1].lower, lexicon.Number|lexicon.Determiner))
}
