package evaluate

import (
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	near      = 400 // bytes: spans further from the content are not shown with it
	around    = 90  // bytes of text that are shown before and after
	longest   = 420 // bytes: a longer passage loses its middle
	keepFront = 260 // bytes of it before the gap
	keepBack  = 120 // and behind
)

// A Piece is a part of a passage. Part says whose it is: "content", "cue" or "source"; "" for the text around.
type Piece struct{ Text, Part string }

// Passage is the text at a mistake, cut up by the spans of a side, which may be nil. What stands in a content and in a source is
// shown as the source. Both sides get the same passage.
func (m Mistake) Passage(side *Side) []Piece {
	start, end := m.extent()
	from, to := boundary(m.text, start-around), boundary(m.text, end+around)
	if end-start <= longest {
		return m.cut(side, from, to)
	}
	front := m.cut(side, from, boundary(m.text, start+keepFront))
	return append(append(front, Piece{Text: " […] "}), m.cut(side, boundary(m.text, end-keepBack), to)...)
}

// extent is the range of both sides' spans near the content.
func (m Mistake) extent() (start, end int) {
	content := m.either().Content
	if len(content) == 0 {
		return 0, 0
	}
	start, end = content[0].Start, content[len(content)-1].End
	low, high := start-near, end+near
	for _, s := range []*Side{m.Gold, m.Predicted} {
		if s == nil {
			continue
		}
		for _, span := range slices.Concat(s.Content, s.Cue, s.Source) {
			if span.Start > low && span.End < high {
				start, end = min(start, span.Start), max(end, span.End)
			}
		}
	}
	return start, end
}

// cut gives a range of the text in pieces.
func (m Mistake) cut(side *Side, from, to int) (pieces []Piece) {
	at := []int{from, to}
	if side != nil {
		for _, s := range slices.Concat(side.Content, side.Cue, side.Source) {
			at = append(at, min(max(s.Start, from), to), min(max(s.End, from), to))
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	for i := 1; i < len(at); i++ {
		pieces = append(pieces, Piece{m.text[at[i-1]:at[i]], side.partAt(at[i-1])})
	}
	return pieces
}

// partAt says what a byte of the text is a part of.
func (s *Side) partAt(at int) string {
	holds := func(spans []Span) bool {
		return slices.ContainsFunc(spans, func(s Span) bool { return s.Start <= at && at < s.End })
	}
	switch {
	case s == nil:
		return ""
	case holds(s.Source):
		return "source"
	case holds(s.Cue):
		return "cue"
	case holds(s.Content):
		return "content"
	}
	return ""
}

// boundary moves a place into the text, and to the start of the character that it is in.
func boundary(text string, at int) int {
	at = min(max(at, 0), len(text))
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// words shows spans in one line.
func (m Mistake) words(spans []Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, m.text[s.Start:s.End])
	}
	if line := oneLine(strings.Join(all, " ... ")); line != "" {
		return line
	}
	return "-"
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// shorten cuts a line to a number of characters.
func shorten(text string, characters int) string {
	if r := []rune(text); len(r) > characters {
		return string(r[:characters-1]) + "…"
	}
	return text
}
