package readers

import (
	"iter"
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
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
// lines in a row are numbered one by one. They may begin at 1 again, as they do on every page, behind the number of the page.
func NumberedLines(source string) (over []text.Span) {
	last, row := -1, 0
	var wait []text.Span // until the row is long enough
	var page text.Span   // a line with a number of its own, behind which the row may begin again
	for line := range lines(source) {
		i := inset(source, line)
		if i == line.End {
			continue
		}
		if !ascii.Digit(source[i]) {
			last, row, wait, page = -1, 0, wait[:0], text.Span{}
			continue
		}
		n, end := readNumber(source, i, 3)
		if !lineNumber(source, i, line.End) {
			last, row, wait, page = -1, 0, wait[:0], text.Span{}
			continue
		}
		switch {
		case n == last+1 && last >= 0:
			row++
		case n == 1 && row >= inRow:
			row++
			if page.End > 0 {
				over = append(over, page)
			}
		case end == line.End && row >= inRow && page.End == 0:
			page = text.Span{Start: line.Start, End: end}
			continue
		default:
			row, wait = 1, wait[:0]
		}
		page = text.Span{}
		last = n
		wait = append(wait, text.Span{Start: line.Start, End: end})
		if row >= inRow {
			over = append(over, wait...)
			wait = wait[:0]
		}
	}
	return over
}

// lineNumber reports whether the line that begins at byte i and ends before end has a number in front.
func lineNumber(s string, i, end int) bool {
	_, k := readNumber(s[:end], i, 3)
	return k > i && (k == end || s[k] == ' ' || s[k] == '\t')
}

func blank(s string, line text.Span) bool { return inset(s, line) == line.End }

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
