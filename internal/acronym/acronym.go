// Package acronym makes of a name the letters that stand for it: the World Health Organization, the WHO.
//
// In come the words of a name in lower case, as the reading has them; out come letters in the same form. It must not know whose
// name it is.
package acronym

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// Of makes the abbreviations of a name: of all its words, and without the small ones. They are empty when there
// are too few letters to mean anything.
func Of(name []string) (all, short string) {
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
		all = asLetters(string(a[:i]))
	}
	if j > 1 && j != i {
		short = asLetters(string(b[:j]))
	}
	return all, short
}

// asLetters returns letters as the words of a name have them: WHO, u.s.
func asLetters(letters string) string { return strings.TrimSuffix(lexicon.SpellLetters(letters), ".") }

// WithoutPlace returns the words of a name behind the country or place that it begins with, which its letters leave out as
// often as not: the U.S. | Grain Inspection Office, the GIO.
func WithoutPlace(name []string) (rest []string, ok bool) {
	if len(name) < 3 {
		return nil, false
	}
	if _, place := lexicon.Place(name[0]); !place {
		if _, place = lexicon.Place(name[0] + "."); !place {
			return nil, false
		}
	}
	return name[1:], true
}

// OneField returns the letters of a name of two fields as far as the first goes: the Centre for Crop Control and Prevention, the
// CCC; "" where it has one field, or the first gives too few letters.
func OneField(name []string) string {
	and := slices.Index(name, "and")
	if and < 3 {
		return ""
	}
	all, short := Of(name[:and])
	if short == "" {
		short = all
	}
	if len(short) < 3 {
		return ""
	}
	return short
}

// Ends says whether the shorter of two names begins as the longer does and ends in the letters of the rest of it: the
// Norland CCC, the Norland Centre for Crop Control.
func Ends(short, long []string) bool {
	k := len(short) - 1
	if k < 1 || len(long) < k+2 || !slices.Equal(short[:k], long[:k]) {
		return false
	}
	all, some := Of(long[k:])
	letters := short[k]
	return letters != "" && (letters == all || letters == some || letters == OneField(long[k:]))
}
