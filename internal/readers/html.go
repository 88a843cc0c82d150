package readers

import (
	"strings"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// HTML reads over tags, comments and what is never shown: scripts, style sheets, the title of the page. Character
// references need no reader, they are read everywhere. A sign < that begins no tag of HTML or WebVTT stays what it is.
func HTML(source string) (over []text.Span) {
	unclosed := map[string]bool{} // names of which no end tag stands behind where one was last looked for
	read := 0                     // how far the end of a comment was looked for in vain
	for i := 0; ; {
		n := strings.IndexByte(source[i:], '<')
		if n < 0 {
			return over
		}
		i += n
		if strings.HasPrefix(source[i:], "<!--") {
			from, to := max(i, read-2), min(len(source), i+longestComment)
			if !strings.Contains(source[from:max(from, to)], "-->") {
				read = to
				i++
				continue
			}
		}
		name, n := tag(source[i:])
		if n == 0 {
			i++
			continue
		}
		end := i + n
		if hides(name) && source[i+1] != '/' && !unclosed[name] {
			if k := closing(source[end:], name); k >= 0 {
				_, m := tag(source[end+k:])
				end += k + m
			} else {
				unclosed[name] = true
			}
		}
		over = append(over, text.Span{Start: i, End: end})
		i = end
	}
}

// How far the end of a tag and that of a comment is looked for.
const (
	longestTag     = 1 << 12
	longestComment = 1 << 16
)

// tag measures the tag or comment that s begins with, and gives its name in lower case; 0 if it begins with none.
func tag(s string) (name string, n int) {
	if strings.HasPrefix(s, "<!--") {
		if k := strings.Index(s[:min(len(s), longestComment)], "-->"); k >= 0 {
			return "", k + 3
		}
		return "", 0
	}
	name, i := tagName(s)
	if name == "" {
		return "", 0
	}
	quoted := byte(0)
	for k := i; k < min(len(s), longestTag); k++ {
		switch b := s[k]; {
		case quoted != 0:
			if b == quoted {
				quoted = 0
			}
		case (b == '"' || b == '\'') && s[k-1] == '=':
			quoted = b
		case b == '>':
			return name, k + 1
		case b == '<':
			return "", 0
		}
	}
	return "", 0
}

// tagName reads the name of a tag, in lower case, and tells where it ends; "" if it is none that HTML or WebVTT has.
func tagName(s string) (name string, end int) {
	i, declares := 1, false
	if i < len(s) && (s[i] == '/' || s[i] == '!' || s[i] == '?') {
		declares = s[i] != '/'
		i++
	}
	from := i
	for i < len(s) && (ascii.Word(s[i]) || s[i] == '-') && i-from < 24 {
		i++
	}
	if i == from || i == len(s) || ascii.Digit(s[from]) || s[from] == '-' {
		return "", 0
	}
	name = strings.ToLower(s[from:i])
	const known = vocabulary.Inline | vocabulary.Block | vocabulary.Hidden
	if !declares && !vocabulary.Is([]byte(name), known) && !strings.Contains(name, "-") {
		return "", 0
	}
	switch s[i] {
	case ' ', '\t', '\n', '\r', '/', '>', '.':
		return name, i
	}
	return "", 0
}

// hides reports whether what stands between the tags of this name is not shown.
func hides(name string) bool { return vocabulary.Is([]byte(name), vocabulary.Hidden) }

// closing finds the end tag of a name, -1 if there is none.
func closing(s, name string) int {
	for i := 0; ; {
		n := strings.Index(s[i:], "</")
		if n < 0 {
			return -1
		}
		i += n
		if k := i + 2 + len(name); k <= len(s) && strings.EqualFold(s[i+2:k], name) {
			return i
		}
		i += 2
	}
}

// InlineTag reports whether a word may go on through what is read over here.
func InlineTag(s string) bool {
	name, n := tag(s)
	return n == len(s) && vocabulary.Is([]byte(name), vocabulary.Inline)
}
