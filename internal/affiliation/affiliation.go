package affiliation

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A reader reads of whom somebody is from what a register has.
type reader struct{ *mention.Register }

// Of returns the items of the organization that a person is of, where the article says so: in the role ("Fifa
// president", "an analyst at Numis Securities"), in the description of somebody without a name ("a spokesman for Ofcom"),
// or behind the name ("Amy Orr of the Tax Policy Center"). Places are none, and nor is a person for whom somebody speaks
// ("a lawyer for Maria Lopez"): that is nobody's employer by the words alone.
func Of(reg *mention.Register, x *mention.Entity, kind nounphrase.Kind) text.Span {
	r := reader{reg}
	if kind != nounphrase.Person && kind != nounphrase.Anonymous || x.Plural {
		return text.Span{}
	}
	if x.Words == nil {
		if s := r.belongs(x.Fullest); s.End > s.Start {
			return s
		}
		if x.Owner >= 0 && r.Entities[x.Owner].Words != nil {
			m := nounphrase.At(r.Doc, x.Fullest.Start, x.Fullest.End)
			if m.Owned() && r.Doc.Items[m.Owner.Start].Tag != syntax.PRPS && r.IsFirm(int(x.Owner)) {
				return r.Doc.Bare(m.Owner)
			}
		}
		return text.Span{}
	}
	if x.Rank >= mention.TitleRole {
		if s := r.belongs(x.Role); s.End > s.Start {
			return s
		}
	}
	if x.From > 0 && !r.whereabouts(int(x.From)) {
		return r.firmAt(int(x.From), false)
	}
	return text.Span{}
}

// whereabouts says whether the phrase at item i, behind a name, tells where its bearer spoke: at the White House.
func (r reader) whereabouts(i int) bool {
	m := r.MentionOf(r.ChunkAt(i))
	if m == nil || !m.Named() || i == 0 || r.Doc.Items[i-1].Lower != "at" {
		return false
	}
	_, place := lexicon.Place(r.Doc.LowerName(m.Name))
	return place
}

// belongs finds an organization in a role or description: before its head, or behind "of", "at" or "for".
func (r reader) belongs(s text.Span) text.Span {
	s = r.Doc.Bare(s)
	end := r.headEnd(s)
	if r.runsIntoRole(s, end) {
		return text.Span{Start: s.Start, End: s.End - 1}
	}
	m, owned := r.firmBefore(text.Span{Start: s.Start, End: end})
	if m.End > m.Start || owned { // Christian Aid's head of Trade Policy: no field of work
		return m
	}
	return r.firmBehind(s, end)
}

// headEnd returns the item behind the head of a role or description, where what hangs on it begins.
func (r reader) headEnd(s text.Span) int {
	for i := s.Start + 1; i < s.End; i++ {
		it := &r.Doc.Items[i]
		if it.Passage >= 0 || it.Lower == "," {
			return i
		}
		switch it.Tag {
		case syntax.IN, syntax.TO, syntax.CC:
			return i
		}
	}
	return s.End
}

// runsIntoRole says whether a role begins with an organization whose name goes on behind "of" up to the role's noun: Bank of
// England governor.
func (r reader) runsIntoRole(s text.Span, of int) bool {
	d := r.Doc
	if of >= s.End-2 || d.Items[of].Lower != "of" || !d.TokenCapital(of+1) {
		return false
	}
	orgBefore := d.TokenCapital(of-1) && d.Class(of-1)&reading.OrgClass != 0
	return orgBefore && d.RoleWord(s.End-1) && !d.RoleWord(s.End-2)
}

// firmBehind finds the organization that hangs on the head of a role by a preposition; the head ends before item end.
func (r reader) firmBehind(s text.Span, end int) text.Span {
	d := r.Doc
	head := end - 1
	vouched := end > s.Start && !d.TokenCapital(head) && lexicon.TellsWho(d.Items[head].Lower, lexicon.OfFirms|lexicon.HeadsOf)
	for i := end; i+1 < s.End; i++ {
		if d.Items[i].Passage >= 0 || i > end && d.TokenCapital(i-1) && !nounphrase.CommonOrg(r.Doc, i-1) { // Friends of the Earth
			continue
		}
		sure := false
		switch d.Items[i].Lower {
		case "of":
			sure = vouched
		case "for":
			if r.portfolio(head) {
				continue
			}
			sure = vouched
		case "at":
			sure = true
		case "with":
		default:
			continue
		}
		if m := r.firmAt(i+1, sure); m.End > m.Start {
			return m
		}
	}
	return text.Span{}
}

// portfolio says whether item i is an office that "for" gives its field to, and no employer: minister for Defence
// Procurement.
func (r reader) portfolio(i int) bool {
	t, ok := lexicon.Title(nounphrase.HeadLemma(r.Doc.Items[i].Lower))
	return ok && t.Kind == lexicon.Office
}

// firmBefore finds the organization that a role begins with: Fifa president, Labour's deputy minister, NUJ General Secretary.
// owned says that the role has an owner with a capital, whatever that is.
func (r reader) firmBefore(s text.Span) (firm text.Span, owned bool) {
	d := r.Doc
	for i := s.Start + 1; i < s.End-1; i++ {
		if d.Items[i].Passage < 0 && propername.Possessive(d.Items[i].Lower) {
			return r.firmOwning(s, i)
		}
	}
	run := r.capitalsBefore(s)
	if run.End == run.Start || r.sentenceCapital(run) {
		return text.Span{}, false
	}
	if d.Items[run.End].Passage < 0 && d.TokenCapital(run.End) && !d.RoleWord(run.End) && run.End < s.End-1 {
		return text.Span{}, false // San Diego engineer: the name goes on
	}
	if IsFirmName(r.Register, run, !d.TokenCapital(s.End-1) && ofFirms(d.Items[s.End-1].Lower)) {
		return run, false
	}
	return text.Span{}, false
}

// firmOwning returns the organization that owns a role, whose owner ends before the possessive at item i: Labour's deputy
// minister.
func (r reader) firmOwning(s text.Span, i int) (firm text.Span, owned bool) {
	d := r.Doc
	owner := text.Span{Start: s.Start, End: max(i, r.ownerInName(i, s.End-1))}
	if !capitalized(d, owner) || d.RoleWord(owner.End-1) {
		return text.Span{}, d.TokenCapital(i - 1)
	}
	if whole := owner.End > i; IsFirmName(r.Register, owner, whole || !someones(d, s.End-1)) {
		return owner, true
	}
	return text.Span{}, d.TokenCapital(i - 1)
}

// capitalsBefore returns the capitalized words that a role begins with and that are neither title nor role nor given name.
func (r reader) capitalsBefore(s text.Span) text.Span {
	d := r.Doc
	run := text.Span{Start: s.Start, End: s.Start}
	for run.End < s.End-1 {
		it := &d.Items[run.End]
		if it.Passage >= 0 || !reading.Proper(it.Tag) || !d.TokenCapital(run.End) || d.Given(run.End) {
			break
		}
		if d.RoleWord(run.End) && !d.Tokens[it.Tok].AllCaps {
			break
		}
		if _, title := lexicon.Title(it.Lower); title {
			break
		}
		run.End++
	}
	return run
}

// sentenceCapital says whether a run of capitalized words is a common word whose capital is the sentence's: Health spokesman.
func (r reader) sentenceCapital(run text.Span) bool {
	if run.End != run.Start+1 || !propername.StartsSentence(r.Doc, run.Start) {
		return false
	}
	it := &r.Doc.Items[run.Start]
	return !r.Doc.Tokens[it.Tok].AllCaps && syntax.Common(it.Lower)
}

// ownerInName returns the item behind the name of an organization that the possessive at item i stands in, before the
// role at item end: National Farmers' Federation president; i where what owns is the whole name.
func (r reader) ownerInName(i, end int) int {
	d := r.Doc
	if strings.HasSuffix(d.Items[i].Lower, "s") || i == 0 || !strings.HasSuffix(d.Items[i-1].Lower, "s") {
		return i
	}
	k := i + 1
	for k < end && d.Items[k].Passage < 0 && d.TokenCapital(k) && !d.RoleWord(k) {
		k++
	}
	if k > i+1 && d.Class(k-1)&(reading.OrgClass|reading.SuffixClass) != 0 {
		if x, ok := lexicon.OrgNoun(d.Items[i+1].Lower); k > i+2 || !ok || !x.Is(lexicon.Proper) { // the Lib Dems' Treasury spokesman
			return k
		}
	}
	return i
}

// capitalized says whether the words of a range have capitals, but for the small ones.
func capitalized(d *reading.Document, s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if d.Items[i].Passage >= 0 || !d.TokenCapital(i) && !propername.Possessive(d.Items[i].Lower) && lexicon.Function(d.Items[i].Lower) == 0 {
			return false
		}
	}
	return d.TokenCapital(s.Start)
}

// someones says whether item i is a noun for somebody whom a person may have: a lawyer, a coach, a spokeswoman.
func someones(d *reading.Document, i int) bool {
	x, ok := nounphrase.Role(d, i)
	return ok && x.Flags&(lexicon.Personal|lexicon.Spokes) != 0
}
