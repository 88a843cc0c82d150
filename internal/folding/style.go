package folding

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// What may be written one way or another. A group of tokens has a form, whatever the style of the house that wrote it:
// "per cent", "percent" and "%" have one, so have "we are" and "we're", "twenty-five" and "25". The forms are data, in
// style.txt.

//go:embed style.txt
var styleData string

// styles is the table of forms.
type styles struct {
	form  map[string]string // of whole words
	short map[string]string // what is contracted to an apostrophe and this
	begin map[string]string
	end   map[string]string
}

// houseStyle reads the table when it is first needed.
var houseStyle = sync.OnceValue(func() *styles {
	s := &styles{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for line := range strings.Lines(styleData) {
		f := strings.Fields(line)
		if len(f) < 2 {
			continue
		}
		switch f[0] {
		case "form":
			for _, w := range f[2:] {
				s.form[w] = f[1]
			}
		case "short":
			s.short[f[2]] = f[1]
		case "begin":
			s.begin[f[2]] = f[1]
		case "end":
			s.end[f[2]] = f[1]
		}
	}
	return s
})

// A Group is a token, two words in a row, or two words with a hyphen between, and their form.
type Group struct {
	Tokens int    // how many
	Plain  uint64 // of the letters, joined
	Form   uint64 // of the form; another than plain only when a rule of style made it
}

// Groups gives the groups that begin at token i of f; only those of one token at a border. buf is room to work in.
func (f *Text) Groups(i, limit int, buf []byte, out []Group) ([]byte, []Group) {
	if f.Tokens[i].Kind != Word {
		return buf, out
	}
	s := houseStyle()
	lower := func(k int) {
		for _, b := range f.Spelt(k) {
			if ascii.Capital(b) {
				b |= 0x20
			}
			buf = append(buf, b)
		}
	}
	one := func(tokens int) {
		g := Group{Tokens: tokens, Plain: keyOf(buf)}
		g.Form = g.Plain
		if w, ok := s.write(buf); ok {
			g.Form = keyOf(w)
		}
		out = append(out, g)
	}
	buf = buf[:0]
	lower(i)
	one(1)
	if i+1 < limit && f.Tokens[i+1].Kind == Word && f.Tokens[i+1].Flags&Symbol == 0 && f.Tokens[i].Flags&Symbol == 0 {
		buf = buf[:0]
		lower(i)
		n := len(buf)
		lower(i + 1)
		if short, ok := s.short[string(buf[n:])]; ok {
			if short == "t" {
				buf = append(buf[:n], "n't"...)
			} else {
				buf = append(append(buf[:n], '\''), short...)
			}
		}
		one(2)
	}
	if i+2 < limit && f.Is(i+1, "-") && f.Tokens[i+2].Kind == Word && f.Tokens[i+2].Flags&Symbol == 0 {
		buf = buf[:0]
		lower(i)
		lower(i + 2)
		one(3)
	}
	return buf, out
}

// write gives the form of a word in lower case, if style has another for it.
func (s *styles) write(w []byte) ([]byte, bool) {
	if f, ok := s.form[string(w)]; ok {
		return []byte(f), true
	}
	if len(w) == 0 {
		return nil, false
	}
	if ascii.Digit(w[0]) { // 1.2m
		i := 0
		for i < len(w) && (ascii.Digit(w[i]) || w[i] == '.') {
			i++
		}
		if f, ok := s.form[string(w[i:])]; ok && i < len(w) {
			return append(append([]byte{}, w[:i]...), f...), true
		}
		return nil, false
	}
	if n, ok := vocabulary.Digits(w); ok {
		return n, true
	}
	for n := 4; n <= len(w); n++ {
		if f, ok := s.begin[string(w[:n])]; ok {
			return append([]byte(f), w[n:]...), true
		}
	}
	for n := 3; len(w) >= 6 && n <= 7 && n < len(w); n++ {
		if f, ok := s.end[string(w[len(w)-n:])]; ok {
			return append(append([]byte{}, w[:len(w)-n]...), f...), true
		}
	}
	return nil, false
}
