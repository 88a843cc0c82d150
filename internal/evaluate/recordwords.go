package evaluate

import (
	"cmp"
	"slices"
	"strings"
)

// gluedMarks are the marks that a word may be glued to.
const gluedMarks = `"'“”‘’«»„‟‹›「」` + "`"

// wordStarts gives the places in bytes where the words of some spans begin.
func wordStarts(text string, spans []Span) Words {
	var found []int
	eachWord(text, spans, func(start, end int) {
		if strings.Trim(text[start:end], gluedMarks) != "" {
			found = append(found, start)
		}
	})
	return newWords(found)
}

// eachWord visits the words of some spans. Here a word is made of ASCII letters and digits and of all bytes beyond ASCII, with
// apostrophes between: so a curly mark or a dash belongs to the word that it touches.
func eachWord(text string, spans []Span, visit func(start, end int)) {
	letter := func(c byte) bool {
		return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c >= 0x80
	}
	for _, s := range spans {
		stop := min(s.End, len(text))
		for i := max(0, s.Start); i < stop; {
			if !letter(text[i]) {
				i++
				continue
			}
			end := i
			for end < stop && (letter(text[end]) || text[end] == '\'' && end+1 < stop && letter(text[end+1])) {
				end++
			}
			visit(i, end)
			i = end
		}
	}
}

// assign pairs gold and predicted words one to one, those most alike first, down to a floor; of equals the last come first.
// It gives the prediction of each gold one.
func assign(gold, predicted []Words, floor float64) map[int]int {
	type candidate struct {
		alike float64
		i, j  int
	}
	var all []candidate
	for i, g := range gold {
		for j, p := range predicted {
			if alike := jaccard(g, p); alike >= floor {
				all = append(all, candidate{alike, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(b.i, a.i), cmp.Compare(b.j, a.j))
	})
	got, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, done := got[c.i]; !done && !used[c.j] {
			got[c.i], used[c.j] = c.j, true
		}
	}
	return got
}
