package caveat

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Turns of a transcript: whose they are.

// A line that names the speaker of a turn is looked for in so many bytes in front of a passage.
const farBack = 1 << 16

// longestLabel is how long the name in front of a turn may be.
const longestLabel = 60

// turn finds the label of the turn that byte i of a source stands in: "MS. ORTIZ:", "Jane Doe (Labour):", "<v Jane Doe>".
// Q. and A. name nobody.
func (x *examiner) turn(i int) (name text.Span, ok bool) {
	s := x.text.Source
	from := max(0, i-farBack)
	for end := i; end > from; {
		start := strings.LastIndexByte(s[from:end], '\n') + 1 + from
		if name, ok := x.label(start, min(len(s), max(end, start+longestLabel)), i); ok {
			return name, true
		}
		end = start - 1
	}
	return text.Span{}, false
}

// label reads the label that a line begins with, behind what is read over; one that begins at byte before or later does
// not count.
func (x *examiner) label(at, end, before int) (text.Span, bool) {
	s := x.text.Source
	if k := strings.LastIndex(s[at:min(end, before)], "<v"); k >= 0 { // WebVTT
		from := at + k
		if n := strings.IndexByte(s[from:min(len(s), from+longestLabel)], '>'); n > 0 {
			if sp := strings.IndexByte(s[from:from+n], ' '); sp > 0 {
				return text.Span{Start: from + sp + 1, End: from + n}, true
			}
		}
	}
	over := x.text.Within(text.Span{Start: at, End: end})
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
		return text.Span{}, false
	}
	line, _, _ := strings.Cut(s[at:min(len(s), at+longestLabel)], "\n")
	n := strings.IndexByte(line, ':')
	if n < 2 || len(strings.Fields(line[:n])) > 7 {
		return text.Span{}, false
	}
	first, _ := utf8.DecodeRuneInString(line)
	capitals := 0
	for _, w := range strings.Fields(line[:n]) {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "([")); unicode.IsUpper(r) {
			capitals++
		}
	}
	if !unicode.IsUpper(first) || 2*capitals < len(strings.Fields(line[:n])) || strings.ContainsAny(line[:n], ",;?!\"“”") {
		return text.Span{}, false
	}
	return text.Span{Start: at, End: at + n}, true
}

// speaks reports whether a label may mean a person: one of the words of the name that are no titles is in it.
func speaks(label, name string) bool {
	a, b := folding.Fold(label, nil), folding.Fold(name, nil)
	const noName = vocabulary.Title | vocabulary.Common
	for i := range b.Tokens {
		w, letters := &b.Tokens[i], b.Spelt(i)
		if w.Kind == folding.Word && len(letters) > 1 && !vocabulary.Is(letters, noName) && a.Has(w.Key) {
			return true
		}
	}
	return false
}

// A Claim says whose turn a passage stands in, seen from who is said to have said it.
type Claim uint8

// The claims: a greater one is the better.
const (
	False Claim = iota // it begins in, or goes on into, the turn of somebody else
	Open               // nobody is named
	True               // it begins in a turn of theirs
)

// Speaker tells whose turn a passage of the source stands in; of somebody else's, with the warning that says so.
func Speaker(source *folding.Text, passage text.Span, name string) (Claim, Warning) {
	x := examiner{text: source}
	says := Open
	for i, at := range [...]int{passage.Start, passage.End} {
		label, ok := x.turn(at)
		if !ok {
			continue
		}
		if !speaks(source.Source[label.Start:label.End], name) {
			return False, Warning{Kind: OtherSpeaker, Source: label}
		}
		if i == 0 {
			says = True
		}
	}
	return says, Warning{}
}
