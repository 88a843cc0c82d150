package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// oneOf returns what one of several is: one of the officers.
func (r *Register) oneOf(k int) lexicon.RoleInfo {
	x, _ := nounphrase.Role(r.Doc, r.Doc.Chunks[k+2].End-1)
	return x
}

// isOneOf says whether chunk k is "one" of several who are something: one of the officers.
func (r *Register) isOneOf(k, end int) bool {
	if !r.WordAt(k, "one") || !r.WordAt(k+1, "of") || r.KindOf(k+2, end) != reading.NounPhrase {
		return false
	}
	x, ok := nounphrase.Role(r.Doc, r.Doc.Chunks[k+2].End-1)
	return ok && x.Is(lexicon.Plural)
}
