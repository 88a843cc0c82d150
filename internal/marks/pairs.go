package marks

import "github.com/whosaid/whosaid/internal/text"

// Which closing mark belongs to which opening one, and which quote may stand in which.

// escaped is added to the class of a mark written with a backslash: such marks stand inside plain ones, as in a JSON
// dump, and pair among themselves only.
const escaped text.Class = 0x80

func (e *event) kind() text.Class {
	if e.spelling == text.Escaped {
		return e.class | escaped
	}
	return e.class
}

// level tells the two ranks of marks that alternate when quotes nest.
func level(c text.Class) int {
	switch c &^ escaped {
	case text.Single, text.SingleOpen, text.SingleClose, text.SingleLow, text.AngleOpen, text.AngleClose, text.Grave,
		text.WhiteCornerOpen, text.WhiteCornerClose, text.Prime:
		return 1
	}
	return 0
}

// native marks a pair whose closing mark opens in other languages, as in German „…“: what it costs for leaning the
// wrong way does not apply.
const native = -1

// fit is the price of closing with c what o opened; never when they have nothing to do with each other.
func fit(o, c text.Class) int16 {
	if (o^c)&escaped != 0 {
		return never
	}
	o, c = o&^escaped, c&^escaped
	switch o {
	case text.Double:
		switch c {
		case text.Double:
			return 0
		case text.DoubleClose, text.DoublePrime:
			return 5
		case text.ApostrophePair:
			return 8
		case text.DoubleOpen:
			return 12
		}
	case text.DoubleOpen:
		switch c {
		case text.DoubleClose:
			return 0
		case text.DoubleOpen:
			return 3 // its own price says that it leans the wrong way
		case text.Double, text.DoublePrime:
			return 6
		case text.ApostrophePair:
			return 8
		}
	case text.DoubleClose:
		switch c {
		case text.DoubleClose:
			return 0
		case text.DoubleOpen, text.Double:
			return 8
		}
	case text.DoubleLow:
		switch c {
		case text.DoubleClose:
			return 0
		case text.DoubleOpen:
			return native
		case text.Double:
			return 4
		}
	case text.DoublePrime:
		switch c {
		case text.DoublePrime:
			return 0
		case text.Double, text.DoubleClose:
			return 6
		}
	case text.GuillemetOpen:
		switch c {
		case text.GuillemetClose:
			return 0
		case text.GuillemetOpen:
			return 25
		}
	case text.GuillemetClose: // »…« German and Danish, »…» Swedish and Finnish
		switch c {
		case text.GuillemetOpen, text.GuillemetClose:
			return 0
		}
	case text.AngleOpen:
		switch c {
		case text.AngleClose:
			return 0
		case text.AngleOpen:
			return 25
		}
	case text.AngleClose:
		switch c {
		case text.AngleOpen, text.AngleClose:
			return 0
		}
	case text.GravePair:
		switch c {
		case text.ApostrophePair:
			return 0
		case text.Double, text.DoubleClose:
			return 6
		case text.GravePair:
			return 10
		}
	case text.ApostrophePair:
		switch c {
		case text.ApostrophePair:
			return 0
		case text.Double, text.DoubleClose:
			return 10
		}
	case text.CornerOpen:
		if c == text.CornerClose {
			return 0
		}
	case text.WhiteCornerOpen:
		if c == text.WhiteCornerClose {
			return 0
		}
	case text.Single:
		switch c {
		case text.Single:
			return 0
		case text.SingleClose:
			return 4
		}
	case text.SingleOpen:
		switch c {
		case text.SingleClose:
			return 0
		case text.Single:
			return 4
		case text.SingleOpen:
			return 3
		}
	case text.SingleClose:
		if c == text.SingleClose {
			return 0
		}
	case text.SingleLow:
		switch c {
		case text.SingleClose:
			return 0
		case text.SingleOpen:
			return native
		case text.Single:
			return 4
		}
	case text.Grave:
		switch c {
		case text.Single:
			return 0
		case text.SingleClose:
			return 5
		case text.Grave:
			return 3
		}
	case text.Prime:
		if c == text.Prime {
			return 0
		}
	}
	return never
}

// nest is the price of a quote that c opens directly inside one that o opened.
func nest(o, c text.Class) int16 {
	switch {
	case level(o) != level(c) || o == text.Dash || o&escaped == 0 && c&escaped != 0:
		return 0
	case o == c:
		switch c &^ escaped {
		case text.Double, text.Single, text.ApostrophePair, text.DoublePrime, text.Prime, text.Grave:
			return 45
		case text.CornerOpen, text.WhiteCornerOpen:
			return 5
		}
		return 25
	case o == text.GuillemetOpen || o == text.GuillemetClose || o == text.CornerOpen:
		return 3 // « … “ … ” … » is the French custom
	}
	return 15
}

// again is the price of taking c for the next quote, begun where one that o opened was left without a closing mark.
// It takes marks of the same kind.
func again(o, c text.Class, sentence bool) int16 {
	switch {
	case o != c:
		return never
	case sentence:
		return 20
	}
	return 35
}

// unclosed is the price of a quote without a closing mark.
const unclosed = 30

// unopened is the price of a closing mark whose opening mark is missing at the start of the paragraph.
const unopened = 25

// unopenedPrice is the price of taking a mark for the end of a quote that began with the paragraph.
func unopenedPrice(e *event) int32 {
	switch {
	case e.close >= never || e.first:
		return never
	case level(e.class) == 0:
		return int32(e.close) + unopened
	case e.left == sideStop && e.class != text.Grave:
		return int32(e.close) + unopened + 10
	}
	return never
}
