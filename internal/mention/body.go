package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/longname"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Bodies finds out, before any pronoun is resolved, which names are of organizations among those that might be somebody's: Volta,
// Dunmoor. What stands beside them tells, anywhere in the article: its shares, a Volta spokesman, Dunmoor have won. A name with a
// gender, a title, a role or a given name is a person's whatever stands there.
func (r *Register) Bodies() {
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			m := r.MentionOf(k)
			if m == nil || m.Pronoun {
				continue
			}
			r.bodyWithin(m)
			if e, ok := r.EntityAt(m.Items.Start); ok && m.Named() && r.mayBeBody(e) && r.actsAsBody(m, k, s) {
				r.settleBody(e)
			}
		}
	}
}

// mayBeBody says whether an entity with a name is taken for a person only for want of anything that tells.
func (r *Register) mayBeBody(e int) bool {
	x := &r.Entities[e]
	if x.Words == nil || x.Plural || x.Role.End > x.Role.Start || e == r.Author {
		return false
	}
	open := x.Kind == nounphrase.Person || x.Kind == nounphrase.Unknown || x.Kind == nounphrase.Organization
	return open && x.Pronouns == 0 && r.MayBeFirm(x)
}

// settleBody settles that an entity is an organization.
func (r *Register) settleBody(e int) {
	r.Entities[e].Kind, r.Entities[e].Certain = nounphrase.Organization, true
}

// bodyWithin looks for a name before a noun for what organizations have: Volta's shares, a Volta spokesman.
func (r *Register) bodyWithin(m *nounphrase.Mention) {
	d := r.Doc
	end := m.Items.End
	if m.Named() {
		end = m.Name.Start
	}
	var name text.Span
	for i := m.Items.Start; i < end; i++ {
		switch {
		case r.properWord(i):
			if name.End != i {
				name.Start = i
			}
			name.End = i + 1
		case name.End == name.Start:
		case propername.Possessive(d.Items[i].Lower) && d.Items[i].Passage < 0:
			if l := nounphrase.HeadLemma(m.Head); !m.Named() && lexicon.TellsWho(l, lexicon.OfBodies) {
				r.becomesBody(name)
			}
			return
		default:
			if l := d.Items[i].Lower; lexicon.TellsWho(l, lexicon.OfBodies|lexicon.OfFirms) {
				r.becomesBody(name)
			}
			return
		}
	}
}

// properWord says whether item i may be a word of an organization's name before a noun: capitalized, and nothing else that it is.
func (r *Register) properWord(i int) bool {
	if !longname.Word(r.Doc, i) || !reading.Proper(r.Doc.Items[i].Tag) || r.Doc.RoleWord(i) {
		return false
	}
	_, place := lexicon.Place(r.Doc.Items[i].Lower)
	return !place
}

// becomesBody lets the names with these words, or that begin with them, be an organization's.
func (r *Register) becomesBody(s text.Span) {
	words := r.NameWords(s)
	if len(words) == 0 {
		return
	}
	r.Names.Each(words[len(words)-1], func(e int) bool {
		if samename.Prefix(words, r.Entities[e].Words) && r.mayBeBody(e) { // Volta's network: Volta Teleworks'
			r.settleBody(e)
		}
		return true
	})
}

// actsAsBody says whether the name at chunk k does what only an organization does: a verb in the plural goes with it, as with a
// team, or "its" takes it up in the clause.
func (r *Register) actsAsBody(m *nounphrase.Mention, k int, s text.Span) bool {
	d := r.Doc
	if r.KindOf(k+1, s.End) != reading.VerbGroup || !r.IsSubject(k, s) || r.joined(k, s) {
		return false
	}
	verb := d.Chunks[k+1]
	if first := &d.Items[verb.Start]; first.Passage < 0 && lexicon.TellsWho(first.Lower, lexicon.PluralVerb) {
		return true
	}
	for j := k + 2; j < s.End; j++ {
		switch c := d.Chunks[j]; c.Kind {
		case reading.NounPhrase:
			if first := &d.Items[c.Start]; first.Tag == syntax.PRPS && first.Passage < 0 {
				return first.Lower == "its"
			}
			if p := r.MentionOf(j); p != nil && (p.Pronoun || p.Named()) {
				return false
			}
		case reading.VerbGroup, reading.Subordinator, reading.Relative, reading.Quoted:
			return false
		}
	}
	return false
}

// joined says whether another noun phrase is joined to the subject at chunk k: Volta and Skanmore have.
func (r *Register) joined(k int, s text.Span) bool {
	return k > s.Start && (r.Doc.Chunks[k-1].Kind == reading.Coordinator || r.Doc.Chunks[k-1].Kind == reading.Comma)
}
