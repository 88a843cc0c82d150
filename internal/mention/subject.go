package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// IsSubject guesses whether the noun phrase at chunk k is the subject of its clause.
func (r *Register) IsSubject(k int, s text.Span) bool {
	c := r.Doc.Chunks
	if k > s.Start {
		switch c[k-1].Kind {
		case reading.Preposition:
			return k-2 >= s.Start && r.someOf(k-2) && r.IsSubject(k-2, s)
		case reading.VerbGroup:
			_, _, cue := lexicon.Cue(r.Doc.Items[c[k-1].Head].Lower)
			return cue && r.At[c[k].Start].Source != 0 || r.presented(k, s) // said Smith
		}
	}
	if k == s.Start {
		return true
	}
	if k+1 >= s.End {
		return false
	}
	switch c[k+1].Kind {
	case reading.VerbGroup, reading.Relative:
		return true
	case reading.Preposition: // hundreds of farmers came
		return partOf(r.Doc.Items[c[k].Head].Lower) && k+3 < s.End && c[k+3].Kind == reading.VerbGroup
	case reading.Comma, reading.Bracket:
		return k < s.Start+3
	case reading.Coordinator:
		return k < s.Start+2
	}
	return false
}

// someOf says whether the noun phrase at chunk k tells how many of those behind its "of" there are: hundreds of farmers.
func (r *Register) someOf(k int) bool {
	c := r.Doc.Chunks
	return c[k].Kind == reading.NounPhrase && r.Doc.Items[c[k+1].Start].Lower == "of" && partOf(r.Doc.Items[c[k].Head].Lower)
}

// presented says whether the noun phrase at chunk k is a name that a description before "is" leads to: the wild card is Hale.
func (r *Register) presented(k int, s text.Span) bool {
	c := r.Doc.Chunks
	if !lexicon.TellsWho(r.Doc.Items[c[k-1].Head].Lower, lexicon.Presents) {
		return false
	}
	m, p := r.MentionOf(k), r.MentionOf(k-2)
	return k-2 >= s.Start && m != nil && m.Named() && p != nil && !p.Pronoun && !p.Named() && r.IsSubject(k-2, s)
}

// Embedded says whether the subject that a mention is belongs to a clause under another: that Hale was late, who Hale
// is, said Hale was late.
func (r *Register) Embedded(m *nounphrase.Mention, n int) bool {
	c := r.Doc.Chunks
	at := r.ChunkAt(m.Items.Start)
	for k := at - 1; k >= max(at-12, r.Doc.Sentences[n].Chunks.Start); k-- {
		switch c[k].Kind {
		case reading.NounPhrase, reading.Preposition, reading.Coordinator, reading.Adverb, reading.Bracket:
		case reading.VerbGroup, reading.Subordinator, reading.Relative:
			return true
		default:
			return false
		}
	}
	return false
}

// partOf lists the nouns and other words for some or many of those whom "of" adds.
func partOf(lower string) bool {
	return lexicon.TellsWho(lower, lexicon.PartOf)
}
