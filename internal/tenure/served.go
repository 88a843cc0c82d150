package tenure

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// asMax is how many chunks may stand between somebody and the "as" before a role.
const asMax = 9

// people are those whom the article mentions.
type people struct{ *mention.Register }

// NoteService notes the role that stands behind "as" in the clause of somebody mentioned at chunk k, for those to whom nothing else
// gives one: as mayor, he; who served as mayor, has resigned as chief executive, was elected as chair; the firm named him as director;
// in his first game as coach.
func NoteService(register *mention.Register, e, k int, s text.Span) {
	r := people{register}
	r.noteFronted(e, k, s)
	if k > s.Start && r.governs(k-1, lexicon.Appoints) && !r.Doc.Chunks[k-1].Verb.Passive {
		if r.WordAt(k+1, "as") {
			r.servedAs(e, k+1, s.End)
		}
		return
	}
	if !r.IsSubject(k, s) {
		return
	}
	served, verb := false, false
	for j := k + 1; j < s.End && j <= k+asMax; j++ {
		if r.WordAt(j, "as") {
			if served || !verb && r.term(j-1) {
				r.servedAs(e, j, s.End)
			}
			return
		}
		switch r.KindOf(j, s.End) {
		case reading.VerbGroup:
			v := r.Doc.Chunks[j].Verb
			if verb && v.Finite() || v.Gerund() { // Lund thinks Roe would succeed him as coach; since taking over as coach
				return
			}
			served = r.governs(j, lexicon.ServesAs) || r.governs(j, lexicon.Appoints) && v.Passive
			verb = true
		case reading.Comma, reading.Relative:
			if j > k+2 {
				return
			}
		case reading.Preposition, reading.Adverb, reading.NounPhrase:
		default:
			return
		}
	}
}

// noteFronted notes the role with which the sentence begins whose subject stands at chunk k behind the comma: As mayor of Deal, she.
func (r people) noteFronted(e, k int, s text.Span) {
	as := s.Start
	if r.KindOf(as, k) == reading.Coordinator || r.KindOf(as, k) == reading.Adverb { // but as
		as++
	}
	if as+3 > k || r.KindOf(k-1, k) != reading.Comma || !r.WordAt(as, "as") {
		return
	}
	if role := r.RoleAs(e, as, k-1); role.End == r.Doc.Chunks[k-1].Start && r.Entities[e].Served.End == 0 {
		r.Entities[e].Served = role
	}
}

// NoteTerm notes the role of somebody whose name owns the mention at chunk k: Lund's first speech as chancellor.
func NoteTerm(register *mention.Register, m *nounphrase.Mention, k int, s text.Span) {
	r := people{register}
	owner := int(r.At[m.Items.Start].Owner) - 1
	if owner < 0 || m.Named() || r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS || r.Entities[owner].Words == nil {
		return
	}
	if r.term(k) && r.WordAt(k+1, "as") {
		r.servedAs(owner, k+1, s.End)
	}
}

// servedAs notes the role behind the "as" at chunk as for somebody to whom nothing else gives one. Whom descriptions mean does not go
// by it, for it may be over or yet to come.
func (r people) servedAs(e, as, end int) {
	if w := r.KindOf(as+2, end); w == reading.Preposition && !r.WordAt(as+2, "of") && !r.WordAt(as+2, "for") {
		end = as + 2
	}
	role := r.RoleAs(e, as, end)
	if role.End > role.Start && r.Entities[e].Served.End == 0 && !nounphrase.Relational(r.RoleHead(role)) {
		r.Entities[e].Served = role
	}
}

// governs says whether the head of the verb group at chunk k belongs to a class.
func (r people) governs(k int, class lexicon.HeadWord) bool {
	c := r.Doc.Chunks[k]
	return c.Kind == reading.VerbGroup && !c.Verb.Negated && lexicon.TellsWho(r.Doc.Items[c.Head].Lower, class)
}

// term says whether the noun phrase at chunk k is something that one does, or a time that one has, in an office.
func (r people) term(k int) bool {
	c := r.Doc.Chunks[k]
	return c.Kind == reading.NounPhrase && lexicon.TellsWho(r.Doc.Items[c.End-1].Lower, lexicon.InOffice)
}
