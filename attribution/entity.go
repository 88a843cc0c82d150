package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// An entity is somebody or something that the article mentions: a speaker, if it turns out to speak.
type entity struct {
	words    []string  // the fullest name, in lower case, without titles; nil for a description
	fullest  text.Span // items of that name, or of the description
	given    string    // that name where it was given beside the text; the text has no fuller one
	origin   Origin    // of given
	aliases  []string  // other names, of one word
	heads    []string  // head nouns it was described by: "prosecutor", "report"
	kind     Kind
	certain  bool // of the kind
	gender   lexicon.Gender
	shown    lexicon.Gender // by a title, a role or a pronoun
	plural   bool
	role     text.Span // items; the best found
	rank     roleRank  // of role
	age      int       // 0 for unknown
	from     int32     // item of the phrase that "of" or "at" hangs on the name; 0 for none
	place    string    // where somebody is from, as the lexicon has it: "chile"
	owner    int32     // entity that a description belongs to, "his lawyer"; -1 for none
	members  []int32   // of a group of named ones
	mentions []Span
	first    int  // sentence of the first mention
	seen     int  // sentence of the last mention so far, -1 before the first
	named    int  // item of the last mention so far that is no pronoun
	subject  bool // that mention was a subject
	veil     veil
	labelled bool // the label of a transcript has the full name
	main     bool // and that of a clause which stands under no other
	pronouns int  // he less she, as the pronouns for it and those near its name go
	spoke    int  // sentence of its last statement so far, -1

	doubt   float32        // of the last mention, and of those before it that it inherits from
	doubted lexicon.Gender // of that mention
}

// add makes a new entity of a mention.
func (r *identity) add(m *mention, n int) int {
	e := len(r.entities)
	x := entity{kind: m.kind, certain: m.certain, gender: m.gender, plural: m.plural, seen: -1, first: n, spoke: -1, owner: -1}
	if m.named() {
		x.fullest = m.name
		if x.words = r.nameWords(m.name); len(x.words) == 0 { // The The: no word of it is one by which it is looked up
			x.words = r.d.lowers(nil, m.name)
		}
	} else {
		x.fullest = m.items
		head := headLemma(m.head)
		at := len(r.pool)
		r.pool = append(r.pool, head)
		x.heads = r.pool[at : at+1 : at+1]
		r.heads.add(head, e)
	}
	r.entities = append(r.entities, x)
	r.show(e, m)
	if m.named() {
		r.indexName(e)
	}
	r.giveRole(e, m)
	return e
}

// ends returns the first and the last word of a name; "" of a description.
func (x *entity) ends() (first, last string) {
	if len(x.words) == 0 {
		return "", ""
	}
	return x.words[0], x.words[len(x.words)-1]
}
