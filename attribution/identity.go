package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// An entity is somebody or something that the article mentions: a speaker, if it turns out to speak.
type entity struct {
	words    []string // the fullest name, in lower case, without titles; nil for a description
	fullest  text.Span
	heads    []string // head nouns it was described by: "prosecutor", "report"
	kind     Kind
	certain  bool // of the kind
	gender   lexicon.Gender
	plural   bool
	definite bool      // described with "the", first time round
	role     text.Span // items; the first found
	mentions []Span
	seen     int // sentence of the last mention
	subject  bool
	spoke    int // sentence of its last statement, -1
	first    int // sentence of the first mention
}

// An identity finds out who is who in an article: it goes through the noun phrases in order and gives each the entity
// that it means.
type identity struct {
	d        *document
	entities []entity
	byItem   map[int]int // first item of a noun phrase -> entity
	sources  map[int]int // first item of a source's head -> statement
	spoke    []int       // by sentence: entity that speaks there last, -1
}

// identify resolves all noun phrases of the article.
func (d *document) identify(st []statement) *identity {
	r := &identity{d: d, byItem: make(map[int]int, 64), sources: make(map[int]int, len(st))}
	for i, s := range st {
		if !s.source.none() {
			r.sources[s.source.head.Start] = i
		}
	}
	for n := range d.sentences {
		r.sentence(n)
	}
	return r
}

func (r *identity) sentence(n int) {
	s := r.d.sentences[n]
	cs := r.d.chunks[s.chunks.Start:s.chunks.End]
	for k := range cs {
		if cs[k].kind != nounPhrase {
			continue
		}
		m := r.d.mentionAt(cs[k].start, cs[k].end)
		subject := k == 0 || k+1 < len(cs) && (cs[k+1].kind == verbGroup || cs[k+1].kind == comma && k < 3)
		if k > 0 && cs[k-1].kind == preposition {
			subject = false
		}
		e := -1
		switch {
		case m.pronoun:
			e = r.pronoun(m, n)
		case m.named() && lexicon.Is(m.head, lexicon.Weekday|lexicon.Month):
		case m.named():
			e = r.named(m, n)
			r.apposition(cs, k, e, n)
		default:
			e = r.described(m, n, cs, k)
		}
		if e >= 0 {
			r.note(e, m, n, subject)
		}
		if m.owned && !m.pronoun && r.d.items[m.items.Start].lower != "the" {
			r.possessor(m, n)
		}
	}
}

// possessor resolves the name or pronoun that owns a noun phrase: "Trump" of "Trump's lawyer", "his".
func (r *identity) possessor(m mention, n int) {
	first := r.d.items[m.items.Start]
	if lexicon.Is(first.lower, lexicon.Possessive) {
		p := r.d.mentionAt(m.items.Start, m.items.Start+1)
		if p.pronoun {
			if e := r.pronoun(p, n); e >= 0 {
				r.byItem[-1-m.items.Start] = e
				r.entities[e].seen = n
			}
		}
		return
	}
	for i := m.items.Start + 1; i < m.items.End; i++ {
		if l := r.d.items[i].lower; l == "'s" || l == "'" {
			p := r.d.mentionAt(m.items.Start, i)
			if p.named() {
				e := r.named(p, n)
				r.entities[e].mentions = append(r.entities[e].mentions, r.d.span(p.items.Start, p.items.End))
				r.entities[e].seen = n
				r.byItem[-1-m.items.Start] = e
			}
			return
		}
	}
}

// note records a mention.
func (r *identity) note(e int, m mention, n int, subject bool) {
	x := &r.entities[e]
	x.mentions = append(x.mentions, r.d.span(m.items.Start, m.items.End))
	x.subject = subject || x.subject && x.seen == n
	x.seen = n
	if i, ok := r.sources[m.items.Start]; ok && i >= 0 {
		x.spoke = n
	}
	r.byItem[m.items.Start] = e
	if x.gender == lexicon.NoGender || x.gender == lexicon.Either {
		if m.gender != lexicon.NoGender && m.gender != lexicon.Either {
			x.gender = m.gender
		}
	}
}

// add makes a new entity.
func (r *identity) add(m mention, n int) int {
	e := entity{definite: m.definite && !m.owned, kind: m.kind, certain: m.certain, gender: m.gender, plural: m.plural, seen: n, first: n, spoke: -1}
	if m.named() {
		e.fullest = m.name
		e.words = r.nameWords(m.name)
	} else {
		e.fullest = m.items
		e.heads = append(e.heads, headLemma(m.head))
	}
	if m.role.End > m.role.Start {
		e.role = m.role
		if m.named() {
			e.heads = append(e.heads, r.roleHead(m.role))
		}
	}
	r.entities = append(r.entities, e)
	return len(r.entities) - 1
}

// nameWords returns the words of a name in lower case, without nicknames and the stops of initials.
func (r *identity) nameWords(s text.Span) []string {
	out := make([]string, 0, s.End-s.Start)
	for i := s.Start; i < s.End; i++ {
		if r.d.items[i].passage < 0 && !r.d.suffix(i) {
			out = append(out, strings.TrimSuffix(r.d.items[i].lower, "."))
		}
	}
	return out
}

// headLemma returns the singular of a head noun that the lexicon knows.
func headLemma(lower string) string {
	if x, ok := lexicon.Role(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.DocNoun(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.OrgNoun(lower); ok {
		return x.Lemma
	}
	return lower
}

// roleHead returns the head noun of a role: "prosecutor" of "the chief Paris prosecutor", "minister" of "deputy
// minister for women".
func (r *identity) roleHead(s text.Span) string {
	for i := s.Start; i < s.End; i++ {
		if l := r.d.items[i].lower; l == "of" || l == "for" || l == "at" || l == "," {
			s.End = i
			break
		}
	}
	for i := s.End - 1; i >= s.Start; i-- {
		l := r.d.items[i].lower
		if x, ok := lexicon.Role(l); ok {
			return x.Lemma
		}
	}
	if s.End > s.Start {
		return r.d.items[s.End-1].lower
	}
	return ""
}

// named finds the entity of a name, or makes one.
func (r *identity) named(m mention, n int) int {
	words := r.nameWords(m.name)
	if len(words) == 0 {
		return r.add(m, n)
	}
	best, bestScore := -1, 0.0
	for e := range r.entities {
		x := &r.entities[e]
		if x.words == nil || !m.gender.Agrees(x.gender) {
			continue
		}
		s := sameName(words, m, x)
		if s == 0 {
			continue
		}
		s += float64(len(x.mentions))*0.01 - float64(n-x.seen)*0.002
		if m.gender != lexicon.NoGender && m.gender != lexicon.Either && m.gender == x.gender {
			s += 0.5
		}
		if s > bestScore {
			best, bestScore = e, s
		}
	}
	if best < 0 {
		best = r.add(m, n)
		r.adopt(best, r.entities[best].heads)
		return best
	}
	x := &r.entities[best]
	if len(words) > len(x.words) {
		x.words, x.fullest = words, m.name
	}
	if m.certain && !x.certain || x.kind == Unknown {
		x.kind, x.certain = m.kind, m.certain
	}
	if m.role.End > m.role.Start {
		if x.role.End <= x.role.Start {
			x.role = m.role
		}
		x.heads = append(x.heads, r.roleHead(m.role))
	}
	return best
}

// adopt makes one of a person just named and an earlier definite description by the same role: "the chief Paris
// prosecutor … prosecutor Francois Molins".
func (r *identity) adopt(e int, heads []string) {
	if len(heads) == 0 || r.entities[e].kind != Person {
		return
	}
	for o := range r.entities {
		x := &r.entities[o]
		if o == e || x.words != nil || x.plural || !x.definite || !contains(x.heads, heads[len(heads)-1]) || !x.gender.Agrees(r.entities[e].gender) {
			continue
		}
		p := &r.entities[e]
		p.mentions = append(p.mentions, x.mentions...)
		p.first = min(p.first, x.first)
		if x.role.End-x.role.Start > p.role.End-p.role.Start {
			p.role = x.role
		}
		x.heads, x.mentions, x.definite = nil, nil, false
		for k, v := range r.byItem {
			if v == o {
				r.byItem[k] = e
			}
		}
	}
}

// sameName says how well the words of a mention fit the name of an entity; 0 for not at all.
func sameName(words []string, m mention, x *entity) float64 {
	a, b := words, x.words
	if equalWords(a, b) {
		return 3
	}
	if m.certain && x.certain && (m.kind == Person) != (x.kind == Person) {
		return 0
	}
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	if m.kind == Person || x.kind == Person && !(m.certain && m.kind != Person) {
		if len(short) == 1 && len(long) > 1 {
			switch short[0] {
			case long[len(long)-1]:
				return 2
			case long[0]:
				if _, given := lexicon.GivenName(short[0]); given {
					return 1
				}
				return 0
			}
			// surnames of several words: "bin Salman", "von der Leyen"
			return 0
		}
		if len(short) > 1 && long[len(long)-1] == short[len(short)-1] {
			if suffixOf(short, long) || sameFirst(short[0], long[0]) {
				return 2.5
			}
		}
		if len(short) > 1 && prefixOf(short, long) { // a second surname: García Márquez
			return 1
		}
		return 0
	}
	if prefixOf(short, long) || suffixOf(short, long) {
		return 1.5
	}
	if len(short) == 1 && acronym(short[0], long) {
		return 1.5
	}
	return 0
}

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func prefixOf(short, long []string) bool {
	return len(short) <= len(long) && equalWords(short, long[:len(short)])
}

func suffixOf(short, long []string) bool {
	return len(short) <= len(long) && equalWords(short, long[len(long)-len(short):])
}

// sameFirst says whether two given names can be one person's: equal, or one the initial of the other.
func sameFirst(a, b string) bool {
	return a == b || (len(a) == 1 || len(b) == 1) && a != "" && b != "" && a[0] == b[0] || strings.HasPrefix(a, b) && len(b) > 2 || strings.HasPrefix(b, a) && len(a) > 2
}

// acronym says whether a word is made of the first letters of a name's words, small ones left out or not.
func acronym(word string, name []string) bool {
	word = strings.ReplaceAll(word, ".", "")
	if len(word) < 2 || len(name) < 2 {
		return false
	}
	var all, content strings.Builder
	for _, w := range name {
		if w == "" {
			continue
		}
		all.WriteByte(w[0])
		if lexicon.Function(w) == 0 {
			content.WriteByte(w[0])
		}
	}
	return word == all.String() || word == content.String()
}

// apposition reads the role that stands behind a name: "Paul Richards, an analyst at Numis Securities,".
func (r *identity) apposition(cs []chunk, k, e, n int) {
	if k+2 >= len(cs) || cs[k+1].kind != comma || cs[k+2].kind != nounPhrase {
		return
	}
	a := k + 2
	if age := cs[a]; age.end == age.start+1 && isAge(r.d.items[age.start].lower) { // ", 34, a teacher,"
		if a+2 < len(cs) && cs[a+1].kind == comma && cs[a+2].kind == nounPhrase {
			a += 2
		}
	}
	m := r.d.mentionAt(cs[a].start, cs[a].end)
	if m.pronoun || m.named() {
		return
	}
	x, ok := lexicon.Role(m.head)
	if !ok || x.Is(lexicon.Plural) || a+1 < len(cs) && cs[a+1].kind == verbGroup && cs[a+1].verb.finite() {
		return
	}
	end := a + 1
	for end+1 < len(cs) && cs[end].kind == preposition && cs[end+1].kind == nounPhrase || end+1 < len(cs) && cs[end].kind == coordinator && cs[end+1].kind == nounPhrase {
		end += 2
	}
	p := &r.entities[e]
	if !p.certain || p.kind != Person {
		p.kind, p.certain = Person, true
	}
	p.heads = append(p.heads, x.Lemma)
	r.adopt(e, p.heads)
	role := text.Span{Start: m.role.Start, End: cs[end-1].end}
	if p.role.End <= p.role.Start || p.role.End-p.role.Start < 2 {
		p.role = role
	}
	if x.Gender != lexicon.Either && (p.gender == lexicon.NoGender || p.gender == lexicon.Either) {
		p.gender = x.Gender
	}
	r.byItem[cs[a].start] = e
}

func isAge(lower string) bool {
	if len(lower) == 0 || len(lower) > 3 {
		return false
	}
	for i := 0; i < len(lower); i++ {
		if lower[i] < '0' || lower[i] > '9' {
			return false
		}
	}
	return true
}

// described finds the entity of a description: "the minister", "the report", "a party spokesman", "his wife".
func (r *identity) described(m mention, n int, cs []chunk, k int) int {
	if e, ok := r.byItem[m.items.Start]; ok {
		return e // an apposition, read with its name
	}
	head := headLemma(m.head)
	// "the chief Paris prosecutor, Francois Molins": an apposition names it
	if e := r.nameBehind(m, cs, k, n, head); e >= 0 {
		return e
	}
	if m.kind == Unknown && !m.definite {
		return -1
	}
	if m.definite && !m.plural {
		if e := r.latestDescribed(head, m, n); e >= 0 {
			return e
		}
	}
	if m.kind == Unknown && !m.certain {
		return -1
	}
	if m.plural {
		if e := r.sameDescription(m); e >= 0 {
			return e
		}
	}
	return r.add(m, n)
}

// nameBehind looks for a name that identifies a description: in an apposition, or at the end of its prepositional
// phrase ("Labour's deputy minister for women Jacqui Smith").
func (r *identity) nameBehind(m mention, cs []chunk, k, n int, head string) int {
	role, ok := lexicon.Role(m.head)
	if !ok || role.Is(lexicon.Plural) {
		return -1
	}
	end := k + 1
	for end+1 < len(cs) && cs[end].kind == preposition && cs[end+1].kind == nounPhrase {
		p := r.d.mentionAt(cs[end+1].start, cs[end+1].end)
		if p.named() && p.name.Start > cs[end+1].start && !r.d.roleWord(p.name.Start-1) && p.kind == Person && p.name.End-p.name.Start > 1 && !proper(r.d.items[p.name.Start-1].tag) && r.d.items[p.name.Start-1].tag.Noun() {
			p.role = text.Span{Start: m.role.Start, End: p.name.Start}
			e := r.named(p, n)
			x := &r.entities[e]
			x.kind, x.certain = Person, true
			x.heads = append(x.heads, head)
			if x.role.End-x.role.Start < p.role.End-p.role.Start {
				x.role = p.role
			}
			r.byItem[cs[end+1].start] = e
			return e
		}
		end += 2
	}
	if end+1 < len(cs) && cs[end].kind == comma && cs[end+1].kind == nounPhrase {
		p := r.d.mentionAt(cs[end+1].start, cs[end+1].end)
		if p.named() && p.name.Start == cs[end+1].start && p.kind == Person && (end+2 == len(cs) || cs[end+2].kind == comma || cs[end+2].kind == stop || cs[end+2].kind == verbGroup || cs[end+2].kind == quoted || cs[end+2].kind == bracket || cs[end+2].kind == dash) {
			if m.owned || m.definite || r.d.items[m.items.Start].lower == "a" || r.d.items[m.items.Start].lower == "an" || len(cs) > 0 {
				e := r.named(p, n)
				x := &r.entities[e]
				x.kind, x.certain = Person, true
				x.heads = append(x.heads, head)
				if x.role.End <= x.role.Start {
					x.role = text.Span{Start: m.role.Start, End: cs[end-1].end}
				}
				if role.Gender != lexicon.Either && x.gender == lexicon.NoGender {
					x.gender = role.Gender
				}
				return e
			}
		}
	}
	return -1
}

// latestDescribed finds whom a definite description means among those mentioned so far.
func (r *identity) latestDescribed(head string, m mention, n int) int {
	best, bestScore := -1, -1e9
	for e := range r.entities {
		x := &r.entities[e]
		if !m.gender.Agrees(x.gender) || !contains(x.heads, head) {
			continue
		}
		s := -float64(n-x.seen) * 0.1
		if x.words != nil {
			s += 1
		}
		if x.spoke >= 0 {
			s += 0.5
		}
		if s > bestScore {
			best, bestScore = e, s
		}
	}
	if best >= 0 || m.owned {
		return best
	}
	// "a study … the report"
	if m.kind == Document && findings(head) {
		for e := range r.entities {
			x := &r.entities[e]
			if x.kind == Document && x.words == nil && len(x.heads) > 0 && findings(x.heads[0]) && n-x.seen <= reach && float64(x.seen) > bestScore {
				best, bestScore = e, float64(x.seen)
			}
		}
		return best
	}
	// "the company": the organization that was spoken of last
	if m.kind == Organization && genericOrg(head) {
		for e := range r.entities {
			x := &r.entities[e]
			if x.kind != Organization || x.words == nil || x.plural {
				continue
			}
			if _, place := lexicon.Place(strings.Join(x.words, " ")); place {
				continue
			}
			s := -float64(n-x.seen) + 0.3*float64(len(x.mentions))
			if x.subject {
				s += 1
			}
			if n-x.seen <= 6 && s > bestScore {
				best, bestScore = e, s
			}
		}
	}
	return best
}

// findings lists the nouns that take each other up: a study becomes the report, the research or the survey.
func findings(head string) bool {
	switch head {
	case "report", "study", "survey", "research", "paper", "review", "analysis", "finding", "poll":
		return true
	}
	return false
}

// genericOrg lists the nouns by which an organization just named is taken up again.
func genericOrg(head string) bool {
	switch head {
	case "company", "firm", "group", "club", "organisation", "organization", "charity", "agency", "body", "party", "bank", "union", "retailer", "airline",
		"carmaker", "manufacturer", "newspaper", "paper", "network", "broadcaster", "team", "side", "association", "ministry", "department", "regulator", "watchdog", "council", "campaign", "giant", "chain", "supermarket", "university", "institute", "think-tank":
		return true
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// sameDescription finds a group described in the same words.
func (r *identity) sameDescription(m mention) int {
	name := r.d.lowerName(m.role)
	for e := range r.entities {
		x := &r.entities[e]
		if x.words == nil && x.plural && r.d.lowerName(x.role) == name {
			return e
		}
	}
	return -1
}
