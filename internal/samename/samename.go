// Package samename compares the words of names: whether one begins or ends another, or may be the same with more told.
//
// In come names as lists of words in lower case, as the register of mentions has them; out go answers about the words alone. It must
// not know what a name names, nor what else the article says.
package samename

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// FirstSurname returns the first of two surnames that somebody may have: Salinas of Elena Salinas Ortega; "" for none.
func FirstSurname(name []string) string {
	if len(name) != 3 || len(name[1]) < 3 || reading.Particle(name[1]) || syntax.Common(name[2]) { // Donald Trump Tweets
		return ""
	}
	if _, given := lexicon.GivenName(name[1]); given && !lexicon.TellsName(name[1], lexicon.FamilyFirst) {
		return ""
	}
	return name[1]
}

// OtherMiddle says whether two names have middle initials that differ: John A. Smith, John C. Smith.
func OtherMiddle(a, b []string) bool {
	if len(a) != 3 || len(b) != 3 || a[1] == "" || b[1] == "" {
		return false
	}
	return (len(a[1]) == 1 || len(b[1]) == 1) && a[1][0] != b[1][0]
}

// MoreMiddle says whether two names of three words and two are the same but for a middle initial.
func MoreMiddle(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(a) == 3 && len(b) == 2 && len(a[1]) == 1 && a[0] == b[0] && a[2] == b[1]
}

// OfKnown says whether the longer of two names begins with the other, which everybody knows, and tells something that it makes:
// the Sony Walkman is not Sony, as the Sony Corporation is.
func OfKnown(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) != 1 || len(b) < 2 || a[0] != b[0] || !lexicon.TellsName(a[0], lexicon.KnownOrg) {
		return false
	}
	last := b[len(b)-1]
	_, noun := lexicon.OrgNoun(last)
	_, place := lexicon.Place(last)
	return !noun && !place && !lexicon.OrgSuffix(last)
}

// InHonour lists the last words of names of institutions that bear a person's name, which alone means the person: the
// Clinton Foundation; or a place's, which alone means the place: the Washington Post.
func InHonour(last string) bool {
	return lexicon.TellsName(last, lexicon.InHonour)
}

// Equal says whether two names have the same words.
func Equal(a, b []string) bool {
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

// Prefix says whether the longer of two names begins with the shorter.
func Prefix(short, long []string) bool {
	return len(short) <= len(long) && Equal(short, long[:len(short)])
}

// Suffix says whether the longer of two names ends with the shorter.
func Suffix(short, long []string) bool {
	return len(short) <= len(long) && Equal(short, long[len(long)-len(short):])
}

// SameFirst says whether two given names can be one person's: equal, one the initial of the other, or its short form.
func SameFirst(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return a == b || len(b) > 2 && strings.HasPrefix(a, b) || len(a) > 2 && strings.HasPrefix(b, a)
}
