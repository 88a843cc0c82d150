package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// A page is a line that may have its number.
type page struct {
	line   text.Span
	number int
	bare   bool   // whether only the lines around tell what it is
	head   string // the words beside the number
	title  bool   // whether these have small letters, as the heads of chapters and tables do
}

// PageNumbers reads over lines that have the number of a page and nothing else: "- 17 -", "Page 17 of 96", "[17]". A bare
// number, also a Roman one, and a running head, capitals with a number before or behind them, are one if they stand alone
// between blank lines, and the page before or the next has the number beside it, or a sentence goes on behind them. A
// running head in small letters is one only in the midst of a sentence.
func PageNumbers(source string) (over []text.Span) {
	var pages []page
	var before, here text.Span // the lines around
	check := func(before, line, after text.Span) {
		p, ok := pageOf(source, line)
		if ok && (!p.bare || blank(source, before) && blank(source, after)) {
			p.line = line
			pages = append(pages, p)
		}
	}
	for line := range lines(source) {
		check(before, here, line)
		before, here = here, line
	}
	check(before, here, text.Span{})
	for k, p := range pages {
		counted := !p.title && (k > 0 && pages[k-1].leads(p) || k+1 < len(pages) && p.leads(pages[k+1]))
		if p.bare && !counted && !interrupts(source, p.line) {
			continue
		}
		over = append(over, p.line)
	}
	return over
}

// How long the line with the number of a page may be, and one with its head.
const (
	longestPage = 40
	longestHead = 100
)

// leads reports whether q is the page behind p.
func (p page) leads(q page) bool { return q.number == p.number+1 && q.head == p.head }

// pageOf reads what stands on a line as the number of a page.
func pageOf(source string, line text.Span) (p page, ok bool) {
	i := inset(source, line)
	if line.End-i > longestHead || i == line.End {
		return page{}, false
	}
	s := strings.TrimRight(source[i:line.End], " \t\f")
	first, last := s[0], s[len(s)-1]
	if len(s) <= longestPage && (ascii.Digit(first) || first >= 0x80 || strings.IndexByte("-[*|~=_ivxlcpP", first) >= 0) {
		if p.number, p.bare, ok = pageNumber(s); ok {
			return p, true
		}
	}
	if ascii.Digit(first) || ascii.Digit(last) {
		return runningHead(s)
	}
	return page{}, false
}

// pageNumber reads the number of a page from all that stands on a line.
func pageNumber(s string) (n int, bare, ok bool) {
	bare = true
	words := strings.Fields(s)
	if len(words) > 4 {
		return 0, false, false
	}
	for i, w := range words {
		core := strings.Trim(w, "-–—[]*|~=_·•")
		if core != w {
			bare = false
		}
		if core == "" {
			continue
		}
		v, end := readNumber(core, 0, 4)
		switch {
		case end == len(core) && end > 0:
			if ok { // of so many
				if i < 2 || words[i-1] != "of" {
					return 0, false, false
				}
				continue
			}
			n, ok = v, true
		case !ok && roman(core) > 0:
			n, ok = roman(core), true
		case vocabulary.Is([]byte(strings.TrimRight(core, ".")), vocabulary.Page):
			bare = false
		case core == "of" && ok && i+1 < len(words):
		default:
			return 0, false, false
		}
	}
	return n, bare, ok
}

// roman reads a Roman number in small letters, as the pages of a preface have it; 0 if s is none.
func roman(s string) (n int) {
	if len(s) > 8 {
		return 0
	}
	last := 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 0
		switch s[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		case 'l':
			v = 50
		case 'c':
			v = 100
		default:
			return 0
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	return n
}

// runningHead reads a line of capitals, or of words with one each, with a number before or behind them.
func runningHead(s string) (p page, ok bool) {
	p.bare = true
	n, end := readNumber(s, 0, 4)
	if end > 0 && end < len(s) && s[end] == ' ' {
		p.number, p.head = n, strings.TrimSpace(s[end:])
	} else if i := strings.LastIndexByte(s, ' '); i > 0 {
		n, end := readNumber(s[i+1:], 0, 4)
		if end == 0 || end != len(s)-i-1 {
			return p, false
		}
		p.number, p.head = n, strings.TrimSpace(s[:i])
	}
	capitals := 0
	for _, b := range []byte(p.head) {
		switch {
		case ascii.Capital(b):
			capitals++
		case ascii.Word(b) && !ascii.Digit(b):
			p.title = true
		}
	}
	return p, capitals >= 3 || p.title && titled(p.head)
}

// titled reports whether a line is set as titles are: its first word and all long ones have capitals, and there are two of them.
func titled(s string) bool {
	const small = 3 // of the, and
	capitals := 0
	for w := range strings.FieldsSeq(s) {
		switch {
		case ascii.Capital(w[0]):
			capitals++
		case capitals == 0 || len(w) > small:
			return false
		}
	}
	return capitals >= 2
}

// interrupts reports whether a sentence goes on behind a line: it neither ends in front of it nor begins behind it. Short
// lines tell nothing, they may be those of a list.
func interrupts(s string, line text.Span) bool {
	const long = 16
	before := strings.TrimRight(s[max(0, line.Start-1<<10):line.Start], " \t\r\n\f")
	after := strings.TrimLeft(s[line.End:min(len(s), line.End+1<<10)], " \t\r\n\f")
	if len(before)-strings.LastIndexByte(before, '\n') <= long || after == "" {
		return false
	}
	if last := before[strings.LastIndexAny(before, " \n")+1:]; ascii.Word(after[0]) && vocabulary.Is([]byte(last), vocabulary.Bound) {
		return true
	}
	if after[0] < 'a' || after[0] > 'z' {
		return false
	}
	b := before[len(before)-1]
	return b == ',' || b == '-' || ascii.Word(b) && !ascii.Digit(b)
}
