package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// affiliation returns the items of the organization that a person is of, where the article says so: in the role ("Fifa
// president", "an analyst at Numis Securities"), in the description of somebody without a name ("a spokesman for Ofcom"),
// or behind the name ("Amy Orr of the Tax Policy Center"). Places are none, and nor is a person for whom somebody speaks
// ("a lawyer for Maria Lopez"): that is nobody's employer by the words alone.
func (r *identity) affiliation(x *entity, kind Kind) text.Span {
	if kind != Person && kind != Anonymous || x.plural {
		return text.Span{}
	}
	if x.words == nil {
		if s := r.belongs(x.fullest); s.End > s.Start {
			return s
		}
		if x.owner >= 0 && r.entities[x.owner].words != nil {
			if m := r.d.mentionAt(x.fullest.Start, x.fullest.End); m.owned() && r.d.items[m.owner.Start].tag != syntax.PRPS && r.isFirm(int(x.owner)) {
				return r.d.bare(m.owner)
			}
		}
		return text.Span{}
	}
	if x.rank >= titleRole {
		if s := r.belongs(x.role); s.End > s.Start {
			return s
		}
	}
	if x.from > 0 && !r.whereabouts(int(x.from)) {
		return r.firmAt(int(x.from), false)
	}
	return text.Span{}
}

// whereabouts says whether the phrase at item i, behind a name, tells where its bearer spoke: at the White House.
func (r *identity) whereabouts(i int) bool {
	m := r.mentionOf(r.chunkAt(i))
	if m == nil || !m.named() || i == 0 || r.d.items[i-1].lower != "at" {
		return false
	}
	_, place := lexicon.Place(r.d.lowerName(m.name))
	return place
}

// joins says whether the preposition at chunk j hangs an organization on a name.
func (r *identity) joins(j int) bool {
	switch r.d.items[r.d.chunks[j].start].lower {
	case "of", "at", "from":
		return true
	}
	return false
}

// belongs finds an organization in a role or description: before its head, or behind "of", "at" or "for".
func (r *identity) belongs(s text.Span) text.Span {
	d := r.d
	s = d.bare(s)
	end := s.End // behind the head
	for i := s.Start + 1; i < s.End; i++ {
		if it := &d.items[i]; it.passage >= 0 || it.tag == syntax.IN || it.tag == syntax.TO || it.tag == syntax.CC || it.lower == "," {
			end = i
			break
		}
	}
	if end < s.End-2 && d.tokenCapital(end-1) && d.class(end-1)&orgClass != 0 && d.items[end].lower == "of" && d.tokenCapital(end+1) && d.roleWord(s.End-1) && !d.roleWord(s.End-2) {
		return text.Span{Start: s.Start, End: s.End - 1} // Bank of England governor
	}
	m, owned := r.firmBefore(text.Span{Start: s.Start, End: end})
	if m.End > m.Start || owned { // Christian Aid's head of Trade Policy: no field of work
		return m
	}
	vouched := end > s.Start && !d.tokenCapital(end-1) && (ofFirms(d.items[end-1].lower) || heads(d.items[end-1].lower))
	for i := end; i+1 < s.End; i++ {
		if d.items[i].passage >= 0 || i > end && d.tokenCapital(i-1) && !r.commonOrg(i-1) { // Friends of the Earth
			continue
		}
		switch l := d.items[i].lower; l {
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
func (r *identity) portfolio(i int) bool {
	t, ok := lexicon.Title(headLemma(r.d.items[i].lower))
	return ok && t.Kind == lexicon.Office
}

// firmBefore finds the organization that a role begins with: Fifa president, Labour's deputy minister, NUJ General Secretary.
// owned says that the role has an owner with a capital, whatever that is.
func (r *identity) firmBefore(s text.Span) (firm text.Span, owned bool) {
	d := r.d
	for i := s.Start + 1; i < s.End-1; i++ {
		if d.items[i].passage < 0 && possessive(d.items[i].lower) {
			owner := text.Span{Start: s.Start, End: i}
			if whole := r.ownerInName(i, s.End-1); whole > i {
				owner.End = whole
			}
			if d.capitalized(owner) && !d.roleWord(owner.End-1) && r.isFirmName(owner, owner.End > i || !d.someones(s.End-1)) {
				return owner, true
			}
			return text.Span{}, d.tokenCapital(i - 1)
		}
	}
	run := text.Span{Start: s.Start, End: s.Start}
	for run.End < s.End-1 {
		it := &d.items[run.End]
		if it.passage >= 0 || !proper(it.tag) || !d.tokenCapital(run.End) || d.roleWord(run.End) && !d.tokens[it.tok].AllCaps || d.given(run.End) {
			break
		}
		if _, title := lexicon.Title(it.lower); title {
			break
		}
		run.End++
	}
	if run.End < s.End-1 && d.items[run.End].passage < 0 && d.tokenCapital(run.End) && !d.roleWord(run.End) {
		return text.Span{}, false // San Diego engineer: the name goes on
	}
	if run.End == run.Start+1 && d.startsSentence(run.Start) && !d.tokens[d.items[run.Start].tok].AllCaps && syntax.Common(d.items[run.Start].lower) {
		return text.Span{}, false // Health spokesman: the capital is the sentence's
	}
	if run.End > run.Start && r.isFirmName(run, !d.tokenCapital(s.End-1) && ofFirms(d.items[s.End-1].lower)) {
		return run, false
	}
	return text.Span{}, false
}

// ownerInName returns the item behind the name of an organization that the possessive at item i stands in, before the
// role at item end: National Farmers' Federation president; i where what owns is the whole name.
func (r *identity) ownerInName(i, end int) int {
	d := r.d
	if strings.HasSuffix(d.items[i].lower, "s") || i == 0 || !strings.HasSuffix(d.items[i-1].lower, "s") {
		return i
	}
	k := i + 1
	for k < end && d.items[k].passage < 0 && d.tokenCapital(k) && !d.roleWord(k) {
		k++
	}
	if k > i+1 && d.class(k-1)&(orgClass|suffixClass) != 0 {
		if x, ok := lexicon.OrgNoun(d.items[i+1].lower); k > i+2 || !ok || !x.Is(lexicon.Proper) { // the Lib Dems' Treasury spokesman
			return k
		}
	}
	return i
}

// capitalized says whether the words of a range have capitals, but for the small ones.
func (d *document) capitalized(s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if d.items[i].passage >= 0 || !d.tokenCapital(i) && !possessive(d.items[i].lower) && lexicon.Function(d.items[i].lower) == 0 {
			return false
		}
	}
	return d.tokenCapital(s.Start)
}

// someones says whether item i is a noun for somebody whom a person may have: a lawyer, a coach, a spokeswoman.
func (d *document) someones(i int) bool {
	x, ok := d.role(i)
	return ok && x.Flags&(lexicon.Personal|lexicon.Spokes) != 0
}

// isFirmName says whether a capitalized name before a role is that of an organization. A name that nothing tells about is
// taken for one where the role is one that organizations give.
func (r *identity) isFirmName(s text.Span, given bool) bool {
	d := r.d
	first, last := d.items[s.Start].lower, d.items[s.End-1].lower
	if p, ok := lexicon.Place(strings.TrimSuffix(d.lowerName(s), ".")); ok {
		return p.Kind == lexicon.Metonym
	}
	if _, ok := lexicon.Place(first); ok && s.End == s.Start+1 {
		return false
	}
	if tract(last) || s.End == s.Start+1 && (r.commonOrg(s.Start) || lexicon.AreLetters(strings.ToLower(first), lexicon.Field)) {
		return false
	}
	if d.groupWord(s.Start) && first != "labour" || lexicon.Is(first, lexicon.Weekday|lexicon.Month) || lexicon.Is(last, lexicon.TimeNoun) {
		return false
	}
	if x, ok := lexicon.OrgNoun(d.lowerName(s)); ok && x.Is(lexicon.Proper) {
		return true
	}
	m := d.mentionAt(s.Start, s.End)
	if m.kind == Organization && m.certain {
		return true
	}
	if m.kind == Person && m.certain || d.given(s.Start) {
		return false
	}
	words := r.nameWords(s)
	known, person := false, false
	if len(words) > 0 {
		r.names.each(words[len(words)-1], func(e int) bool {
			x := &r.entities[e]
			if equalWords(x.words, words) {
				known = known || x.kind == Organization
				person = person || x.kind == Person && x.certain
			} else if len(x.words) > len(words) && x.kind == Person {
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
	return s.End == s.Start+1 && d.tokens[d.items[s.Start].tok].AllCaps && len(first) > 1 && len(first) < 7
}

// firmAt returns the name of the organization that the noun phrase at item i names or, with "the", describes. A name that
// nothing tells about is taken for one where what stands before it vouches for that: at Skanmore, a spokesman for Skanmore.
func (r *identity) firmAt(i int, vouched bool) text.Span {
	d := r.d
	if i >= len(d.items) {
		return text.Span{}
	}
	k := r.chunkAt(i)
	m := r.mentionOf(k)
	if m == nil || d.chunks[k].start != i || m.pronoun || m.plural {
		return text.Span{}
	}
	e, met := r.entityAt(m.items.Start)
	if m.named() {
		if m.role.End > m.role.Start || m.owned() && d.items[m.owner.Start].tag == syntax.PRPS || r.ownRole(m) {
			return text.Span{}
		}
		if m.name.End == m.name.Start+1 && r.commonOrg(m.name.Start) {
			return text.Span{}
		}
		if whole, more := r.goesOn(k); more {
			return whole
		}
		if met && r.isFirm(e) {
			return m.name
		}
		if vouched && met && !r.entities[e].certain && r.entities[e].gender == lexicon.NoGender && !r.isPlace(&r.entities[e]) {
			return m.name
		}
		return text.Span{}
	}
	if m.kind == Organization && m.certain && m.definite && !m.indefinite && (!m.owned() || d.items[m.owner.Start].tag != syntax.PRPS) && m.items.End-m.items.Start > 2 && d.class(m.items.End-1)&orgClass != 0 {
		if tract(m.head) || m.head == "house" || m.head == "government" || m.head == "side" || m.head == "board" || m.head == "team" {
			return text.Span{}
		}
		return d.bare(m.items)
	}
	return text.Span{}
}

// commonOrg says whether item i is a noun that any organization may be called by, though it has a capital: the Board, Union
// Minister. Which one it is of does not stand there.
func (r *identity) commonOrg(i int) bool {
	x, ok := lexicon.OrgNoun(r.d.items[i].lower)
	_, place := lexicon.Place(r.d.items[i].lower)
	return ok && x.Flags&(lexicon.Proper|lexicon.Sole) == 0 && !place && !r.d.tokens[r.d.items[i].tok].AllCaps
}

// goesOn says whether the name at chunk k goes on behind a preposition, Fight for the Future, Mothers Against Guns, and
// returns the whole of it where the noun before it tells that it is an organization's.
func (r *identity) goesOn(k int) (whole text.Span, more bool) {
	d := r.d
	m := r.mentionOf(k)
	i := m.items.End
	if i < len(d.items) && d.items[i].passage < 0 && d.tokenCapital(i) && d.tokens[d.items[i].tok].Kind == text.Word && !d.startsSentence(i) && d.items[i].tag != syntax.IN {
		return whole, true // the Save Our Shore campaign
	}
	j := r.chunkAt(i)
	if j+1 >= len(d.chunks) || d.chunks[j].start != i || d.chunks[j].kind != preposition || d.chunks[j+1].kind != nounPhrase {
		return whole, false
	}
	switch d.items[i].lower {
	case "for", "against", "without", "of", "on":
	default:
		return whole, false
	}
	in := d.bare(text.Span{Start: d.chunks[j+1].start, End: d.chunks[j+1].end})
	if !d.capitalized(in) {
		return whole, false
	}
	if _, place := lexicon.Place(d.lowerName(in)); place && d.items[i].lower != "of" || d.given(in.Start) || lexicon.Is(d.items[in.Start].lower, lexicon.Weekday|lexicon.Month) {
		return whole, false
	}
	if before := m.name.Start - 1; before >= d.chunks[k].start && !d.tokenCapital(before) && d.class(before)&orgClass != 0 {
		whole = text.Span{Start: m.name.Start, End: in.End}
	}
	return whole, true
}

// isFirm says whether an entity is an organization with a name that is no place.
func (r *identity) isFirm(e int) bool {
	x := &r.entities[e]
	return x.words != nil && !x.plural && r.finalKind(x) == Organization && !r.isPlace(x)
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
