package syntax

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

//go:embed irregular.txt
var irregularData string

// irregular is the table of irregular.txt: for each form the lemma by the tag it has as that form. A form may belong to two
// verbs: "lay" is the base of lay and the past of lie, "found" the base of found and the past of find.
var irregular = sync.OnceValue(func() *wordtable.Table[[]lemmaOf] {
	m := wordtable.New[[]lemmaOf](600)
	for line := range strings.Lines(irregularData) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		for i, forms := range fields[1:] {
			tags := [...]TagSet{Set(VBD, MD), Set(VBN), Set(VBZ, VBP), Set(VBG)}[i]
			for form := range strings.SplitSeq(forms, ",") {
				if form == "-" {
					continue
				}
				t := tags
				if strings.HasPrefix(form, "'") { // a clitic has no participle, and its tense is not to be seen
					t = Set(VBD, VBN, VBZ, VBP, VB, MD)
				}
				list := m.Put(form)
				*list = append(*list, lemmaOf{fields[0], t})
			}
		}
	}
	return m
})

type lemmaOf struct {
	lemma string
	tags  TagSet
}

// A Form is a form of a verb that no rule gives.
type Form struct {
	Form, Lemma string
	Tags        TagSet // the tags that it has as this form
}

// Irregular gives the forms of the table of irregular verbs, in no order. It is for the trainer.
func Irregular() iter.Seq[Form] {
	return func(yield func(Form) bool) {
		for form, of := range irregular().All() {
			for _, l := range of {
				if !yield(Form{form, l.lemma, l.tags}) {
					return
				}
			}
		}
	}
}

// IrregularParticiple says whether a form is a participle of the past that no rule gives, and may be the past as well: sent.
func IrregularParticiple(lower string) bool {
	for _, f := range irregular().Value(lower) {
		if f.tags.Has(VBN) {
			return true
		}
	}
	return false
}

// Lemma returns the lemma of a verb or modal from its lower-cased form and its tag: said, VBD gives say. Of other words it
// returns the form. It allocates only where an e or a y has to be added: making, denies.
func Lemma(lower string, t Tag) string {
	if !t.Verb() && t != MD {
		return lower
	}
	if t == MD && lower == "'d" {
		return "will"
	}
	forms := irregular().Value(lower)
	for _, f := range forms {
		if f.tags.Has(t) {
			return f.lemma
		}
	}
	n := len(lower)
	switch t {
	case VBZ:
		return thirdPerson(lower)
	case VBG:
		if n > 4 && strings.HasSuffix(lower, "ing") && syllables(lower[:n-3]) > 0 {
			return base(lower[:n-3], "", t)
		}
		if n > 3 && strings.HasSuffix(lower, "in") { // goin', once the apostrophe is cut
			return lower[:n-2]
		}
	case VBD, VBN:
		if n > 3 && lower[n-1] == 'd' && lower[n-2] == 'e' {
			if lower[n-3] == 'i' && n > 4 {
				return lower[:n-3] + "y"
			}
			return base(lower[:n-2], lower[:n-1], t)
		}
		for _, f := range forms { // the tagger took the past for the participle or the other way round
			if f.tags&Set(VBD, VBN) != 0 {
				return f.lemma
			}
		}
	}
	return lower
}

func thirdPerson(s string) string {
	n := len(s)
	if n < 4 || s[n-1] != 's' || s[n-2] == 's' {
		return s
	}
	if s[n-2] != 'e' {
		return s[:n-1]
	}
	switch c := s[n-3]; {
	case c == 'i':
		if n == 4 {
			return s[:n-1] // dies, lies
		}
		return s[:n-3] + "y"
	case c == 'x', c == 'o', c == 's' && s[n-4] == 's', c == 'z' && s[n-4] == 'z':
		return s[:n-2]
	case c == 'h' && (s[n-4] == 's' || s[n-4] == 'c'):
		if isVerb(s[:n-1]) && !isVerb(s[:n-2]) { // aches
			return s[:n-1]
		}
		return s[:n-2]
	case c == 's':
		if isVerb(s[:n-2]) && !isVerb(s[:n-1]) { // focuses
			return s[:n-2]
		}
	}
	return s[:n-1]
}

// base finds the lemma behind a stem that lost -ed or -ing. withE is the stem with an e when the word has it, so that it need
// not be made.
func base(stem, withE string, t Tag) string {
	n := len(stem)
	if n < 2 {
		return stem
	}
	e := func() string {
		if withE != "" {
			return withE
		}
		return stem + "e"
	}
	last := stem[n-1]
	switch {
	case last == 'e' && t == VBG, last == 'y': // seeing, playing
		return stem
	case last == 'e': // agreed, freed
		return e()
	case last == 'w': // followed; owed
		if n == 2 {
			return e()
		}
		return stem
	}
	doubled := n > 2 && last == stem[n-2] && !vowel(last)
	// The tagger's dictionary has seen most verbs: it is asked first.
	plain, long := isVerb(stem), isVerbWithE(stem)
	short := doubled && isVerb(stem[:n-1])
	switch {
	case short && !plain:
		return stem[:n-1]
	case plain && !long:
		return stem
	case long && !doubled:
		return e()
	}
	if doubled {
		switch last {
		case 's', 'z', 'f', 'd', 'r':
			if n > 3 && (last == 'd' || last == 'r') {
				break // wed, refer; but add, err
			}
			return stem
		case 'l':
			if c := stem[n-3]; plain || syllables(stem) == 1 || c == 'o' || c == 'i' || c == 'u' { // bankroll, fulfill; but travel
				return stem
			}
		}
		return stem[:n-1]
	}
	if takesE(stem) {
		return e()
	}
	return stem
}

// isVerb tells whether the dictionary has seen the word as a base form.
func isVerb(s string) bool {
	m := embedded()
	return m.classes[m.class(Key(s, lowerCase))]&Set(VB, VBP) != 0
}

func isVerbWithE(stem string) bool {
	var buf [32]byte // small: the conversion does not escape
	if len(stem) >= len(buf) {
		return false
	}
	n := copy(buf[:], stem)
	buf[n] = 'e'
	return isVerb(string(buf[:n+1]))
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// syllables counts the groups of vowels.
func syllables(s string) (n int) {
	in := false
	for i := 0; i < len(s); i++ {
		v := vowel(s[i]) || s[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// takesE guesses whether a stem that the dictionary does not know lost an e.
func takesE(stem string) bool {
	n := len(stem)
	last, prev := stem[n-1], stem[n-2]
	third := byte(0)
	if n > 2 {
		third = stem[n-3]
	}
	if vowel(last) {
		return last == 'u'
	}
	switch last {
	case 'c', 'v':
		return true
	case 'z':
		return prev != 'z'
	case 'g':
		return prev != 'n' || third == 'a' && n > 4 || third == 'e' || third == 'u'
	case 's':
		if prev == 'u' {
			return !strings.HasSuffix(stem, "ocus") && !strings.HasSuffix(stem, "ucus") // accuse; but focus, caucus
		}
		return vowel(prev) && !strings.HasSuffix(stem, "ias") || prev == 'r' || prev == 'n' || prev == 'p'
	case 'l':
		if !vowel(prev) && prev != 'r' && prev != 'w' {
			return true // tackle, handle
		}
	case 'h':
		return prev == 't' && n > 3 && vowel(third) && vowel(stem[n-4]) // loathe, seethe
	case 't':
		if prev == 'a' && (third == 'i' || third == 'u') {
			return true // initiate, evaluate
		}
	}
	if !vowel(prev) && prev != 'y' || vowel(third) && !(third == 'u' && n > 3 && stem[n-4] == 'q') {
		return false // two consonants, or two vowels before one: jump, explain; but not quote
	}
	if syllables(stem) == 1 {
		return last != 'x' && last != 'w'
	}
	switch stem[n-2:] {
	case "at", "iz", "ir", "ur", "in", "ad", "id", "od", "ud", "ut", "um", "ar", "ok", "ag", "ik", "ak", "ap", "im", "ib", "ul":
		return true
	case "ed":
		return third == 'c' // recede
	case "et":
		return third == 'l' // delete
	case "ot":
		return third == 'v' || third == 'm' // devote, demote
	case "en":
		return third == 'v' // convene
	case "il":
		return syllables(stem) == 2
	}
	return false
}
