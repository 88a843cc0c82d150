package alignment

import (
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/marks"
	"github.com/whosaid/whosaid/internal/text"
)

// around is how much of the text before and behind a mark is read to tell what it is.
const around = 2048

// apostrophe reports whether a mark beside a word is no quotation mark but belongs to it: the nurses’, ’twas.
func (x *Index) apostrophe(t *folding.Token) bool {
	s := x.text.Source
	if m, _ := text.MarkAt(s, int(t.Start)); !marks.Apostrophe(m.Class) {
		return false
	}
	from, to := max(0, int(t.Start)-around), min(len(s), int(t.End)+around)
	if i := strings.LastIndex(s[from:t.Start], "\n\n"); i >= 0 {
		from += i
	}
	if i := strings.Index(s[t.End:to], "\n\n"); i >= 0 {
		to = int(t.End) + i
	}
	for from < int(t.Start) && !utf8.RuneStart(s[from]) {
		from++
	}
	for to > int(t.End) && to < len(s) && !utf8.RuneStart(s[to]) {
		to--
	}
	if i := strings.LastIndex(s[from:t.Start], "‘"); i >= 0 && !closesWord(s[from+i:t.Start]) { // which nothing else closes
		return false
	}
	lone := true
	marks.Read(s[from:to], false, func(regions []marks.Region) bool {
		for i := range regions {
			lone = lone && !edges(&regions[i], int(t.Start)-from, int(t.End)-from)
		}
		return lone
	})
	return lone
}

// edges reports whether a region, or the piece of one that lies in a paragraph, begins or ends with the mark at [i, j).
func edges(r *marks.Region, i, j int) bool {
	if len(r.Parts) == 0 {
		return r.Outer.Start == i || r.Outer.End == j
	}
	for _, p := range r.Parts {
		if p.Outer.Start == i || p.Outer.End == j {
			return true
		}
	}
	return false
}

// closesWord reports whether a ’ stands in s that no letter follows.
func closesWord(s string) bool {
	for i := 0; ; i++ {
		n := strings.Index(s[i:], "’")
		if n < 0 {
			return false
		}
		if i += n + len("’"); i < len(s) && !folding.LetterAt(s, i) {
			return true
		}
	}
}
