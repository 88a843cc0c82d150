package text

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line lies between two line breaks; start and end leave out the white space around it and the signs of a quoted
// block, from is where it begins with them.
type line struct{ from, start, end, depth int }

func (l line) none() bool  { return l.from < 0 }
func (l line) blank() bool { return l.start >= l.end }

// nextLine gives the line that begins at byte i, and where the next one begins; \n ends one, and \r\n and \r where the
// text has returns.
func nextLine(s string, i int, returns bool) (line, int) {
	if i >= len(s) {
		return line{from: -1}, len(s)
	}
	end, next := len(s), len(s)
	if returns {
		end = lineEnd(s, i)
		next = min(end+1, len(s))
		if next < len(s) && s[end] == '\r' && s[next] == '\n' {
			next++
		}
	} else if s[i] == '\n' {
		return line{from: i, start: i, end: i}, i + 1
	} else if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		end, next = i+n, i+n+1
	}
	l := line{from: i, start: i, end: end}
	if i < end && plainByte(s[i]) && plainByte(s[end-1]) {
		return l, next // most lines
	}
	for l.start < l.end {
		n := spaceAt(s, l.start)
		if n == 0 {
			if s[l.start] != '>' {
				break
			}
			l.depth++
			n = 1
		}
		l.start += n
	}
	l.start = min(l.start, l.end)
	for l.end > l.start {
		n := spaceBefore(s[l.start:l.end])
		if n == 0 {
			break
		}
		l.end -= n
	}
	return l, next
}

// blockSigns returns where the line that begins at byte i goes on behind white space and the signs of a quoted block, "> > ".
func blockSigns(s string, i int) int {
	for i < len(s) {
		n := spaceAt(s, i)
		if n == 0 && s[i] == '>' {
			n = 1
		}
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// plainByte says whether a byte is a letter or sign of ASCII that a line has at its edges and keeps.
func plainByte(b byte) bool { return b > ' ' && b < utf8.RuneSelf && b != '>' }

// lineEnd finds the first line break at or after byte i. It looks in ever larger pieces, so that a text with one kind
// of break only is not searched to its end for the other from every line.
func lineEnd(s string, i int) int {
	for n := 256; ; n *= 2 {
		piece := s[i:min(len(s), i+n)]
		end := strings.IndexByte(piece, '\n')
		if end >= 0 {
			piece = piece[:end]
		}
		if r := strings.IndexByte(piece, '\r'); r >= 0 {
			return i + r
		}
		switch {
		case end >= 0:
			return i + end
		case i+n >= len(s):
			return len(s)
		}
		i += n
	}
}

// spaceAt measures the white space at byte i: one character of it, 0 if there is none.
func spaceAt(s string, i int) int {
	b := s[i]
	if b < utf8.RuneSelf {
		if b == ' ' || b >= '\t' && b <= '\r' {
			return 1
		}
		return 0
	}
	if b == 0xC2 || b >= 0xE1 {
		r, n := utf8.DecodeRuneInString(s[i:])
		if blankRune(r) {
			return n
		}
	}
	return 0
}

// spaceBefore measures the white space that s ends in, likewise.
func spaceBefore(s string) int {
	b := s[len(s)-1]
	if b < utf8.RuneSelf {
		if b == ' ' || b >= '\t' && b <= '\r' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeLastRuneInString(s)
	if blankRune(r) {
		return n
	}
	return 0
}

func blankRune(r rune) bool {
	return unicode.IsSpace(r) || r == 0xFEFF || r == 0x200B || r == 0x2060
}

// length is that of the line from its start with indentation, in code points.
func (l line) length(s string) int {
	i := l.from
	for ; i+8 <= l.end; i += 8 { // in ASCII they are its bytes
		if foreign(s[i:i+8]) != 0 {
			break
		}
	}
	return i - l.from + utf8.RuneCountInString(s[i:l.end])
}

// broad says that a line is longer than broadest by its ASCII alone, which is told sooner than how long it is.
func (l line) broad(s string) bool {
	n := 0
	for i := l.from; i+8 <= l.end && n <= broadest; i += 8 {
		n += 8 - bits.OnesCount64(foreign(s[i:i+8]))
	}
	return n > broadest
}

// foreign sets the high bit of each of eight bytes that is no ASCII.
func foreign(b string) uint64 {
	const highs = 0x8080808080808080
	return (uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56) & highs
}

func (l line) firstWord(s string) int {
	w := s[l.start:l.end]
	if i := strings.IndexByte(w, ' '); i >= 0 {
		w = w[:i]
	}
	return utf8.RuneCountInString(w)
}

func (l line) lastWord(s string) int {
	w := s[l.start:l.end]
	return utf8.RuneCountInString(w[strings.LastIndexByte(w, ' ')+1:])
}

// item reports whether the line begins with a bullet or a number.
func (l line) item(s string) bool {
	w := s[l.start:l.end]
	if len(w) < 3 {
		return false
	}
	switch {
	case (w[0] == '*' || w[0] == '-' || w[0] == '+') && w[1] == ' ':
		return true
	case strings.HasPrefix(w, "•") || strings.HasPrefix(w, "· ") || strings.HasPrefix(w, "▪") || strings.HasPrefix(w, "■"):
		return true
	}
	n := 0
	for n < 3 && n < len(w) && w[n] >= '0' && w[n] <= '9' {
		n++
	}
	return n > 0 && n+1 < len(w) && (w[n] == '.' || w[n] == ')') && w[n+1] == ' '
}
