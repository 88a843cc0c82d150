package main

import (
	"regexp"
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

func singleQuoted(p []rune, base int, taken []span) []span {
	free := func(i int) bool {
		for _, t := range taken {
			if t.start <= base+i && base+i < t.end {
				return false
			}
		}
		return true
	}
	closes := func(j int) bool {
		return in(p[j], "’'") && free(j) && !unicode.IsSpace(p[j-1]) && (j+1 == len(p) || !alnum(p[j+1]))
	}
	var out []span
	for i := 0; i < len(p)-1; i++ {
		c, before, after := p[i], ' ', p[i+1]
		if i > 0 {
			before = p[i-1]
		}
		if !in(c, "‘'`") || !free(i) || alnum(before) || in(before, "'`‘") || !alnum(after) && !in(after, "“\"[$") ||
			c == '\'' && elided.MatchString(string(p[i+1:min(len(p), i+8)])) {
			continue
		}
		end, plural := -1, -1
		for j := i + 2; j < len(p) && end < 0; j++ {
			if !closes(j) {
				continue
			}
			if p[j-1] == 's' && j+2 < len(p) && p[j+1] == ' ' && p[j+2] >= 'a' && p[j+2] <= 'z' {
				if plural < 0 {
					plural = j
				}
				continue
			}
			end = j
		}
		if end < 0 {
			end = plural
		}
		if end >= 0 {
			out = append(out, span{base + i + 1, base + end})
			i = end
		}
	}
	return out
}
