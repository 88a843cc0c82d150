package quotes

import (
	"bytes"
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Where the source has the quotation as it is: byte by byte, or token by token.

// exact yields the places, in order, where the source has the tokens of q, the case of the first letter aside.
func (x *index) exact(q *folded) iter.Seq[int] {
	pattern := q.letters[q.words[0].at:q.cut(len(q.words))]
	r, n := utf8.DecodeRune(pattern)
	rest := pattern[n:]
	fits := func(at int) bool { // whether the letters from byte at on are those of the pattern
		t, m := utf8.DecodeRune(x.text.letters[at:])
		return (t == r || unicode.ToLower(t) == unicode.ToLower(r)) && bytes.HasPrefix(x.text.letters[at+m:], rest)
	}
	return func(yield func(int) bool) {
		if x.one.head != nil {
			if x.chained(q, fits, yield) {
				return
			}
		}
		for at := range indices(x.text.letters, rest) {
			_, m := utf8.DecodeLastRune(x.text.letters[:at])
			if at > m && x.text.letters[at-m-1] == ' ' && fits(at-m) {
				i := sort.Search(len(x.text.words), func(i int) bool { return int(x.text.words[i].at) >= at-m })
				if i < len(x.text.words) && int(x.text.words[i].at) == at-m && !yield(i) {
					return
				}
			}
		}
	}
}

// mostLinks is how far a chain is followed. What comes oftener is looked for in the letters themselves.
const mostLinks = 1 << 12

// chained yields the places that the rarest of the first rows of three leads to; false, and nothing, if all come often.
func (x *index) chained(q *folded, fits func(int) bool, yield func(int) bool) bool {
	c, key, offset, least := &x.one, q.words[0].key, 0, mostLinks
	if len(q.words) >= 3 {
		c = &x.three
		key = threeKey(q.words, 0)
	}
	for i := range min(len(q.words)-2, 8) {
		k, n := threeKey(q.words, i), 0
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
	if len(q.words) >= 3 && least == mostLinks {
		return false
	}
	left := mostLinks
	var places []int
	for p := c.first(key); p >= 0; p = c.next[p] {
		if left--; left < 0 {
			return false
		}
		if i := int(p) - offset; i >= 0 && fits(int(x.text.words[i].at)) {
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
func (x *index) whole(i int, q *folded) bool {
	j := i + len(q.words)
	back, on := x.reachBack(i), x.reachOn(j)
	return (back == i || x.quoted(q.head, back, i)) && (on == j || x.quoted(q.tail && !q.head, j, on))
}

// quoted reports whether all that the tokens [i, j) of the source add to a passage is a mark that the quotation has, too.
func (x *index) quoted(mark bool, i, j int) bool {
	return mark && j == i+1 && x.text.words[i].kind == tokenMark
}

// choose finds the best of the exact places: whole and with the very bytes of the quotation, else the first that is
// whole; none that is cut out of something.
func (x *index) choose(q *folded) (at int, found bool) {
	core := q.core()
	for i := range x.exact(q) {
		same := strings.HasPrefix(x.text.text[x.text.words[i].start:], core)
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
