package evaluate

import (
	"regexp"
	"strings"

	"github.com/dlclark/regexp2/v2"
)

// heldShare is how much of a fragment's words a record must hold to be the one that has it.
const heldShare = 0.8

// FragmentScore says whether the right one is told to have said the words between marks, whatever the cut of the records: two quoted
// sentences of one speaker may be one record or two. A fragment is a piece of a direct record, or the quoted words of a mixed one.
type FragmentScore struct {
	P         float64 `json:"p"`    // the share of the predicted fragments that a gold record of that speaker holds
	R         float64 `json:"r"`    // the share of the gold fragments that a predicted record of that speaker holds
	F1        float64 `json:"f1"`   //
	Held      float64 `json:"held"` // the share of the gold fragments that a predicted record holds, whoever is told
	Gold      int     `json:"gold"`
	Predicted int     `json:"pred"`
}

// fragmentTally counts fragments: gold ones, those held, those with the right speaker; predicted ones, and the true ones of those.
type fragmentTally struct{ gold, held, right, predicted, true int }

func (t *fragmentTally) add(o fragmentTally) {
	t.gold += o.gold
	t.held += o.held
	t.right += o.right
	t.predicted += o.predicted
	t.true += o.true
}

func (t *fragmentTally) result() *FragmentScore {
	p, r := share(t.true, t.predicted), share(t.right, t.gold)
	return &FragmentScore{P: p, R: r, F1: harmonic(p, r), Held: share(t.held, t.gold), Gold: t.gold, Predicted: t.predicted}
}

// compareFragments counts the fragments of a document.
func (c *comparison) compareFragments(text string, gold []wordedGold, predicted []*wordedPrediction) {
	t := &c.tally.fragments
	spoken := func(kind string) bool { return kind != indirect }
	for i := range gold {
		g := &gold[i]
		if g.Optional || !spoken(g.Type) {
			continue
		}
		for _, fragment := range fragmentsOf(text, g.Type, g.Content, nil) {
			at := recordOf(fragment, len(predicted), func(j int) (Words, bool) { return predicted[j].words, spoken(predicted[j].Type) })
			t.gold++
			t.held += one(at >= 0)
			t.right += one(at >= 0 && g.Speaker.is(predicted[at].Speaker.Name))
		}
	}
	for _, p := range predicted {
		if !spoken(p.Type) {
			continue
		}
		for _, fragment := range fragmentsOf(text, p.Type, p.Spans, p.Verbatim) {
			at := recordOf(fragment, len(gold), func(j int) (Words, bool) { return gold[j].words, spoken(gold[j].Type) })
			if at >= 0 && gold[at].Optional {
				continue
			}
			t.predicted++
			t.true += one(at >= 0 && gold[at].Speaker.is(p.Speaker.Name))
		}
	}
}

// recordOf gives the record with most of a fragment's words, of equals the shortest; -1 where none has enough of them.
func recordOf(fragment Words, n int, record func(int) (Words, bool)) int {
	best, most, shortest := -1, 0, 0
	for j := range n {
		words, ok := record(j)
		if !ok {
			continue
		}
		if has := common(fragment, words); best < 0 || has > most || has == most && len(words) < shortest {
			best, most, shortest = j, has, len(words)
		}
	}
	if best < 0 || float64(most) < heldShare*float64(len(fragment)) {
		return -1
	}
	return best
}

// fragmentsOf gives the words of each stretch of a record that the text puts between marks: those that the record itself gives, else
// each piece of a direct record, and what stands between marks in a mixed one.
func fragmentsOf(text, kind string, content, verbatim []Span) (all []Words) {
	stretches := verbatim
	if len(stretches) == 0 {
		for _, s := range content {
			if kind == direct {
				stretches = append(stretches, s)
			} else {
				stretches = append(stretches, between(text, s)...)
			}
		}
	}
	for _, s := range stretches {
		if words := bareStarts(text, []Span{s}); len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

// markPairs are the dresses of quotation marks; the first that a span has is the one it is read by.
var markPairs = []*regexp2.Regexp{
	pair(`&ldquo;(.+?)&rdquo;`), pair("â€œ(.+?)â€\u009d"), pair("``(.+?)''"), pair(`''(.+?)''`), pair(`“(.+?)[”“]`),
	pair(`„(.+?)[“”]`), pair(`«(.+?)»`), pair(`"(.+?)"`), pair(`(?<!\w)[‘'](.+?)[’'](?!\w)`),
}

func pair(pattern string) *regexp2.Regexp { return regexp2.MustCompile(pattern) }

// between gives the stretches between marks inside a span, whose own edges may be the marks; without any, the whole span.
func between(text string, span Span) []Span {
	inside := text[span.Start:span.End]
	for _, p := range markPairs {
		var all []Span
		for m, err := p.FindStringMatch(inside); m != nil && err == nil; m, err = p.FindNextMatch(m) {
			start, length := m.GroupByNumber(1).ByteRange()
			all = append(all, Span{Start: span.Start + start, End: span.Start + start + length})
		}
		if len(all) > 0 {
			return all
		}
	}
	return []Span{span}
}

// misread is the beginning of a curly mark that was decoded wrongly.
var misread = regexp.MustCompile("^(?:â€[œ\u009d™˜]?)+")

// bareStarts is wordStarts, but a no-break space parts words, and a word begins behind the mark that is glued to it: else the dress of
// the marks would decide what is found.
func bareStarts(text string, spans []Span) Words {
	text = strings.ReplaceAll(text, "\u00a0", "  ")
	var found []int
	eachWord(text, spans, func(start, end int) {
		rest := strings.TrimLeft(text[start:end], gluedMarks)
		if strings.Contains(rest, "â€") {
			rest = misread.ReplaceAllString(rest, "")
		}
		if strings.Trim(rest, gluedMarks) != "" {
			found = append(found, end-len(rest))
		}
	})
	return newWords(found)
}
