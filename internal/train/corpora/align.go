package corpora

import (
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// A Sentence is a sentence as the library cuts it, with the annotated token of each of its own, or nil where the two cut
// differently.
type Sentence struct {
	Tokens []text.Token
	Gold   []*Silver
	First  bool // of its paragraph
}

// Lines gives the lines that are not empty: in these corpora they are the paragraphs, and a change in how the library finds
// paragraphs in worse texts leaves the fitted weights alone.
func Lines(s string) (lines []text.Span) {
	at := 0
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, text.Span{Start: at, End: at + len(line)})
		}
		at += len(line)
	}
	return lines
}

// Align cuts the document as the library does and pairs its tokens with the annotated ones of the same bytes.
func Align(d *Document) []Sentence {
	var out []Sentence
	k := 0
	var spans []text.Span
	for _, p := range Lines(d.Text) {
		tokens := text.Words(nil, d.Text, p)
		spans = text.Sentences(spans[:0], d.Text, tokens)
		for n, sp := range spans {
			s := Sentence{Tokens: tokens[sp.Start:sp.End], First: n == 0}
			s.Gold = make([]*Silver, len(s.Tokens))
			for i, t := range s.Tokens {
				for k < len(d.Tokens) && d.Tokens[k].Start < t.Start {
					k++
				}
				if k < len(d.Tokens) && d.Tokens[k].Span == t.Span {
					s.Gold[i] = &d.Tokens[k]
				}
			}
			out = append(out, s)
		}
	}
	return out
}
