package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// passOver returns the chunk behind a degree, an honour or a party that stands between commas at chunk a: ", Ph.D.,",
// ", R-Kan.,"; or a.
func (r *identity) passOver(a, end int) int {
	if r.kindOf(a, end) != nounPhrase || r.kindOf(a+1, end) != comma {
		return a
	}
	c := r.d.chunks[a]
	l := r.d.items[c.start].lower
	if c.end == c.start+1 && (r.d.honour(c.start) && l != "mp" && l != "td" || len(l) > 2 && l[1] == '-' && (l[0] == 'd' || l[0] == 'r' || l[0] == 'i')) {
		return a + 2
	}
	return a
}

// roleEnds says whether the phrase at chunk a ends in a role that stands behind names: a Labour MP.
func (r *identity) roleEnds(a int) bool {
	c := r.d.chunks[a]
	return r.d.honour(c.end - 1)
}

// trade says whether an apposition behind the name of a person, "a retired roofer", can only tell a trade, though the
// lexicon does not have it.
func (r *identity) trade(m *mention, a, end int) bool {
	if m.kind != Unknown || m.named() || r.d.items[m.items.End-1].tag != syntax.NN || r.timePhrase(a) {
		return false
	}
	switch r.kindOf(a+1, end) {
	case comma, stop, relative, dash, preposition:
		return true
	}
	return false
}

// roleSpan returns the items of the role that begins with the noun phrase at chunk a: without its article, with what hangs
// on it by a preposition, and with a second noun that "and" joins: "founder and chairman of the firm".
func (r *identity) roleSpan(m *mention, a, end int) text.Span {
	d := r.d
	s := d.trimRole(text.Span{Start: d.chunks[a].start, End: d.chunks[a].end})
	if m.owned() && d.placeOwner(m.owner) && m.owner.End+1 < s.End {
		s = d.trimRole(text.Span{Start: m.owner.End, End: s.End})
	}
	for k := a + 1; ; {
		switch r.kindOf(k, end) {
		case preposition:
			switch d.items[d.chunks[k].start].lower {
			case "of", "for", "at", "to", "in", "with", "from", "on", "behind":
			default:
				if !d.tokenCapital(d.chunks[k].start) { // Rise Against Hunger
					return s
				}
			}
			if r.kindOf(k+1, end) != nounPhrase || r.timePhrase(k+1) {
				return s
			}
			s.End = d.chunks[k+1].end
			k += 2
			if r.kindOf(k, end) == quoted && d.items[d.chunks[k].start].end-d.items[d.chunks[k].start].tok < 14 && d.items[d.chunks[k].start-1].tag == syntax.IN {
				s.End = d.chunks[k].end
				k++
			}
		case quoted:
			if d.items[d.chunks[k].start-1].tag != syntax.IN {
				return s
			}
			s.End = d.chunks[k].end
			k++
		case coordinator:
			if r.kindOf(k+1, end) != nounPhrase {
				return s
			}
			c := d.chunks[k+1]
			x, ok := roleNoun(d.items[c.end-1].lower)
			if !ok || x.Is(lexicon.Plural) || d.items[c.start].tag == syntax.DT || d.items[c.start].tag == syntax.PRPS || r.kindOf(k+2, end) == verbGroup {
				return s
			}
			s.End = c.end
			k += 2
		default:
			return s
		}
		if possessive(d.items[s.End-1].lower) && !(s.End-3 > s.Start && saint(d.items[s.End-3].lower)) {
			s.End--
		}
	}
}

// trimRole drops what begins a role and is no part of it: articles, ages, words of time.
func (d *document) trimRole(s text.Span) text.Span {
	for s.Start+1 < s.End {
		it := &d.items[s.Start]
		switch {
		case it.passage >= 0:
			return s
		case it.tag == syntax.DT, it.tag == syntax.PRPS, it.tag == syntax.PDT, it.tag == syntax.RB, it.tag == syntax.POS:
		case it.lower == "current", it.lower == "then", it.lower == "only", it.lower == "own", strings.HasSuffix(it.lower, "-term"), strings.HasSuffix(it.lower, "-year-old"):
		default:
			return s
		}
		s.Start++
	}
	return s
}

// placeOwner says whether a place owns a role: Norway's king, the county's bishop.
func (d *document) placeOwner(o text.Span) bool {
	l := d.items[o.End-1].lower
	switch l {
	case "country", "county", "city", "town", "state", "nation", "island", "world", "region", "province", "village":
		return true
	}
	_, ok := lexicon.Place(l)
	return ok
}

// timePhrase says whether the noun phrase at chunk k tells a time.
func (r *identity) timePhrase(k int) bool {
	l := r.d.items[r.d.chunks[k].end-1].lower
	return lexicon.Is(l, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) || r.d.items[r.d.chunks[k].end-1].tag == syntax.CD
}

// A roleRank orders what is said about somebody by how much it tells.
type roleRank uint8

const (
	noRole    roleRank = iota
	partyRole          // the Democrat, an independent voter's
	titleRole          // Sen., Captain; a role of one word before the name
	fullRole           // a role of several words, an apposition, "is the bank's chief economist"
)

// giveRole takes over what a mention says about the entity.
func (r *identity) giveRole(e int, m *mention) {
	if m.role.End <= m.role.Start || !m.named() || r.elder(m) != 0 {
		return
	}
	rank := fullRole
	if m.role.End == m.role.Start+1 {
		rank = titleRole
		if family(headLemma(m.role1(r.d))) { // his son Erik
			rank = noRole
		}
		if r.d.groupWord(m.role.Start) || partyWord(m.role1(r.d)) {
			rank = partyRole
		}
	}
	r.addRole(e, m.role, rank)
}

func (m *mention) role1(d *document) string { return d.items[m.role.Start].lower }

// addRole notes a role of an entity; the first of the highest rank is the one reported.
func (r *identity) addRole(e int, role text.Span, rank roleRank) {
	x := &r.entities[e]
	head := r.roleHead(role)
	if rank > partyRole && relational(head) {
		if rank == titleRole { // her colleague Amit Rao
			rank = noRole
		} else {
			rank = partyRole
		}
	}
	if head != "" && !slices.Contains(x.heads, head) && len(x.heads) < 8 {
		x.heads = append(x.heads, head)
		r.heads.add(head, e)
	}
	if rank > x.rank {
		x.role, x.rank = role, rank
		r.indexRole(e)
	}
}

// indexRole makes an entity known by the abbreviation of a capitalized role: the CS, the DP, the PM.
func (r *identity) indexRole(e int) {
	role := r.entities[e].role
	var letters [6]byte
	n := 0
	for i := role.End - 1; i >= role.Start && n < len(letters); i-- {
		l := r.d.items[i].lower
		if r.d.items[i].passage >= 0 || !r.d.tokenCapital(i) || l == "" || l[0] >= 0x80 {
			break
		}
		n++
		letters[len(letters)-n] = l[0]
		if n > 1 {
			r.names.add(string(letters[len(letters)-n:]), e)
		}
	}
}

// roleHead returns the head noun of a role: "prosecutor" of "the chief Paris prosecutor", "minister" of "deputy
// minister for women".
func (r *identity) roleHead(s text.Span) string {
	for i := s.Start + 1; i < s.End; i++ {
		if l := r.d.items[i].lower; l == "of" || l == "for" || l == "at" || l == "," || l == "with" || l == "in" || l == "on" || l == "to" {
			s.End = i
			break
		}
	}
	for i := s.End - 1; i >= s.Start; i-- {
		l := r.d.items[i].lower
		if x, ok := roleNoun(l); ok {
			return x.Lemma
		}
		if i < s.End-1 {
			break
		}
	}
	if s.End > s.Start {
		return spelledOut(r.d.items[s.End-1].lower)
	}
	return ""
}
