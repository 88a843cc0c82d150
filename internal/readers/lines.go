package readers

import (
	"iter"
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// lines yields the lines of a text, each without the break at its end.
func lines(s string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		for from := 0; from < len(s); {
			end, next := len(s), len(s)
			if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
				end, next = from+n, from+n+1
			}
			if end > from && s[end-1] == '\r' {
				end--
			}
			if !yield(text.Span{Start: from, End: end}) {
				return
			}
			from = next
		}
	}
}

// inset is where the first sign of a line stands that is no blank.
func inset(s string, line text.Span) int {
	i := line.Start
	for i < line.End && (s[i] == ' ' || s[i] == '\t' || s[i] == '\f') {
		i++
	}
	return i
}

// readNumber reads the digits at byte i, and tells where they end; most of them at most.
func readNumber(s string, i, most int) (n, end int) {
	for end = i; end < len(s) && ascii.Digit(s[end]); end++ {
		if end-i == most {
			return 0, i
		}
		n = 10*n + int(s[end]-'0')
	}
	return n, end
}

// inRow is how many lines in a row must be numbered until that is what the numbers are.
const inRow = 3

// NumberedLines reads over the numbers in front of the lines of depositions and court transcripts, where at least three
// lines in a row are numbered one by one. They may begin at 1 again, as they do on every page.
func NumberedLines(source string) (over []text.Span) {
	last, row := -1, 0
	var wait []text.Span // until the row is long enough
	for line := range lines(source) {
		i := inset(source, line)
		if i == line.End {
			continue
		}
		if !ascii.Digit(source[i]) {
			last, row, wait = -1, 0, wait[:0]
			continue
		}
		n, end := readNumber(source, i, 3)
		if end == i || end < line.End && source[end] != ' ' && source[end] != '\t' {
			last, row, wait = -1, 0, wait[:0]
			continue
		}
		if n == last+1 && last >= 0 || n == 1 && row >= inRow {
			row++
		} else {
			row, wait = 1, wait[:0]
		}
		last = n
		wait = append(wait, text.Span{Start: line.Start, End: end})
		if row >= inRow {
			over = append(over, wait...)
			wait = wait[:0]
		}
	}
	return over
}

// PageNumbers reads over lines that have the number of a page and nothing else: "- 17 -", "Page 17 of 96", "[17]". A bare
// number is one if it stands alone between blank lines, and the page before or the next has the number beside it.
func PageNumbers(source string) (over []text.Span) {
	type page struct {
		line   text.Span
		number int
		bare   bool
	}
	var pages []page
	var before, here text.Span // the lines around
	check := func(before, line, after text.Span) {
		i := inset(source, line)
		if line.End-i > 24 || i == line.End {
			return
		}
		if n, bare, ok := pageNumber(source[i:line.End]); ok && (!bare || blank(source, before) && blank(source, after)) {
			pages = append(pages, page{line, n, bare})
		}
	}
	for line := range lines(source) {
		check(before, here, line)
		before, here = here, line
	}
	check(before, here, text.Span{})
	for k, p := range pages {
		if p.bare && !(k > 0 && pages[k-1].number == p.number-1 || k+1 < len(pages) && pages[k+1].number == p.number+1) {
			continue
		}
		over = append(over, p.line)
	}
	return over
}

func blank(s string, line text.Span) bool { return inset(s, line) == line.End }

// pageNumber reads the number of a page from all that stands on a line.
func pageNumber(s string) (n int, bare, ok bool) {
	if c := s[0] | 0x20; !ascii.Digit(s[0]) && c != 'p' && s[0] != '-' && s[0] != '[' && s[0] != 0xE2 {
		return 0, false, false
	}
	bare = true
	words := strings.Fields(s)
	if len(words) > 4 {
		return 0, false, false
	}
	for i, w := range words {
		switch w {
		case "-", "–", "—", "|":
			bare = false
			continue
		}
		core := strings.TrimRight(strings.TrimLeft(w, "-–—["), "-–—]")
		if core != w {
			bare = false
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
		case vocabulary.Is([]byte(strings.TrimRight(core, ".")), vocabulary.Page):
			bare = false
		case core == "of" && ok && i+1 < len(words):
		default:
			return 0, false, false
		}
	}
	return n, bare, ok
}

// Breaks reports whether a paragraph ends in s.
func Breaks(s string) bool {
	lines := 0
	for i := range len(s) {
		switch s[i] {
		case '\n':
			if lines++; lines > 1 {
				return true
			}
		case ' ', '\t', '\r':
		default:
			lines = 0
		}
	}
	return false
}
