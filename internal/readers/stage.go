package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// StageDirections reads over what stenographers and captions say about a speech and nobody says in it: (Laughter.),
// [applause], [sic]. What tells of words that are missing, like [inaudible], is read.
func StageDirections(source string) (over []text.Span) {
	for _, open := range [...]byte{'(', '['} {
		for i := 0; ; {
			n := strings.IndexByte(source[i:], open)
			if n < 0 {
				break
			}
			i += n
			n = StageDirection(source[i:])
			if n > 0 {
				over = append(over, text.Span{Start: i, End: i + n})
			}
			i += max(n, 1)
		}
	}
	return over
}

// StageDirection measures the stage direction in brackets that s begins with, 0 if it begins with none.
func StageDirection(s string) int {
	const most = 200
	if s == "" || s[0] != '(' && s[0] != '[' {
		return 0
	}
	end := byte(')')
	if s[0] == '[' {
		end = ']'
	}
	n := strings.IndexByte(s[:min(len(s), most)], end)
	if n < 0 {
		return 0
	}
	found := false
	for i := 1; i < n; {
		if !ascii.Word(s[i]) {
			if s[i] == '(' || s[i] == '[' || s[i] == '?' {
				return 0
			}
			i++
			continue
		}
		from := i
		for i < n && ascii.Word(s[i]) {
			i++
		}
		switch c := vocabulary.Of([]byte(s[from:i])); {
		case c&vocabulary.StageAll != 0 && from == 1:
			return n + 1
		case c&vocabulary.Stage != 0:
			found = true
		case c&vocabulary.Aside == 0:
			return 0
		}
	}
	if !found {
		return 0
	}
	return n + 1
}
