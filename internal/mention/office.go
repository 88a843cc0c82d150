package mention

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// otherOffice says whether a mention gives its bearer an office that the entity cannot have beside its own: one is a judge,
// the other a minister. A middle initial that only one of them has then tells two people apart, which alone it does not.
func (r *Register) otherOffice(m *nounphrase.Mention, x *Entity) bool {
	head := r.officeOf(m)
	if head == "" || x.Rank < TitleRole || slices.Contains(x.Heads, head) {
		return false
	}
	own := r.RoleHead(x.Role)
	a, b := service(head), service(own)
	return a != b && own != "" && !nounphrase.Relational(head) && !reading.PartyWord(head)
}

// officeOf returns the head of the role before a name, or of one before several: Justices Mohan Desai and Prithvi Chauhan.
func (r *Register) officeOf(m *nounphrase.Mention) string {
	if m.Role.End > m.Role.Start {
		return r.RoleHead(m.Role)
	}
	k := r.ChunkAt(m.Items.Start)
	if k < 2 || k >= len(r.Doc.Chunks) || r.Doc.Chunks[k-1].Kind != reading.Coordinator {
		return ""
	}
	p := r.MentionOf(k - 2)
	if p == nil || !p.Named() || p.Name.Start == p.Items.Start {
		return ""
	}
	if x, ok := nounphrase.Role(r.Doc, p.Name.Start-1); ok && x.Is(lexicon.Plural) {
		return x.Lemma
	}
	return ""
}

// service returns the calling that a role belongs to, where it is one that its holder has to leave for any other: the law,
// the church, the army, the police; lexicon.Office for any other role.
func service(head string) lexicon.TitleKind {
	t, ok := lexicon.Title(head)
	if ok {
		switch t.Kind {
		case lexicon.Law, lexicon.Clergy, lexicon.Military, lexicon.Police:
			return t.Kind
		}
	}
	return lexicon.Office
}
