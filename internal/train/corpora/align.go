package corpora

import "github.com/whosaid/whosaid/internal/text"

// A Sentence is a sentence as the library cuts it, with the annotated token of each of its own, or nil where the two cut
// differently.
type Sentence struct {
	Tokens []text.Token
	Gold   []*Silver
	First  bool // of its paragraph
}

// Align cuts the document as the library does and pairs its tokens with the annotated ones of the same bytes.
func Align(d *Document) []Sentence {
	var out []Sentence
	k := 0
	var spans []text.Span
	for _, p := range text.Paragraphs(d.Text) {
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
