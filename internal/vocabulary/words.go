package vocabulary

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/ascii"
)

//go:embed words.txt
var wordsData string

// A Class is a set of the classes of words.txt.
type Class uint32

// The classes, as words.txt explains them.
const (
	Negation Class = 1 << iota
	Denial
	Condition
	Limiter
	Clause
	Modal
	Quantity
	Unit
	Teen
	Tens
	Common
	Title
	Stage
	Aside
	Inline
	Block
	Hidden
	Page
	Magnitude
	StageAll
	Missing
	Bound
	Doubted
	Leading
	Proviso
)

// classNames are the classes in the order of their bits.
var classNames = [...]string{"negation", "denial", "condition", "limiter", "clause", "modal", "quantity", "unit", "teen",
	"tens", "common", "title", "stage", "aside", "inline", "block", "hidden", "page", "magnitude", "stageall", "missing", "bound",
	"doubted", "leading", "proviso"}

// Number is a number below a hundred, or a part of one.
const Number = Unit | Teen | Tens

// lexicon gives the classes of a word in lower case.
type lexicon map[string]Class

// words reads the words when they are first needed.
var words = sync.OnceValue(func() lexicon {
	v := lexicon{}
	for line := range strings.Lines(wordsData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		for i, name := range classNames {
			if name == f[0] {
				for _, w := range f[1:] {
					v[w] |= 1 << i
				}
			}
		}
	}
	return v
})

// Of gives the classes of a word, whatever its case: also those of what is contracted in it, the not of don't and the
// will of we'll.
func Of(word []byte) Class {
	v := words()
	var buf [24]byte
	if len(word) > len(buf) {
		return 0
	}
	w := buf[:len(word)]
	for i, b := range word {
		if ascii.Capital(b) {
			b |= 0x20
		}
		w[i] = b
	}
	c := v[string(w)]
	for i := len(w) - 2; i > 0 && i >= len(w)-3; i-- {
		if w[i] == '\'' {
			c |= v[string(w[i:])]
			if w[i-1] == 'n' {
				c |= v[string(w[i-1:])]
			}
		}
	}
	return c
}

// Is reports whether a word has one of these classes.
func Is(word []byte, c Class) bool { return Of(word)&c != 0 }

// Digits gives the digits of a number below a hundred that is written in words, the tens and the units together.
func Digits(w []byte) ([]byte, bool) {
	if n, ok := numbers()[string(w)]; ok {
		return []byte(n), true
	}
	return nil, false
}

// numbers are those below a hundred, from words to digits.
var numbers = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	var units, tens []string
	for line := range strings.Lines(wordsData) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		switch f[0] {
		case "unit":
			units = f[1:]
		case "teen":
			for i, w := range f[1:] {
				out[w] = strconv.Itoa(10 + i)
			}
		case "tens":
			tens = f[1:]
		}
	}
	for i, u := range units {
		out[u] = strconv.Itoa(i + 1)
	}
	for i, t := range tens {
		out[t] = strconv.Itoa(20 + 10*i)
		for k, u := range units {
			out[t+u] = strconv.Itoa(21 + 10*i + k)
		}
	}
	return out
})
