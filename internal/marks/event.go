package marks

import (
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// An event is a mark that may open or close a quote, with the price of each way to read it. Prices are in tenths of
// a clear contradiction: 0 is what good typography would look like, 50 is a mark that makes no sense.
type event struct {
	pos, end int
	class    text.Class
	spelling text.Spelling
	left     side
	right    side
	open     int16 // price of reading it as an opening mark
	close    int16 // as a closing mark
	inert    int16 // as no quotation mark, while a quote is open that it could close
	idle     int16 // the same while none is
	sentence bool  // a sentence begins with it
	first    bool  // the paragraph begins with it, or with a row of marks that it belongs to
}

const never = 1000

// run is how many equal marks in a row are no marks any more but a rule or an ornament.
const run = 5

// row is how many marks of any kind may stand in a row: two for each of six levels that open or close together.
const row = 12

// A reader takes the events out of a paragraph, a bounded number at a time.
type reader struct {
	s          string
	odd        bool
	start, end int // the paragraph, from its first word or mark on
	pos        int // where to go on
	lastEnd    int // the end of the mark read last
	lastLeft   side
	lastFirst  bool
	row        int // marks in a row so far
}

// reset makes the reader begin with p, in which nothing before byte plain can be a mark.
func (r *reader) reset(s string, p text.Span, plain int) {
	start := p.Start + leader(s[p.Start:p.End])
	*r = reader{s: s, odd: r.odd, start: start, end: p.End, pos: max(start, plain), lastEnd: -1}
}

// leader measures what may stand before the first word of a paragraph: the sign of a quoted block, a bullet, a
// number.
func leader(s string) int {
	if s != "" && (s[0] == '"' || s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') {
		return 0 // most of them
	}
	i := 0
	for i < len(s) && i < 64 {
		n := bullet(s[i:])
		if n == 0 {
			return i + number(s[i:])
		}
		i += n
	}
	return i
}

// bullet measures one sign or blank that may stand there, none of them the last of the text.
func bullet(s string) int {
	switch b := s[0]; {
	case b == '>' || b == ' ' || b == '\t' || b == '|':
		return 1
	case (b == '*' || b == '-' || b == '+') && len(s) > 1 && (s[1] == ' ' || s[1] == '\t'):
		return 2
	case b < utf8.RuneSelf || len(s) < 3:
		return 0
	case b == 0xC2 && (s[1] == 0xB7 || s[1] == 0xA0): // · and no-break space
		return 2
	case len(s) == 3:
		return 0
	}
	switch s[:3] {
	case "•", "■", "▪", "●", "\uFEFF":
		return 3
	}
	return 0
}

// number measures "1. ", "12) " and the like.
func number(s string) int {
	n := 0
	for n < 3 && n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' {
		return 0
	}
	return n + 2
}

// read appends events to dst until the paragraph ends or limit are there. It reports whether more may follow.
func (r *reader) read(dst []event, limit int) ([]event, bool) {
	s, first := r.s, len(dst)
	pending := len(dst) // events whose right side waits for the end of a row of marks
	for i := r.pos; ; {
		i = skipPlain(s, i, r.end, r.odd)
		if i >= r.end {
			r.pos = i
			for k := pending; k < len(dst); k++ {
				dst[k].right = sideEdge
			}
			return price(s, r.start, dst, first), false
		}
		m, n := text.MarkAt(s, i)
		if n == 0 || m.Class >= text.Dash {
			if i += max(n, 1); n == 0 && s[i-1] == '\\' {
				for i < r.end && s[i] == '\\' { // a long row: one look at it, not as many as it is long
					i++
				}
			}
			continue
		}
		if Apostrophe(m.Class) && i > r.start && i+n < r.end && ascii.Word(s[i-1]) && ascii.Word(s[i+n]) {
			i += n
			continue
		}
		i = r.take(&dst, m, i, n)
		if r.row > row {
			dst = dst[:min(pending, len(dst))]
		}
		if i < r.end && r.lastEnd == i && text.MarkByte(s[i]) && len(dst)-first < limit {
			if m, n := text.MarkAt(s, i); n > 0 && m.Class < text.Dash {
				continue
			}
		}
		right := after(s, i, r.end)
		for ; pending < len(dst); pending++ {
			dst[pending].right = right
		}
		if len(dst)-first >= limit {
			r.pos = i
			return price(s, r.start, dst, first), true
		}
	}
}

// take appends the event for the mark of n bytes at i, and returns where it ends. A long row of equal marks is passed.
func (r *reader) take(dst *[]event, m text.Sign, i, n int) int {
	s := r.s
	j, count := i+n, 1
	for j < r.end && s[j] == s[i] {
		m2, n2 := text.MarkAt(s, j)
		if m2 != m || n2 != n {
			break
		}
		j += n2
		count++
	}
	if count >= run {
		r.lastEnd = -1
		return j
	}
	left, first := r.lastLeft, r.lastFirst
	r.row++
	if r.lastEnd != i {
		left, first, r.row = before(s, r.start, i), i == r.start, 1
	}
	*dst = append(*dst, event{pos: i, end: i + n, class: m.Class, spelling: m.Spelling, left: left, first: first})
	r.lastEnd, r.lastLeft, r.lastFirst = i+n, left, first
	return i + n
}

// Apostrophe reports whether a mark of this class is also an apostrophe.
func Apostrophe(c text.Class) bool {
	return c == text.Single || c == text.SingleOpen || c == text.SingleClose || c == text.Grave
}

// price fills in the prices of the events from first on and drops those that can be nothing but an apostrophe.
func price(s string, start int, events []event, first int) []event {
	n := first
	for i := first; i < len(events); i++ {
		e := &events[i]
		e.price(s, start)
		if e.open >= never && e.close >= never {
			continue
		}
		if n < i {
			events[n] = *e
		}
		n++
	}
	return events[:n]
}
