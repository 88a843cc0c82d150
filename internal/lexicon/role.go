package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Flag is a set of things that a noun says about what it names.
type Flag uint16

// The flags of roles, organizations and documents.
const (
	Plural     Flag = 1 << iota // several: "residents"
	Anonymous                   // such speakers are often not named: source, official, spokeswoman, witness
	Family                      // mother, son, widow: always somebody's
	Groups                      // names a group by itself, though singular: couple, crowd, public
	Spokes                      // speaks for an organization: spokesman, representative
	Collective                  // singular or plural at will: "the government are"
	Personal                    // somebody that a person may have: lawyer, coach
	Proper                      // (organizations) a name, no noun for several of a kind: fifa
	Sole                        // (organizations) there is one, so that the noun is its name: congress
	Speaks                      // (documents) speaks for whoever wrote it: statement, letter, tweet
)

// String returns the names of the flags, joined by "|".
func (f Flag) String() string { return setString(uint64(f), flagNames[:]) }

var flagNames = [...]string{"plural", "anonymous", "family", "group", "spokes", "collective", "personal", "proper", "sole", "speaks"}

// RoleInfo is what a noun for people in the news says.
type RoleInfo struct {
	Lemma  string // singular
	Gender Gender
	Flags  Flag
}

// Is says whether all the flags f hold.
func (r RoleInfo) Is(f Flag) bool { return r.Flags&f == f }

// Role looks up a head noun for a person or several: "minister", "spokeswoman", "residents", "vice president".
func Role(lower string) (r RoleInfo, ok bool) {
	r, ok = roles().Get(lower)
	return r, ok
}

//go:embed data/roles.txt
var rolesData string

var roles = sync.OnceValue(readRoles)

func readRoles() *wordtable.Table[RoleInfo] { return nounFile(rolesData) }

// OrgInfo is what a noun for an organization says.
type OrgInfo = RoleInfo

// OrgNoun looks up a head noun for an organization: "company", "ministry", "police", "supreme court".
func OrgNoun(lower string) (r OrgInfo, ok bool) {
	r, ok = orgs().Get(lower)
	return r, ok
}

//go:embed data/orgs.txt
var orgsData string

var orgs = sync.OnceValue(readOrgs)

func readOrgs() *wordtable.Table[RoleInfo] { return nounFile(orgsData) }

// DocNoun looks up a head noun for a document or for figures: "report", "lawsuit", "data".
func DocNoun(lower string) (r RoleInfo, ok bool) {
	r, ok = docs().Get(lower)
	return r, ok
}

//go:embed data/docs.txt
var docsData string

var docs = sync.OnceValue(readDocs)

func readDocs() *wordtable.Table[RoleInfo] { return nounFile(docsData) }

// nounFile reads nouns under sections of flags, [anonymous spokes] or [female family]: singulars, with their plural
// behind a slash where it is not regular. Both are indexed.
func nounFile(data string) *wordtable.Table[RoleInfo] {
	m := wordtable.New[RoleInfo](2 * words(data))
	section, base := "", RoleInfo{Gender: Either}
	eachWord(data, func(s, word string) {
		if s != section {
			section, base = s, sectionInfo(s)
		}
		r := base
		var plural string
		r.Lemma, plural = singularPlural(word)
		if r.Gender == Either {
			r.Gender = genderOf(r.Lemma)
		}
		add(m, r.Lemma, r)
		if plural != "" && plural != r.Lemma {
			r.Flags |= Plural
			add(m, plural, r)
		}
	})
	return m
}

// add puts a word into the table; one that stands under two sections has the flags of both, and the gender that one of
// them is sure of.
func add(m *wordtable.Table[RoleInfo], word string, r RoleInfo) {
	if old := m.At(word); old != nil {
		old.Flags |= r.Flags
		if old.Gender == Either {
			old.Gender = r.Gender
		}
		return
	}
	*m.Put(word) = r
}

func sectionInfo(section string) RoleInfo {
	r := RoleInfo{Gender: Either}
	for name := range strings.FieldsSeq(section) {
		switch name {
		case "male":
			r.Gender = Male
		case "female":
			r.Gender = Female
		}
		for i, n := range flagNames {
			if n == name {
				r.Flags |= 1 << i
			}
		}
	}
	return r
}

// genderOf reads the gender off the word's end. A chairman is a woman often enough to tell nothing; a postman may be one too, in
// copy of some papers, but they are called so seldom enough.
func genderOf(role string) Gender {
	switch {
	case strings.HasSuffix(role, "chairman"), role == "ombudsman":
		return Either
	case strings.HasSuffix(role, "woman"), strings.HasSuffix(role, "lady"):
		return Female
	case strings.HasSuffix(role, "man") && role != "human":
		return Male
	}
	return Either
}

// OrgSuffix says whether the word ends the names of companies, clubs and institutions: "inc", "plc", "gmbh", "fc".
func OrgSuffix(lower string) bool {
	return orgSuffixes().Has(strings.TrimSuffix(lower, "."))
}

//go:embed data/orgsuffixes.txt
var orgSuffixesData string

var orgSuffixes = sync.OnceValue(func() *wordtable.Table[struct{}] { return wordSet(orgSuffixesData) })

// wordSet reads a data file whose sections say nothing.
func wordSet(data string) *wordtable.Table[struct{}] {
	m := wordtable.New[struct{}](words(data))
	eachWord(data, func(_, word string) { m.Put(word) })
	return m
}

// ThingNoun says whether the noun, though it ends as those for people do, is for a thing: "ladder", "sector", "committee".
func ThingNoun(lower string) bool {
	return things().Has(lower)
}

//go:embed data/things.txt
var thingsData string

var things = sync.OnceValue(func() *wordtable.Table[struct{}] { return wordSet(thingsData) })
