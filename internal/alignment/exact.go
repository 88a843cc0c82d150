package alignment

import (
	"bytes"
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
)

// Where the source has the quotation as it is: byte by byte, or token by token.

// exact yields the places, in order, where the source has the tokens of q, the case of the first letter aside.
func (x *Index) exact(q *folding.Text) iter.Seq[int] {
	pattern := q.Letters[q.Tokens[0].At:q.Cut(len(q.Tokens))]
	r, n := utf8.DecodeRune(pattern)
	rest := pattern[n:]
	fits := func(at int) bool { // whether the letters from byte at on are those of the pattern
		t, m := utf8.DecodeRune(x.text.Letters[at:])
		return (t == r || unicode.ToLower(t) == unicode.ToLower(r)) && bytes.HasPrefix(x.text.Letters[at+m:], rest)
	}
	return func(yield func(int) bool) {
		if x.one.head != nil {
			if x.chained(q, fits, yield) {
				return
			}
		}
		for at := range indices(x.text.Letters, rest) {
			_, m := utf8.DecodeLastRune(x.text.Letters[:at])
			if at > m && x.text.Letters[at-m-1] == ' ' && fits(at-m) {
				i := sort.Search(len(x.text.Tokens), func(i int) bool { return int(x.text.Tokens[i].At) >= at-m })
				if i < len(x.text.Tokens) && int(x.text.Tokens[i].At) == at-m && !yield(i) {
					return
				}
			}
		}
	}
}

// mostLinks is how far a chain is followed. What comes oftener is looked for in the letters themselves.
const mostLinks = 1 << 12

// chained yields the places that the rarest of the first rows of three leads to; false, and nothing, if all come often.
func (x *Index) chained(q *folding.Text, fits func(int) bool, yield func(int) bool) bool {
	c, key, offset, least := &x.one, q.Tokens[0].Key, 0, mostLinks
	if len(q.Tokens) >= 3 {
		c = &x.three
		key = threeKey(q.Tokens, 0)
	}
	for i := range min(len(q.Tokens)-2, 8) {
		k, n := threeKey(q.Tokens, i), 0
		for p := c.first(k); p >= 0 && n < least; p = c.next[p] {
			n++
		}
		if n < least {
			key, offset, least = k, i, n
		}
		if n == 0 {
			return true
		}
		if n < 4 {
			break
		}
	}
	if len(q.Tokens) >= 3 && least == mostLinks {
		return false
	}
	left := mostLinks
	var places []int
	for p := c.first(key); p >= 0; p = c.next[p] {
		if left--; left < 0 {
			return false
		}
		if i := int(p) - offset; i >= 0 && fits(int(x.text.Tokens[i].At)) {
			places = append(places, i)
		}
	}
	for _, i := range places {
		if !yield(i) {
			break
		}
	}
	return true
}

// whole reports whether q, which has the tokens of the source from i on, is cut out of nothing: see reachBack. A mark that
// the quotation begins with, and one at its end alone, may be the apostrophe of the word beside it.
func (x *Index) whole(i int, q *folding.Text) bool {
	j := i + len(q.Tokens)
	back, on := x.reachBack(i), x.reachOn(j)
	return (back == i || x.quoted(q.Head, back, i)) && (on == j || x.quoted(q.Tail && !q.Head, j, on))
}

// quoted reports whether all that the tokens [i, j) of the source add to a passage is a mark that the quotation has, too.
func (x *Index) quoted(mark bool, i, j int) bool {
	return mark && j == i+1 && x.text.Tokens[i].Kind == folding.Mark
}

// choose finds the best of the exact places: whole and with the very bytes of the quotation, else the first that is
// whole; none that is cut out of something.
func (x *Index) choose(q *folding.Text) (at int, found bool) {
	core := q.Core()
	for i := range x.exact(q) {
		same := strings.HasPrefix(x.text.Source[x.text.Tokens[i].Start:], core)
		if found && !same || !x.whole(i, q) {
			continue
		}
		if same {
			return i, true
		}
		at, found = i, true
	}
	return at, found
}

// indices yields the places of a pattern in b, in order.
func indices(b, pattern []byte) iter.Seq[int] {
	// A short pattern is found several times as fast as a long one: the library has instructions of the processor for it.
	const short = 60
	return func(yield func(int) bool) {
		head := pattern[:min(len(pattern), short)]
		for from := 0; ; {
			at := bytes.Index(b[from:], head)
			if at < 0 {
				return
			}
			from += at
			if bytes.HasPrefix(b[from:], pattern) && !yield(from) {
				return
			}
			from++
		}
	}
}
