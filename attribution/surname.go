package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// shareSurnames gives the surname that stands only with the last of several to all of them: Elin and Catrin Pugh. All names
// of more than one word are known by then, and tell when the first is a surname itself: "Cameron and Nick Clegg".
func (r *identity) shareSurnames() {
	c := r.d.chunks
	for k := 2; k < len(c); k++ {
		p := r.mentionOf(k)
		if p == nil || c[k-1].kind != coordinator || !p.named() || p.name.Start != p.items.Start || !r.d.given(p.name.Start) {
			continue
		}
		last, ok := r.entityAt(p.items.Start)
		if !ok || r.entities[last].kind != Person || p.name.End-p.name.Start != 2 || r.d.suffix(p.name.End-1) {
			continue
		}
		for j := k - 2; j >= 0 && j >= k-8 && (c[j+1].kind == coordinator && j == k-2 || c[j+1].kind == comma); j -= 2 {
			m := r.mentionOf(j)
			if m == nil || !r.lacksSurname(m) {
				break
			}
			e := r.addRelative(m, p)
			r.at[m.items.Start].entity = int32(e) + 1
		}
	}
}

// lacksSurname says whether a mention is a bare given name, or one behind "brothers" or "his daughters".
func (r *identity) lacksSurname(m *mention) bool {
	if !m.named() || m.name.End != m.name.Start+1 || m.courtesy || r.meantAt(m.items.Start) >= 0 || !r.d.given(m.name.Start) {
		return false
	}
	if m.name.Start > m.items.Start {
		x, ok := r.d.role(m.name.Start - 1)
		return ok && x.Is(lexicon.Plural) && x.Is(lexicon.Family)
	}
	word := r.d.items[m.name.Start].lower
	if _, place := lexicon.Place(word); place || givenAndSurname(word) {
		return false
	}
	known := false
	r.names.each(word, func(e int) bool {
		w := r.entities[e].words
		known = len(w) > 1 && w[len(w)-1] == word
		return !known
	})
	return !known
}

// addRelative returns the entity of a given name with the surname of the relative named beside it.
func (r *identity) addRelative(m, p *mention) int {
	first, last := &r.d.items[m.name.Start], &r.d.items[p.name.End-1]
	words := []string{first.lower, last.lower}
	found := -1
	r.names.each(first.lower, func(e int) bool {
		if equalWords(r.entities[e].words, words) {
			found = e
		}
		return found < 0
	})
	if found >= 0 {
		return found
	}
	g := givenPerson(first.Of(r.d.text)+" "+last.Of(r.d.text), "")
	g.words = words
	found = r.addGiven(&g)
	r.entities[found].fullest = m.name
	return found
}

// givenAndSurname lists given names that are as well known as surnames, which a paper uses alone.
func givenAndSurname(lower string) bool {
	switch lower {
	case "alexander", "allen", "anderson", "baker", "barry", "blair", "blake", "brady", "brooks", "brown", "bush",
		"cameron", "carson", "carter", "chase", "clark", "clinton", "cohen", "cooper", "craig", "cruz", "curry", "curtis",
		"davis", "dean", "douglas", "drew", "duke", "ford", "francis", "glenn", "gordon", "graham", "grant", "gregory",
		"hamilton", "harris", "harrison", "hayes", "henry", "howard", "hunter", "jackson", "james", "jordan", "kelly",
		"kennedy", "lee", "leslie", "lewis", "lincoln", "lloyd", "logan", "macdonald", "madison", "marshall", "martin",
		"mason", "mitchell", "morgan", "morris", "murphy", "nelson", "parker", "paul", "perry", "reagan", "reed", "ross",
		"russell", "ryan", "sanders", "scott", "singh", "spencer", "stewart", "stone", "stuart", "taylor", "thomas", "todd",
		"tyler", "wallace", "warner", "warren", "wells", "wilson":
		return true
	}
	return false
}

// takeName makes a name of a capitalized word that might be none, because it begins a sentence or is a role as well, when
// it is a word of a name that the article has elsewhere: "Ban said", behind Ban Ki-moon; "by then Deacon had", behind
// Colleen Deacon.
func (r *identity) takeName(m *mention) {
	i := m.items.Start
	if m.named() || m.pronoun || m.items.End != i+1 || r.d.items[i].passage >= 0 || !r.d.tokenCapital(i) {
		return
	}
	l := r.d.items[i].lower
	if lexicon.Function(l) != 0 {
		return
	}
	r.names.each(l, func(e int) bool {
		x := &r.entities[e]
		if x.kind != Person || len(x.words) < 2 || x.words[0] != l && x.words[len(x.words)-1] != l {
			return true
		}
		m.name, m.role, m.head, m.kind, m.certain, m.plural = m.items, text.Span{}, l, Person, false, false
		return false
	})
}

// judgeFamily takes "the Murdochs" for a family when the article names a Murdoch.
func (r *identity) judgeFamily(m *mention) {
	l := r.d.items[m.name.Start].lower
	if m.name.End != m.name.Start+1 || m.name.Start != m.items.Start+1 || r.d.items[m.items.Start].lower != "the" || !strings.HasSuffix(l, "s") {
		return
	}
	for _, stem := range [...]string{strings.TrimSuffix(l, "s"), strings.TrimSuffix(l, "es")} {
		r.names.each(stem, func(e int) bool {
			if x := &r.entities[e]; x.kind == Person && len(x.words) > 1 && x.words[len(x.words)-1] == stem {
				m.kind, m.certain, m.plural = Group, true, true
			}
			return m.kind != Group
		})
	}
}

// surnameFirst says whether the first word of a person's name may be the surname: Kim Dae-ho, Xu Lianhua.
func surnameFirst(x *entity) bool {
	if len(x.words) < 2 || x.kind != Person {
		return false
	}
	_, given := lexicon.GivenName(x.words[0])
	return !given
}

// child returns the one of the younger generation who was mentioned last, for "the younger Crane" of whom only the given
// name stands elsewhere; -1 for none.
func (r *identity) child() int {
	return r.recent.find(func(e int) bool {
		x := &r.entities[e]
		return x.kind == Person && len(x.words) == 1 && r.generation(x) < 0
	})
}

// alias reads "better known as DJ Lantern" behind the comma or bracket at chunk j: another name of the entity.
func (r *identity) alias(e, j, end int) {
	d := r.d
	for k := j; k < end && k < j+4; k++ {
		c := &d.chunks[k]
		last := d.items[c.end-1].lower
		switch {
		case last == "known" && r.wordAt(k+1, "as"):
			k += 2
		case last == "aka", last == "a.k.a.":
			k++
		default:
			continue
		}
		m := r.mentionOf(k)
		if r.kindOf(k, end) != nounPhrase || m == nil || r.meantAt(m.items.Start) >= 0 {
			return
		}
		if m.named() && m.name.End == m.name.Start+1 && m.name.End == d.chunks[k].end {
			x := &r.entities[e]
			x.aliases = append(x.aliases, d.items[m.name.Start].lower)
			r.names.add(d.items[m.name.Start].lower, e)
		} else if !m.named() && m.definite {
			r.heads.add(headLemma(m.head), e)
		} else {
			return
		}
		r.at[m.items.Start].entity = int32(e) + 1
		return
	}
}

// spelled takes the name in a bracket for the full one of the abbreviation before it: the WTU (Water Transport Union).
func (r *identity) spelled(e int, c chunk) {
	x := &r.entities[e]
	in := text.Span{Start: c.start + 1, End: c.end - 1}
	if len(x.words) != 1 || in.End-in.Start < 2 || in.End-in.Start > 8 || !r.d.tokens[r.d.items[x.fullest.Start].tok].AllCaps {
		return
	}
	for i := in.Start; i < in.End; i++ {
		if r.d.items[i].passage >= 0 {
			return
		}
	}
	words := r.nameWords(in)
	if all, short := acronyms(words); x.words[0] != all && x.words[0] != short {
		return
	}
	x.words, x.fullest, x.kind, x.certain = words, in, Organization, true
	r.indexName(e)
}
