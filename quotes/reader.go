package quotes

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/marks"
)

// A Reader tells what of a source is not among its words: it returns the spans to read over, in bytes of the source.
// They may stand in any order and overlap; of what lies outside of the source nothing is taken. The passages that are
// found keep the offsets of the source as given, and have in them what was read over. It is asked about each quotation
// as well, which may have been copied with its tags.
//
// A reader of one's own is a function:
//
//	footnotes := regexp.MustCompile(`\[\d+\]`)
//	notes := func(source string) (over []quotes.Span) {
//		for _, at := range footnotes.FindAllStringIndex(source, -1) {
//			over = append(over, quotes.Span{Start: at[0], End: at[1]})
//		}
//		return over
//	}
//	index := quotes.NewIndex(source, quotes.Usual, notes)
type Reader func(source string) []Span

// Usual reads over what plainly nobody says, as [HTML], [Subtitles], [NumberedLines], [PageNumbers] and [StageDirections]
// find it. It is what is read over when no reader is named.
func Usual(source string) []Span {
	return union(source, []Reader{HTML, Subtitles, NumberedLines, PageNumbers, StageDirections})
}

// Plain reads every word: it reads over nothing.
func Plain(string) []Span { return nil }

// readOver gives what the readers read over, in order and without overlaps.
func readOver(source string, readers []Reader) []Span {
	if len(readers) == 0 {
		return Usual(source)
	}
	return union(source, readers)
}

// union puts together what several readers read over.
func union(source string, readers []Reader) []Span {
	var all []Span
	for _, r := range readers {
		for _, s := range r(source) {
			if s.Start, s.End = max(s.Start, 0), min(s.End, len(source)); s.Start < s.End {
				all = append(all, s)
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, func(a, b Span) int { return a.Start - b.Start })
	out := all[:1]
	for _, s := range all[1:] {
		if e := &out[len(out)-1]; s.Start < e.End {
			e.End = max(e.End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// Narration reads over what stands between two quotes of one paragraph, with the marks around it: the attribution
// between two halves of what somebody said. It is not among those of [Usual]: what stands between the marks of an article
// may be the words of two people.
func Narration(source string) (over []Span) {
	var last Span // what stands between the marks of the quote before
	marks.Read(source, false, func(regions []marks.Region) bool {
		for _, r := range regions {
			if r.Depth > 0 {
				continue
			}
			if between := (Span{last.End, r.Inner.Start}); last.End > 0 && between.Len() > 0 && !breaks(between.Of(source)) {
				if strings.HasSuffix(last.Of(source), ",") { // it belongs to the attribution
					between.Start--
				}
				over = append(over, between)
			}
			last = Span(r.Inner)
		}
		return true
	})
	return over
}

// breaks reports whether a paragraph ends in s.
func breaks(s string) bool {
	lines := 0
	for i := range len(s) {
		switch s[i] {
		case '\n':
			if lines++; lines > 1 {
				return true
			}
		case ' ', '\t', '\r':
		default:
			lines = 0
		}
	}
	return false
}
