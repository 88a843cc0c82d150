package referent

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// antecedentReach is how many chunks stand between a "who" and whom it means at most: it was | Roe | , | not | Pell | , | who.
const antecedentReach = 5

// Antecedent returns the person right before the "who" that a source is: "The fine was paid by Ama Serwah, who said …".
func Antecedent(r *mention.Register, s *proposal.Statement) int {
	i := s.Source.Items.Start
	if i >= len(r.Doc.Items) || r.Doc.Items[i].Lower != "who" {
		return -1
	}
	first := r.Doc.Sentences[s.Sentence].Chunks.Start
	k := r.ChunkAt(i)
	for p := k - 1; p >= first && p >= k-antecedentReach; p-- {
		switch r.Doc.Chunks[p].Kind {
		case reading.Comma, reading.Bracket, reading.Dash:
			continue
		case reading.Adverb: // it was Roe, not Pell, who
			if !r.WordAt(p, "not") {
				return -1
			}
			continue
		case reading.NounPhrase:
			if r.WordAt(p-1, "not") {
				continue
			}
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

// Writer returns the person whose document says something and is called by nothing but its owner: his report, Marsh's tweet. What
// has more of a name, "Mr Bowen's annual climate statement", speaks for itself; so does a firm's report. -1 for nobody.
func Writer(r *mention.Register, h text.Span) int {
	e := int(r.At[h.Start].Owner) - 1
	if e < 0 {
		return -1
	}
	m := nounphrase.At(r.Doc, h.Start, h.End)
	if m.Kind != nounphrase.Document || m.Plural || r.Entities[e].Kind != nounphrase.Person {
		return -1
	}
	noun := m.Owner.End
	if propername.Possessive(r.Doc.Items[noun].Lower) {
		noun++
	}
	if m.Items.End == noun+2 { // Marsh's Instagram post
		if _, ok := lexicon.DocNoun(r.Doc.Items[noun].Lower + " " + r.Doc.Items[noun+1].Lower); ok {
			return e
		}
	}
	if m.Items.End != noun+1 {
		return -1
	}
	return e
}

// NamedBehind returns who an apposition says that a source without a name is: one of the sponsors, Danish brewer Torm; another
// envoy, former trade attaché to Chile Piet Halvard; -1 for nobody by name.
func NamedBehind(r *mention.Register, s proposal.Source) int {
	for k := r.ChunkAt(s.Items.Start); k+1 < len(r.Doc.Chunks) && r.Doc.Chunks[k].End < s.Items.End; k++ {
		if r.Doc.Chunks[k].Kind != reading.Comma {
			continue
		}
		if e, ok := r.EntityAt(r.Doc.Chunks[k+1].Start); ok && r.Entities[e].Words != nil {
			return e
		}
		break
	}
	return -1
}
