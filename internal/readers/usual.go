package readers

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// Usual reads over what plainly nobody says, as all of the others but Narration find it.
func Usual(source string) []text.Span {
	return Union(source, slices.Concat(HTML(source), Subtitles(source), NumberedLines(source), PageNumbers(source),
		StageDirections(source), NoteNumbers(source)))
}

// Union brings spans into order, and puts those together that overlap; of what lies outside of the source it takes
// nothing. It works in the room of what it is given.
func Union(source string, all []text.Span) []text.Span {
	kept := all[:0]
	for _, s := range all {
		if s.Start, s.End = max(s.Start, 0), min(s.End, len(source)); s.Start < s.End {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	slices.SortFunc(kept, func(a, b text.Span) int { return a.Start - b.Start })
	out := kept[:1]
	for _, s := range kept[1:] {
		if e := &out[len(out)-1]; s.Start < e.End {
			e.End = max(e.End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// Nothing reports whether Usual finds nothing to read over in [lo, hi) of a source, from signs that are quickly looked for.
func Nothing(source string, lo, hi int) bool {
	if strings.IndexByte(source, '<') >= 0 || strings.IndexByte(source, '>') >= 0 {
		return false
	}
	if strings.HasPrefix(strings.TrimPrefix(source, "\uFEFF"), "WEBVTT") {
		return false
	}
	lo = strings.LastIndexByte(source[:lo], '\n') + 1
	if n := strings.IndexByte(source[hi:], '\n'); n >= 0 {
		hi += n
	} else {
		hi = len(source)
	}
	if strings.ContainsAny(source[lo:hi], "([{") {
		return false
	}
	before := numberBefore(source, lo) // whether the last line that is not blank begins with a digit
	numbered := false                  // whether it does with the number of a line
	for line := range lines(source[lo:min(len(source), hi+1<<10)]) {
		line.Start, line.End = line.Start+lo, line.End+lo
		i := inset(source, line)
		if i == line.End {
			continue
		}
		digit := ascii.Digit(source[i])
		if numbered && digit {
			return false
		}
		if line.Start >= hi {
			return true
		}
		if _, ok := pageOf(source, line); ok || digit && timed(source, text.Span{Start: i, End: line.End}) > 0 {
			return false
		}
		numbered = digit && lineNumber(source, i, line.End)
		if numbered && before {
			return false
		}
		before = digit
	}
	return hi+1<<10 >= len(source) || !numbered
}

// numberBefore reports whether the last line in front of byte i that is not blank begins with a digit, or is far off.
func numberBefore(source string, i int) bool {
	for range 4 {
		if i == 0 {
			return false
		}
		line := text.Span{Start: strings.LastIndexByte(source[:i-1], '\n') + 1, End: i - 1}
		if k := inset(source, line); k < line.End && source[k] != '\r' {
			return ascii.Digit(source[k])
		}
		i = line.Start
	}
	return true
}
