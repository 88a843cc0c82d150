package veil

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// people are those whom the article mentions.
type people struct{ *mention.Register }

// KeepBack finds those whose names the article keeps back: by the noun for them, by what stands beside it, and by what a
// clause says of them, here or in another sentence.
func KeepBack(register *mention.Register) {
	r := people{register}
	d := r.Doc
	for k := range d.Chunks {
		m := r.MentionOf(k)
		if m == nil || m.Named() || m.Pronoun {
			continue
		}
		if e, ok := r.EntityAt(m.Items.Start); ok && r.human(e) && r.Entities[e].Words == nil && r.veiled(m) {
			r.Entities[e].Veil |= mention.Unnamed
		}
	}
	for n := range d.Sentences {
		s := d.Sentences[n].Items
		for i := s.Start; i < s.End; i++ {
			if d.Items[i].Passage >= 0 {
				continue
			}
			for _, p := range lexicon.WithheldTo(d.Items[i].Lower) {
				first := i + 1 - len(p.Words)
				if first < s.Start || !p.Is(func(k int) string { return d.Items[first+k].Lower }) {
					continue
				}
				e := r.whoseName(n, first)
				switch {
				case e < 0:
				case p.Way == lexicon.WithheldChanged:
					r.Entities[e].Veil |= mention.Renamed
				default:
					r.Entities[e].Veil |= mention.Unnamed
				}
			}
		}
	}
}

// human says whether an entity is somebody, or several.
func (r people) human(e int) bool {
	switch x := &r.Entities[e]; x.Kind {
	case nounphrase.Person, nounphrase.Anonymous, nounphrase.Group:
		return true
	case nounphrase.Unknown:
		return !x.Certain
	}
	return false
}

// veiled says whether a description shows by itself that a name is kept back: a source, an unnamed official, people
// familiar with the matter.
func (r people) veiled(m *nounphrase.Mention) bool {
	d := r.Doc
	if lexicon.WithheldWord(nounphrase.HeadLemma(m.Head)) == lexicon.WithheldNoun {
		return true
	}
	for i := m.Role.Start; i < m.Role.End; i++ {
		if lexicon.WithheldWord(d.Items[i].Lower) == lexicon.WithheldBefore {
			return true
		}
	}
	i := m.Items.End
	for i+1 < len(d.Items) && (d.Items[i].Tag == syntax.WP || lexicon.Is(d.Items[i].Lower, lexicon.Auxiliary)) { // who are familiar with it
		i++
	}
	if i >= len(d.Items) || d.Items[i].Passage >= 0 {
		return false
	}
	for _, p := range lexicon.WithheldFrom(d.Items[i].Lower) {
		if i+len(p.Words) > len(d.Items) || !p.Is(func(k int) string { return d.Items[i+k].Lower }) {
			continue
		}
		if p.Way == lexicon.WithheldBehind || nounphrase.HeadLemma(m.Head) == "person" {
			return true
		}
	}
	return false
}

// whoseName returns the entity that a clause speaks of which says, from item i of sentence n on, that a name is kept back:
// whom its "who" means, whose name it is, its subject, or the one who speaks in the sentence; -1 for none.
func (r people) whoseName(n, i int) int {
	d := r.Doc
	s := d.Sentences[n].Chunks
	k := r.ChunkAt(i)
	for k > s.Start && (k >= len(d.Chunks) || d.Chunks[k].Start > i) {
		k--
	}
	if m := r.MentionOf(k); m != nil && m.Owned() && d.Chunks[k].Start <= i { // the man's name was withheld
		if e := int(r.At[m.Items.Start].Owner) - 1; e >= 0 && r.human(e) {
			return e
		}
	}
	bracketed := d.Chunks[k].Kind == reading.Bracket
	speaks := -1
	for j := k; j >= s.Start && j > k-24; j-- {
		switch d.Chunks[j].Kind {
		case reading.Relative:
			if d.Items[d.Chunks[j].Start].Lower != "which" {
				return r.humanBefore(j, s)
			}
		case reading.NounPhrase:
			e, ok := r.EntityAt(d.Chunks[j].Start)
			if !ok || !r.human(e) || d.Chunks[j].Start >= i {
				continue
			}
			if bracketed || r.KindOf(j+1, s.End) == reading.VerbGroup && d.Chunks[j+1].Verb.Finite() {
				return e
			}
			if speaks < 0 && r.At[d.Chunks[j].Start].Source > 0 {
				speaks = e
			}
		}
	}
	return speaks
}

// humanBefore returns the nearest somebody before chunk j of a sentence; -1 for none.
func (r people) humanBefore(j int, s text.Span) int {
	for j--; j >= s.Start; j-- {
		if r.Doc.Chunks[j].Kind != reading.NounPhrase {
			continue
		}
		e, ok := r.EntityAt(r.Doc.Chunks[j].Start)
		if !ok || !r.human(e) {
			continue
		}
		if j-2 >= s.Start && r.hangsOn(j) { // a friend of the family, who
			if of, ok := r.EntityAt(r.Doc.Chunks[j-2].Start); ok && r.human(of) {
				return of
			}
		}
		return e
	}
	return -1
}

// hangsOn says whether a preposition before the noun phrase at chunk j hangs it on another.
func (r people) hangsOn(j int) bool {
	return r.Doc.Chunks[j-1].Kind == reading.Preposition && r.Doc.Chunks[j-2].Kind == reading.NounPhrase
}
