package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Gender says whom a name, title or role can mean.
type Gender uint8

// The genders of words. A word that the lexicon does not have, or that says nothing, is NoGender.
const (
	NoGender Gender = iota
	Male            // he
	Female          // she
	Either          // he or she: "Jordan", "Dr", "minister"
)

// String returns "", "male", "female" or "either".
func (g Gender) String() string { return [...]string{"", "male", "female", "either"}[g&3] }

// Agrees says whether one person can be both g and h.
func (g Gender) Agrees(h Gender) bool { return g == NoGender || h == NoGender || g&h != 0 }

type given struct {
	gender Gender
	male   uint8 // share of men among the bearers in news copy, in percent, as far as one can say
}

// GivenName looks up a given name: "angela", "jean-claude" (by its first part), "mohammed".
func GivenName(lower string) (g Gender, ok bool) {
	e, ok := givenName(lower)
	return e.gender, ok
}

// MaleShare returns how likely the bearer of a given name is a man, 0 to 1, and 0.5 for a name that is not listed.
func MaleShare(lower string) float64 {
	if e, ok := givenName(lower); ok {
		return float64(e.male) / 100
	}
	return 0.5
}

func givenName(lower string) (given, bool) {
	m := givenNames()
	if e, ok := m.Get(lower); ok {
		return e, true
	}
	var buf [32]byte
	if plain, ok := unaccent(buf[:0], lower); ok {
		if e, ok := m.Get(string(plain)); ok { // no allocation: it stays on the stack
			return e, true
		}
	}
	if i := strings.IndexByte(lower, '-'); i > 0 {
		return givenName(lower[:i])
	}
	return given{}, false
}

//go:embed data/givennames.txt
var givenNamesData string

// givenNames reads the file whose sections name a culture and a gender: [polish female]. A name that is male in one
// and female in another is either; [any either] has the shares of the unisex ones, "jordan=80" in percent male, and
// comes last.
var givenNames = sync.OnceValue(readGivenNames)

func readGivenNames() *wordtable.Table[given] {
	m := wordtable.New[given](words(givenNamesData))
	eachWord(givenNamesData, func(section, word string) {
		switch _, g, _ := strings.Cut(section, " "); g {
		case "male":
			put(m, word, given{Male, 100})
			putPlain(m, word, given{Male, 100})
		case "female":
			put(m, word, given{Female, 0})
			putPlain(m, word, given{Female, 0})
		case "either":
			name, share, _ := strings.Cut(word, "=")
			n, err := strconv.ParseUint(share, 10, 7)
			if err != nil {
				panic("lexicon: " + section + ": " + word)
			}
			*m.Put(name) = given{Either, uint8(n)}
		default:
			panic("lexicon: no such names: " + section)
		}
	})
	return m
}

func put(m *wordtable.Table[given], name string, g given) {
	if old := m.At(name); old != nil && old.gender != g.gender {
		g = given{Either, 50}
	}
	*m.Put(name) = g
}

// putPlain puts a name with accents in once more without them: papers drop them, each its own.
func putPlain(m *wordtable.Table[given], name string, g given) {
	var buf [32]byte
	if plain, ok := unaccent(buf[:0], name); ok {
		put(m, string(plain), g)
	}
}

// TitleKind says what sort of title it is.
type TitleKind uint8

// The kinds of title.
const (
	Courtesy TitleKind = iota // Mr, Mrs, Ms, Sir
	Noble                     // Lord, Baroness, Prince, King
	Academic                  // Dr, Prof
	Clergy                    // Rev, Pope, Imam, Rabbi
	Military                  // Gen, Sgt, Maj
	Police                    // PC, Det Insp, Sheriff
	Law                       // Judge, Justice
	Office                    // President, Sen, Gov, Cllr
)

var titleKinds = [...]string{"courtesy", "noble", "academic", "clergy", "military", "police", "law", "office"}

// String returns the name of the kind as data/titles.txt has it.
func (k TitleKind) String() string { return titleKinds[k] }

// TitleInfo is what a title says about its bearer.
type TitleInfo struct {
	Kind    TitleKind
	Gender  Gender
	Abbrev  bool // a shortening, often with a stop that ends no sentence: Mr, Sen, Det
	Address bool // only addresses its bearer and names no office: Mr, Dr, Lord, Rev; but not Sen
}

// Title looks up a title that stands before a name, with or without its stop: "mr", "sen.", "prime minister".
func Title(lower string) (t TitleInfo, ok bool) {
	t, ok = titles().Get(strings.TrimSuffix(lower, "."))
	return t, ok
}

//go:embed data/titles.txt
var titlesData string

// titles reads the file whose sections name a kind and, where it is certain, a gender, "abbrev" and "address".
var titles = sync.OnceValue(readTitles)

func readTitles() *wordtable.Table[TitleInfo] {
	m := wordtable.New[TitleInfo](words(titlesData))
	eachWord(titlesData, func(section, word string) {
		kind, rest, _ := strings.Cut(section, " ")
		t := TitleInfo{Gender: Either}
		for t.Kind = range TitleKind(len(titleKinds)) {
			if titleKinds[t.Kind] == kind {
				break
			}
		}
		for flag := range strings.FieldsSeq(rest) {
			switch flag {
			case "male":
				t.Gender = Male
			case "female":
				t.Gender = Female
			case "abbrev":
				t.Abbrev = true
			case "address":
				t.Address = true
			}
		}
		t.Address = t.Address || t.Kind == Courtesy
		*m.Put(word) = t
	})
	return m
}
