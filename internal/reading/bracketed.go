package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// bracketMax is how many items a bracket has at most that is read whole.
const bracketMax = 40

// splitBracketed makes a sentence of its own of a bracket in which somebody is quoted, where nobody says anything around it: The
// goat ate the map | (Lenz said it was “out of date”). The sentences are those from the given one on.
func (d *Document) splitBracketed(from int) {
	for n := from; n < len(d.Sentences); n++ {
		if _, end := d.saidInBracket(d.Sentences[n]); end > 0 {
			rest := slices.Clone(d.Sentences[n:])
			d.Sentences = d.Sentences[:n]
			for _, s := range rest {
				d.addBracketed(s)
			}
			return
		}
	}
}

// addBracketed adds a sentence, in parts where somebody is quoted in a bracket of it.
func (d *Document) addBracketed(s Sentence) {
	open, end := d.saidInBracket(s)
	if end == 0 {
		d.Sentences = append(d.Sentences, s)
		return
	}
	for _, r := range [...]text.Span{{Start: s.Items.Start, End: open}, {Start: open, End: end}, {Start: end, End: s.Items.End}} {
		if r.End > r.Start {
			d.Sentences = append(d.Sentences, Sentence{Items: r, Para: s.Para})
		}
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
		case it.Lower == "according" && depth > 0 && i+1 < s.Items.End && d.Items[i+1].Lower == "to":
			inside = true
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
	if fits := depth == 0 && end > open && end-open <= bracketMax; !fits || !quoted || !inside {
		return 0, 0
	}
	return open, end
}

// bracketed reads (…) as one chunk, if it is closed within a reasonable distance.
func (c *chunker) bracketed(i int) Chunk {
	for j := i + 1; j < c.end && j < i+bracketMax; j++ {
		if c.items[j].Passage >= 0 && c.speechIn(i, j) {
			return single(Dash, i)
		}
		if l := c.items[j].Lower; l == ")" || l == "]" {
			return Chunk{Kind: Bracket, Start: i, End: j + 1, Head: i}
		}
	}
	return single(Other, i)
}

// speechIn says whether the passage at item j is somebody's speech in the bracket that item i opens, and no term: (“It leaks,”
// she said.)
func (c *chunker) speechIn(i, j int) bool {
	p := c.items[j].Passage
	return i == c.start || c.d.Words(c.d.Passages[p]) > 5 || j == i+1 && c.d.EndsWithComma(p)
}
