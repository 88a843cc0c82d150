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

// dividedAt returns where a word that the end of a line divides goes on behind the hyphen at i, 0 where none does; "pre-"
// before "and post-war" is whole.
func dividedAt(s string, i int) int {
	if i+1 >= len(s) || s[i+1] != '\n' && s[i+1] != '\r' {
		return 0
	}
	k := blockSigns(s, i+1)
	if r, _ := utf8.DecodeRuneInString(s[k:]); !unicode.IsLetter(r) || hasSuspended(s, k) {
		return 0
	}
	return k
}

// OneLine returns words of a text as they would stand in one line: a blank stands for the break between lines, and nothing for
// that which divides a word. A divided word with other hyphens keeps its own, and one of two names: 50-year-old, Holt-Frame.
func OneLine(s string) string {
	at := strings.IndexAny(s, "\r\n")
	if at < 0 {
		return s
	}
	var b strings.Builder
	for ; at >= 0; at = strings.IndexAny(s, "\r\n") {
		head, rest := s[:at], s[blockSigns(s, at):]
		switch {
		case !strings.HasSuffix(head, "-") || dividedAt(s, at-1) == 0:
			b.WriteString(strings.TrimRight(head, " "))
			b.WriteByte(' ')
		case keepsHyphen(head[strings.LastIndexByte(head, ' ')+1:at-1], firstField(rest)):
			b.WriteString(head)
		default:
			b.WriteString(head[:at-1])
		}
		s = rest
	}
	b.WriteString(s)
	return b.String()
}

// keepsHyphen says whether the hyphen between two parts of a word would stand there in the middle of a line too.
func keepsHyphen(a, b string) bool {
	r, _ := utf8.DecodeRuneInString(b)
	return unicode.IsUpper(r) || strings.IndexByte(a, '-') >= 0 || strings.IndexByte(b, '-') >= 0
}

// firstField returns s up to the first white space of ASCII.
func firstField(s string) string {
	if n := strings.IndexAny(s, " \r\n"); n >= 0 {
		return s[:n]
	}
	return s
}
