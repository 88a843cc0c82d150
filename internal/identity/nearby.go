package identity

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// antecedent returns the person right before a "who": "The fine was paid by Ama Serwah, who said …".
func (r *identity) antecedent(s *proposal.Statement) int {
	i := s.Source.Items.Start
	if i >= len(r.Doc.Items) || r.Doc.Items[i].Lower != "who" {
		return -1
	}
	first := r.Doc.Sentences[s.Sentence].Chunks.Start
	k := r.ChunkAt(i)
	for p := k - 1; p >= first && p >= k-3; p-- {
		switch r.Doc.Chunks[p].Kind {
		case reading.Comma, reading.Bracket, reading.Dash:
			continue
		case reading.NounPhrase:
			if p > first && r.Doc.Chunks[p-1].Kind == reading.Preposition && nominalPrep(r.Doc.Items[r.Doc.Chunks[p-1].Start].Lower) {
				return -1
			}
			if e, ok := r.EntityAt(r.Doc.Chunks[p].Start); ok && r.Entities[e].Words != nil && r.Entities[e].Kind == nounphrase.Person {
				return e
			}
		}
		return -1
	}
	return -1
}

// nominalPrep says whether a preposition hangs what follows on a noun rather than on the verb.
func nominalPrep(lower string) bool {
	switch lower {
	case "of", "from", "in", "at", "for":
		return true
	}
	return false
}

// around returns who acts in the sentence of a quotation without cue, in the one before or the one behind; failing that,
// who spoke last in the paragraph.
func (r *identity) around(st []proposal.Statement, who []int, i int) int {
	s := &st[i]
	for _, n := range [...]int{s.Sentence, s.Sentence - 1, s.Sentence + 1} {
		if n < 0 || n >= len(r.Doc.Sentences) || r.Doc.Sentences[n].Para != s.Para {
			continue
		}
		if n > s.Sentence && s.Reason == proposal.ReasonNearby && r.quotedIn(n) {
			continue
		}
		c := r.Doc.Sentences[n].Chunks
		for k := c.Start; k < c.End && k < c.Start+12; k++ {
			if r.Doc.Chunks[k].Kind != reading.NounPhrase || !r.IsSubject(k, c) {
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

// surelyPerson says whether an entity is a person by more than one word or by what is told of it.
func surelyPerson(x *mention.Entity) bool {
	return x.Kind == nounphrase.Person && (x.Certain || len(x.Words) > 1 || x.Gender != lexicon.NoGender)
}

// quotedIn says whether a passage stands in sentence n.
func (r *identity) quotedIn(n int) bool {
	c := r.Doc.Sentences[n].Chunks
	for k := c.Start; k < c.End && k < c.Start+40; k++ {
		if r.Doc.Chunks[k].Kind == reading.Quoted {
			return true
		}
	}
	return false
}
