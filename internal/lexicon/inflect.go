package lexicon

import (
	_ "embed"
	mathbits "math/bits"
	"strings"
	"sync"
)

// Form is the set of forms of its verb that a word can be: "said" is Past|Participle, "put" is Base|Past|Participle.
type Form uint8

// The forms of an English verb.
const (
	Base       Form = 1 << iota // say
	Third                       // says
	Past                        // said
	Participle                  // said, written
	Gerund                      // saying
)

// String returns the names of the forms in f, joined by "|".
func (f Form) String() string { return setString(uint64(f), formNames[:]) }

var formNames = [...]string{"base", "third", "past", "participle", "gerund"}

// Inflected is one word that a verb can appear as.
type Inflected struct {
	Text string
	Form Form
}

// Inflect returns the words that the verb with this lemma appears as, the lemma first, without repetition. It knows
// the irregular verbs of data/irregular.txt, doubles final consonants, and gives both spellings where British and
// American copy differ: signalled and signaled, criticised and criticized for a lemma in -ize, favored and favoured
// for one in -our.
func Inflect(lemma string) []Inflected {
	fs := make(forms, 0, 8)
	fs.verb(lemma)
	if s, ok := otherSpelling(lemma); ok {
		fs.verb(s)
	}
	return fs
}

type forms []Inflected

func (fs *forms) add(text string, f Form) {
	for i := range *fs {
		if (*fs)[i].Text == text {
			(*fs)[i].Form |= f
			return
		}
	}
	*fs = append(*fs, Inflected{text, f})
}

func (fs *forms) verb(lemma string) {
	fs.add(lemma, Base)
	ir, irregular := irregulars()[lemma]
	if third := ir[2]; third != "" {
		fs.each(third, Third)
	} else {
		fs.add(thirdOf(lemma), Third)
	}
	stems, n := stemsOf(lemma)
	if irregular && ir[0] != "" {
		fs.each(ir[0], Past)
		fs.each(ir[1], Participle)
	} else {
		for _, s := range stems[:n] {
			fs.add(s+"ed", Past|Participle)
		}
	}
	if g := ir[3]; g != "" {
		fs.each(g, Gerund)
		return
	}
	for _, s := range stems[:n] {
		fs.add(gerundOf(lemma, s), Gerund)
	}
}

func (fs *forms) each(list string, f Form) {
	for s := range strings.SplitSeq(list, "/") {
		fs.add(s, f)
	}
}

// thirdOf returns the regular third person singular, which is also the regular plural of a noun.
func thirdOf(lemma string) string {
	n := len(lemma)
	if n < 2 {
		return lemma + "s"
	}
	last, before := lemma[n-1], lemma[n-2]
	switch {
	case last == 'y' && !vowel(before):
		return lemma[:n-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'h' && (before == 'c' || before == 's'):
		return lemma + "es"
	case last == 'o' && !vowel(before):
		return lemma + "es"
	}
	return lemma + "s"
}

// stemsOf returns what -ed and -ing are put to: two stems where spelling varies (signal-, signall-).
func stemsOf(lemma string) (stems [2]string, n int) {
	last := len(lemma) - 1
	switch {
	case last < 1:
		stems[0] = lemma
	case lemma[last] == 'e':
		stems[0] = lemma[:last]
	case lemma[last] == 'y' && !vowel(lemma[last-1]):
		stems[0] = lemma[:last] + "i"
	case doubles(lemma):
		stems[0] = lemma + lemma[last:]
	case strings.HasSuffix(lemma, "ic"):
		stems[0] = lemma + "k" // panicked, mimicked
	case last > 1 && lemma[last] == 'l' && vowel(lemma[last-1]) && !vowel(lemma[last-2]):
		stems[0], stems[1] = lemma, lemma+"l"
		return stems, 2
	default:
		stems[0] = lemma
	}
	return stems, 1
}

func gerundOf(lemma, stem string) string {
	last := len(lemma) - 1
	switch {
	case last < 1:
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:last-1] + "ying" // lying
	case lemma[last] == 'e' && strings.IndexByte("eoy", lemma[last-1]) >= 0:
		return lemma + "ing" // agreeing, hoeing, dyeing
	case lemma[last] == 'y':
		return lemma + "ing" // denying
	}
	return stem + "ing"
}

// doubles says whether the last consonant doubles for certain: in a word of one syllable that ends in a single
// vowel and a single consonant (quip, nod) and in longer ones stressed on the last syllable, which are listed.
func doubles(lemma string) bool {
	n := len(lemma)
	if n < 3 || vowel(lemma[n-1]) || strings.IndexByte("wxyh", lemma[n-1]) >= 0 || !vowel(lemma[n-2]) {
		return false
	}
	if vowel(lemma[n-3]) && !(lemma[n-3] == 'u' && n > 3 && lemma[n-4] == 'q') {
		return false
	}
	for i := 0; i < n-3; i++ {
		if vowel(lemma[i]) && !(lemma[i] == 'u' && i > 0 && lemma[i-1] == 'q') {
			return strings.Contains(stressedLast, " "+lemma+" ")
		}
	}
	return true
}

// stressedLast are the verbs of several syllables that double their last consonant everywhere.
const stressedLast = " abet abhor acquit admit allot annul appal befit beget begin beset commit compel concur confer control" +
	" corral debar defer demur deter disbar dispel enrol excel expel extol forbid forget format fulfil handicap" +
	" humbug impel incur infer input instil kidnap occur offset omit outbid outrun outwit overlap overrun patrol" +
	" permit prefer program propel rebel rebut recap recur refer regret remit repel rerun reset submit transfer" +
	" transmit undercut unplug unwrap upset worship zigzag "

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// otherSpelling returns the -ise spelling of a word in -ize, the -yse spelling of one in -yze and the -or spelling of
// one in -our.
func otherSpelling(lemma string) (string, bool) {
	n := len(lemma)
	if n < 6 {
		return "", false
	}
	switch lemma[n-3:] {
	case "ize", "yze":
		return lemma[:n-2] + "se", lemma != "capsize" && lemma != "downsize"
	case "our":
		return lemma[:n-2] + "r", lemma != "devour" && lemma != "detour"
	}
	return "", false
}

//go:embed data/irregular.txt
var irregularData string

// irregulars maps a lemma to its past, participle, third person and gerund; "" where it is regular.
var irregulars = sync.OnceValue(readIrregulars)

func readIrregulars() map[string][4]string {
	m := make(map[string][4]string, 256)
	eachLine(irregularData, func(_, line string) {
		lemma, rest := cut(line)
		var f [4]string
		for i := range f {
			f[i], rest = cut(rest)
			if f[i] == "-" {
				f[i] = ""
			}
		}
		if f[1] == "" {
			f[1] = f[0]
		}
		m[lemma] = f
	})
	return m
}

func setString(bits uint64, names []string) string {
	if i := mathbits.TrailingZeros64(bits); bits == 1<<i && i < len(names) {
		return names[i]
	}
	var b strings.Builder
	for i, name := range names {
		if bits>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(name)
	}
	return b.String()
}
