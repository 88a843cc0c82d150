package identity

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A group is two or more names that an "and" joins.
type group struct {
	items  text.Span
	entity int
}

// floats says whether the phrase at chunk k is a word that stands far from what it counts, in the middle of a verb: "have both
// said".
func (r *identity) floats(m *nounphrase.Mention, k, end int) bool {
	if m.Items.End != m.Items.Start+1 || m.Head != "both" && m.Head != "all" && m.Head != "each" {
		return false
	}
	return r.KindOf(k-1, end) == reading.VerbGroup && r.KindOf(k+1, end) == reading.VerbGroup
}

// floating returns whom such a word at chunk k counts: the subject before its verb; -1 for nobody or another word.
func (r *identity) floating(m *nounphrase.Mention, k, end int) int {
	if k < 2 || r.Doc.Chunks[k-2].Kind != reading.NounPhrase || !r.floats(m, k, end) {
		return -1
	}
	if n := len(r.groups); n > 0 && r.groups[n-1].items.End == r.Doc.Chunks[k-2].End {
		return r.groups[n-1].entity
	}
	return r.MeantAt(r.Doc.Chunks[k-2].Start)
}

// coordinate makes a group of the names that end at chunk k: Ivan Brec and Tom Loy; A, B and C.
func (r *identity) coordinate(k int, s text.Span, n int) {
	if !r.joins(k, s) {
		return
	}
	e, ok := r.EntityAt(r.Doc.Chunks[k].Start)
	if !ok {
		return
	}
	var members [6]int32
	i := len(members) - 1
	members[i] = int32(e)
	start := k
	for i > 0 {
		p, ok := r.EntityAt(r.Doc.Chunks[start-2].Start)
		if !ok || p == e || !r.goTogether(&r.Entities[p], &r.Entities[e]) {
			break
		}
		i--
		members[i] = int32(p)
		start -= 2
		if start-2 < s.Start || r.Doc.Chunks[start-1].Kind != reading.Comma || r.Doc.Chunks[start-2].Kind != reading.NounPhrase {
			break
		}
	}
	if start < k {
		r.appear(start, k, members[i:], s, n)
	}
}

// joins says whether an "and" with a noun phrase before it stands right before chunk k.
func (r *identity) joins(k int, s text.Span) bool {
	c := r.Doc.Chunks
	return k-2 >= s.Start && c[k-1].Kind == reading.Coordinator && r.Doc.Items[c[k-1].Start].Lower == "and" &&
		c[k-2].Kind == reading.NounPhrase
}

// goTogether says whether p and e, which is named last, can be of one group: both organizations or neither, and by name but for
// two groups of people.
func (r *identity) goTogether(p, e *mention.Entity) bool {
	switch {
	case p.Kind == nounphrase.Document, p.Plural && !e.Plural:
		return false
	case (p.Kind == nounphrase.Organization) != (e.Kind == nounphrase.Organization):
		return false
	case p.Words != nil, e.Words != nil:
		return true
	}
	return p.Plural && e.Plural && r.People(p) && r.People(e)
}

// appear notes that a group is told of in sentence n, by the chunks start to k.
func (r *identity) appear(start, k int, members []int32, s text.Span, n int) {
	items := text.Span{Start: r.Doc.Chunks[start].Start, End: r.Doc.Chunks[k].End}
	full := items
	last := int(members[len(members)-1])
	if r.Entities[last].Words == nil && r.WordAt(k+1, "of") && r.KindOf(k+2, s.End) == reading.NounPhrase { // and leaders of the senate
		full.End = r.Doc.Chunks[k+2].End
	}
	of := r.groupOf(full, members, n)
	r.groups = append(r.groups, group{items, of})
	g := &r.Entities[of]
	g.Subject = r.IsSubject(start, s)
	if !g.Subject && r.IsSubject(k, s) { // farmers in Kericho and Bomet
		g.Subject = r.KindOf(start-1, s.End) != reading.Preposition || r.WordAt(start-1, "of")
	}
	g.Main = g.Subject
	for _, e := range members { // of two firms none is more of a subject than the other
		if x := &r.Entities[e]; x.Seen == n && x.Kind == nounphrase.Organization {
			x.Subject, x.Main = g.Subject, g.Main
		}
	}
	g.Seen, g.Named = n, items.Start
	i := int(r.At[items.Start].Source) - 1
	if i >= 0 && r.st[i].Source.Several || r.speaking == last && r.Entities[last].Words == nil { // activists and writers who say so
		r.speaking, g.Spoke = of, n
	}
	r.recent.Touch(of)
}

// groupOf returns the entity of several named ones, made when they have not been together before.
func (r *identity) groupOf(items text.Span, members []int32, n int) int {
	for k := len(r.groups) - 1; k >= 0 && k >= len(r.groups)-8; k-- {
		if e := r.groups[k].entity; sameMembers(r.Entities[e].Members, members) {
			return e
		}
	}
	x := mention.Entity{Kind: nounphrase.Group, Certain: true, Plural: true, Fullest: items, First: n, Seen: n, Spoke: -1, Owner: -1}
	x.Members = append(x.Members, members...)
	r.Entities = append(r.Entities, x)
	return len(r.Entities) - 1
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
		r.Entities[e].Mentions = append(r.Entities[e].Mentions, r.Doc.Span(h.Start, h.End))
		return e
	}
	var members []int32
	first := r.ChunkAt(h.Start)
	for k := first; k < len(r.Doc.Chunks) && r.Doc.Chunks[k].Start < h.End && len(members) < 8; k++ {
		c := r.Doc.Chunks[k]
		if c.Kind != reading.NounPhrase || k > first && r.Doc.Chunks[k-1].Kind == reading.Preposition {
			continue
		}
		if e, ok := r.EntityAt(c.Start); ok && !slices.Contains(members, int32(e)) {
			members = append(members, int32(e))
		}
	}
	if len(members) == 1 && r.Entities[members[0]].Words != nil { // its founder and chairman, Sir Julian Crewe
		return int(members[0])
	}
	e := r.groupOf(h, members, n)
	r.Entities[e].Mentions = append(r.Entities[e].Mentions, r.Doc.Span(h.Start, h.End))
	return e
}

// groupIn returns the named group that stands as an apposition in a source; -1 for none.
func (r *identity) groupIn(s proposal.Source) int {
	i, _ := slices.BinarySearchFunc(r.groups, s.Head.End, func(g group, start int) int { return g.items.Start - start })
	if i >= len(r.groups) || reading.Punctuation(r.Doc.Items[s.Head.End].Lower) != reading.Comma {
		return -1
	}
	if g := &r.groups[i]; g.items.Start == s.Head.End+1 && g.items.End <= s.Items.End {
		return g.entity
	}
	return -1
}

// groupName names a group by its members: by the fullest name of each, or as it stands in the article from the first name on where
// that tells more: Piet and Jan Halvard, Ann Roe and her brothers.
func (r *identity) groupName(x *mention.Entity) string {
	whole, names := true, true
	for _, e := range x.Members {
		y := &r.Entities[e]
		if y.Words == nil && !y.Plural || y.Words != nil && !r.NamedIn(x.Fullest, y.Words) && !r.SharesSurname(x, y) {
			whole = false
		}
		names = names && y.Words != nil && r.NamedIn(x.Fullest, y.Words)
	}
	told := r.description(x)
	if len(x.Members) < 2 || whole && told == "" {
		return told
	}
	if whole && !names {
		return r.description(r.fromName(x))
	}
	var b strings.Builder
	for i, e := range x.Members {
		switch {
		case i > 0 && i == len(x.Members)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		y := &r.Entities[e]
		if y.Words != nil {
			b.WriteString(r.nameOf(y))
		} else {
			b.WriteString(r.description(y))
		}
	}
	return b.String()
}

// fromName returns a group as it is told of from the name of its first member on, without the role before it.
func (r *identity) fromName(x *mention.Entity) *mention.Entity {
	m := nounphrase.At(r.Doc, x.Fullest.Start, r.Doc.ChunkEnd(x.Fullest.Start))
	if !m.Named() || r.Entities[x.Members[0]].Kind != nounphrase.Person {
		return x
	}
	from := *x
	from.Fullest.Start = m.Name.Start
	return &from
}

// together finds the named ones whom a description of several takes up: "the two", "the three women", "the brothers";
// those whom an "and" joined last, or just so many people who were named in the sentences before. -1 for nobody. "Both men"
// are left as they are: who they are is hardly ever in doubt, and whom they are among often is.
func (r *identity) together(m *nounphrase.Mention, n int) int {
	count := r.howMany(m)
	org, _ := lexicon.OrgNoun(m.Head)
	firms := org.Lemma != "" && likeness.Pair(m.Head) == 0
	fits := func(x *mention.Entity) bool {
		if x.Words == nil || x.Plural || x.Kind == nounphrase.Document || !m.Gender.Agrees(x.Gender) {
			return false
		}
		return (x.Kind == nounphrase.Organization) == firms
	}
	if !m.Definite || m.Owned() || r.Doc.Items[m.Items.Start].Lower == "both" {
		return -1
	}
	if count == 0 && !likeness.Fellows(nounphrase.HeadLemma(m.Head)) {
		return -1
	}
	e := r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		if len(x.Members) == 0 || count > 0 && len(x.Members) != count || n-x.Seen > reach {
			return false
		}
		return !slices.ContainsFunc(x.Members, func(e int32) bool { return !fits(&r.Entities[e]) && r.Entities[e].Words != nil })
	})
	if e >= 0 || count == 0 {
		return e
	}
	var members []int32
	r.recent.Each(func(e int) bool {
		if x := &r.Entities[e]; fits(x) && n-x.Seen <= 2 && (x.Certain || x.Gender != lexicon.NoGender) {
			members = append(members, int32(e))
		}
		return len(members) <= count
	})
	if len(members) != count {
		return -1
	}
	slices.SortFunc(members, func(a, b int32) int { return r.Entities[a].Mentions[0].Start - r.Entities[b].Mentions[0].Start })
	return r.groupOf(m.Items, members, n)
}

// howMany says how many a description counts: the three sisters, the trio; 0 where it does not.
func (r *identity) howMany(m *nounphrase.Mention) int {
	for i := m.Items.Start + 1; i < m.Items.End && i < m.Items.Start+3; i++ {
		if p := likeness.Pair(r.Doc.Items[i].Lower); p > 0 {
			return p
		}
	}
	return likeness.Pair(m.Head)
}
