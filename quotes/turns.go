package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Turns of a transcript: whose they are.

// A line that names the speaker of a turn is looked for in so many bytes in front of a passage.
const farBack = 1 << 16

// longestLabel is how long the name in front of a turn may be.
const longestLabel = 60

// turn finds the label of the turn that byte i of a source stands in: "MS. ORTIZ:", "Jane Doe (Labour):", "<v Jane Doe>".
// Q. and A. name nobody.
func (x *Index) turn(i int) (name Span, ok bool) {
	s := x.text.text
	from := max(0, i-farBack)
	for end := i; end > from; {
		start := strings.LastIndexByte(s[from:end], '\n') + 1 + from
		if name, ok := x.label(start, min(len(s), max(end, start+longestLabel)), i); ok {
			return name, true
		}
		end = start - 1
	}
	return Span{}, false
}

// label reads the label that a line begins with, behind what is read over; one that begins at byte before or later does
// not count.
func (x *Index) label(at, end, before int) (Span, bool) {
	s := x.text.text
	if k := strings.LastIndex(s[at:min(end, before)], "<v"); k >= 0 { // WebVTT
		from := at + k
		if n := strings.IndexByte(s[from:min(len(s), from+longestLabel)], '>'); n > 0 {
			if sp := strings.IndexByte(s[from:from+n], ' '); sp > 0 {
				return Span{from + sp + 1, from + n}, true
			}
		}
	}
	over := x.within(Span{at, end})
	for at < end {
		if len(over) > 0 && over[0].Start <= at {
			at, over = max(at, over[0].End), over[1:]
			continue
		}
		if s[at] != ' ' && s[at] != '\t' && s[at] != '*' && s[at] != '\n' {
			break
		}
		at++
	}
	if at >= before {
		return Span{}, false
	}
	line, _, _ := strings.Cut(s[at:min(len(s), at+longestLabel)], "\n")
	n := strings.IndexByte(line, ':')
	if n < 2 || len(strings.Fields(line[:n])) > 7 {
		return Span{}, false
	}
	first, _ := utf8.DecodeRuneInString(line)
	capitals := 0
	for _, w := range strings.Fields(line[:n]) {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "([")); unicode.IsUpper(r) {
			capitals++
		}
	}
	if !unicode.IsUpper(first) || 2*capitals < len(strings.Fields(line[:n])) || strings.ContainsAny(line[:n], ",;?!\"“”") {
		return Span{}, false
	}
	return Span{at, at + n}, true
}

// speaks reports whether a label may mean a person: one of the words of the name that are no titles is in it.
func speaks(label, name string) bool {
	a, b := fold(label, nil), fold(name, nil)
	for i := range b.words {
		if w := &b.words[i]; w.kind == tokenWord && len(b.spelt(i)) > 1 && !vocabulary.Is(b.spelt(i), vocabulary.Title|vocabulary.Common) && a.has(w.key) {
			return true
		}
	}
	return false
}

// warnSpeaker warns of a passage that begins in, or goes on into, the turn of somebody else.
func (x *Index) warnSpeaker(m *Match, speaker string) {
	if speaker == "" || m.Verdict == NotFound {
		return
	}
	for _, at := range [...]int{m.Source.Start, m.Source.End} {
		if name, ok := x.turn(at); ok && !speaks(name.Of(x.text.text), speaker) {
			m.Warnings = append(m.Warnings, Warning{Kind: OtherSpeaker, Source: name})
			return
		}
	}
}
