package caveat

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Where the sentences and paragraphs of a source end, and of what class its words are.

// class gives the classes of a token of the source.
func (x *examiner) class(k int) vocabulary.Class {
	if k >= len(x.text.Tokens) || x.text.Tokens[k].Kind != folding.Word {
		return 0
	}
	return vocabulary.Of(x.text.Spelt(k))
}

// endsSentence reports whether a sentence ends with token k.
func (x *examiner) endsSentence(k int) bool {
	w := x.text.Tokens
	if x.paragraphEnds(k) {
		return true
	}
	if w[k].Kind != folding.Sign || !x.text.Is(k, ".") && !x.text.Is(k, "!") && !x.text.Is(k, "?") {
		return false
	}
	for k++; k < len(w) && w[k].Kind == folding.Mark; k++ {
	}
	if k == len(w) {
		return true
	}
	r, _ := utf8.DecodeRune(x.text.Spelt(k))
	return !unicode.IsLower(r)
}

// paragraphEnds reports whether a paragraph ends behind token k.
func (x *examiner) paragraphEnds(k int) bool {
	w := x.text.Tokens
	if k+1 >= len(w) {
		return false
	}
	between := text.Span{Start: int(w[k].End), End: int(w[k+1].Start)}
	return readers.Breaks(x.text.Source[between.Start:between.End]) && len(x.text.Within(between)) == 0
}
