package folding

import (
	"bytes"
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
)

// thousands measures the narrow space that sets the thousands of a number off at byte j of s, 0 when it does not.
func thousands(s string, j int) int {
	n := 0
	for _, space := range [...]string{"\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(s[j:], space) {
			n = len(space)
		}
	}
	if n == 0 || j == 0 || !ascii.Digit(s[j-1]) || j > 3 && ascii.Digit(s[j-4]) {
		return 0
	}
	k := j + n
	for k < len(s) && ascii.Digit(s[k]) {
		k++
	}
	if k != j+n+3 {
		return 0
	}
	return n
}

// ungroup takes the commas out of the number in letters[at:] if they set off its thousands.
func ungroup(letters []byte, at int) []byte {
	whole, _, _ := bytes.Cut(letters[at:], []byte{'.'})
	groups := bytes.Split(whole, []byte{','})
	if n := len(groups[0]); n == 0 || n > 3 || groups[0][0] == '0' {
		return letters
	}
	for i, g := range groups {
		for _, b := range g {
			if !ascii.Digit(b) {
				return letters
			}
		}
		if i > 0 && len(g) != 3 {
			return letters
		}
	}
	out := letters[:at]
	for _, b := range letters[at:] {
		if b != ',' {
			out = append(out, b)
		}
	}
	return out
}
