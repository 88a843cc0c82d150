package attribution

import (
	"slices"
	"sort"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// speakersOf returns the entity of every statement, -1 for none, ambiguous for several.
func (r *identity) speakersOf(st []statement) []int {
	who := make([]int, len(st))
	for i := range st {
		who[i] = -1
	}
	for i := range st {
		s := &st[i]
		switch {
		case s.from >= 0:
			who[i] = who[s.from]
			if s.from > i {
				who[i] = r.speakerOf(&st[s.from])
			}
		case !s.source.none():
			who[i] = r.speakerOf(s)
		case s.reason == ReasonNearby || s.reason == ReasonNone && r.quotedIn(s.sentence):
			if who[i] = r.around(st, who, i); who[i] >= 0 {
				s.reason = ReasonNearby
			}
		}
	}
	return who
}

// speakerOf returns the entity of a statement's source, made for it if nothing else refers to it.
func (r *identity) speakerOf(s *statement) int {
	h := s.source.head
	if h.End <= h.Start {
		return -1
	}
	if s.source.several {
		return r.several(h, s.sentence)
	}
	owner := lexicon.Is(r.d.items[h.Start].lower, lexicon.Possessive) && h.End == h.Start+1 ||
		h.End < len(r.d.items) && possessive(r.d.items[h.End].lower) && s.source.items.End-h.End <= 1
	if owner {
		if e := r.at[h.Start].owner; e > 0 {
			return int(e) - 1
		}
	}
	if s.source.relativ {
		if e := r.antecedent(s); e >= 0 {
			return e
		}
	}
	if s.reason == ReasonTurn {
		return r.label(s, h)
	}
	if e := r.entityAt(h.Start); e != -1 {
		return e
	}
	m := r.d.mentionAt(h.Start, h.End)
	if m.pronoun || nobody(m.head) {
		return -1
	}
	e := -1
	switch {
	case m.named() && m.name.End-m.name.Start > 1:
		e = r.named(&m, s.sentence)
	case m.named():
		e = r.single(&m, s.sentence, true)
	default:
		e = r.add(&m, s.sentence)
	}
	if e >= 0 {
		r.at[h.Start].entity = int32(e) + 1
		r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(m.items.Start, m.items.End))
	}
	return e
}

// antecedent returns the person right before a "who": "The fine was paid by Ama Serwah, who said …".
func (r *identity) antecedent(s *statement) int {
	i := s.source.items.Start
	if i >= len(r.d.items) || r.d.items[i].lower != "who" {
		return -1
	}
	first := r.d.sentences[s.sentence].chunks.Start
	k := r.chunkAt(i)
	for p := k - 1; p >= first && p >= k-3; p-- {
		switch r.d.chunks[p].kind {
		case comma, bracket, dash:
			continue
		case nounPhrase:
			if p > first && r.d.chunks[p-1].kind == preposition && nominalPrep(r.d.items[r.d.chunks[p-1].start].lower) {
				return -1
			}
			if e := r.entityAt(r.d.chunks[p].start); e >= 0 && r.entities[e].words != nil && r.entities[e].kind == Person {
				return e
			}
		}
		return -1
	}
	return -1
}

// chunkAt returns the chunk that begins at item i, or the first behind it.
func (r *identity) chunkAt(i int) int {
	return sort.Search(len(r.d.chunks), func(k int) bool { return r.d.chunks[k].start >= i })
}

// nominalPrep says whether a preposition hangs what follows on a noun rather than on the verb.
func nominalPrep(lower string) bool {
	switch lower {
	case "of", "from", "in", "at", "for":
		return true
	}
	return false
}

// label returns who the label of a transcript means: a name in any case, or the Q and A of an interview.
func (r *identity) label(s *statement, h text.Span) int {
	m := r.d.mentionAt(h.Start, h.End)
	if h.End == h.Start+1 && (m.head == "q" || m.head == "a") {
		return r.interviewed(s, m.head == "a")
	}
	e := r.entityAt(h.Start)
	if e == -1 {
		switch {
		case m.named() && m.name.End-m.name.Start > 1:
			e = r.named(&m, s.sentence)
		case m.named():
			e = r.single(&m, s.sentence, true)
		default:
			e = r.add(&m, s.sentence)
		}
		if e < 0 {
			return e
		}
		r.at[h.Start].entity = int32(e) + 1
		r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(m.items.Start, m.items.End))
	}
	if x := &r.entities[e]; x.kind == Organization && !x.certain || x.kind == Unknown || x.kind == Anonymous {
		x.kind, x.certain = Person, true
	}
	return e
}

// interviewed returns who answers in an interview, or asks: the first two people whom the article names before it. Whoever
// asks is often not named at all.
func (r *identity) interviewed(s *statement, answers bool) int {
	first := -1
	for e := range r.entities {
		x := &r.entities[e]
		if e > 400 {
			break
		}
		if x.kind != Person || x.first >= r.turns || len(x.words) < 2 {
			continue
		}
		if first < 0 {
			if answers {
				return e
			}
			first = e
			continue
		}
		return e
	}
	return -1
}

// nobody lists the words that stand for a speaker without saying anything of him or her.
func nobody(lower string) bool {
	switch lower {
	case "nobody", "everybody", "everyone", "nothing", "there", "this", "that", "none", "all", "what", "neither":
		return true
	}
	return false
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
		if e := r.entityAt(c.start); e >= 0 && !slices.Contains(members, int32(e)) {
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

// around returns who acts in the sentence of a quotation without cue, in the one before or the one behind; failing that,
// who spoke last in the paragraph.
func (r *identity) around(st []statement, who []int, i int) int {
	s := &st[i]
	for _, n := range [...]int{s.sentence, s.sentence - 1, s.sentence + 1} {
		if n < 0 || n >= len(r.d.sentences) || r.d.sentences[n].para != s.para || n > s.sentence && s.reason == ReasonNearby && r.quotedIn(n) {
			continue
		}
		c := r.d.sentences[n].chunks
		for k := c.Start; k < c.End && k < c.Start+12; k++ {
			if r.d.chunks[k].kind != nounPhrase || !r.isSubject(k, c) {
				continue
			}
			if e := r.entityAt(r.d.chunks[k].start); e >= 0 && r.entities[e].kind == Person && r.entities[e].seen >= 0 && (r.entities[e].certain || len(r.entities[e].words) > 1 || r.entities[e].gender != lexicon.NoGender) {
				return e
			}
		}
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if st[j].para == s.para && who[j] >= 0 {
			return who[j]
		}
	}
	return -1
}

// quotedIn says whether a passage stands in sentence n.
func (r *identity) quotedIn(n int) bool {
	c := r.d.sentences[n].chunks
	for k := c.Start; k < c.End && k < c.Start+40; k++ {
		if r.d.chunks[k].kind == quoted {
			return true
		}
	}
	return false
}

// source makes the public source of a statement.
func (r *identity) source(s *statement, e int) Source {
	var src Source
	if !s.source.none() {
		span := r.d.span(s.source.items.Start, s.source.items.End)
		src.Span, src.Text, src.Kind = span, span.Of(r.d.text), Unknown
	}
	return src
}

// describe gives every speaker without a name the noun phrase that stands for it as a source, the longest one: "a
// spokesman for Ofcom", who is "the spokesman" later.
func (r *identity) describe(st []statement, who []int) {
	for i := range st {
		if who[i] < 0 || st[i].source.none() || st[i].source.relativ {
			continue
		}
		x := &r.entities[who[i]]
		if x.words != nil || x.members != nil {
			continue
		}
		if x.plural { // his daughters, Elin and Catrin Pugh
			if g := r.groupIn(st[i].source); g >= 0 {
				who[i] = g
				continue
			}
		}
		if x.kind == Unknown && !x.plural && r.d.items[x.fullest.End-1].tag != syntax.CD {
			x.kind = Anonymous // it speaks
		}
		s := r.upToClause(st[i].source.items)
		if l := s.End - s.Start; l > x.fullest.End-x.fullest.Start && l < 20 && s.Start <= st[i].source.head.Start && r.d.items[s.Start].tag != syntax.PRP {
			x.fullest = s
		}
	}
}

// groupIn returns the named group that stands as an apposition in a source; -1 for none.
func (r *identity) groupIn(s source) int {
	i, _ := slices.BinarySearchFunc(r.groups, s.head.End, func(g group, start int) int { return g.items.Start - start })
	if i < len(r.groups) && r.groups[i].items.Start == s.head.End+1 && punctuation(r.d.items[s.head.End].lower) == comma && r.groups[i].items.End <= s.items.End {
		return r.groups[i].entity
	}
	return -1
}

// upToClause cuts a source before what a comma or dash adds: "a neighbour, who asked not to be named".
func (r *identity) upToClause(s text.Span) text.Span {
	for i := s.Start + 1; i < s.End; i++ {
		if it := &r.d.items[i]; it.passage < 0 {
			switch punctuation(it.lower) {
			case comma, dash, bracket:
				if it.lower != "-" {
					return text.Span{Start: s.Start, End: i}
				}
			}
		}
	}
	return s
}

// speaker makes the public speaker of an entity.
func (r *identity) speaker(e int) Speaker {
	x := &r.entities[e]
	sp := Speaker{Kind: r.finalKind(x), Mentions: []Span{}, Quotes: []int{}}
	switch {
	case x.words != nil:
		sp.Name = r.d.span(x.fullest.Start, x.fullest.End).Of(r.d.text)
	case x.members != nil:
		sp.Name = r.groupName(x)
	default:
		sp.Name = r.description(x)
	}
	if x.role.End > x.role.Start && sp.Kind == Person {
		sp.Role = r.d.span(x.role.Start, x.role.End).Of(r.d.text)
	}
	sp.Mentions = append(sp.Mentions, x.mentions...)
	slices.SortFunc(sp.Mentions, func(a, b Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	sp.Mentions = slices.Compact(sp.Mentions)
	return sp
}

// finalKind decides what the mentions left open.
func (r *identity) finalKind(x *entity) Kind {
	switch {
	case x.words == nil:
		return x.kind
	case x.gender == lexicon.Male || x.gender == lexicon.Female:
		if x.kind != Organization || !x.certain {
			return Person
		}
	case x.kind == Anonymous, x.kind == Unknown:
		return Person
	}
	return x.kind
}

// roleAt returns the role that a record's own mention gives, where it says more than the one known: "the chief Paris
// prosecutor", who is called "prosecutor Francois Molins" later.
func (r *identity) roleAt(s *statement, e int, known string) string {
	x := &r.entities[e]
	if x.words == nil || x.kind != Person || s.from >= 0 || s.source.none() || s.source.several || s.source.relativ {
		return known
	}
	h := s.source.head
	if h.Start >= len(r.d.items) || known == "" {
		return known
	}
	m := r.d.mentionAt(h.Start, h.End)
	if m.named() || m.pronoun || m.role.End-m.role.Start <= x.role.End-x.role.Start || !r.d.holdsRole(m.role) {
		return known
	}
	return r.d.span(m.role.Start, m.role.End).Of(r.d.text)
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
			b.WriteString(r.d.span(y.fullest.Start, y.fullest.End).Of(r.d.text))
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

// bare drops the article of a phrase.
func (d *document) bare(it text.Span) text.Span {
	for it.End > it.Start+1 {
		if l := d.items[it.Start].lower; l != "the" && l != "a" && l != "an" {
			break
		}
		it.Start++
	}
	return it
}

// description names a speaker without a name: by its noun phrase without the article.
func (r *identity) description(x *entity) string {
	it := r.d.bare(x.fullest)
	switch r.d.items[it.Start].lower {
	case "no", "neither", "none", "nobody":
		return ""
	}
	if it.End == it.Start+1 && vague(r.d.items[it.Start].lower) || it.End > it.Start+2 && r.d.items[it.Start].lower == "one" && r.d.items[it.Start+1].lower == "of" {
		return ""
	}
	return r.d.span(it.Start, it.End).Of(r.d.text)
}

// nameless says whether nothing in the article names or describes the entity: "somebody", "one of them".
func (r *identity) nameless(e int) bool {
	x := &r.entities[e]
	return x.words == nil && len(x.members) < 2 && r.description(x) == ""
}

// vague lists the words that name nobody.
func vague(lower string) bool {
	switch lower {
	case "someone", "somebody", "anyone", "anybody", "one", "another", "nobody", "everyone", "everybody", "neither", "both", "all", "who", "it", "they", "this", "that":
		return true
	}
	return false
}
