package likeness

import (
	"github.com/whosaid/whosaid/internal/affiliation"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// SpeaksForOther says whether a description is of one who speaks for somebody with a name or an office, and an entity is told to be of
// another body: the mayor's spokeswoman is not Labour's health spokeswoman. Downing Street's is the prime minister's, and the party's
// may be anybody's.
func (r *Register) SpeaksForOther(m *nounphrase.Mention, x *mention.Entity) bool {
	role, ok := nounphrase.Role(r.Doc, m.Items.End-1)
	if !ok || !role.Is(lexicon.Spokes) || !m.Owned() || x.Words == nil {
		return false
	}
	last := m.Owner.End - 1
	if r.Doc.Items[last].Tag == syntax.PRPS || !r.Doc.TokenCapital(last) && !r.Doc.RoleWord(last) {
		return false
	}
	of := affiliation.Of(&r.Register, x, x.Kind)
	for i := x.Role.Start; i < x.Role.End && of.End == of.Start; i++ {
		if reading.PartyWord(nounphrase.HeadLemma(r.Doc.Items[i].Lower)) && r.Doc.TokenCapital(i) { // the Liberal Democrats'
			of = text.Span{Start: i, End: i + 1}
		}
	}
	if of.End == of.Start {
		return false
	}
	if p, place := lexicon.Place(r.Doc.LowerName(of)); place && p.Kind == lexicon.Metonym {
		return false
	}
	told := text.Span{Start: max(0, x.Role.Start-2), End: x.Role.End}
	for i := m.Owner.Start; i < m.Owner.End; i++ {
		if l := r.Doc.Items[i].Lower; r.Tells(i) && (r.Within(told, l) || r.Within(of, l)) {
			return false
		}
	}
	if owner := int(r.At[m.Items.Start].Owner) - 1; owner >= 0 {
		y := &r.Entities[owner]
		return !r.AnyWithin(told, y.Words) && !r.AnyWithin(of, y.Words)
	}
	return true
}
