package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How far the parts of a link reach, in bytes: so that a text of opening brackets takes linear time.
const (
	longestLabel   = 300
	longestAddress = 1000
)

type scanner struct {
	s    string
	cuts []cut
	open []opening // signs of emphasis that nothing has closed yet in this paragraph
	link []Span    // the end of a link whose words are being read: from the closing bracket on
}

// An opening is a run of one to three signs that may begin emphasis.
type opening struct {
	Span
	sign byte
}

func (s *scanner) scan() {
	for i := 0; i < len(s.s); {
		if i == 0 || s.s[i-1] == '\n' {
			i = s.line(i)
			if i == len(s.s) {
				return
			}
		}
		if n := len(s.link); n > 0 && i >= s.link[n-1].Start {
			i = max(i, s.link[n-1].End)
			s.link = s.link[:n-1]
			continue
		}
		switch s.s[i] {
		case '[':
			i = s.bracket(i, i)
		case '!':
			if i+1 < len(s.s) && s.s[i+1] == '[' {
				i = s.bracket(i+1, i)
			} else {
				i++
			}
		case '*', '_':
			i = s.emphasis(i)
		case '\\':
			if i+1 < len(s.s) && strings.IndexByte(`*_[]#>`, s.s[i+1]) >= 0 {
				s.cut(i, i+1, -1)
				i++
			}
			i++
		default:
			i++
		}
	}
}

func (s *scanner) cut(start, end, partner int) {
	s.cuts = append(s.cuts, cut{Span: Span{start, end}, partner: partner})
}

// pair cuts two signs that belong together.
func (s *scanner) pair(a, b Span) {
	s.cut(a.Start, a.End, b.Start)
	s.cut(b.Start, b.End, a.Start)
}

// line reads what may stand at the beginning of one, and gives where the words begin.
func (s *scanner) line(i int) int {
	for i < len(s.s) && (s.s[i] == ' ' || s.s[i] == '\t' || s.s[i] == '>') {
		i++
	}
	if i == len(s.s) {
		return i
	}
	if s.s[i] == '\n' || s.s[i] == '\r' {
		s.open = s.open[:0] // emphasis ends with its paragraph
		return i
	}
	n := 0
	switch s.s[i] {
	case '#':
		for i+n < len(s.s) && s.s[i+n] == '#' {
			n++
		}
		if n > 6 || i+n == len(s.s) || s.s[i+n] != ' ' {
			return i
		}
		s.open = s.open[:0]
		s.cut(i, i+n+1, -1)
		return i + n + 1
	case '[':
		// A footnote: [^1]: the words of it.
		if end := strings.Index(s.s[i:min(len(s.s), i+24)], "]: "); end > 1 && s.s[i+1] == '^' {
			s.cut(i, i+end+3, -1)
			return i + end + 3
		}
	}
	return i
}

// bracket reads a link, an image or the mark of a footnote, whose bracket is at i and whose first byte at from.
func (s *scanner) bracket(i, from int) int {
	label, ok := s.label(i)
	if !ok {
		return i + 1
	}
	words := s.s[i+1 : label]
	if strings.HasPrefix(words, "^") && !strings.ContainsAny(words, " \n") {
		s.cut(i, label+1, -1)
		return label + 1
	}
	end, ok := s.address(label + 1)
	switch {
	case !ok && from == i && i > 0 && s.s[i-1] > ' ' && note(words) && !strings.Contains(words, "*"): // said:[4]
		s.cut(i, label+1, -1)
		return label + 1
	case !ok:
		return i + 1
	case from < i: // an image: what is said of it is no part of the article
		s.cut(from, end, -1)
		return end
	case note(words):
		s.cut(i, end, -1)
		return end
	case strings.TrimSpace(words) == "":
		s.cut(i, end, -1)
		return end
	case len(s.link) > 0:
		return i + 1 // no link in a link
	}
	s.pair(Span{i, i + 1}, Span{label, end})
	s.link = append(s.link, Span{label, end})
	return i + 1
}

// label finds the bracket that closes the one at i, on the same paragraph.
func (s *scanner) label(i int) (int, bool) {
	depth := 0
	for j := i; j < len(s.s) && j < i+longestLabel; j++ {
		switch s.s[j] {
		case '\\':
			j++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return j, true
			}
		case '\n':
			if j+1 < len(s.s) && (s.s[j+1] == '\n' || s.s[j+1] == '\r') {
				return 0, false
			}
		}
	}
	return 0, false
}

// address reads the address of a link with its title, and gives where it ends. An address has one of the signs that addresses
// have, and no space: the brackets of an editor may stand before others.
func (s *scanner) address(i int) (int, bool) {
	if i >= len(s.s) || s.s[i] != '(' {
		return 0, false
	}
	depth, signs := 0, false
	for j := i; j < len(s.s) && j < i+longestAddress; j++ {
		switch c := s.s[j]; c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return j + 1, signs
			}
		case '/', '#', ':', '?':
			signs = true
		case ' ':
			return s.title(j, signs)
		case '\n', '\r', '\t':
			return 0, false
		}
	}
	return 0, false
}

// title reads the title behind an address: (https://example.org "Example").
func (s *scanner) title(i int, address bool) (int, bool) {
	for i < len(s.s) && s.s[i] == ' ' {
		i++
	}
	if !address || i >= len(s.s) || s.s[i] != '"' && s.s[i] != '\'' {
		return 0, false
	}
	rest := s.s[i+1 : min(len(s.s), i+longestLabel)]
	end := strings.Index(rest, string(s.s[i])+")")
	if end < 0 || strings.Contains(rest[:end], "\n\n") {
		return 0, false
	}
	return i + 1 + end + 2, true
}

// note tells whether the words of a link are the mark of a footnote: 2, [3], *, a.
func note(words string) bool {
	words = strings.Trim(words, `\[]`)
	if words == "" || len(words) > 3 {
		return false
	}
	if len(words) == 1 && words[0] >= 'a' && words[0] <= 'h' {
		return true
	}
	for _, c := range []byte(words) {
		if (c < '0' || c > '9') && c != '*' {
			return false
		}
	}
	return true
}

// emphasis reads a run of asterisks or underscores.
func (s *scanner) emphasis(i int) int {
	end := i
	for end < len(s.s) && s.s[end] == s.s[i] {
		end++
	}
	run := Span{i, end}
	if end-i > 3 {
		return end
	}
	before, _ := utf8.DecodeLastRuneInString(s.s[:i])
	after, _ := utf8.DecodeRuneInString(s.s[end:])
	opens := end < len(s.s) && !unicode.IsSpace(after) && (i == 0 || !wordy(before))
	closes := i > 0 && !unicode.IsSpace(before) && (end == len(s.s) || !wordy(after))
	if closes && s.close(run) {
		return end
	}
	if opens {
		s.open = append(s.open, opening{run, s.s[i]})
	}
	return end
}

// close finds the run that a run closes: one of as many signs, or two that together have as many. What was opened in between is no
// emphasis.
func (s *scanner) close(run Span) bool {
	length := run.End - run.Start
	for n := len(s.open) - 1; n >= 0 && n >= len(s.open)-8; n-- {
		o := s.open[n]
		if o.sign != s.s[run.Start] {
			continue
		}
		if o.End-o.Start == length {
			s.pair(o.Span, run)
			s.open = s.open[:n]
			return true
		}
		if first := n - 1; length == 3 && first >= 0 && s.open[first].sign == o.sign && s.open[first].End-s.open[first].Start+o.End-o.Start == 3 {
			middle := run.Start + o.End - o.Start
			s.pair(o.Span, Span{run.Start, middle})
			s.pair(s.open[first].Span, Span{middle, run.End})
			s.open = s.open[:first]
			return true
		}
	}
	return false
}

// wordy tells whether a character is part of a word.
func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
