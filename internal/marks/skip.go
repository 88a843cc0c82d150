package marks

import (
	"math/bits"
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
)

// Where a text may hold a mark at all. Most of it holds none, so it is read eight bytes at a time.

// skipPlain finds the next byte at or after i that may begin a mark, and passes the apostrophes within words, nine
// marks in ten, without a closer look. A text that is not odd has no grave accent and no backslash.
func skipPlain(s string, i, end int, odd bool) int {
	s = s[:end]
	for {
		if odd {
			i = nextStop(s, i)
		} else {
			i = nextCommon(s, i)
		}
		switch {
		case i+1 >= len(s) || i == 0 || !ascii.Word(s[i-1]):
			return i
		case s[i] == '\'' && ascii.Word(s[i+1]):
			i += 2
		case s[i] == 0xE2 && i+3 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x99 && ascii.Word(s[i+3]): // ’
			i += 4
		default:
			return i
		}
	}
}

// Eight times the same byte.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// nextStop finds the next byte at or after i that may begin a mark, hyphens aside; the length of s if there is none.
func nextStop(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		// A byte of the first three is zero where w has " or & or ' (or #), ` and \. Taking one from each byte sets the high
		// bit of the lowest such byte, and below it of those only that have it in w: all that is no ASCII.
		quote, grave, back := (w&^(0x05*ones))^0x22*ones, w^0x60*ones, w^0x5C*ones
		found := ((quote - ones) | (grave - ones) | (back - ones) | w) & highs
		for found != 0 {
			at := i + bits.TrailingZeros64(found)/8
			if stops[s[at]] {
				return at
			}
			found &= found - 1
		}
	}
	for i < len(s) && !stops[s[i]] {
		i++
	}
	return i
}

// odd says whether a text has a grave accent or a backslash anywhere. Few have, and a look for a single byte is fast.
func odd(s string) bool { return strings.IndexByte(s, '`') >= 0 || strings.IndexByte(s, '\\') >= 0 }

// nextCommon is nextStop in a text that is not odd, four times eight bytes at a time.
func nextCommon(s string, i int) int {
	for ; i+32 <= len(s); i += 32 {
		b := s[i : i+32]
		found := [4]uint64{common(b[:8]), common(b[8:16]), common(b[16:24]), common(b[24:])}
		if (found[0]|found[1]|found[2]|found[3])&highs == 0 {
			continue
		}
		for k, f := range found {
			for f &= highs; f != 0; f &= f - 1 {
				if at := i + 8*k + bits.TrailingZeros64(f)/8; stops[s[at]] {
					return at
				}
			}
		}
	}
	return nextStop(s, i)
}

// common sets the high bits of the bytes of b that are " & ' # or no ASCII, and of some behind them.
func common(b string) uint64 {
	w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	return (w&^(0x05*ones) ^ 0x22*ones) - ones | w
}

// stops are the bytes that may begin a mark, hyphens aside, as a look into one table.
var stops = [256]bool{
	'"': true, '\'': true, '`': true, '&': true, '\\': true, 0xC2: true, 0xC3: true, 0xE2: true, 0xE3: true, 0xEF: true,
	0x91: true, 0x92: true, 0x93: true, 0x94: true,
}
