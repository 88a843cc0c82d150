package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// otherOffice says whether a mention gives its bearer an office that the entity cannot have beside its own: one is a judge,
// the other a minister. A middle initial that only one of them has then tells two people apart, which alone it does not.
func (r *identity) otherOffice(m *mention, x *entity) bool {
	head := r.officeOf(m)
	if head == "" || x.rank < titleRole || slices.Contains(x.heads, head) {
		return false
	}
	own := r.roleHead(x.role)
	a, b := service(head), service(own)
	return a != b && own != "" && !relational(head) && !partyWord(head)
}

// officeOf returns the head of the role before a name, or of one before several: Justices Mohan Desai and Prithvi Chauhan.
func (r *identity) officeOf(m *mention) string {
	if m.role.End > m.role.Start {
		return r.roleHead(m.role)
	}
	k := r.chunkAt(m.items.Start)
	if k < 2 || k >= len(r.d.chunks) || r.d.chunks[k-1].kind != coordinator {
		return ""
	}
	p := r.mentionOf(k - 2)
	if p == nil || !p.named() || p.name.Start == p.items.Start {
		return ""
	}
	if x, ok := r.d.role(p.name.Start - 1); ok && x.Is(lexicon.Plural) {
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
