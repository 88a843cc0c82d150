package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/referent"
	"github.com/whosaid/whosaid/internal/text"
)

// label returns who the label of a transcript means: a name in any case, or the Q and A of an interview; -1 for nobody,
// ambiguous for several who share the name.
func (r *identity) label(s *proposal.Statement, h text.Span) int {
	reg := &r.Register.Register
	if l := strings.TrimSuffix(r.Doc.Items[h.Start].Lower, "."); h.End == h.Start+1 && (lexicon.AskLabel(l) || lexicon.AnswerLabel(l)) {
		return r.interviewed(lexicon.AnswerLabel(l))
	}
	m := nounphrase.At(r.Doc, h.Start, h.End)
	e := r.MeantAt(h.Start)
	if m.Named() && m.Name.End == m.Name.Start+1 {
		if b := referent.Bearer(reg, m.Head, r.turns); b != -1 {
			e = b
		}
	}
	office := referent.Office(r.Doc, h)
	if b := referent.Initialled(reg, h, r.turns); b >= 0 {
		e = b
	}
	if kept := h.End > h.Start+1 && lexicon.WithheldWord(r.Doc.Items[h.Start].Lower) == lexicon.WithheldBefore; kept && office {
		e, m.Name = -1, text.Span{} // UNIDENTIFIED MALE
	}
	if e == -1 {
		switch {
		case office:
			m.Kind, m.Certain = nounphrase.Anonymous, true
			e = r.Add(&m, s.Sentence)
		case m.Named() && m.Name.End-m.Name.Start > 1:
			e = r.Named(&m, s.Sentence)
		case m.Named():
			e = r.single(&m, s.Sentence, true)
		default:
			e = r.Add(&m, s.Sentence)
		}
		if e >= 0 {
			r.At[h.Start].Entity = int32(e) + 1
			r.Entities[e].Mentions = append(r.Entities[e].Mentions, r.Doc.Span(m.Items.Start, m.Items.End))
		}
	}
	if e < 0 {
		return e
	}
	if m.Named() && m.Name.End > m.Name.Start+1 {
		r.Entities[e].Labelled = true
		r.LabelRole(e, r.toldBeside(s.Source.Items, h))
	}
	r.kindOfLabel(&r.Entities[e], &m, h, office)
	return e
}

// interviewed returns who answers in the interview, or asks. It is looked for once, since that takes a walk through all who were named
// before it, and there are as many turns as there are questions.
func (r *identity) interviewed(answers bool) int {
	who := &r.meeting[0]
	if answers {
		who = &r.meeting[1]
	}
	if *who == nil {
		e := referent.Interviewed(&r.Register.Register, answers, r.turns)
		*who = &e
	}
	return **who
}

// kindOfLabel notes what the label of a transcript, at items h, says of what kind somebody is.
func (r *identity) kindOfLabel(x *mention.Entity, m *nounphrase.Mention, h text.Span, office bool) {
	word, single := r.Doc.Items[h.Start].Lower, h.End == h.Start+1
	place, _ := lexicon.Place(word)
	switch {
	case single && m.Named() && lexicon.OrgSuffix(word): // Gazette: how bad is it?
		x.Kind, x.Certain = nounphrase.Organization, true
	case office && (single || len(x.Words) < 2):
		x.Kind, x.Certain = nounphrase.Anonymous, true
	case x.Kind == nounphrase.Organization && h.End == h.Start+2 && r.Doc.Given(h.Start): // DELPHINE NGO
		x.Kind, x.Certain = nounphrase.Person, true
	case x.Kind == nounphrase.Organization && !x.Certain && word != "the", x.Kind == nounphrase.Unknown, x.Kind == nounphrase.Anonymous,
		x.Kind == nounphrase.Group && single && place.Kind == lexicon.Demonym: // DANE, a name as well
		x.Kind, x.Certain = nounphrase.Person, true
	}
}

// toldBeside returns what a label tells of the name h in it: the office before its bracket, or what follows its comma and an age.
func (r *identity) toldBeside(all, h text.Span) text.Span {
	d := r.Doc
	if h.Start > all.Start && d.ItemIs(h.Start-1, "(") {
		return text.Span{Start: all.Start, End: h.Start - 1}
	}
	told := text.Span{Start: min(h.End+1, all.End), End: all.End}
	if !d.ItemIs(h.End, ",") {
		told.End = told.Start
	}
	for i := told.Start; i < told.End; i++ {
		if d.ItemIs(i, ",") {
			if i > told.Start+1 || d.RoleWord(told.Start) {
				told.End = i
				break
			}
			told.Start = i + 1 // behind the age
		}
	}
	return told
}
