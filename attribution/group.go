package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// A group is two or more names that an "and" joins.
type group struct {
	items  text.Span
	entity int
}

// floats says whether a phrase is a word that may stand far from what it counts: "have both said".
func (m *mention) floats() bool {
	return m.items.End == m.items.Start+1 && (m.head == "both" || m.head == "all" || m.head == "each")
}

// floating returns whom such a word at chunk k counts: the subject before its verb.
func (r *identity) floating(k int) int {
	if k < 2 || r.d.chunks[k-2].kind != nounPhrase {
		return -1
	}
	if n := len(r.groups); n > 0 && r.groups[n-1].items.End == r.d.chunks[k-2].end {
		return r.groups[n-1].entity
	}
	return r.meantAt(r.d.chunks[k-2].start)
}

// coordinate makes a group of the names that end at chunk k: Ivan Brec and Tom Loy; A, B and C.
func (r *identity) coordinate(k int, s text.Span, n int) {
	c := r.d.chunks
	if k-2 < s.Start || c[k-1].kind != coordinator || r.d.items[c[k-1].start].lower != "and" || c[k-2].kind != nounPhrase {
		return
	}
	e, ok := r.entityAt(c[k].start)
	if !ok {
		return
	}
	first := k - 2
	var members [6]int32
	i := len(members) - 1
	members[i] = int32(e)
	for i > 0 && first >= s.Start && c[first].kind == nounPhrase {
		p, ok := r.entityAt(c[first].start)
		if !ok || p == e || r.entities[p].plural && !r.entities[e].plural || r.entities[p].kind == Document || (r.entities[p].kind == Organization) != (r.entities[e].kind == Organization) {
			break
		}
		if r.entities[p].words == nil && r.entities[e].words == nil && !(r.people(&r.entities[p]) && r.people(&r.entities[e]) && r.entities[p].plural && r.entities[e].plural) {
			break
		}
		i--
		members[i] = int32(p)
		if first-2 < s.Start || c[first-1].kind != comma {
			break
		}
		first -= 2
	}
	if i == len(members)-1 {
		return
	}
	start := k
	for j := len(members) - 1; j > i; j-- {
		start -= 2
	}
	items := text.Span{Start: c[start].start, End: c[k].end}
	r.groups = append(r.groups, group{items, r.groupOf(items, members[i:], n)})
	g := &r.entities[r.groups[len(r.groups)-1].entity]
	g.subject = r.isSubject(start, s) || r.isSubject(k, s) && (r.kindOf(start-1, s.End) != preposition || r.wordAt(start-1, "of")) // farmers in Kericho and Bomet
	g.main = g.subject
	for _, e := range members[i:] { // of two firms none is more of a subject than the other
		if x := &r.entities[e]; x.seen == n && x.kind == Organization {
			x.subject, x.main = g.subject, g.main
		}
	}
	g.seen, g.named = n, items.Start
	i = int(r.at[items.Start].source) - 1
	if i >= 0 && r.st[i].source.several || r.speaking == e && r.entities[e].words == nil { // activists and writers who say so
		r.speaking, g.spoke = r.groups[len(r.groups)-1].entity, n
	}
	r.recent.touch(r.groups[len(r.groups)-1].entity)
}

// groupOf returns the entity of several named ones, made when they have not been together before.
func (r *identity) groupOf(items text.Span, members []int32, n int) int {
	for k := len(r.groups) - 1; k >= 0 && k >= len(r.groups)-8; k-- {
		if e := r.groups[k].entity; sameMembers(r.entities[e].members, members) {
			return e
		}
	}
	x := entity{kind: Group, certain: true, plural: true, fullest: items, first: n, seen: n, spoke: -1, owner: -1}
	x.members = append(x.members, members...)
	r.entities = append(r.entities, x)
	return len(r.entities) - 1
}

func sameMembers(a, b []int32) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// several returns the entity of a source that names more than one, "Smith and Jones", "the player and his captain".
func (r *identity) several(h text.Span, n int) int {
	i, ok := slices.BinarySearchFunc(r.groups, h.Start, func(g group, start int) int { return g.items.Start - start })
	if ok && r.groups[i].items.End == h.End {
		e := r.groups[i].entity
		r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(h.Start, h.End))
		return e
	}
	var members []int32
	first := r.chunkAt(h.Start)
	for k := first; k < len(r.d.chunks) && r.d.chunks[k].start < h.End && len(members) < 8; k++ {
		c := r.d.chunks[k]
		if c.kind != nounPhrase || k > first && r.d.chunks[k-1].kind == preposition {
			continue
		}
		if e, ok := r.entityAt(c.start); ok && !slices.Contains(members, int32(e)) {
			members = append(members, int32(e))
		}
	}
	if len(members) == 1 && r.entities[members[0]].words != nil { // its founder and chairman, Sir Julian Crewe
		return int(members[0])
	}
	e := r.groupOf(h, members, n)
	r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(h.Start, h.End))
	return e
}

// groupIn returns the named group that stands as an apposition in a source; -1 for none.
func (r *identity) groupIn(s source) int {
	i, _ := slices.BinarySearchFunc(r.groups, s.head.End, func(g group, start int) int { return g.items.Start - start })
	if i < len(r.groups) && r.groups[i].items.Start == s.head.End+1 && punctuation(r.d.items[s.head.End].lower) == comma && r.groups[i].items.End <= s.items.End {
		return r.groups[i].entity
	}
	return -1
}

// groupName names a group by its members: as it stands in the article where that has their full names, else by the
// fullest name of each.
func (r *identity) groupName(x *entity) string {
	whole := true
	for _, e := range x.members {
		y := &r.entities[e]
		if y.words == nil && !y.plural || y.words != nil && !r.namedIn(x.fullest, y.words) && !r.sharesSurname(x, y) {
			whole = false
		}
	}
	if whole || len(x.members) < 2 {
		return r.description(x)
	}
	var b strings.Builder
	for i, e := range x.members {
		switch {
		case i > 0 && i == len(x.members)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		y := &r.entities[e]
		if y.words != nil {
			b.WriteString(r.nameOf(y))
		} else {
			b.WriteString(r.description(y))
		}
	}
	return b.String()
}

// namedIn says whether the fullest name of an entity stands in a range of items.
func (r *identity) namedIn(s text.Span, words []string) bool {
	n := len(words)
	for i := s.Start; i+n <= s.End; i++ {
		k := 0
		for k < n && strings.TrimSuffix(r.d.items[i+k].lower, ".") == words[k] {
			k++
		}
		if k == n {
			return true
		}
	}
	return false
}

// sharesSurname says whether the surname of one of a group stands only with the last of them: Elin and Catrin Pugh.
func (r *identity) sharesSurname(x, y *entity) bool {
	last := &r.entities[x.members[len(x.members)-1]]
	return len(y.words) == 2 && len(last.words) == 2 && y.words[1] == last.words[1] && r.namedIn(x.fullest, y.words[:1])
}

// together finds the named ones whom a description of several takes up: "the two", "the three women", "the brothers";
// those whom an "and" joined last, or just so many people who were named in the sentences before. -1 for nobody. "Both men"
// are left as they are: who they are is hardly ever in doubt, and whom they are among often is.
func (r *identity) together(m *mention, n int) int {
	count := r.howMany(m)
	org, _ := lexicon.OrgNoun(m.head)
	fits := func(x *entity) bool {
		return x.words != nil && !x.plural && m.gender.Agrees(x.gender) && (x.kind == Organization) == (org.Lemma != "" && pair(m.head) == 0) && x.kind != Document
	}
	if !m.definite || m.owned() || r.d.items[m.items.Start].lower == "both" || count == 0 && !fellows(headLemma(m.head)) {
		return -1
	}
	e := r.recent.find(func(e int) bool {
		x := &r.entities[e]
		if len(x.members) == 0 || count > 0 && len(x.members) != count || n-x.seen > reach {
			return false
		}
		return !slices.ContainsFunc(x.members, func(e int32) bool { return !fits(&r.entities[e]) && r.entities[e].words != nil })
	})
	if e >= 0 || count == 0 {
		return e
	}
	var members []int32
	r.recent.each(func(e int) bool {
		if x := &r.entities[e]; fits(x) && n-x.seen <= 2 && (x.certain || x.gender != lexicon.NoGender) {
			members = append(members, int32(e))
		}
		return len(members) <= count
	})
	if len(members) != count {
		return -1
	}
	slices.SortFunc(members, func(a, b int32) int { return r.entities[a].mentions[0].Start - r.entities[b].mentions[0].Start })
	return r.groupOf(m.items, members, n)
}

// howMany says how many a description counts: the three sisters, the trio; 0 where it does not.
func (r *identity) howMany(m *mention) int {
	for i := m.items.Start + 1; i < m.items.End && i < m.items.Start+3; i++ {
		if p := pair(r.d.items[i].lower); p > 0 {
			return p
		}
	}
	return pair(m.head)
}

// fellows lists the nouns that take up several people who were named together.
func fellows(lemma string) bool {
	switch lemma {
	case "brother", "sister", "sibling", "twin", "man", "woman", "boy", "girl", "teenager", "defendant", "suspect", "accused":
		return true
	}
	return false
}
