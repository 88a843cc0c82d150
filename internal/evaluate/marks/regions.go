package main

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// The reading of quotation marks in the corpora's scorer, score.py, carried over word for word so that the two can be
// compared: what differs is shown, not hidden.

var elided = regexp.MustCompile(`(?i)^(?:\d|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b)`)

// regions gives the insides of the outermost quotes as the scorer sees them, in bytes.
func regions(text string) []span {
	r := []rune(text)
	at := make([]int, 0, len(r)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	var all []span
	for start := 0; start <= len(r); {
		end := start
		for end < len(r) && r[end] != '\n' {
			end++
		}
		double := doubleQuoted(r[start:end], start)
		all = append(all, double...)
		all = append(all, singleQuoted(r[start:end], start, double)...)
		start = end + 1
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].start < all[j].start || all[i].start == all[j].start && all[i].end < all[j].end
	})
	var out []span
	for _, s := range all {
		if n := len(out); n > 0 && s.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, s.end)
		} else if s.end > s.start {
			out = append(out, s)
		}
	}
	for i := range out {
		out[i] = span{at[out[i].start], at[out[i].end]}
	}
	return out
}

func in(r rune, set string) bool { return strings.ContainsRune(set, r) }

func doubleQuoted(p []rune, base int) []span {
	var out []span
	start := -1
	for i := 0; i < len(p); {
		c, width := p[i], 1
		if i+1 < len(p) && p[i] == '`' && p[i+1] == '`' {
			c, width = '“', 2
		} else if i+1 < len(p) && p[i] == '\'' && p[i+1] == '\'' {
			c, width = '"', 2
		}
		if in(c, `“«”»"`) {
			before, after := ' ', ' '
			if i > 0 {
				before = p[i-1]
			}
			if i+width < len(p) {
				after = p[i+width]
			}
			endsWord := !unicode.IsSpace(before) && (unicode.IsSpace(after) || in(after, ".,;:?!)["))
			var opens bool
			if in(c, "“«") {
				opens = !endsWord
			} else {
				opens = c == '"' && !unicode.IsSpace(after) && (unicode.IsSpace(before) || in(before, "([—–-‘'") && start < 0)
			}
			if opens {
				if start >= 0 {
					out = append(out, span{base + start, base + i})
				}
				start = i + width
			} else if start >= 0 {
				out = append(out, span{base + start, base + i})
				start = -1
			}
		}
		i += width
	}
	if start >= 0 {
		out = append(out, span{base + start, base + len(p)})
	}
	return out
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// A singles looks for quotations in single marks in one paragraph.
type singles struct {
	p     []rune
	base  int // of p in the text
	taken []span
}

func singleQuoted(p []rune, base int, taken []span) []span {
	s := &singles{p, base, taken}
	var out []span
	for i := 0; i < len(p)-1; i++ {
		if !s.opens(i) {
			continue
		}
		if end := s.end(i + 2); end >= 0 {
			out = append(out, span{base + i + 1, base + end})
			i = end
		}
	}
	return out
}

// free says whether a rune lies outside of what is taken.
func (s *singles) free(i int) bool {
	return !slices.ContainsFunc(s.taken, func(t span) bool { return t.start <= s.base+i && s.base+i < t.end })
}

// opens says whether a mark that begins a quotation stands at i, which is not the last rune.
func (s *singles) opens(i int) bool {
	if !in(s.p[i], "‘'`") || !s.free(i) {
		return false
	}
	before, after := ' ', s.p[i+1]
	if i > 0 {
		before = s.p[i-1]
	}
	if alnum(before) || in(before, "'`‘") || !alnum(after) && !in(after, "“\"[$") {
		return false
	}
	return s.p[i] != '\'' || !elided.MatchString(string(s.p[i+1:min(len(s.p), i+8)]))
}

func (s *singles) closes(j int) bool {
	return in(s.p[j], "’'") && s.free(j) && !unicode.IsSpace(s.p[j-1]) && (j+1 == len(s.p) || !alnum(s.p[j+1]))
}

// end finds the closing mark from j on, -1 for none; one behind an s with a word in lower case behind it, which may be a
// plural's owner, only where there is no other.
func (s *singles) end(j int) int {
	plural := -1
	for ; j < len(s.p); j++ {
		if !s.closes(j) {
			continue
		}
		if !s.owner(j) {
			return j
		}
		if plural < 0 {
			plural = j
		}
	}
	return plural
}

func (s *singles) owner(j int) bool {
	return s.p[j-1] == 's' && j+2 < len(s.p) && s.p[j+1] == ' ' && s.p[j+2] >= 'a' && s.p[j+2] <= 'z'
}
