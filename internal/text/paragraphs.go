package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs cuts s into its paragraphs, each without the white space and the signs of a quoted block ("> ") around
// it, in order, none of them empty. How the document sets its paragraphs apart is found out from its lines: by blank
// lines, by single line breaks, or by either with the lines inside a paragraph wrapped at some column.
func Paragraphs(s string) []Span {
	var out []Span
	l := LayoutOf(s)
	for p, i := l.Next(s, 0); p.End > p.Start; p, i = l.Next(s, i) {
		out = append(out, p)
	}
	return out
}

// A Layout says how a document breaks its lines.
type Layout struct {
	// Wrapped: a line break inside a paragraph stands for a space.
	Wrapped bool
	// Spaced: blank lines set paragraphs apart, so that a single line break behind a full line does not.
	Spaced bool

	returns bool // there is a \r somewhere
	greedy  bool // lines are filled as long as the next word fits into longest
	eager   bool // lines are broken at the first space behind a column
	longest int  // of the lines that were surely wrapped, in code points
	least   int  // the shortest of them
	column  int  // where the last space stands that was not taken for a break, when eager
}

// Lines that software wraps are of about these lengths, in code points.
const (
	narrowest = 40
	broadest  = 110
)

// LayoutOf looks at the lines of a document.
func LayoutOf(s string) Layout {
	l := Layout{returns: strings.IndexByte(s, '\r') >= 0, least: broadest}
	joins, sure := 0, 0
	minNext, maxPrev := 1<<30, 0
	a, i := nextLine(s, 0, l.returns)
	for !a.none() {
		var b line
		b, i = nextLine(s, i, l.returns)
		if b.none() {
			break
		}
		if !a.blank() && !b.blank() && a.end-a.from <= 3*broadest {
			if n := a.length(s); n >= narrowest && n <= broadest {
				joins++
				if a.depth == b.depth && goesOn(s, a, b) {
					sure++
					l.longest, l.least = max(l.longest, n), min(l.least, n)
					minNext = min(minNext, n+1+b.firstWord(s))
					maxPrev = max(maxPrev, n-1-a.lastWord(s))
				}
			}
		}
		a = b
	}
	if sure == 0 || sure*4 < joins {
		return Layout{returns: l.returns}
	}
	l.Wrapped = true
	l.column = maxPrev
	l.greedy, l.eager = minNext > l.longest, maxPrev < l.least
	l.Spaced = l.spaced(s)
	return l
}

// spaced counts, now that it is known which lines are full, how paragraphs are set apart.
func (l *Layout) spaced(s string) bool {
	blanks, shorts := 0, 0
	a, i := nextLine(s, 0, l.returns)
	for !a.none() {
		var b line
		b, i = nextLine(s, i, l.returns)
		switch {
		case b.none() || a.blank():
		case b.blank():
			blanks++
		case !l.full(s, a, b):
			shorts++
		}
		a = b
	}
	return blanks > shorts
}

// Next gives the first paragraph at or after byte i, and where to go on from; an empty one when there are no more.
func (l *Layout) Next(s string, i int) (Span, int) {
	a, i := nextLine(s, i, l.returns)
	for a.blank() {
		if a.none() {
			return Span{len(s), len(s)}, len(s)
		}
		a, i = nextLine(s, i, l.returns)
	}
	p := Span{a.start, a.end}
	quoted := false
	for l.Wrapped || a.depth > 0 {
		b, j := nextLine(s, i, l.returns)
		if b.blank() {
			break
		}
		if !l.Wrapped { // a quoted block that mail software wrapped
			if a.depth != b.depth || !goesOn(s, a, b) {
				break
			}
			p.End = b.end
			a, i = b, j
			continue
		}
		if !l.Spaced {
			quoted = staysOpen(s, a, quoted)
		}
		if !l.joins(s, a, b, quoted) {
			break
		}
		p.End = b.end
		a, i = b, j
	}
	return p, i
}

// staysOpen reports whether a quote is open at the end of line a.
func staysOpen(s string, a line, open bool) bool {
	for i := a.start; i < a.end; i++ {
		if !MarkByte(s[i]) {
			continue
		}
		m, n := MarkAt(s, i)
		switch m.Class {
		case Double:
			open = !open
		case DoubleOpen, DoubleLow, GuillemetOpen, GravePair:
			open = true
		case DoubleClose, GuillemetClose, ApostrophePair:
			open = false
		}
		i += max(n, 1) - 1
	}
	return open
}

// joins reports whether line b goes on with the paragraph of line a; quoted says whether a quote is open between them.
func (l *Layout) joins(s string, a, b line, quoted bool) bool {
	switch {
	case a.depth != b.depth || b.item(s) && (!l.full(s, a, b) || ends(s[a.start:a.end])):
		return false
	case b.start-b.from-(a.start-a.from) >= 2 && b.start-b.from >= 2 && !a.item(s) && ends(s[a.start:a.end]):
		return false // set in: a new paragraph
	case !l.full(s, a, b):
		return goesOn(s, a, b) && 2*a.length(s) >= l.longest
	case l.Spaced:
		return true
	case quoted: // a new paragraph would open the quote again
		m, _ := MarkAt(s, b.start)
		return m.Class == NoMark || m.Class >= Dash
	}
	return !ends(s[a.start:a.end]) || !begins(s[b.start:b.end])
}

// full reports whether line a has no room left for the first word of b.
func (l *Layout) full(s string, a, b line) bool {
	if a.end-a.start > 4*broadest {
		return false
	}
	n := a.length(s)
	switch {
	case l.greedy && n <= l.longest && n+1+b.firstWord(s) > l.longest:
		return true
	case l.eager && n > l.column && n-1-a.lastWord(s) < l.least:
		return true
	case l.greedy || l.eager:
		return false
	}
	return n >= l.least && n <= l.longest+20
}

// goesOn reports whether a sentence surely runs from line a into line b.
func goesOn(s string, a, b line) bool {
	if ends(s[a.start:a.end]) || b.item(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[b.start:b.end])
	return unicode.IsLower(r)
}

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
		case 'â':
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
	switch w {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Gen.", "Col.", "Lt.", "Sgt.", "Capt.", "Prof.",
		"Rev.", "St.", "Hon.", "Adm.", "Pres.", "Supt.", "vs.", "v.":
		return true
	}
	return len(w) == 2 && w[0] >= 'A' && w[0] <= 'Z' && w[0] != 'I'
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
	} else if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		end, next = i+n, i+n+1
	}
	l := line{from: i, start: i, end: end}
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
func (l line) length(s string) int { return utf8.RuneCountInString(s[l.from:l.end]) }

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
