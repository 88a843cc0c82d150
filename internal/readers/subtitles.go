package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Subtitles reads over the time codes of SubRip and WebVTT with the names and numbers of the cues, the head and the notes
// of a WebVTT file, the time codes that transcripts have in brackets, at the start of a line or on one of their own, and
// the >> of captions where somebody else speaks.
func Subtitles(source string) (over []text.Span) {
	over = stamps(source)
	if !strings.Contains(source, "-->") && !strings.HasPrefix(strings.TrimPrefix(source, "\uFEFF"), "WEBVTT") {
		return over
	}
	var before text.Span  // the line before, if it may name a cue
	gap, skip := true, -1 // whether the line before is blank; where a block began that is no cue
	for line := range lines(source) {
		s := strings.TrimSpace(strings.TrimPrefix(source[line.Start:line.End], "\uFEFF"))
		switch {
		case s == "":
			if skip >= 0 {
				over = append(over, text.Span{Start: skip, End: line.Start})
			}
			gap, skip, before = true, -1, text.Span{}
			continue
		case skip >= 0:
		case cueTimes(s):
			from := line.Start
			if before.End > 0 {
				from = before.Start
			}
			over = append(over, text.Span{Start: from, End: line.End})
			before = text.Span{}
		case gap && head(s):
			skip = line.Start
		case effect(s):
			over = append(over, line)
			before = text.Span{}
		case gap:
			before = line
		default:
			before = text.Span{}
		}
		gap = false
	}
	if skip >= 0 {
		over = append(over, text.Span{Start: skip, End: len(source)})
	}
	return over
}

// head reports whether a block of WebVTT that begins so is none of its cues.
func head(s string) bool {
	for _, name := range [...]string{"WEBVTT", "NOTE", "STYLE", "REGION"} {
		if rest, ok := strings.CutPrefix(s, name); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
			return true
		}
	}
	return false
}

// effect reports whether a line of a caption has nothing but what is heard beside the words: [engine roars]. What tells of
// words that are missing is none.
func effect(s string) bool {
	if len(s) < 3 || s[0] != '[' || strings.IndexByte(s, ']') != len(s)-1 {
		return false
	}
	for w := range strings.FieldsSeq(s[1 : len(s)-1]) {
		if vocabulary.Is([]byte(w), vocabulary.Missing) {
			return false
		}
	}
	return true
}

// cueTimes reports whether a line has the two times of a cue.
func cueTimes(s string) bool {
	n := timeCode(s, 1)
	if n == 0 {
		return false
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(s[n:], " \t"), "-->")
	return ok && timeCode(strings.TrimLeft(rest, " \t"), 1) > 0
}

// timeCode measures the time code that s begins with: 01:04, 00:01:04, 00:01:04,200; at least so many colons are in it.
func timeCode(s string, colons int) int {
	_, i := readNumber(s, 0, 3)
	if i == 0 {
		return 0
	}
	n := 0
	for i+2 < len(s) && s[i] == ':' && ascii.Digit(s[i+1]) && ascii.Digit(s[i+2]) && n < 3 {
		i += 3
		n++
	}
	if n < colons || i < len(s) && (ascii.Digit(s[i]) || s[i] == ':') {
		return 0
	}
	if i+1 < len(s) && (s[i] == '.' || s[i] == ',') && ascii.Digit(s[i+1]) {
		_, i = readNumber(s, i+1, 3)
	}
	return i
}

// stamps gives the time codes in brackets and those of hours, minutes and seconds at the start of a line, and the
// settings in braces that SubRip has.
func stamps(s string) (over []text.Span) {
	for _, open := range [...]byte{'[', '(', '<', '{'} {
		for i := 0; ; {
			n := strings.IndexByte(s[i:], open)
			if n < 0 {
				break
			}
			i += n
			if n := stamp(s[i:]); n > 0 {
				over = append(over, text.Span{Start: i, End: i + n})
				i += n
			} else {
				i++
			}
		}
	}
	for i := 0; ; {
		n := strings.Index(s[i:], ">>")
		if n < 0 {
			break
		}
		i += n
		n = 2
		for i+n < len(s) && s[i+n] == '>' {
			n++
		}
		if n <= 3 {
			over = append(over, text.Span{Start: i, End: i + n})
		}
		i += n
	}
	for line := range lines(s) {
		if i := inset(s, line); i < line.End && ascii.Digit(s[i]) {
			if n := timed(s, text.Span{Start: i, End: line.End}); n > 0 {
				over = append(over, text.Span{Start: i, End: i + n})
			}
		}
	}
	return over
}

// timed measures the time code that a line begins with: one of hours, minutes and seconds, or one that stands alone.
func timed(s string, line text.Span) int {
	i := line.Start
	if n := timeCode(s[i:line.End], 1); n > 0 && blank(s, text.Span{Start: i + n, End: line.End}) {
		return n
	}
	if n := timeCode(s[i:line.End], 2); n > 0 && (s[i+n] == ' ' || s[i+n] == '\t') {
		return n
	}
	return 0
}

// stamp measures the time code or setting with its brackets.
func stamp(s string) int {
	if s[0] == '{' {
		if n := strings.IndexByte(s[:min(len(s), 64)], '}'); n > 0 && s[1] == '\\' {
			return n + 1
		}
		return 0
	}
	colons := 1
	if s[0] == '(' { // (3:16) is a verse
		colons = 2
	}
	n := timeCode(s[1:], colons)
	if n == 0 || 1+n >= len(s) {
		return 0
	}
	if b := s[1+n]; b == ']' && s[0] == '[' || b == ')' && s[0] == '(' || b == '>' && s[0] == '<' {
		return n + 2
	}
	return 0
}
