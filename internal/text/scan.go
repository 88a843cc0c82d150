package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads the word whose first letter, or letter entity, stands at i.
func (w *wordScanner) word(i int) int {
	s := w.s
	if n := urlAt(s, i); n > 0 {
		return w.emit(i, i+n, Word)
	}
	j := i
	initials := true // every piece between stops is one letter: U.S, J.K, D-N.C
	piece := i       // where the piece after the last stop or hyphen starts
	stops := 0
	for j < len(s) {
		c := s[j]
		switch classes[c] {
		case letter, digit:
			j++
			continue
		}
		switch {
		case c == '_':
			j++
			continue
		case c == '.':
			if j+1 < len(s) && isLetterAt(s, j+1) && w.keepsInnerStop(i, piece, j) {
				if runeCount(s[piece:j]) > 1 {
					initials = false
				}
				stops++
				j++
				piece = j
				continue
			}
		case c == '-':
			if j+1 < len(s) && isAlnumAt(s, j+1) {
				j++
				piece = j
				continue
			}
			if k := dividedAt(s, j); k > 0 {
				j, piece, w.divided = k, k, true
				continue
			}
			if j+1 < len(s) && s[j+1] == ' ' && hasSuspended(s, j+2) { // "pre- and post-war"
				return w.emit(i, j+1, Word)
			}
		case c == '@':
			if n := emailRest(s, j); n > 0 {
				return w.emit(i, j+n, Word)
			}
		case c == '&':
			if n, kind := entityAt(s, j); kind == letterEntity {
				j += n
				continue
			}
			if n := ampersandAt(s, i, j); n > 0 { // AT&T, R&D
				j += n
				continue
			}
			if n := apostropheAt(s, j); n > 0 {
				if k, split := w.apostrophe(i, j, n); k > 0 {
					if split {
						return k
					}
					j = k
					continue
				}
			}
		case c == '\'':
			if k, split := w.apostrophe(i, j, 1); k > 0 {
				if split {
					return k
				}
				j = k
				continue
			}
		case c >= utf8.RuneSelf:
			if n := apostropheAt(s, j); n > 0 {
				if k, split := w.apostrophe(i, j, n); k > 0 {
					if split {
						return k
					}
					j = k
					continue
				}
				break
			}
			if j > i && (signAt(s, j) > 0 || mojibakeSpace(s, j) > 0) {
				break
			}
			r, n := utf8.DecodeRuneInString(s[j:])
			if r == utf8.RuneError && n <= 1 {
				break
			}
			if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
				j += n
				continue
			}
			if (r == '\u2010' || r == '\u2011' || invisible(r)) && j > i && isAlnumAt(s, j+n) {
				j += n
				continue
			}
			if mojibakeLetter(s, i, j) {
				j += n
				continue
			}
		}
		break
	}
	if j == i { // cannot be, but must not loop
		_, n := utf8.DecodeRuneInString(s[i:])
		return w.emit(i, i+max(n, 1), Symbol)
	}
	if j < len(s) && s[j] == '.' && w.keepsStop(i, j, initials && stops > 0 && runeCount(s[piece:j]) == 1) {
		j++
	}
	return w.emit(i, j, Word)
}

// apostrophe decides about the apostrophe of n bytes at j inside the word that starts at i. It returns 0 when the word ends
// before it, or where to go on; split says that the word and its clitic have been emitted.
func (w *wordScanner) apostrophe(i, j, n int) (next int, split bool) {
	s := w.s
	if j == i || quoteAt(s, j) > n { // two apostrophes are one mark
		return 0, false
	}
	k := j + n
	if k < len(s) && (s[k] == 't' || s[k] == 'T') && !isAlnumAt(s, k+1) && (s[j-1] == 'n' || s[j-1] == 'N') {
		if j-1 > i {
			w.emit(i, j-1, Word)
			return w.emit(j-1, k+1, Word), true
		}
		return w.emit(i, k+1, Word), true
	}
	if m := clitic(s, k); m > 0 {
		w.emit(i, j, Word)
		return w.emit(j, k+m, Word), true
	}
	if isLetterAt(s, k) { // O'Neill, o'clock, ma'am
		return k, false
	}
	return 0, false
}

// clitic returns the length of s, re, ve, ll, d or m at i when no letter or digit follows it.
func clitic(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	n := 0
	switch s[i] | 0x20 {
	case 's', 'd', 'm':
		n = 1
	case 'r', 'v':
		if i+1 < len(s) && s[i+1]|0x20 == 'e' {
			n = 2
		}
	case 'l':
		if i+1 < len(s) && s[i+1]|0x20 == 'l' {
			n = 2
		}
	}
	if n == 0 || isAlnumAt(s, i+n) {
		return 0
	}
	return n
}

// number reads the number that starts at i with a digit, or with a stop before a digit. Letters that follow at once belong to
// it and make it a word: 12th, 100m, 1980s, 5-year-old.
func (w *wordScanner) number(i int) int {
	s := w.s
	j := i + 1
	if s[i] >= utf8.RuneSelf {
		_, n := utf8.DecodeRuneInString(s[i:])
		j = i + n
	}
	for j < len(s) {
		switch c := s[j]; {
		case classes[c] == digit:
			j++
			continue
		case classes[c] == letter:
			if (c|0x20 == 'a' || c|0x20 == 'p') && strings.HasPrefix(s[j+1:], ".m.") { // 9a.m.
				return w.emit(i, j, Number)
			}
			return w.word2(i, j)
		case c == ',' || c == '.' || c == ':' || c == '/':
			if j+1 < len(s) && classes[s[j+1]] == digit {
				j += 2
				continue
			}
		case c == '-':
			if j+1 < len(s) && classes[s[j+1]] == digit {
				j += 2
				continue
			}
			if j+1 < len(s) && isLetterAt(s, j+1) {
				return w.word2(i, j)
			}
		}
		break
	}
	return w.emit(i, j, Number)
}

// word2 reads on after the digits of s[i:j] as in a word.
func (w *wordScanner) word2(i, j int) int {
	s := w.s
	for j < len(s) {
		if c := s[j]; classes[c] == letter || classes[c] == digit {
			j++
			continue
		} else if c == '-' && isAlnumAt(s, j+1) {
			j++
			continue
		} else if c >= utf8.RuneSelf && signAt(s, j) == 0 {
			if r, n := utf8.DecodeRuneInString(s[j:]); unicode.IsLetter(r) || unicode.IsMark(r) {
				j += n
				continue
			}
		}
		break
	}
	return w.emit(i, j, Word)
}

// keepsInnerStop tells whether the stop at j, with a letter behind it, belongs to the word that starts at i and whose last
// piece starts at piece: U.S, a.m, Ph.D, J.K.Rowling, bbc.co.uk, but not "ended.The".
func (w *wordScanner) keepsInnerStop(i, piece, j int) bool {
	s := w.s
	if runeCount(s[piece:j]) == 1 {
		return true
	}
	if j-piece <= 3 && isCapital(s[piece]) && lastCapital(s, j+1) { // Ph.D and the like
		return true
	}
	return domainAt(s, j+1) || emailAhead(s, j+1)
}

// keepsStop tells whether the stop at j belongs to the word s[i:j].
func (w *wordScanner) keepsStop(i, j int, initials bool) bool {
	s := w.s
	if j+1 < len(s) && s[j+1] == '.' && !(j+2 < len(s) && s[j+2] == '.') { // "etc.." is a slip, "wait..." an ellipsis
		return initials
	}
	if j+1 < len(s) && s[j+1] == '.' {
		return false
	}
	if initials {
		return true
	}
	from := i
	if k := strings.LastIndexByte(s[i:j], '-'); k >= 0 { // D-Calif., Lt-Gen.
		from = i + k + 1
	}
	upper := s[from] >= 'A' && s[from] <= 'Z'
	if j-from == 1 { // J. Edgar, Homer J.
		if !upper {
			return (s[from] == 'v' || s[from] == 'p' || s[from] == 'c') && w.numberOrCapital(j+1)
		}
		prev := w.last()
		if s[from] == 'I' { // "So did I."
			return (prev == nil || prev.Kind == Word && prev.Capital) && w.capitalAfter(j+1)
		}
		return prev == nil || !prev.Space || prev.Kind != Number
	}
	if j-from > 6 {
		return false
	}
	var buf [8]byte
	n := copy(buf[:], s[from:j])
	for k := range n {
		if 'A' <= buf[k] && buf[k] <= 'Z' {
			buf[k] |= 0x20
		}
	}
	lower := string(buf[:n])
	kind := abbreviationOf(lower)
	if kind == notAbbreviation || !upper && !keepsStopInLowerCase(lower) {
		return false
	}
	switch kind {
	case numberAbbr:
		return w.numberAfter(j + 1)
	case placeAbbr:
		prev := w.last()
		return from > i || prev != nil && prev.Kind == Punct && s[prev.Start] == ','
	}
	// THE LT. GOVERNOR is an abbreviation, THE CO is not, but "Dr", "ST" in capitals before a stop cannot be told apart
	return true
}
