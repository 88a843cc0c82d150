package mention

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// passOver returns the chunk behind a degree, an honour or a party that stands between commas at chunk a: ", Ph.D.,",
// ", R-Kan.,"; or a.
func (r *Register) passOver(a, end int) int {
	if r.KindOf(a, end) != reading.NounPhrase || r.KindOf(a+1, end) != reading.Comma {
		return a
	}
	c := r.Doc.Chunks[a]
	l := r.Doc.Items[c.Start].Lower
	if c.End != c.Start+1 {
		return a
	}
	degree := propername.Honour(r.Doc, c.Start) && l != "mp" && l != "td"
	if degree || partyOfState(l) {
		return a + 2
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

// roleSpan returns the items of the role that begins with the noun phrase at chunk a: without its article, with what hangs
// on it by a preposition, and with a second noun that "and" joins: "founder and chairman of the firm". A second role behind a
// whole first is another: "partner at Marsh & Co and author of the study".
func (r *Register) roleSpan(m *nounphrase.Mention, a, end int) text.Span {
	d := r.Doc
	s := nounphrase.TrimRole(d, text.Span{Start: d.Chunks[a].Start, End: d.Chunks[a].End})
	if m.Owned() && nounphrase.PlaceOwner(d, m.Owner) && m.Owner.End+1 < s.End {
		s = nounphrase.TrimRole(d, text.Span{Start: m.Owner.End, End: s.End})
	}
	for k := a + 1; ; {
		next := k
		switch r.KindOf(k, end) {
		case reading.Preposition:
			next = r.behindPhrase(k, end)
		case reading.Quoted:
			if r.behindPreposition(k) {
				next = k + 1
			}
		case reading.Coordinator:
			if k == a+1 && r.joinsRole(k, end) || k > a+1 && r.joinsField(k, end) {
				next = k + 2
			}
		}
		if next == k {
			return s
		}
		k = next
		s.End = d.Chunks[k-1].End
		saints := s.End-3 > s.Start && propername.Saint(d.Items[s.End-3].Lower)
		if propername.Possessive(d.Items[s.End-1].Lower) && !saints {
			s.End--
		}
	}
}

// titleMax is how many tokens the title of a work between marks may have that goes on with a role, the marks included.
const titleMax = 13

// behindPhrase returns the chunk behind the prepositional phrase at chunk k that hangs on a role; k where it hangs none on it.
func (r *Register) behindPhrase(k, end int) int {
	d := r.Doc
	switch first := d.Chunks[k].Start; d.Items[first].Lower {
	case "of", "for", "at", "to", "in", "with", "from", "on", "behind":
	default:
		if !d.TokenCapital(first) { // Rise Against Hunger
			return k
		}
	}
	if r.participle(k+1, end) && d.Items[d.Chunks[k].Start].Lower == "of" { // head of tracing, head of fixed income
		k++
		if r.KindOf(k+1, end) != reading.NounPhrase {
			return k + 1
		}
	}
	if r.KindOf(k+1, end) != reading.NounPhrase || r.TimePhrase(k+1) && !r.ofSoMany(k) {
		return k
	}
	k = r.orderBehind(k+2, end)
	if r.KindOf(k, end) != reading.Quoted || !r.behindPreposition(k) {
		return k
	}
	if q := d.Items[d.Chunks[k].Start]; q.TokEnd-q.Tok <= titleMax {
		k++
	}
	return k
}

// ofSoMany says whether "of" and a number stand at chunk k, as behind a parent: mother of two.
func (r *Register) ofSoMany(k int) bool {
	last := r.Doc.Chunks[k+1].End - 1
	return r.WordAt(k, "of") && r.Doc.Items[last].Tag == syntax.CD && nounphrase.Family(r.Doc.Items[r.Doc.Chunks[k].Start-1].Lower)
}

// participle says whether chunk k is one participle.
func (r *Register) participle(k, end int) bool {
	if r.KindOf(k, end) != reading.VerbGroup {
		return false
	}
	c := r.Doc.Chunks[k]
	return c.End == c.Start+1 && (c.Verb.Gerund() || c.Verb.Participle())
}

// behindPreposition says whether chunk k stands behind a word tagged as a preposition.
func (r *Register) behindPreposition(k int) bool {
	return r.Doc.Items[r.Doc.Chunks[k].Start-1].Tag == syntax.IN
}

// joinsRole says whether the conjunction at chunk k joins another role of the same bearer: founder and chairman.
func (r *Register) joinsRole(k, end int) bool {
	if r.KindOf(k+1, end) != reading.NounPhrase || r.KindOf(k+2, end) == reading.VerbGroup {
		return false
	}
	c := r.Doc.Chunks[k+1]
	if t := r.Doc.Items[c.Start].Tag; t == syntax.DT || t == syntax.PRPS {
		return false
	}
	x, ok := reading.RoleNoun(r.Doc.Items[c.End-1].Lower)
	return ok && !x.Is(lexicon.Plural)
}

// joinsField says whether the conjunction at chunk k joins another noun to what a role is of: head of the search and rescue agency.
func (r *Register) joinsField(k, end int) bool {
	if r.KindOf(k-1, end) != reading.NounPhrase || r.KindOf(k+1, end) != reading.NounPhrase || r.joinsRole(k, end) {
		return false
	}
	switch r.KindOf(k+2, end) {
	case reading.Comma, reading.Dash, reading.Stop, reading.Preposition, reading.Coordinator, reading.Bracket:
	default:
		return false
	}
	c := r.Doc.Chunks[k+1]
	if t := r.Doc.Items[c.Start].Tag; t == syntax.DT || t == syntax.PRPS || t == syntax.PRP {
		return false
	}
	p := r.MentionOf(k + 1)
	if p == nil {
		return true
	}
	_, role := reading.RoleNoun(p.Head)
	return !role && p.Kind != nounphrase.Person
}

// TimePhrase says whether the noun phrase at chunk k tells a time.
func (r *Register) TimePhrase(k int) bool {
	l := r.Doc.Items[r.Doc.Chunks[k].End-1].Lower
	return lexicon.Is(l, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) || r.Doc.Items[r.Doc.Chunks[k].End-1].Tag == syntax.CD
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
	if rank > PartyRole && nounphrase.Relational(head) {
		if rank == TitleRole { // her colleague Amit Rao
			rank = NoRole
		} else {
			rank = PartyRole
		}
	}
	if rank > PartyRole && reading.PartyWord(head) { // a moderate Democrat
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
	if rank > x.Rank {
		x.Role, x.Rank = role, rank
		r.indexRole(e)
	}
}

// inOffice says whether a role is an office: Sen., the company's chief executive.
func (r *Register) inOffice(role text.Span) bool {
	t, ok := lexicon.Title(r.RoleHead(role))
	return ok && t.Kind == lexicon.Office
}

// indexRole makes an entity known by the abbreviation of a capitalized role: the CS, the DP, the PM.
func (r *Register) indexRole(e int) {
	role := r.Entities[e].Role
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
		if x, ok := reading.RoleNoun(l); ok {
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
