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
	if x.from > 0 {
		return r.firmAt(int(x.from), false)
	}
	return text.Span{}
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
	if m := r.firmBefore(text.Span{Start: s.Start, End: end}); m.End > m.Start {
		return m
	}
	vouched := end > s.Start && !d.tokenCapital(end-1) && (ofFirms(d.items[end-1].lower) || heads(d.items[end-1].lower))
	for i := end; i+1 < s.End; i++ {
		if d.items[i].passage >= 0 {
			continue
		}
		switch l := d.items[i].lower; l {
		case "of", "at", "for", "with":
			if m := r.firmAt(i+1, l == "at" || vouched && l != "with"); m.End > m.Start {
				return m
			}
		}
	}
	return text.Span{}
}

// firmBefore finds the organization that a role begins with: Fifa president, Labour's deputy minister, NUJ General Secretary.
func (r *identity) firmBefore(s text.Span) text.Span {
	d := r.d
	for i := s.Start + 1; i < s.End-1; i++ {
		if d.items[i].passage < 0 && possessive(d.items[i].lower) {
			if d.tokenCapital(s.Start) && r.isFirmName(text.Span{Start: s.Start, End: i}, true) {
				return text.Span{Start: s.Start, End: i}
			}
			return text.Span{}
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
	if run.End > run.Start && r.isFirmName(run, !d.tokenCapital(s.End-1) && ofFirms(d.items[s.End-1].lower)) {
		return run
	}
	return text.Span{}
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
	if d.groupWord(s.Start) && first != "labour" || lexicon.Is(first, lexicon.Weekday|lexicon.Month) || lexicon.Is(last, lexicon.TimeNoun) {
		return false
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
		if met && r.isFirm(e) {
			return m.name
		}
		if vouched && met && !r.entities[e].certain && r.entities[e].gender == lexicon.NoGender && !r.isPlace(&r.entities[e]) {
			return m.name
		}
		return text.Span{}
	}
	if m.kind == Organization && m.certain && m.definite && !m.indefinite && (!m.owned() || d.items[m.owner.Start].tag != syntax.PRPS) && m.items.End-m.items.Start > 2 && d.class(m.items.End-1)&orgClass != 0 {
		switch m.head {
		case "state", "country", "nation", "county", "city", "town", "world", "house", "government", "side", "board", "team", "island", "village", "region":
			return text.Span{}
		}
		return d.bare(m.items)
	}
	return text.Span{}
}

// isFirm says whether an entity is an organization with a name that is no place.
func (r *identity) isFirm(e int) bool {
	x := &r.entities[e]
	return x.words != nil && !x.plural && r.finalKind(x) == Organization && !r.isPlace(x)
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
