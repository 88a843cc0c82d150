package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// An entity is somebody or something that the article mentions: a speaker, if it turns out to speak.
type entity struct {
	words    []string  // the fullest name, in lower case, without titles; nil for a description
	fullest  text.Span // items of that name, or of the description
	heads    []string  // head nouns it was described by: "prosecutor", "report"
	kind     Kind
	certain  bool // of the kind
	gender   lexicon.Gender
	plural   bool
	role     text.Span // items; the best found
	rank     roleRank  // of role
	age      int       // 0 for unknown
	place    string    // where somebody is from, as the lexicon has it: "chile"
	owner    int32     // entity that a description belongs to, "his lawyer"; -1 for none
	members  []int32   // of a group of named ones
	mentions []Span
	first    int  // sentence of the first mention
	seen     int  // sentence of the last mention so far, -1 before the first
	subject  bool // that mention was a subject
	spoke    int  // sentence of its last statement so far, -1
}

// A roleRank orders what is said about somebody by how much it tells.
type roleRank uint8

const (
	noRole    roleRank = iota
	partyRole          // the Democrat, an independent voter's
	titleRole          // Sen., Captain; a role of one word before the name
	fullRole           // a role of several words, an apposition, "is the bank's chief economist"
)

// A link is an entity in a chain of those that share a key of the index.
type link struct {
	entity int32
	next   int32 // index in links, -1 at the end
}

// Chains are followed this far, so that a list of ten thousand Smiths costs no more than its length.
const chainMax = 48

// An index finds entities by a word: the last or first of a name, an abbreviation, a head noun.
type index struct {
	first map[string]int32
	links []link
}

// add puts an entity under a key, the latest first.
func (x *index) add(key string, e int) {
	if key == "" {
		return
	}
	if x.first == nil {
		x.first = make(map[string]int32, 64)
	}
	next, ok := x.first[key]
	if !ok {
		next = -1
	} else if x.links[next].entity == int32(e) {
		return
	}
	x.first[key] = int32(len(x.links))
	x.links = append(x.links, link{int32(e), next})
}

// each calls f with the entities under a key, the latest first, until it says no.
func (x *index) each(key string, f func(e int) bool) {
	i, ok := x.first[key]
	for n := 0; ok && i >= 0 && n < chainMax; n++ {
		if !f(int(x.links[i].entity)) {
			return
		}
		i = x.links[i].next
	}
}

// add makes a new entity of a mention.
func (r *identity) add(m *mention, n int) int {
	e := len(r.entities)
	x := entity{kind: m.kind, certain: m.certain, gender: m.gender, plural: m.plural, seen: -1, first: n, spoke: -1, owner: -1}
	if m.named() {
		x.fullest = m.name
		x.words = r.nameWords(m.name)
	} else {
		x.fullest = m.items
		head := headLemma(m.head)
		x.heads = append(x.heads, head)
		r.heads.add(head, e)
	}
	r.entities = append(r.entities, x)
	if m.named() {
		r.indexName(e)
	}
	r.giveRole(e, m)
	return e
}

// indexName makes an entity known by its last and first word and, if it may be an organization, by its abbreviation.
func (r *identity) indexName(e int) {
	x := &r.entities[e]
	if len(x.words) == 0 {
		return
	}
	r.names.add(x.words[len(x.words)-1], e)
	r.names.add(x.words[0], e)
	if len(x.words) > 1 && (x.kind != Person || !x.certain) {
		all, short := acronyms(x.words)
		r.names.add(all, e)
		r.names.add(short, e)
	}
}

// acronyms makes the abbreviations of a name: of all its words, and without the small ones. They are empty when there
// are too few letters to mean anything.
func acronyms(name []string) (all, short string) {
	var a, b [8]byte
	i, j := 0, 0
	for _, w := range name {
		if w == "" || w[0] >= 0x80 {
			continue
		}
		if i < len(a) {
			a[i] = w[0]
			i++
		}
		if lexicon.Function(w) == 0 && j < len(b) {
			b[j] = w[0]
			j++
		}
	}
	if i > 1 {
		all = string(a[:i])
	}
	if j > 1 && j != i {
		short = string(b[:j])
	}
	return all, short
}

// giveRole takes over what a mention says about the entity.
func (r *identity) giveRole(e int, m *mention) {
	if m.role.End <= m.role.Start || !m.named() {
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
	if head != "" && !contains(x.heads, head) && len(x.heads) < 8 {
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

// headLemma returns the singular of a head noun that the lexicon knows.
func headLemma(lower string) string {
	if x, ok := roleNoun(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.DocNoun(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.OrgNoun(lower); ok {
		return x.Lemma
	}
	return spelledOut(lower)
}

// spelledOut returns the word that a shortened title stands for.
func spelledOut(lower string) string {
	switch strings.TrimSuffix(lower, ".") {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "lt":
		return "lieutenant"
	case "cllr":
		return "councillor"
	case "prof":
		return "professor"
	case "pres":
		return "president"
	case "det":
		return "detective"
	case "insp":
		return "inspector"
	}
	return lower
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

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
