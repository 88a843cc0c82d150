package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
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

// oneOfBehind reads the role of somebody as one of several in apposition at chunk a: Jan Falk, one of the firm's directors.
func (r *Register) oneOfBehind(e, a, end int) {
	m, x := r.MentionOf(a+2), &r.Entities[e]
	if m == nil || m.Named() || x.Plural || nounphrase.Relational(nounphrase.HeadLemma(m.Head)) {
		return
	}
	if x.Kind == nounphrase.Organization && x.Certain {
		return
	}
	rank := FullRole
	if x.Rank == FullRole {
		rank = TitleRole
	}
	r.addRole(e, text.Span{Start: r.Doc.Chunks[a].Start, End: r.roleSpan(m, a+2, end).End}, rank)
}
