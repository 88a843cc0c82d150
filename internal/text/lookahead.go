package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The looks ahead of the word scanner. Each reads a bounded number of bytes, or bytes that it makes part of the token.

const lookLimit = 64 // bytes; longer addresses without a scheme are not recognized

func isLetterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return classes[s[i]] == letter
	}
	if signAt(s, i) > 0 || mojibakeSpace(s, i) > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func isAlnumAt(s string, i int) bool {
	return i < len(s) && classes[s[i]] == digit || isLetterAt(s, i)
}

func runeCount(s string) int {
	if len(s) == 1 {
		return 1
	}
	return utf8.RuneCountInString(s)
}

// skipSpaces returns the place after the white space at i, within the look-ahead limit.
func skipSpaces(s string, i int) int {
	for end := min(len(s), i+lookLimit); i < end; {
		if classes[s[i]] == space {
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			if n, kind := entityAt(s, i); kind == spaceEntity {
				i += n
				continue
			}
			return i
		}
		if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) || invisible(r) {
			i += n
			continue
		}
		return i
	}
	return i
}

func (w *wordScanner) numberAfter(i int) bool {
	i = skipSpaces(w.s, i)
	return i < len(w.s) && classes[w.s[i]] == digit
}

func (w *wordScanner) capitalAfter(i int) bool {
	i = skipSpaces(w.s, i)
	if i >= len(w.s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w.s[i:])
	return unicode.IsUpper(r)
}

func (w *wordScanner) numberOrCapital(i int) bool { return w.numberAfter(i) || w.capitalAfter(i) }

// hasSuspended tells whether "and", "or" or "to" stands at i, as after "pre-".
func hasSuspended(s string, i int) bool {
	rest := s[i:]
	return strings.HasPrefix(rest, "and ") || strings.HasPrefix(rest, "or ") || strings.HasPrefix(rest, "to ")
}

// urlAt returns the length of the address with a scheme or with www. at i, without the punctuation that ends the sentence.
func urlAt(s string, i int) int {
	switch s[i] | 0x20 {
	case 'h', 'w', 'f':
	default:
		return 0
	}
	rest := s[i:]
	if !hasFold(rest, "http://") && !hasFold(rest, "https://") && !hasFold(rest, "ftp://") && !hasFold(rest, "www.") {
		return 0
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < utf8.RuneSelf && rest[n] != '"' && rest[n] != '<' && rest[n] != '>' && rest[n] != '`' {
		if rest[n] == '&' && signAt(rest, n) > 0 {
			break
		}
		n++
	}
	for n > 0 && strings.IndexByte(".,;:!?'()[]", rest[n-1]) >= 0 {
		n--
	}
	return n
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// emailRest returns the length of "@host" at i when a host with a stop in it follows.
func emailRest(s string, i int) int {
	n, stops := 1, 0
	for i+n < len(s) && n < lookLimit {
		switch c := s[i+n]; {
		case classes[c] == letter, classes[c] == digit, c == '-':
		case c == '.' && i+n+1 < len(s) && classes[s[i+n+1]] == letter:
			stops++
		default:
			if stops == 0 {
				return 0
			}
			return n
		}
		n++
	}
	if stops == 0 {
		return 0
	}
	return n
}

// emailAhead tells whether what stands at i runs on to an @: the stop before it is inside an e-mail address.
func emailAhead(s string, i int) bool {
	for end := min(len(s), i+lookLimit); i < end; i++ {
		switch c := s[i]; {
		case classes[c] == letter, classes[c] == digit, c == '.', c == '_', c == '-':
		default:
			return c == '@' && emailRest(s, i) > 0
		}
	}
	return false
}

// domainAt tells whether a top-level domain, or a last but one such as co.uk, stands at i and ends the word.
func domainAt(s string, i int) bool {
	j := i
	for j < len(s) && j < i+lookLimit && (classes[s[j]] == letter || classes[s[j]] == digit || s[j] == '-') {
		j++
	}
	if j < len(s) && s[j] == '.' && j+1 < len(s) && classes[s[j+1]] == letter {
		return domainAt2(s, j+1)
	}
	return topLevel(s[i:j])
}

// domainAt2 is domainAt one level down: news.example.com, example.co.uk.
func domainAt2(s string, i int) bool {
	j := i
	for j < len(s) && j < i+lookLimit && classes[s[j]] == letter {
		j++
	}
	return topLevel(s[i:j])
}

func topLevel(d string) bool {
	switch d {
	case "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "uk", "us", "eu", "ca", "au", "nz", "ie", "de", "fr",
		"it", "es", "nl", "ru", "cn", "jp", "in", "br", "za", "io", "tv", "co", "me", "ly", "fm", "news", "ai", "Com", "COM", "ORG", "NET", "GOV":
		return true
	}
	return false
}

// ampersandAt returns the length of & or &amp; at j between capitals without white space: AT&T, R&amp;D.
func ampersandAt(s string, i, j int) int {
	n := 1
	if strings.HasPrefix(s[j:], "&amp;") {
		n = len("&amp;")
	}
	if j-i > 3 || j+n >= len(s) || s[j+n] < 'A' || s[j+n] > 'Z' || s[j-1] < 'A' || s[j-1] > 'Z' {
		return 0
	}
	return n
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// lastCapital tells whether a capital stands at i, and no letter or digit behind it.
func lastCapital(s string, i int) bool {
	return i < len(s) && isCapital(s[i]) && (i+1 >= len(s) || !isAlnumAt(s, i+1))
}
