package alignment

import (
	"bytes"
	"strings"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
)

// The quotation byte by byte, before anything of the source is folded. Most quotations of a desk are copied from the
// source that they are checked against.

// What of a source is read around bytes that are those of a quotation: more than edges and caveats look at, and as far
// again as it takes to come to a space between two words.
const (
	ahead = nearby + 128
	space = 1 << 10
)

// identical looks for the very bytes of a quotation, and reads only what stands around them. It gives up where that does
// not settle it. What is read over need not be known where plain tells that there is nothing.
func identical(source string, reader func(string) []text.Span, q *folding.Text) (Match, *folding.Text, bool) {
	source = source[:min(len(source), folding.Longest)]
	core := q.Core()
	const tries = 4
	for from, try := 0, 0; try < tries; try++ {
		at := indexRare(source[from:], core)
		if at < 0 {
			break
		}
		at += from
		from = at + 1
		lo, ok := between(source, at-ahead, -1)
		hi, too := between(source, at+len(core)+ahead, 1)
		if !ok || !too {
			break
		}
		var over []text.Span
		if reader != nil || !readers.Nothing(source, lo, hi) {
			over = readOver(source, reader)
		}
		f := folding.Part(source, over, lo, hi)
		x := &Index{text: f}
		i := f.TokenAt(at)
		if i+len(q.Tokens) <= len(f.Tokens) && int(f.Tokens[i].Start) == at && x.same(i, q) && x.whole(i, q) {
			return x.verbatim(i, q), &x.text, true
		}
	}
	return Match{}, nil, false
}

// same reports whether the source has the tokens of q from token i on, letter by letter.
func (x *Index) same(i int, q *folding.Text) bool {
	from, to := q.Tokens[0].At, q.Cut(len(q.Tokens))
	return bytes.HasPrefix(x.text.Letters[x.text.Tokens[i].At:], q.Letters[from:to])
}

// between looks from byte i on, in one direction, for a space between two small letters: no token goes over one.
func between(s string, i, direction int) (int, bool) {
	small := func(b byte) bool { return b >= 'a' && b <= 'z' }
	for range space {
		switch {
		case i <= 0:
			return 0, direction < 0
		case i >= len(s):
			return len(s), direction > 0
		case i > 1 && s[i-1] == ' ' && small(s[i]) && small(s[i-2]):
			return i, true
		}
		i += direction
	}
	return 0, false
}

// common are the bytes of English from the most common on; all others are rarer.
const common = " etaoinshrdlcumfgpwybv.,k\xe2\x80\x99"

// indexRare is strings.Index. It looks for the rarest byte of the pattern, which passes over most of a text at the speed
// of memory, and leaves it to the library where that byte turns out to be common.
func indexRare(s, pattern string) int {
	rare, best := 0, -1
	for i := range min(len(pattern), 256) {
		rank := strings.IndexByte(common, pattern[i])
		if rank < 0 {
			rank = len(common)
		}
		if rank > best {
			rare, best = i, rank
		}
	}
	b := pattern[rare]
	wrong := 0
	for at := rare; at < len(s); at++ {
		n := strings.IndexByte(s[at:], b)
		if n < 0 {
			return -1
		}
		at += n
		if at-rare+len(pattern) > len(s) {
			return -1
		}
		if s[at-rare] == pattern[0] && s[at-rare:at-rare+len(pattern)] == pattern {
			return at - rare
		}
		if wrong++; wrong > 64+at/16 {
			from := at - rare + 1
			if n := strings.Index(s[from:], pattern); n >= 0 {
				return from + n
			}
			return -1
		}
	}
	return -1
}
