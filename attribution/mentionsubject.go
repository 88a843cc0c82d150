package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// isSubject guesses whether the noun phrase at chunk k is the subject of its clause.
func (r *identity) isSubject(k int, s text.Span) bool {
	c := r.d.chunks
	if k > s.Start {
		switch c[k-1].kind {
		case preposition:
			return k-2 >= s.Start && c[k-2].kind == nounPhrase && r.d.items[c[k-1].start].lower == "of" && partOf(r.d.items[c[k-2].head].lower) && r.isSubject(k-2, s)
		case verbGroup:
			_, _, cue := lexicon.Cue(r.d.items[c[k-1].head].lower)
			return cue && r.at[c[k].start].source != 0 || r.presented(k, s) // said Smith
		}
	}
	if k == s.Start {
		return true
	}
	if k+1 >= s.End {
		return false
	}
	switch c[k+1].kind {
	case verbGroup, relative:
		return true
	case preposition: // hundreds of farmers came
		return partOf(r.d.items[c[k].head].lower) && k+3 < s.End && c[k+3].kind == verbGroup
	case comma, bracket:
		return k < s.Start+3
	case coordinator:
		return k < s.Start+2
	}
	return false
}

// presented says whether the noun phrase at chunk k is a name that a description before "is" leads to: the wild card is Hale.
func (r *identity) presented(k int, s text.Span) bool {
	c := r.d.chunks
	switch r.d.items[c[k-1].head].lower {
	case "is", "was", "remains", "became":
	default:
		return false
	}
	m, p := r.mentionOf(k), r.mentionOf(k-2)
	return k-2 >= s.Start && m != nil && m.named() && p != nil && !p.pronoun && !p.named() && r.isSubject(k-2, s)
}

// embedded says whether the subject that a mention is belongs to a clause under another: that Hale was late, who Hale
// is, said Hale was late.
func (r *identity) embedded(m *mention) bool {
	c := r.d.chunks
	at := r.chunkAt(m.items.Start)
	for k := at - 1; k >= max(at-12, 0); k-- {
		switch c[k].kind {
		case nounPhrase, preposition, coordinator, adverb, bracket:
		case verbGroup, subordinator, relative:
			return true
		default:
			return false
		}
	}
	return false
}

// partOf lists the nouns and other words for some or many of those whom "of" adds.
func partOf(lower string) bool {
	switch lower {
	case "number", "numbers", "majority", "minority", "handful", "dozens", "scores", "hundreds", "thousands", "tens",
		"millions", "group", "crowd", "army", "percent", "half", "third", "most", "many", "some", "several", "few",
		"all", "both", "two", "three", "lot", "lots", "couple", "dozen", "rest", "chunk", "share", "wave", "host",
		"none":
		return true
	}
	return false
}
