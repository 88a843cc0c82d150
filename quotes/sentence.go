package quotes

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Where the sentences and paragraphs of a source end, and of what class its words are.

// class gives the classes of a token of the source.
func (x *examiner) class(k int) vocabulary.Class {
	if k >= len(x.text.words) || x.text.words[k].kind != tokenWord {
		return 0
	}
	return vocabulary.Of(x.text.spelt(k))
}

// endsSentence reports whether a sentence ends with token k.
func (x *examiner) endsSentence(k int) bool {
	w := x.text.words
	if x.paragraphEnds(k) {
		return true
	}
	if w[k].kind != tokenSign || !x.text.is(k, ".") && !x.text.is(k, "!") && !x.text.is(k, "?") {
		return false
	}
	for k++; k < len(w) && w[k].kind == tokenMark; k++ {
	}
	if k == len(w) {
		return true
	}
	r, _ := utf8.DecodeRune(x.text.spelt(k))
	return !unicode.IsLower(r)
}

// paragraphEnds reports whether a paragraph ends behind token k.
func (x *examiner) paragraphEnds(k int) bool {
	w := x.text.words
	if k+1 >= len(w) {
		return false
	}
	between := text.Span{Start: int(w[k].end), End: int(w[k+1].start)}
	return readers.Breaks(x.text.text[between.Start:between.End]) && len(x.text.within(between)) == 0
}
