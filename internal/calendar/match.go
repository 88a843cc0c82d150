package calendar

import (
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// A match is what the words of a phrase count as.
type match struct {
	n      int // words
	values [numClasses]int32
	has    [numClasses]bool
	second [numClasses]int32 // of a class that comes twice
	first  string            // the first word
	rule   *compiled
}

// An element is one place of a pattern.
type element struct {
	words    []string
	class    class
	isClass  bool
	optional bool
}

// A compiled rule is one with its pattern taken apart.
type compiled struct {
	elements []element
	means    meaning
}

var ruled = sync.OnceValue(func() []compiled {
	out := make([]compiled, len(rules))
	for i, r := range rules {
		out[i].means = r.means
		for f := range strings.FieldsSeq(r.pattern) {
			f, optional := strings.CutSuffix(f, "?")
			e := element{optional: optional}
			for w := range strings.SplitSeq(f, "|") {
				switch {
				case w == "DAYPART":
					e.class, e.isClass = part, true
				case w != strings.ToLower(w):
					e.class, e.isClass = classOf(strings.ToLower(w)), true
				default:
					e.words = append(e.words, w)
				}
			}
			out[i].elements = append(out[i].elements, e)
		}
	}
	return out
})

// begins are the rules that a word may begin.
var begins = sync.OnceValue(func() *wordtable.Table[[]int] {
	m := wordtable.New[[]int](256)
	add := func(w string, r int) {
		if l := m.Put(w); len(*l) == 0 || (*l)[len(*l)-1] != r {
			*l = append(*l, r)
		}
	}
	for r, c := range ruled() {
		for _, e := range c.elements {
			for _, w := range e.words {
				add(w, r)
			}
			if e.isClass {
				add("0", r) // digits
				for w, v := range listed().All() {
					if v[e.class] != 0 {
						add(w, r)
					}
				}
			}
			if !e.optional {
				break
			}
		}
	}
	return m
})

// inner are the words that stand in a rule behind its first, and alone those that a rule of one word is.
var (
	inner = sync.OnceValue(func() *wordtable.Table[bool] { return placed(1) })
	alone = sync.OnceValue(func() *wordtable.Table[bool] { return placed(0) })
)

// placed collects the words that can be a whole time, for 0, or stand anywhere in one but at its beginning, for 1.
func placed(from int) *wordtable.Table[bool] {
	m := wordtable.New[bool](256)
	for _, c := range ruled() {
		for i, e := range c.elements {
			others := 0
			for k := range c.elements {
				others += b2i(k != i && !c.elements[k].optional)
			}
			if from == 0 && others > 0 || from == 1 && i == 0 && !(len(c.elements) > 1 && e.optional) {
				continue
			}
			for _, w := range e.words {
				*m.Put(w) = true
			}
			for w, v := range listed().All() {
				if e.isClass && v[e.class] != 0 {
					*m.Put(w) = true
				}
			}
		}
	}
	return m
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// MayBegin says whether a time may begin with a word that another follows, which may be empty: a quick look before [Match].
func MayBegin(word, next string) bool {
	if word == "" {
		return false
	}
	if word[0] >= '0' && word[0] <= '9' || strings.Contains(word, "-") {
		return true
	}
	if !begins().Has(word) {
		return false
	}
	return alone().Has(word) || next != "" && (next[0] >= '0' && next[0] <= '9' || next == "," || inner().Has(next))
}

// Match returns how many of the words are a time that begins with the first of them, at most; 0 for none. Words are lower
// case tokens: "nov.", "monday", "'s".
func Match(words []string) int {
	m, _ := longest(words)
	return m.n
}

// longest finds the longest phrase at the beginning of words.
func longest(words []string) (best match, ok bool) {
	if len(words) == 0 || words[0] == "" {
		return match{}, false
	}
	key := words[0]
	if key[0] >= '0' && key[0] <= '9' {
		key = "0"
	}
	if _, tail, cut := strings.Cut(key, "-"); cut { // mid-November
		if v, _ := value(key[:len(key)-len(tail)-1], edge); v > 0 && tail != "" {
			var split [12]string
			split[0], split[1] = key[:len(key)-len(tail)-1], tail
			k := 2 + copy(split[2:], words[1:])
			m, ok := longest(split[:k])
			m.n--
			return m, ok && m.n > 0
		}
	}
	all := ruled()
	for _, r := range begins().Value(key) {
		m := match{first: words[0], rule: &all[r]}
		if !fit(&m, words, all[r].elements, 0) {
			continue
		}
		for w := words[m.n-1]; w == "," || w == "of"; w = words[m.n-1] { // what may stand before a year that is not there
			m.n--
		}
		if m.n > best.n {
			best = m
		}
	}
	return best, best.n > 0
}

// fit fits words from k on into the elements.
func fit(m *match, words []string, es []element, k int) bool {
	if len(es) == 0 {
		m.n = k
		return true
	}
	e := &es[0]
	if k < len(words) && words[k] != "" {
		keep := *m
		if e.takes(m, words[k]) && fit(m, words, es[1:], k+1) {
			return true
		}
		*m = keep
	}
	return e.optional && fit(m, words, es[1:], k)
}

// takes says whether the word fits the element, and notes what it counts as.
func (e *element) takes(m *match, w string) bool {
	for _, l := range e.words {
		if l == w {
			if v, ok := value(w, edge); ok {
				m.note(edge, v)
			}
			if v, ok := value(w, direction); ok {
				m.note(direction, v)
			}
			if v, ok := value(w, unit); ok {
				m.note(unit, v)
			}
			return true
		}
	}
	if !e.isClass {
		return false
	}
	v, ok := value(w, e.class)
	if ok {
		m.note(e.class, v)
	}
	return ok
}

func (m *match) note(c class, v int) {
	if m.has[c] {
		m.second[c] = int32(v)
		return
	}
	m.values[c], m.has[c] = int32(v), true
}

// value returns what the words of the class count as, the first of two.
func (m *match) value(c class) int { return int(m.values[c]) }

// other returns what the second word of the class counts as.
func (m *match) other(c class) int { return int(m.second[c]) }
