package readers

import (
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// Subtitles reads over the time codes of SubRip and WebVTT with the names and numbers of the cues, the head and the notes
// of a WebVTT file; what captions have in square brackets at the start of a line or behind a stop, or in round ones on a
// line of their own; the time codes that transcripts have in brackets, at the start of a line or on one of their own; and
// the >> of captions where somebody else speaks. What tells of words that are missing, like [inaudible], is read.
func Subtitles(source string) (over []text.Span) {
	over = stamps(source)
	if !strings.Contains(source, "-->") && !strings.HasPrefix(strings.TrimPrefix(source, "\uFEFF"), "WEBVTT") {
		return over
	}
	over = append(over, effects(source)...)
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
		case heard(s):
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

// effects gives what captions have in square brackets at the start of a line or behind a stop, which is what is heard beside
// the words, or who speaks: [engine roars]. What tells of words that are missing is none of it.
func effects(s string) (over []text.Span) {
	const most = 120
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '[')
		if n < 0 {
			return over
		}
		i += n
		n = strings.IndexByte(s[i:min(i+most, len(s))], ']')
		if n > 1 && apart(s[max(0, i-most):i]) && effect(s[i+1:i+n]) {
			over = append(over, text.Span{Start: i, End: i + n + 1})
		}
		i += max(n, 1)
	}
}

// apart reports whether what stands behind s begins a line of captions, tags, settings and the dash of a new speaker left
// out, or stands behind a stop.
func apart(s string) bool {
	for {
		if s = strings.TrimRight(s, " \t-♪"); s == "" {
			return true
		}
		k, last := -1, s[len(s)-1]
		switch last {
		case '>':
			k = max(strings.LastIndexByte(s, '<'), strings.LastIndexByte(s, '\n')+1)
		case '}':
			k = strings.LastIndexByte(s, '{')
		}
		if k < 0 {
			return strings.IndexByte("\n\r.!?:,;]", last) >= 0
		}
		s = s[:k]
	}
}

// effect reports whether what stands in brackets is no word of a speaker's, nor the place of one.
func effect(s string) bool {
	if strings.Contains(s, "[") || strings.Contains(s, "-->") {
		return false
	}
	letters := false
	for w := range strings.FieldsSeq(s) {
		letters = letters || ascii.Word(w[0]) && !ascii.Digit(w[0]) || w[0] >= utf8.RuneSelf
		if vocabulary.Is([]byte(strings.Trim(w, ".,")), vocabulary.Missing) {
			return false
		}
	}
	return letters
}

// heard reports whether a line of a caption is all in round brackets, which is then what is heard: (door slams).
func heard(s string) bool {
	s = strings.Trim(s, "-♪ ")
	return len(s) > 2 && s[0] == '(' && strings.IndexByte(s, ')') == len(s)-1 && effect(s[1:len(s)-1])
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
