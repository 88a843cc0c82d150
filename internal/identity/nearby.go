package identity

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// around returns who acts in the sentence of a quotation without cue, in the one before or the one behind; failing that,
// who spoke last in the paragraph.
func (r *identity) around(st []proposal.Statement, who []int, i int) int {
	s := &st[i]
	if r.readers(s) {
		return -1
	}
	for _, n := range [...]int{s.Sentence, s.Sentence - 1, s.Sentence + 1} {
		if n < 0 || n >= len(r.Doc.Sentences) || r.Doc.Sentences[n].Para != s.Para {
			continue
		}
		if n > s.Sentence && s.Reason == proposal.ReasonNearby && r.Doc.Quotes(n) {
			continue
		}
		c := r.Doc.Sentences[n].Chunks
		for k := c.Start; k < c.End && k < c.Start+12; k++ {
			asked := n < s.Sentence && r.Doc.ItemIs(r.Doc.Sentences[n].Items.End-1, "?") && r.askedOf(k)
			if r.Doc.Chunks[k].Kind != reading.NounPhrase || !asked && !r.IsSubject(k, c) {
				continue
			}
			if e, ok := r.EntityAt(r.Doc.Chunks[k].Start); ok && e != r.Author && r.Entities[e].Seen >= 0 && surelyPerson(&r.Entities[e]) {
				return e
			}
		}
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if st[j].Para == s.Para && who[j] >= 0 && who[j] != r.Author {
			return who[j]
		}
	}
	return -1
}

// readers says whether a sentence tells its reader to say something: Learn to say “kiitos”.
func (r *identity) readers(s *proposal.Statement) bool {
	first := r.Doc.Sentences[s.Sentence].Items.Start
	return s.Cue.Start == first && s.Cue.End > first && r.Doc.Items[first].Tag == syntax.VB
}

// askedOf says whether chunk k is the "he" or "she" of whom a question asks: Does he | feel guilty? “Every morning.”
func (r *identity) askedOf(k int) bool {
	c := r.Doc.Chunks[k]
	if c.End != c.Start+1 || c.Start == 0 || !r.Doc.ItemIs(c.Start, "he") && !r.Doc.ItemIs(c.Start, "she") {
		return false
	}
	return lexicon.Is(r.Doc.Items[c.Start-1].Lower, lexicon.Auxiliary|lexicon.Modal)
}

// surelyPerson says whether an entity is a person by more than one word or by what is told of it.
func surelyPerson(x *mention.Entity) bool {
	return x.Kind == nounphrase.Person && (x.Certain || len(x.Words) > 1 || x.Gender != lexicon.NoGender)
}
