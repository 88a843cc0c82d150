package text

// How the words and sentences see the marks of MarkAt: there is no other list of spellings.

// quoteAt returns the length of the quotation mark, apostrophe or prime at i, 0 when there is none.
func quoteAt(s string, i int) int {
	if i >= len(s) || !MarkByte(s[i]) {
		return 0
	}
	if m, n := MarkAt(s, i); m.Class != NoMark && m.Class < Dash {
		return n
	}
	return 0
}

// dashAt returns the length of the dash at i.
func dashAt(s string, i int) int {
	if i >= len(s) || !MarkByte(s[i]) {
		return 0
	}
	if m, n := MarkAt(s, i); m.Class == Dash {
		return n
	}
	return 0
}

// ellipsisAt returns the length of the ellipsis at i; three stops are not one, they are read as stops.
func ellipsisAt(s string, i int) int {
	if i >= len(s) || !MarkByte(s[i]) {
		return 0
	}
	if m, n := MarkAt(s, i); m.Class == Ellipsis {
		return n
	}
	return 0
}

// signAt returns the length of whatever MarkAt finds at i: no letter, then, even when its bytes are those of one.
func signAt(s string, i int) int {
	if i >= len(s) || !MarkByte(s[i]) {
		return 0
	}
	_, n := MarkAt(s, i)
	return n
}

// apostropheAt returns the length of a mark at i that may be an apostrophe: ' ’ and what is typed for them.
func apostropheAt(s string, i int) int {
	if i >= len(s) || !MarkByte(s[i]) {
		return 0
	}
	m, n := MarkAt(s, i)
	switch m.Class {
	case Single, SingleClose, SingleOpen, Grave, Prime:
		return n
	}
	return 0
}

// The sides of a mark.
const (
	opens  = -1
	either = 0
	closes = 1
)

// sideAt tells on which side of a quote the mark at i stands by its shape. A “ may close what „ opened: the white space
// about it is asked first.
func sideAt(s string, i int) int {
	m, _ := MarkAt(s, i)
	switch m.Class {
	case DoubleOpen, DoubleLow, SingleOpen, SingleLow, GuillemetOpen, AngleOpen, GravePair, Grave, CornerOpen, WhiteCornerOpen:
		return opens
	case DoubleClose, SingleClose, GuillemetClose, AngleClose, ApostrophePair, CornerClose, WhiteCornerClose:
		return closes
	}
	return either
}
