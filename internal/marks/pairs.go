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

// A closing is a mark that may close what another opened, and what that costs.
type closing struct {
	class text.Class
	price int16
}

// closings are the marks that may close what each mark opens, and what that costs.
var closings = [...][]closing{
	text.Double: {{text.Double, 0}, {text.DoubleClose, 5}, {text.DoublePrime, 5}, {text.ApostrophePair, 8}, {text.DoubleOpen, 12}},
	// That “…“ leans the wrong way, the price of its closing mark says already.
	text.DoubleOpen:      {{text.DoubleClose, 0}, {text.DoubleOpen, 3}, {text.Double, 6}, {text.DoublePrime, 6}, {text.ApostrophePair, 8}},
	text.DoubleClose:     {{text.DoubleClose, 0}, {text.DoubleOpen, 8}, {text.Double, 8}},
	text.DoubleLow:       {{text.DoubleClose, 0}, {text.DoubleOpen, native}, {text.Double, 4}},
	text.DoublePrime:     {{text.DoublePrime, 0}, {text.Double, 6}, {text.DoubleClose, 6}},
	text.GuillemetOpen:   {{text.GuillemetClose, 0}, {text.GuillemetOpen, 25}},
	text.GuillemetClose:  {{text.GuillemetOpen, 0}, {text.GuillemetClose, 0}}, // »…« German and Danish, »…» Swedish and Finnish
	text.AngleOpen:       {{text.AngleClose, 0}, {text.AngleOpen, 25}},
	text.AngleClose:      {{text.AngleOpen, 0}, {text.AngleClose, 0}},
	text.GravePair:       {{text.ApostrophePair, 0}, {text.Double, 6}, {text.DoubleClose, 6}, {text.GravePair, 10}},
	text.ApostrophePair:  {{text.ApostrophePair, 0}, {text.Double, 10}, {text.DoubleClose, 10}},
	text.CornerOpen:      {{text.CornerClose, 0}},
	text.WhiteCornerOpen: {{text.WhiteCornerClose, 0}},
	text.Single:          {{text.Single, 0}, {text.SingleClose, 4}},
	text.SingleOpen:      {{text.SingleClose, 0}, {text.Single, 4}, {text.SingleOpen, 3}},
	text.SingleClose:     {{text.SingleClose, 0}},
	text.SingleLow:       {{text.SingleClose, 0}, {text.SingleOpen, native}, {text.Single, 4}},
	text.Grave:           {{text.Single, 0}, {text.SingleClose, 5}, {text.Grave, 3}},
	text.Prime:           {{text.Prime, 0}},
}

// fit is the price of closing with c what o opened; never when they have nothing to do with each other.
func fit(o, c text.Class) int16 {
	if (o^c)&escaped != 0 {
		return never
	}
	o, c = o&^escaped, c&^escaped
	if int(o) < len(closings) {
		for _, x := range closings[o] {
			if x.class == c {
				return x.price
			}
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
