package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// bracketMax is how many items a bracket has at most that is read as a sentence of its own.
const bracketMax = 40

// splitBracketed makes a sentence of its own of a bracket in which somebody is quoted, where nobody says anything around it: The
// goat ate the map | (Lenz said it was “out of date”). The sentences are those from the given one on.
func (d *Document) splitBracketed(from int) {
	for n := from; n < len(d.Sentences); n++ {
		s := d.Sentences[n]
		open, end := d.saidInBracket(s)
		if end == 0 {
			continue
		}
		parts := make([]Sentence, 0, 3)
		for _, r := range [...]text.Span{{Start: s.Items.Start, End: open}, {Start: open, End: end}, {Start: end, End: s.Items.End}} {
			if r.End > r.Start {
				parts = append(parts, Sentence{Items: r, Para: s.Para})
			}
		}
		d.Sentences = append(d.Sentences[:n:n], append(parts, d.Sentences[n+1:]...)...)
		n += len(parts) - 1
	}
}

// saidInBracket returns the items behind the opening sign of the one bracket of a sentence, and behind what is in it, where
// words between marks and a verb of saying stand in it, and no such verb outside; 0 and 0 elsewhere.
func (d *Document) saidInBracket(s Sentence) (open, end int) {
	quoted, inside := false, false
	depth := 0
	for i := s.Items.Start; i < s.Items.End; i++ {
		it := &d.Items[i]
		switch {
		case it.Passage >= 0:
			quoted = quoted || depth > 0
		case it.Lower == "(":
			if depth++; open > 0 || depth > 1 {
				return 0, 0
			}
			open = i + 1
		case it.Lower == ")":
			depth--
			end = i
		case it.Tag.Finite():
			v, _, ok := lexicon.Cue(it.Lower)
			if ok = ok && v.Takes(lexicon.Quote|lexicon.As|lexicon.NP); !ok {
				break
			}
			if depth == 0 {
				return 0, 0
			}
			subject := i > open && (d.Items[i-1].Tag.Noun() || d.Items[i-1].Tag.Pronoun())
			inside = inside || subject || v.Takes(lexicon.Inverted)
		}
	}
	if depth != 0 || !quoted || !inside || end <= open || end-open > bracketMax {
		return 0, 0
	}
	return open, end
}
