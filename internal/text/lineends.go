package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the last word of a line and the first of the next tell about whether a sentence runs on.

// goesOn reports whether a sentence surely runs from line a into line b.
func goesOn(s string, a, b line) bool {
	if ends(s[a.start:a.end]) || b.item(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[b.start:b.end])
	return unicode.IsLower(r) || carries(s[a.start:a.end])
}

// unfinished reports whether a line leaves off within a sentence that began behind another or in an earlier line: no heading does.
func unfinished(s string, a line) bool {
	w := s[a.start:a.end]
	if ends(w) || a.item(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLower(first) {
		return true
	}
	for i := strings.LastIndexByte(w, ' '); i > 0; i = strings.LastIndexByte(w[:i], ' ') {
		if ends(w[:i]) { // but a signature behind a quotation
			return w[i-1] != ':' && w[i+1] != '-' && dashAt(w, i+1) == 0
		}
		if dashed := strings.TrimRight(w[:i], "-–—―"); len(dashed) < i && ends(dashed) { // the same, the dash at the quotation
			return false
		}
	}
	return false
}

// carries reports whether a line ends in a word that needs another behind it: the, according to; Mr.
func carries(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	if len(w) == len(s) {
		return false
	}
	if n := len(w) - 1; n > 0 && w[n] == '-' { // half a word
		return classes[w[n-1]] == letter
	}
	return titleStop(w) || len(w) <= carryMax && classOfWord(w)&carryWord != 0
}

// titleStop reports whether a word is an abbreviation to which what follows belongs: Mr., vs.
func titleStop(w string) bool {
	if len(w) < 2 || len(w) > carryMax || w[len(w)-1] != '.' {
		return false
	}
	c := classOfWord(strings.ToLower(w[:len(w)-1]))
	return c&titleWord != 0 && (w[0] <= 'Z' || c&smallWord != 0)
}

// carryMax is how many bytes the words that carries and titleStop know have at most.
const carryMax = 8

// ends reports whether a line ends as sentences do, marks and brackets aside.
func ends(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.':
			return !titled(s)
		case '!', '?', ':', '…', '。', '！', '？':
			return true
		case '"', '\'', '”', '’', '“', '‘', '»', '«', ')', ']', '*', '_', ';', '\u009d', 'œ', '€', '™':
			if r == ';' && !strings.HasSuffix(s, "quot;") && !strings.HasSuffix(s, "quo;") && !strings.HasSuffix(s, "39;") {
				return false
			}
			s = s[:len(s)-n]
			if r == ';' {
				s = s[:max(0, strings.LastIndexByte(s, '&'))]
			}
			continue
		case 'â', ' ', '\u00a0', '\u202f': // the last three between a stop and a guillemet
			s = s[:len(s)-n]
			continue
		}
		return false
	}
	return false
}

// titled reports whether s ends in an abbreviation that a name follows, or in an initial.
func titled(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return titleStop(w) || len(w) == 2 && w[0] >= 'A' && w[0] <= 'Z' && w[0] != 'I'
}

// begins reports whether a line begins as sentences do.
func begins(s string) bool {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLower(r):
			return s[0] == '&' || s[0] == 0xC3 // the name of a mark, or mojibake
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			return true
		}
		i += n
	}
	return true
}
