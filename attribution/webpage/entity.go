package webpage

import (
	"strings"

	"golang.org/x/net/html"
)

// longestEntity is more than the bytes of any character reference: "&CounterClockwiseContourIntegral;" has 33.
const longestEntity = 40

// entity reads the character reference at the start of s, which is an ampersand: how many bytes it has and what it stands
// for. Zero bytes: the ampersand is one.
func entity(s []byte) (n int, decoded string) {
	s = s[:min(len(s), longestEntity)]
	end := 1
	if end < len(s) && s[end] == '#' {
		end++
	}
	for end < len(s) && (isDigit(s[end]) || isLetter(s[end])) {
		end++
	}
	if end < 3 { // no reference has a single letter: "R&D"
		return 0, ""
	}
	if end < len(s) && s[end] == ';' {
		if decoded, ok := whole(string(s[:end+1])); ok {
			return end + 1, decoded
		}
	}
	if s[1] == '#' { // digits up to the first byte that is none
		end = 2
		hex := end < len(s) && s[end]|0x20 == 'x'
		if hex {
			end++
		}
		for end < len(s) && (isDigit(s[end]) || hex && isLetter(s[end]) && s[end]|0x20 <= 'f') {
			end++
		}
		if end < len(s) && s[end] == ';' {
			end++
		}
		if decoded, ok := whole(string(s[:end])); ok {
			return end, decoded
		}
		return 0, ""
	}
	for end = min(end, len("&frac12")+1); end > 2; end-- { // names that are old may stand without a semicolon
		if decoded, ok := whole(string(s[:end])); ok {
			return end, decoded
		}
	}
	return 0, ""
}

// whole decodes a character reference, and tells whether all of s belongs to it.
func whole(s string) (decoded string, ok bool) {
	decoded = html.UnescapeString(s)
	last := len(s) - 1
	return decoded, decoded != s && decoded != html.UnescapeString(s[:last])+s[last:] && !strings.HasPrefix(decoded, "&#")
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

// isSpace tells whether HTML takes a byte for white space.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
