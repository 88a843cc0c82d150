package folding

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
)

// What nearly all of a text is: words of ASCII with a blank behind them, or a comma or stop and a blank. That is read eight
// bytes at a time, and needs no second look. It makes the same tokens as reading sign by sign.

// eight is a step of plain.
const eight = 8

// The bytes of a word, eight at a time: ones has a one in each byte, highs the highest bit.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
	small = 0x20 * ones // what makes capitals small, and leaves digits as they are
)

// wordBytes counts the bytes of x, from the lowest on, that are letters or digits of ASCII.
func wordBytes(x uint64) int {
	y := x &^ highs
	l := y | small
	letters := (l + (0x80-'a')*ones) &^ (l + (0x80-'{')*ones)
	digits := (y + (0x80-'0')*ones) &^ (y + (0x80-':')*ones)
	return bits.TrailingZeros64(^(letters|digits)&highs|x&highs) / 8
}

// ends are the bytes behind which a word has ended whatever follows.
var ends = [256]bool{' ': true, '\n': true, '\t': true, ';': true, ':': true, '?': true, '!': true, ')': true, ']': true}

// plain takes the plain tokens that begin in [i, end), where neither the text nor what is read of it ends, and returns the
// first byte that it leaves to token.
func (f *Text) plain(i, end int) int {
	s := f.Source[:end]
	tokens, letters := f.Tokens, f.Letters
	for i+2*eight < len(s) {
		b := s[i]
		if b == ' ' || b == '\n' {
			i++
			continue
		}
		if !ascii.Word(b) {
			if b != ',' && b != '.' || s[i+1] != ' ' && s[i+1] != '\n' || b == '.' && (s[i+2] == '.' || mayBeTitle(tokens, letters, i)) {
				break
			}
			sign := Token{Start: int32(i), End: int32(i + 1), At: int32(len(letters)), Kind: Sign, Flags: Small}
			sign.Key = mix(keyStart, uint64(b))
			tokens = append(tokens, sign)
			letters = append(letters, b, ' ')
			i++
			continue
		}
		at := len(letters)
		letters = slices.Grow(letters, 2*eight)
		j, h, capitals := i, uint64(keyStart), uint64(0)
		for {
			x := binary.LittleEndian.Uint64([]byte(s[j : j+eight]))
			n := wordBytes(x)
			to := letters[:len(letters)+eight]
			binary.LittleEndian.PutUint64(to[len(letters):], x)
			letters = to[:len(letters)+n]
			if n > 0 {
				word := uint64(1)<<(8*n) - 1
				h = mix(h, (x|small)&word)
				capitals |= ^x & small & word
			}
			if j += n; n < eight || j+2*eight >= len(s) {
				break
			}
			letters = slices.Grow(letters, 2*eight)
		}
		next := s[j]
		followed := s[j+1] == ' ' || s[j+1] == '\n'
		if !ends[next] && !(next == ',' && followed) && !(next == '.' && followed && j > i+1) {
			letters = letters[:at]
			break
		}
		flags := Flags(0)
		if capitals == 0 {
			flags = Small
		}
		tokens = append(tokens, Token{Key: h, Start: int32(i), End: int32(j), At: int32(at), Flags: flags})
		letters = append(letters, ' ')
		i = j
	}
	f.Tokens, f.Letters = tokens, letters
	return i
}

// mayBeTitle reports whether the stop at byte i may be that of a title, which is none.
func mayBeTitle(tokens []Token, letters []byte, i int) bool {
	k := len(tokens) - 1
	if k < 0 || int(tokens[k].End) != i || tokens[k].Kind != Word {
		return false
	}
	w := letters[tokens[k].At : len(letters)-1]
	return len(w) <= longestTitle && ascii.Capital(w[0])
}

// longestTitle is how long a title is at most that loses its stop.
const longestTitle = 6

// A key is made of eight letters at a time.
const (
	keyStart = 14695981039346656037
	keyPrime = 0x9E3779B97F4A7C15
)

// mix adds up to eight letters to a key. Two keys of as many letters are the same only by a chance of one in 2^64.
func mix(key, letters uint64) uint64 {
	key = (key ^ letters) * keyPrime
	return key ^ key>>32
}

// keyOf is the key of letters whatever their case.
func keyOf(b []byte) uint64 {
	h, c, n := uint64(keyStart), uint64(0), 0
	put := func(b byte) {
		c |= uint64(b) << (8 * n)
		if n++; n == eight {
			h, c, n = mix(h, c), 0, 0
		}
	}
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			a := b[i]
			if ascii.Capital(a) {
				a |= 0x20
			}
			put(a)
			i++
			continue
		}
		r, width := utf8.DecodeRune(b[i:])
		var letter [utf8.UTFMax]byte
		for _, a := range letter[:utf8.EncodeRune(letter[:], unicode.ToLower(r))] {
			put(a)
		}
		i += width
	}
	if n > 0 {
		h = mix(h, c)
	}
	return h
}
