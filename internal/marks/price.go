package marks

import (
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// clearLeft: nothing stands in front that a closing mark would close. clearRight: nothing follows that an opening
// mark would open.
func clearLeft(s side) bool { return s == sideEdge || s == sideSpace || s == sideOpen }

func clearRight(s side) bool {
	return s == sideEdge || s == sideSpace || s == sideStop || s == sideShut
}

// A lean is what the two neighbours of a mark together say of it.
type lean uint8

const (
	leansRight lean = iota // white space before, a word after: opens
	leansLeft              // a word before, white space or a stop after: closes
	floats                 // white space on either side
	wedged                 // words on either side
)

func (e *event) lean() lean {
	l, r := clearLeft(e.left), clearRight(e.right)
	if l && r && e.right == sideStop && e.left != sideSpace {
		return leansRight // (".com" and the like
	}
	switch {
	case l && !r:
		return leansRight
	case r && !l:
		return leansLeft
	case l:
		return floats
	}
	return wedged
}

// price sets what it costs to read e in each way.
func (e *event) price(s string, start int) {
	e.inert = 50
	at := e.lean()
	switch e.class {
	case text.Double, text.DoublePrime:
		e.double(at)
	case text.DoubleOpen:
		e.set(at, [4][2]int16{{0, 60}, {45, 12}, {2, 50}, {5, 30}})
		if at == floats && (e.right == sideStop || e.right == sideEdge) {
			e.open, e.close = 30, 10
		}
	case text.DoubleClose:
		e.set(at, [4][2]int16{{12, 45}, {60, 0}, {30, 2}, {30, 5}})
		if at == wedged && e.left == sideDash {
			e.open, e.close = 20, 10
		}
	case text.DoubleLow:
		e.set(at, [4][2]int16{{0, never}, {30, never}, {2, never}, {5, never}})
	case text.GuillemetOpen, text.AngleOpen:
		e.set(at, [4][2]int16{{0, 60}, {40, 0}, {2, 20}, {5, 20}})
	case text.GuillemetClose, text.AngleClose:
		e.set(at, [4][2]int16{{0, 40}, {60, 0}, {20, 2}, {20, 5}})
	case text.CornerOpen, text.WhiteCornerOpen:
		e.open, e.close = 0, never
	case text.CornerClose, text.WhiteCornerClose:
		e.open, e.close = never, 0
	case text.GravePair:
		e.set(at, [4][2]int16{{0, 60}, {30, 30}, {2, 30}, {0, 30}})
	case text.ApostrophePair:
		e.set(at, [4][2]int16{{5, 30}, {60, 0}, {15, 2}, {20, 5}})
	default:
		e.single(s, start, at)
		e.sentence = e.open < never && startsSentence(s, start, e.pos)
		return
	}
	e.idle = e.inert
	if e.left == sideDigit && e.class != text.DoubleOpen && e.class != text.DoubleLow {
		e.inches(s, start)
	}
	e.sentence = e.open < never && e.open < e.inert && startsSentence(s, start, e.pos)
}

// set takes the prices of opening and closing from a table by lean.
func (e *event) set(at lean, table [4][2]int16) {
	e.open, e.close = table[at][0], table[at][1]
}

// closing is the price of closing with e what o opened; never when the two do not belong together.
func (e *event) closing(o text.Class) int16 {
	if e.close >= never {
		return never
	}
	f := fit(o, e.kind())
	switch {
	case f >= never:
		return never
	case f == native: // „…“: it leans the right way after all
		if e.lean() != leansRight {
			return 0
		}
		return e.close
	}
	return e.close + f
}

// double prices a straight double mark, which has only its neighbours to tell.
func (e *event) double(at lean) {
	switch at {
	case leansRight:
		e.open, e.close = 0, 60
	case leansLeft:
		e.open, e.close = 60, 0
	case floats:
		switch {
		case e.right == sideStop || e.right == sideEdge:
			e.open, e.close = 40, 5
		case e.left == sideEdge || e.left == sideOpen:
			e.open, e.close = 5, 40
		default:
			e.open, e.close = 10, 10
		}
	case wedged:
		switch {
		case e.left == sideDash:
			e.open, e.close = 6, 15
		case e.right == sideDash || e.right == sideOpen || e.right == sideDots:
			e.open, e.close = 30, 4
		case e.left == sideStop || e.left == sideDots || e.left == sideShut:
			e.open, e.close = 12, 10
		case e.left == sideOther:
			e.open, e.close = 5, 15
		case e.right == sideOther:
			e.open, e.close = 15, 5
		default:
			e.open, e.close = 30, 20
		}
	}
}

// inches prices a double mark behind a digit: 6'2" and a 55" screen, but also "since 1995".
func (e *event) inches(s string, start int) {
	if e.close > e.open && e.lean() != wedged {
		return
	}
	e.inert, e.idle = 15, 5
	if e.class == text.DoublePrime {
		e.inert, e.idle = 0, 0
		e.close += 30
	}
	if feetBefore(s[start:e.pos]) {
		e.inert, e.idle = 0, 0
	}
}

// feetBefore reports whether s ends in something like 6' or 6'2, 51°30'.
func feetBefore(s string) bool {
	i := len(s)
	for k := 0; k < 5 && i > 0 && (s[i-1] >= '0' && s[i-1] <= '9' || s[i-1] == '.' || s[i-1] == ' ' && k > 0); k++ {
		i--
	}
	for _, m := range [...]string{"'", "’", "′", "&#39;", "&rsquo;", "&prime;"} {
		if strings.HasSuffix(s[:i], m) {
			i -= len(m)
			return i > 0 && s[i-1] >= '0' && s[i-1] <= '9'
		}
	}
	return false
}
