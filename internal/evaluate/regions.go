package evaluate

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// This reading of quotation marks belongs to the measure: it decides what a verbatim quote is, and whether a content is
// direct. So it is kept as it was when the figures were first taken, apart from package quotes, which may learn.

// quotedRegions gives the insides of the outermost quotation marks of a text, in order. No quote runs over a line break:
// one that is not closed ends with its line.
func quotedRegions(text string) []Span {
	var all []Span
	base := 0
	for _, line := range strings.Split(text, "\n") {
		p := newPassage(line)
		double := p.doubleQuoted()
		for _, r := range append(double, p.singleQuoted(double)...) {
			all = append(all, Span{Start: base + p.bytes[r.Start], End: base + p.bytes[r.End]})
		}
		base += len(line) + 1
	}
	slices.SortFunc(all, compareSpans)
	var merged []Span
	for _, r := range all {
		if n := len(merged); n > 0 && r.Start < merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, r.End)
		} else if r.End > r.Start {
			merged = append(merged, r)
		}
	}
	return merged
}

// compareSpans orders spans by their starts, then by their ends.
func compareSpans(a, b Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}

// A passage is a line of text as characters, so that neighbours are one step away. Its spans are in characters.
type passage struct {
	text  string
	chars []rune
	bytes []int // of each character its place in text; one more for the end
}

func newPassage(text string) passage {
	p := passage{text: text, chars: make([]rune, 0, len(text)), bytes: make([]int, 0, len(text)+1)}
	for i, r := range text {
		p.chars, p.bytes = append(p.chars, r), append(p.bytes, i)
	}
	p.bytes = append(p.bytes, len(text))
	return p
}

// at gives a character, and a blank beyond the ends.
func (p passage) at(i int) rune {
	if i < 0 || i >= len(p.chars) {
		return ' '
	}
	return p.chars[i]
}

// mark reads the double quotation mark at a character, and how many characters it has. Two backquotes are a “; two
// apostrophes are straight, for newspapers open and close with them. 0 means that there is none.
func (p passage) mark(i int) (mark rune, width int) {
	switch c := p.chars[i]; {
	case c == '`' && p.at(i+1) == '`':
		return '“', 2
	case c == '\'' && p.at(i+1) == '\'':
		return '"', 2
	case strings.ContainsRune(`“«”»"`, c):
		return c, 1
	}
	return 0, 1
}

// doubleQuoted gives the insides of double quotation marks; one that is not closed runs to the end.
func (p passage) doubleQuoted() (found []Span) {
	start := -1 // of the quote that is open
	for i := 0; i < len(p.chars); {
		mark, width := p.mark(i)
		before, after := p.at(i-1), p.at(i+width)
		opens := false
		switch mark {
		case '“', '«': // some publishers close with it too
			endsWord := !isSpace(before) && (isSpace(after) || strings.ContainsRune(".,;:?!)[", after))
			opens = !endsWord
		case '"':
			opens = !isSpace(after) && (isSpace(before) || start < 0 && strings.ContainsRune("([—–-‘'", before))
		}
		if mark != 0 {
			if start >= 0 {
				found = append(found, Span{Start: start, End: i})
				start = -1
			}
			if opens {
				start = i + width
			}
		}
		i += width
	}
	if start >= 0 {
		found = append(found, Span{Start: start, End: len(p.chars)})
	}
	return found
}

var (
	// elided is what follows an apostrophe that stands for letters left out: '90s, 'em, 'tis.
	elided = regexp.MustCompile(`^(?:\p{Nd}|(?i:em|til|tis|twas|cause|bout|n)(?:[^\pL\pN_]|$))`)
	// pluralGoes is what follows the apostrophe of a plural: the voters' choice.
	pluralGoes = regexp.MustCompile(`^ [a-z]`)
)

// singleQuoted gives the insides of single quotation marks that begin and end outside the double ones.
func (p passage) singleQuoted(double []Span) (found []Span) {
	free := make([]bool, len(p.chars))
	for i, next := 0, 0; i < len(free); i++ {
		for next < len(double) && double[next].End <= i {
			next++
		}
		free[i] = next == len(double) || i < double[next].Start
	}
	for i := 0; i < len(p.chars)-1; i++ {
		if free[i] && p.opensSingle(i) {
			if end := p.closeOf(i, free); end >= 0 {
				found = append(found, Span{Start: i + 1, End: end})
				i = end
			}
		}
	}
	return found
}

// opensSingle tells whether a character can open a single quote.
func (p passage) opensSingle(i int) bool {
	c, before, after := p.chars[i], p.at(i-1), p.chars[i+1]
	return strings.ContainsRune("‘'`", c) && !isWord(before) && !strings.ContainsRune("'`‘", before) &&
		(isWord(after) || strings.ContainsRune(`“"[$`, after)) &&
		!(c == '\'' && elided.MatchString(p.text[p.bytes[i+1]:]))
}

// closeOf finds the mark that closes the single quote opened at a character: the first that is no plural's apostrophe, else
// the first; -1 when there is none.
func (p passage) closeOf(open int, free []bool) int {
	plural := -1
	for j := open + 2; j < len(p.chars); j++ {
		closes := (p.chars[j] == '’' || p.chars[j] == '\'') && free[j] && !isSpace(p.chars[j-1]) && !isWord(p.at(j+1))
		if !closes {
			continue
		}
		rest := p.text[p.bytes[j]+utf8.RuneLen(p.chars[j]):]
		if p.chars[j-1] != 's' || !pluralGoes.MatchString(rest) {
			return j
		}
		if plural < 0 {
			plural = j
		}
	}
	return plural
}
