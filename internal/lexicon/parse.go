package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lower returns s in lower case with straight apostrophes, ready for a look-up. It returns s itself, without
// allocating, when s already is that.
func Lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return lowerSlow(s)
		}
	}
	return s
}

func lowerSlow(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '’' || r == 'ʼ' {
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// eachLine calls f with the lines of a data file that say something: comments (from a # that starts a line or
// follows a blank) and blank lines are left out. section is the text of the last [section] line.
func eachLine(data string, f func(section, line string)) {
	section := ""
	for line := range strings.Lines(data) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if strings.IndexByte(line, '#') >= 0 { // seldom, and a sign is found faster than two
			line, _, _ = strings.Cut(line, " #")
		}
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '[' && line[len(line)-1] == ']':
			section = line[1 : len(line)-1]
		default:
			f(section, line)
		}
	}
}

// eachWord calls f with the words of a data file that is nothing but words under sections: words are separated by
// blanks, and an underscore stands for a blank within one ("prime_minister").
func eachWord(data string, f func(section, word string)) {
	eachLine(data, func(section, line string) {
		for w := range strings.FieldsSeq(line) {
			if strings.IndexByte(w, '_') >= 0 {
				w = strings.ReplaceAll(w, "_", " ")
			}
			f(section, w)
		}
	})
}

// cut splits a line at its first run of blanks.
func cut(line string) (first, rest string) {
	i := strings.IndexAny(line, " \t")
	if i < 0 {
		return line, ""
	}
	return line[:i], strings.TrimLeft(line[i:], " \t")
}

// words counts the words of a data file, for sizing its map.
func words(data string) int {
	n, in := 0, false
	for i := 0; i < len(data); i++ {
		blank := data[i] <= ' '
		if !blank && !in {
			n++
		}
		in = !blank
	}
	return n
}
