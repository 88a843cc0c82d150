package quotes

import (
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/marks"
	"github.com/whosaid/whosaid/internal/text"
)

// around is how much of the text before and behind a mark is read to tell what it is.
const around = 2048

// apostrophe reports whether a mark beside a word is no quotation mark but belongs to it: the nurses’, ’twas.
func (x *index) apostrophe(t *token) bool {
	s := x.text.text
	if m, _ := text.MarkAt(s, int(t.start)); !marks.Apostrophe(m.Class) {
		return false
	}
	from, to := max(0, int(t.start)-around), min(len(s), int(t.end)+around)
	if i := strings.LastIndex(s[from:t.start], "\n\n"); i >= 0 {
		from += i
	}
	if i := strings.Index(s[t.end:to], "\n\n"); i >= 0 {
		to = int(t.end) + i
	}
	for from < int(t.start) && !utf8.RuneStart(s[from]) {
		from++
	}
	for to > int(t.end) && to < len(s) && !utf8.RuneStart(s[to]) {
		to--
	}
	if i := strings.LastIndex(s[from:t.start], "‘"); i >= 0 && !closesWord(s[from+i:t.start]) { // which nothing else closes
		return false
	}
	lone := true
	marks.Read(s[from:to], false, func(regions []marks.Region) bool {
		for i := range regions {
			lone = lone && !edges(&regions[i], int(t.start)-from, int(t.end)-from)
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
		if i += n + len("’"); i < len(s) && !letterAt(s, i) {
			return true
		}
	}
}
