package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// NoteNumbers reads over the numbers of notes: [3] close behind a word or a stop, and what HTML raises, if it is a link
// or stands behind a stop. Raised behind a letter or a digit may be a power.
func NoteNumbers(source string) (over []text.Span) {
	for i := 0; ; {
		n := strings.IndexByte(source[i:], '[')
		if n < 0 {
			break
		}
		i += n
		if _, end := readNumber(source, i+1, 3); end > i+1 && end < len(source) && source[end] == ']' && i > 0 && wordOrStop(source[i-1]) {
			over = append(over, text.Span{Start: i, End: end + 1})
		}
		i++
	}
	for i := 0; ; {
		n := indexSup(source[i:])
		if n < 0 {
			return over
		}
		i += n
		n = raised(source[i:], i > 0 && stop(source[i-1]))
		if n > 0 {
			over = append(over, text.Span{Start: i, End: i + n})
		}
		i += max(n, 1)
	}
}

func wordOrStop(b byte) bool { return ascii.Word(b) && !ascii.Digit(b) || stop(b) || b >= 0x80 }

func stop(b byte) bool { return strings.IndexByte(".,;:!?\"'", b) >= 0 }

// indexSup finds a tag that raises what is behind it.
func indexSup(s string) int {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '<')
		if n < 0 || i+n+4 > len(s) {
			return -1
		}
		if i += n; strings.EqualFold(s[i:i+4], "<sup") {
			return i
		}
		i++
	}
}

// raised measures a raised number with the tags around it, 0 if it may be anything but that of a note.
func raised(s string, behindStop bool) int {
	const most = 400
	link, digits, depth := false, 0, 0
	for i := 0; i < min(len(s), most); {
		if s[i] != '<' {
			if link = link || s[i] == '['; !ascii.Digit(s[i]) && strings.IndexByte("[]*, ", s[i]) < 0 {
				return 0
			}
			digits++
			i++
			continue
		}
		name, n := tag(s[i:])
		switch {
		case n == 0 || name != "sup" && name != "a" && name != "span":
			return 0
		case name == "a":
			link = true
		case name == "sup" && s[i+1] != '/':
			depth++
		case name == "sup":
			depth--
		}
		i += n
		if depth == 0 {
			if digits > 0 && (link || behindStop) {
				return i
			}
			return 0
		}
	}
	return 0
}
