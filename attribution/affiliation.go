package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Affiliation returns the items of the organization that a person is of, where the article says so: in the role ("Fifa
// president", "an analyst at Numis Securities"), in the description of somebody without a name ("a spokesman for Ofcom"),
// or behind the name ("Amy Orr of the Tax Policy Center"). Places are none, and nor is a person for whom somebody speaks
// ("a lawyer for Maria Lopez"): that is nobody's employer by the words alone.
func (r *Register) Affiliation(x *Entity, kind Kind) text.Span {
	if kind != Person && kind != Anonymous || x.Plural {
		return text.Span{}
	}
	if x.Words == nil {
		if s := r.belongs(x.Fullest); s.End > s.Start {
			return s
		}
		if x.Owner >= 0 && r.Entities[x.Owner].Words != nil {
			if m := At(r.Doc, x.Fullest.Start, x.Fullest.End); m.Owned() && r.Doc.Items[m.Owner.Start].Tag != syntax.PRPS && r.IsFirm(int(x.Owner)) {
				return r.Doc.Bare(m.Owner)
			}
		}
		return text.Span{}
	}
	if x.Rank >= TitleRole {
		if s := r.belongs(x.Role); s.End > s.Start {
			return s
		}
	}
	if x.from > 0 && !r.whereabouts(int(x.from)) {
		return r.firmAt(int(x.from), false)
	}
	return text.Span{}
}

// whereabouts says whether the phrase at item i, behind a name, tells where its bearer spoke: at the White House.
func (r *Register) whereabouts(i int) bool {
	m := r.MentionOf(r.ChunkAt(i))
	if m == nil || !m.Named() || i == 0 || r.Doc.Items[i-1].Lower != "at" {
		return false
	}
	_, place := lexicon.Place(r.Doc.LowerName(m.Name))
	return place
}

// joins says whether the preposition at chunk j hangs an organization on a name.
func (r *Register) joins(j int) bool {
	switch r.Doc.Items[r.Doc.Chunks[j].Start].Lower {
	case "of", "at", "from":
		return true
	}
	return false
}

// belongs finds an organization in a role or description: before its head, or behind "of", "at" or "for".
func (r *Register) belongs(s text.Span) text.Span {
	d := r.Doc
	s = d.Bare(s)
	end := s.End // behind the head
	for i := s.Start + 1; i < s.End; i++ {
		if it := &d.Items[i]; it.Passage >= 0 || it.Tag == syntax.IN || it.Tag == syntax.TO || it.Tag == syntax.CC || it.Lower == "," {
			end = i
			break
		}
	}
	if end < s.End-2 && d.TokenCapital(end-1) && d.Class(end-1)&OrgClass != 0 && d.Items[end].Lower == "of" && d.TokenCapital(end+1) && d.RoleWord(s.End-1) && !d.RoleWord(s.End-2) {
		return text.Span{Start: s.Start, End: s.End - 1} // Bank of England governor
	}
	m, owned := r.firmBefore(text.Span{Start: s.Start, End: end})
	if m.End > m.Start || owned { // Christian Aid's head of Trade Policy: no field of work
		return m
	}
	vouched := end > s.Start && !d.TokenCapital(end-1) && (ofFirms(d.Items[end-1].Lower) || heads(d.Items[end-1].Lower))
	for i := end; i+1 < s.End; i++ {
		if d.Items[i].Passage >= 0 || i > end && d.TokenCapital(i-1) && !r.commonOrg(i-1) { // Friends of the Earth
			continue
		}
		switch l := d.Items[i].Lower; l {
		case "of", "at", "for", "with":
			if l == "for" && r.portfolio(end-1) {
				continue
			}
			if m := r.firmAt(i+1, l == "at" || vouched && l != "with"); m.End > m.Start {
				return m
			}
		}
	}
	return text.Span{}
}

// portfolio says whether item i is an office that "for" gives its field to, and no employer: minister for Defence
// Procurement.
func (r *Register) portfolio(i int) bool {
	t, ok := lexicon.Title(HeadLemma(r.Doc.Items[i].Lower))
	return ok && t.Kind == lexicon.Office
}

// firmBefore finds the organization that a role begins with: Fifa president, Labour's deputy minister, NUJ General Secretary.
// owned says that the role has an owner with a capital, whatever that is.
func (r *Register) firmBefore(s text.Span) (firm text.Span, owned bool) {
	d := r.Doc
	for i := s.Start + 1; i < s.End-1; i++ {
		if d.Items[i].Passage < 0 && Possessive(d.Items[i].Lower) {
			owner := text.Span{Start: s.Start, End: i}
			if whole := r.ownerInName(i, s.End-1); whole > i {
				owner.End = whole
			}
			if capitalized(d, owner) && !d.RoleWord(owner.End-1) && r.IsFirmName(owner, owner.End > i || !someones(d, s.End-1)) {
				return owner, true
			}
			return text.Span{}, d.TokenCapital(i - 1)
		}
	}
	run := text.Span{Start: s.Start, End: s.Start}
	for run.End < s.End-1 {
		it := &d.Items[run.End]
		if it.Passage >= 0 || !Proper(it.Tag) || !d.TokenCapital(run.End) || d.RoleWord(run.End) && !d.Tokens[it.Tok].AllCaps || d.Given(run.End) {
			break
		}
		if _, title := lexicon.Title(it.Lower); title {
			break
		}
		run.End++
	}
	if run.End < s.End-1 && d.Items[run.End].Passage < 0 && d.TokenCapital(run.End) && !d.RoleWord(run.End) {
		return text.Span{}, false // San Diego engineer: the name goes on
	}
	if run.End == run.Start+1 && startsSentence(d, run.Start) && !d.Tokens[d.Items[run.Start].Tok].AllCaps && syntax.Common(d.Items[run.Start].Lower) {
		return text.Span{}, false // Health spokesman: the capital is the sentence's
	}
	if run.End > run.Start && r.IsFirmName(run, !d.TokenCapital(s.End-1) && ofFirms(d.Items[s.End-1].Lower)) {
		return run, false
	}
	return text.Span{}, false
}

// ownerInName returns the item behind the name of an organization that the possessive at item i stands in, before the
// role at item end: National Farmers' Federation president; i where what owns is the whole name.
func (r *Register) ownerInName(i, end int) int {
	d := r.Doc
	if strings.HasSuffix(d.Items[i].Lower, "s") || i == 0 || !strings.HasSuffix(d.Items[i-1].Lower, "s") {
		return i
	}
	k := i + 1
	for k < end && d.Items[k].Passage < 0 && d.TokenCapital(k) && !d.RoleWord(k) {
		k++
	}
	if k > i+1 && d.Class(k-1)&(OrgClass|SuffixClass) != 0 {
		if x, ok := lexicon.OrgNoun(d.Items[i+1].Lower); k > i+2 || !ok || !x.Is(lexicon.Proper) { // the Lib Dems' Treasury spokesman
			return k
		}
	}
	return i
}

// capitalized says whether the words of a range have capitals, but for the small ones.
func capitalized(d *document, s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if d.Items[i].Passage >= 0 || !d.TokenCapital(i) && !Possessive(d.Items[i].Lower) && lexicon.Function(d.Items[i].Lower) == 0 {
			return false
		}
	}
	return d.TokenCapital(s.Start)
}

// someones says whether item i is a noun for somebody whom a person may have: a lawyer, a coach, a spokeswoman.
func someones(d *document, i int) bool {
	x, ok := Role(d, i)
	return ok && x.Flags&(lexicon.Personal|lexicon.Spokes) != 0
}

// IsFirmName says whether a capitalized name before a role is that of an organization. A name that nothing tells about is
// taken for one where the role is one that organizations give.
func (r *Register) IsFirmName(s text.Span, given bool) bool {
	d := r.Doc
	first, last := d.Items[s.Start].Lower, d.Items[s.End-1].Lower
	if p, ok := lexicon.Place(strings.TrimSuffix(d.LowerName(s), ".")); ok {
		return p.Kind == lexicon.Metonym
	}
	if _, ok := lexicon.Place(first); ok && s.End == s.Start+1 {
		return false
	}
	if tract(last) || s.End == s.Start+1 && (r.commonOrg(s.Start) || lexicon.AreLetters(strings.ToLower(first), lexicon.Field)) {
		return false
	}
	if groupWord(d, s.Start) && first != "labour" || lexicon.Is(first, lexicon.Weekday|lexicon.Month) || lexicon.Is(last, lexicon.TimeNoun) {
		return false
	}
	if x, ok := lexicon.OrgNoun(d.LowerName(s)); ok && x.Is(lexicon.Proper) {
		return true
	}
	m := At(d, s.Start, s.End)
	if m.Kind == Organization && m.Certain {
		return true
	}
	if m.Kind == Person && m.Certain || d.Given(s.Start) {
		return false
	}
	words := r.NameWords(s)
	known, person := false, false
	if len(words) > 0 {
		r.Names.Each(words[len(words)-1], func(e int) bool {
			x := &r.Entities[e]
			if EqualWords(x.Words, words) {
				known = known || x.Kind == Organization
				person = person || x.Kind == Person && x.Certain
			} else if len(x.Words) > len(words) && x.Kind == Person {
				person = true
			}
			return !known
		})
	}
	if person {
		return false
	}
	if known || given || first == "labour" {
		return true
	}
	return s.End == s.Start+1 && d.Tokens[d.Items[s.Start].Tok].AllCaps && len(first) > 1 && len(first) < 7
}

// firmAt returns the name of the organization that the noun phrase at item i names or, with "the", describes. A name that
// nothing tells about is taken for one where what stands before it vouches for that: at Skanmore, a spokesman for Skanmore.
func (r *Register) firmAt(i int, vouched bool) text.Span {
	d := r.Doc
	if i >= len(d.Items) {
		return text.Span{}
	}
	k := r.ChunkAt(i)
	m := r.MentionOf(k)
	if m == nil || d.Chunks[k].Start != i || m.Pronoun || m.Plural {
		return text.Span{}
	}
	e, met := r.EntityAt(m.Items.Start)
	if m.Named() {
		if m.Role.End > m.Role.Start || m.Owned() && d.Items[m.Owner.Start].Tag == syntax.PRPS || r.ownRole(m) {
			return text.Span{}
		}
		if m.Name.End == m.Name.Start+1 && r.commonOrg(m.Name.Start) {
			return text.Span{}
		}
		if whole, more := r.goesOn(k); more {
			return whole
		}
		if met && r.IsFirm(e) {
			return m.Name
		}
		if vouched && met && !r.Entities[e].Certain && r.Entities[e].Gender == lexicon.NoGender && !r.IsPlace(&r.Entities[e]) {
			return m.Name
		}
		return text.Span{}
	}
	if m.Kind == Organization && m.Certain && m.Definite && !m.Indefinite && (!m.Owned() || d.Items[m.Owner.Start].Tag != syntax.PRPS) && m.Items.End-m.Items.Start > 2 && d.Class(m.Items.End-1)&OrgClass != 0 {
		if tract(m.Head) || m.Head == "house" || m.Head == "government" || m.Head == "side" || m.Head == "board" || m.Head == "team" {
			return text.Span{}
		}
		return d.Bare(m.Items)
	}
	return text.Span{}
}

// commonOrg says whether item i is a noun that any organization may be called by, though it has a capital: the Board, Union
// Minister. Which one it is of does not stand there.
func (r *Register) commonOrg(i int) bool {
	x, ok := lexicon.OrgNoun(r.Doc.Items[i].Lower)
	_, place := lexicon.Place(r.Doc.Items[i].Lower)
	return ok && x.Flags&(lexicon.Proper|lexicon.Sole) == 0 && !place && !r.Doc.Tokens[r.Doc.Items[i].Tok].AllCaps
}

// goesOn says whether the name at chunk k goes on behind a preposition, Fight for the Future, Mothers Against Guns, and
// returns the whole of it where the noun before it tells that it is an organization's.
func (r *Register) goesOn(k int) (whole text.Span, more bool) {
	d := r.Doc
	m := r.MentionOf(k)
	i := m.Items.End
	if i < len(d.Items) && d.Items[i].Passage < 0 && d.TokenCapital(i) && d.Tokens[d.Items[i].Tok].Kind == text.Word && !startsSentence(d, i) && d.Items[i].Tag != syntax.IN {
		return whole, true // the Save Our Shore campaign
	}
	j := r.ChunkAt(i)
	if j+1 >= len(d.Chunks) || d.Chunks[j].Start != i || d.Chunks[j].Kind != Preposition || d.Chunks[j+1].Kind != NounPhrase {
		return whole, false
	}
	switch d.Items[i].Lower {
	case "for", "against", "without", "of", "on":
	default:
		return whole, false
	}
	in := d.Bare(text.Span{Start: d.Chunks[j+1].Start, End: d.Chunks[j+1].End})
	if !capitalized(d, in) {
		return whole, false
	}
	if _, place := lexicon.Place(d.LowerName(in)); place && d.Items[i].Lower != "of" || d.Given(in.Start) || lexicon.Is(d.Items[in.Start].Lower, lexicon.Weekday|lexicon.Month) {
		return whole, false
	}
	if before := m.Name.Start - 1; before >= d.Chunks[k].Start && !d.TokenCapital(before) && d.Class(before)&OrgClass != 0 {
		whole = text.Span{Start: m.Name.Start, End: in.End}
	}
	return whole, true
}

// IsFirm says whether an entity is an organization with a name that is no place.
func (r *Register) IsFirm(e int) bool {
	x := &r.Entities[e]
	return x.Words != nil && !x.Plural && r.FinalKind(x) == Organization && !r.IsPlace(x)
}

// tract says whether a noun for an organization is one for a place as well, whose people are not of it as of a firm: a
// state senator, the US District judge.
func tract(head string) bool {
	switch head {
	case "state", "country", "nation", "county", "city", "town", "world", "island", "village", "region", "district", "territory", "province":
		return true
	}
	return false
}

// heads lists roles behind which "of" has the name of an organization, though before them may stand a branch of government
// as well: the head of Skanmore, the secretary of Skanmore.
func heads(head string) bool {
	return head == "head" || head == "secretary" || head == "treasurer"
}

// ofFirms lists the roles that an organization gives, so that a capitalized name before them is an organization's.
func ofFirms(head string) bool {
	switch head {
	case "president", "chairman", "chairwoman", "chair", "chairperson", "chief", "boss", "executive", "director", "manager", "coach", "spokesman", "spokeswoman", "spokesperson",
		"analyst", "economist", "editor", "reporter", "correspondent", "columnist", "founder", "co-founder", "owner", "co-owner", "engineer", "employee", "official", "officer",
		"striker", "midfielder", "defender", "goalkeeper", "winger", "captain", "skipper", "strategist", "researcher", "professor", "adviser", "advisor", "secretary-general", "trader":
		return true
	}
	return false
}
