package mention

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// bodyWords is how many words the names of lexicon.NamesOfBody have at most.
const bodyWords = 3

// bodyOf returns the names that the body of that name goes by; nil for one that has no other.
func bodyOf(name []string) []string {
	switch {
	case len(name) == 1:
		return lexicon.NamesOfBody(name[0])
	case len(name) == 0 || len(name) > bodyWords:
		return nil
	}
	var room [32]byte // names are compared by the thousand, and a string of so many bytes is not handed out
	joined := append(room[:0], name[0]...)
	for _, w := range name[1:] {
		joined = append(append(joined, ' '), w...)
	}
	return lexicon.NamesOfBody(string(joined))
}

// sameBody says whether two names are those of one body: the Tories, the Conservatives.
func sameBody(a, b []string) bool {
	x := bodyOf(a)
	if x == nil {
		return false
	}
	y := bodyOf(b)
	return y != nil && &x[0] == &y[0]
}

// calledBy says whether a body goes by the first of its two names rather than by the second.
func calledBy(a, b []string) bool {
	names := bodyOf(a)
	return slices.Index(names, strings.Join(a, " ")) < slices.Index(names, strings.Join(b, " "))
}

// indexBody makes an entity known by the first and last word of each other name that it goes by.
func (r *Register) indexBody(e int) {
	for _, name := range bodyOf(r.Entities[e].Words) {
		first, _, _ := strings.Cut(name, " ")
		r.Names.Add(first, e)
		r.Names.Add(name[strings.LastIndexByte(name, ' ')+1:], e)
	}
}
