package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
)

// antecedent returns the person right before a "who": "The fine was paid by Ama Serwah, who said …".
func (r *identity) antecedent(s *statement) int {
	i := s.source.items.Start
	if i >= len(r.d.items) || r.d.items[i].lower != "who" {
		return -1
	}
	first := r.d.sentences[s.sentence].chunks.Start
	k := r.chunkAt(i)
	for p := k - 1; p >= first && p >= k-3; p-- {
		switch r.d.chunks[p].kind {
		case comma, bracket, dash:
			continue
		case nounPhrase:
			if p > first && r.d.chunks[p-1].kind == preposition && nominalPrep(r.d.items[r.d.chunks[p-1].start].lower) {
				return -1
			}
			if e, ok := r.entityAt(r.d.chunks[p].start); ok && r.entities[e].words != nil && r.entities[e].kind == Person {
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
func (r *identity) around(st []statement, who []int, i int) int {
	s := &st[i]
	for _, n := range [...]int{s.sentence, s.sentence - 1, s.sentence + 1} {
		if n < 0 || n >= len(r.d.sentences) || r.d.sentences[n].para != s.para || n > s.sentence && s.reason == ReasonNearby && r.quotedIn(n) {
			continue
		}
		c := r.d.sentences[n].chunks
		for k := c.Start; k < c.End && k < c.Start+12; k++ {
			if r.d.chunks[k].kind != nounPhrase || !r.isSubject(k, c) {
				continue
			}
			if e, ok := r.entityAt(r.d.chunks[k].start); ok && e != r.author && r.entities[e].kind == Person && r.entities[e].seen >= 0 && (r.entities[e].certain || len(r.entities[e].words) > 1 || r.entities[e].gender != lexicon.NoGender) {
				return e
			}
		}
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if st[j].para == s.para && who[j] >= 0 && who[j] != r.author {
			return who[j]
		}
	}
	return -1
}

// quotedIn says whether a passage stands in sentence n.
func (r *identity) quotedIn(n int) bool {
	c := r.d.sentences[n].chunks
	for k := c.Start; k < c.End && k < c.Start+40; k++ {
		if r.d.chunks[k].kind == quoted {
			return true
		}
	}
	return false
}
