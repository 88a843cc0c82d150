package mention

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// passOver returns the chunk behind degrees, honours or a party that stand between commas at chunk a: ", Ph.D.,",
// ", MD, MSc,", ", R-Kan.,"; or a.
func (r *Register) passOver(a, end int) int {
	for r.KindOf(a, end) == reading.NounPhrase && r.KindOf(a+1, end) == reading.Comma {
		c := r.Doc.Chunks[a]
		l := r.Doc.Items[c.Start].Lower
		t, _ := lexicon.Title(l)
		if c.End != c.Start+1 || !partyOfState(l) && (!propername.Honour(r.Doc, c.Start) || t.Kind == lexicon.Office) {
			break
		}
		a += 2
	}
	return a
}

// partyOfState says whether a word is the letter of a party and a state: R-Kan.
func partyOfState(lower string) bool {
	return len(lower) > 2 && lower[1] == '-' && strings.IndexByte("dri", lower[0]) >= 0
}

// roleEnds says whether the phrase at chunk a ends in a role that stands behind names: a Labour MP.
func (r *Register) roleEnds(a int) bool {
	c := r.Doc.Chunks[a]
	return propername.Honour(r.Doc, c.End-1)
}

// trade says whether an apposition behind the name of a person, "a retired roofer", can only tell a trade, though the
// lexicon does not have it.
func (r *Register) trade(m *nounphrase.Mention, a, end int) bool {
	if m.Kind != nounphrase.Unknown || m.Named() || r.Doc.Items[m.Items.End-1].Tag != syntax.NN || r.TimePhrase(a) {
		return false
	}
	switch r.KindOf(a+1, end) {
	case reading.Comma, reading.Stop, reading.Relative, reading.Dash, reading.Preposition:
		return true
	}
	return false
}

// TimePhrase says whether the noun phrase at chunk k tells a time. A number behind a name is a part of it: Lowtide's Series 20.
func (r *Register) TimePhrase(k int) bool {
	c := r.Doc.Chunks[k]
	last := &r.Doc.Items[c.End-1]
	if lexicon.Is(last.Lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) {
		return true
	}
	named := c.End > c.Start+1 && r.Doc.TokenCapital(c.End-2) && !lexicon.Is(r.Doc.Items[c.End-2].Lower, lexicon.Weekday|lexicon.Month)
	return last.Tag == syntax.CD && !named
}

// A RoleRank orders what is said about somebody by how much it tells.
type RoleRank uint8

const (
	NoRole    RoleRank = iota
	PartyRole          // the Democrat, an independent voter's
	TitleRole          // Sen., Captain; a role of one word before the name
	FullRole           // a role of several words, an apposition, "is the bank's chief economist"
)

// giveRole takes over what a mention says about the entity.
func (r *Register) giveRole(e int, m *nounphrase.Mention) {
	if m.Role.End <= m.Role.Start || !m.Named() || r.Elder(m) != 0 {
		return
	}
	rank := FullRole
	if m.Role.End == m.Role.Start+1 {
		rank = TitleRole
		first := r.Doc.Items[m.Role.Start].Lower
		if nounphrase.Family(nounphrase.HeadLemma(first)) { // his son Erik
			rank = NoRole
		}
		if propername.Creed(r.Doc, m.Role.Start) || reading.PartyWord(first) {
			rank = PartyRole
		}
	}
	if nounphrase.RankAlone(r.Doc, m.Role) { // Maj. Gen. Luis Ortega, deputy head of the police
		rank = TitleRole
	}
	switch last, ok := nounphrase.Role(r.Doc, m.Role.End-1); {
	case ok && last.Is(lexicon.Plural): // producers Tom Roe and Ann Pell
		rank = min(rank, PartyRole)
	case lexicon.TellsWho(last.Lemma, lexicon.Writer): // study co-author Tom Roe, a chemist
		rank = min(rank, TitleRole)
	}
	r.addRole(e, m.Role, rank)
}

// addRole notes a role of an entity; the first of the highest rank is the one reported.
func (r *Register) addRole(e int, role text.Span, rank RoleRank) {
	x := &r.Entities[e]
	head := r.RoleHead(role)
	if lexicon.TellsWho(head, lexicon.NoRoleNoun) && lexicon.TellsWho(head, lexicon.NoTrade) { // one of the men
		rank = NoRole
	}
	if rank > PartyRole && nounphrase.Relational(head) {
		if rank == TitleRole { // her colleague Amit Rao
			rank = NoRole
		} else {
			rank = PartyRole
		}
	}
	if lexicon.TellsWho(head, lexicon.KeptBack) { // a booking insider
		rank = min(rank, PartyRole)
	}
	if rank > PartyRole && reading.PartyWord(head) && !r.Within(role, "on") { // a moderate Democrat; but the top Democrat on the committee
		rank = PartyRole
	}
	if head != "" && !slices.Contains(x.Heads, head) && len(x.Heads) < 8 {
		x.Heads = append(x.Heads, head)
		r.Heads.Add(head, e)
	}
	theOne := r.Doc.ItemIs(role.Start-1, "the")
	if x.Rank == TitleRole && !theOne && r.inOffice(x.Role) && !r.inOffice(role) { // Sen. Ada Lund, a critic of the plan
		return
	}
	if rank > x.Rank || rank >= TitleRole && r.saysMore(role, x.Role) {
		x.Role, x.Rank = role, max(rank, x.Rank)
		r.indexRole(e)
	}
}

// saysMore says whether a role has all the words of another and more, and is no former one: the fisheries bureau spokesman, once the bureau
// spokesman; the ambassador to Chile, once the ambassador.
func (r *Register) saysMore(role, old text.Span) bool {
	more := role.End - role.Start - (old.End - old.Start)
	if old.End <= old.Start || role.End-role.Start > 12 || r.Doc.ItemIs(role.Start, "former") {
		return false
	}
	for i := role.Start; i < role.End; i++ {
		if propername.Possessive(r.Doc.Items[i].Lower) { // UKIP's leader
			more--
		}
	}
	for i := old.Start; more > 0 && i < old.End; i++ {
		if !r.Within(role, r.Doc.Items[i].Lower) {
			return false
		}
	}
	return more > 0 && r.RoleHead(role) == r.RoleHead(old)
}

// inOffice says whether a role is an office: Sen., the company's chief executive.
func (r *Register) inOffice(role text.Span) bool {
	head := r.RoleHead(role)
	t, ok := lexicon.Title(head)
	if role.End == role.Start+1 && lexicon.TellsWho(head, lexicon.Besides) { // Chief Femi Ade, the union's convener
		return false
	}
	return ok && t.Kind == lexicon.Office
}

// roleLetters returns the letters in a bracket inside or right behind a role that stand for the words of it before them: officer in
// charge (OC) of Marlow Police; "" for none.
func (r *Register) roleLetters(role text.Span) string {
	d := r.Doc
	var words []string
	for i := role.Start; i <= role.End && i+2 < len(d.Items) && i < role.Start+lettersMax; i++ {
		it := &d.Items[i]
		if it.Passage >= 0 {
			break
		}
		if it.Lower != "(" {
			words = append(words, strings.Split(it.Lower, "-")...)
			continue
		}
		all, short := acronym.Of(words)
		if l := d.Items[i+1].Lower; d.ItemIs(i+2, ")") && l != "" && (l == all || l == short) {
			return l
		}
		break
	}
	return ""
}

// lettersMax is how many words before its letters a role has at most.
const lettersMax = 8

// indexRole makes an entity known by the abbreviation of a capitalized role: the CS, the DP, the PM; or by the letters behind any.
func (r *Register) indexRole(e int) {
	role := r.Entities[e].Role
	r.Names.Add(r.roleLetters(role), e)
	if !r.Doc.RoleWord(role.End - 1) { // deputy head of the Norland Relief Fund: the NRF is the fund
		return
	}
	var letters [6]byte
	n := 0
	for i := role.End - 1; i >= role.Start && n < len(letters); i-- {
		l := r.Doc.Items[i].Lower
		if r.Doc.Items[i].Passage >= 0 || !r.Doc.TokenCapital(i) || l == "" || l[0] >= 0x80 {
			break
		}
		n++
		letters[len(letters)-n] = l[0]
		if n > 1 {
			r.Names.Add(string(letters[len(letters)-n:]), e)
		}
	}
}

// RoleHead returns the head noun of a role: "prosecutor" of "the chief Paris prosecutor", "minister" of "deputy
// minister for women".
func (r *Register) RoleHead(s text.Span) string {
	if s.End > s.Start+2 && r.Doc.ItemIs(s.Start, "one") && r.Doc.ItemIs(s.Start+1, "of") {
		s.Start += 2
	}
	for i := s.Start + 1; i < s.End; i++ {
		if l := r.Doc.Items[i].Lower; l == "of" || l == "for" || l == "at" || l == "," || l == "with" || l == "in" || l == "on" || l == "to" {
			s.End = i
			break
		}
	}
	for i := s.End - 1; i >= s.Start; i-- {
		l := r.Doc.Items[i].Lower
		if x, ok := lexicon.RoleNoun(l); ok {
			return x.Lemma
		}
		if i < s.End-1 {
			break
		}
	}
	if s.End > s.Start {
		return nounphrase.SpelledOut(r.Doc.Items[s.End-1].Lower)
	}
	return ""
}

// Within says whether a word stands in a range of items.
func (r *Register) Within(span text.Span, lower string) bool {
	for i := span.Start; i < span.End; i++ {
		if r.Doc.Items[i].Lower == lower {
			return true
		}
	}
	return false
}
