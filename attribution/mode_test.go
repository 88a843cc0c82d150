package attribution

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A modeLine is a line of testdata/modes.txt.
type modeLine struct {
	mode           Mode
	shown, speaker string
	content        []string
	text           string
}

func modeLines(t *testing.T) (lines []modeLine) {
	f, err := os.Open("../testdata/modes.txt")
	require.NoError(t, err)
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() == "" || strings.HasPrefix(s.Text(), "#") {
			continue
		}
		f := strings.Split(s.Text(), " | ")
		require.Len(t, f, 5, s.Text())
		lines = append(lines, modeLine{Mode(f[0]), f[1], f[2], strings.Split(f[3], " … "), f[4]})
	}
	return lines
}

// record returns the record of a line: the one that has most of its content in common with it.
func (l *modeLine) record() (best *Quote) {
	var wanted []Span
	for at, i := 0, 0; i < len(l.content); i++ {
		if k := strings.Index(l.text[at:], l.content[i]); k >= 0 {
			wanted = append(wanted, Span{Start: at + k, End: at + k + len(l.content[i])})
			at += k + len(l.content[i])
		}
	}
	most := 0
	res := Extract(l.text)
	for i := range res.Quotes {
		n := 0
		for _, s := range res.Quotes[i].Spans {
			for _, w := range wanted {
				n += max(0, min(s.End, w.End)-max(s.Start, w.Start))
			}
		}
		if n > most {
			most, best = n, &res.Quotes[i]
		}
	}
	return best
}

// TestModes: the modes of sentences that were written and labelled before the code was there. Of the records that are found
// nineteen in twenty are in the right mode, and what is plainly asserted is hardly ever doubted; what is not found says nothing
// wrong, and is counted apart.
func TestModes(t *testing.T) {
	type tally struct{ all, found, right int }
	by := map[Mode]*tally{}
	sum, shown, spans := tally{}, 0, 0
	for _, l := range modeLines(t) {
		if by[l.mode] == nil {
			by[l.mode] = new(tally)
		}
		n := by[l.mode]
		n.all++
		q := l.record()
		if q == nil {
			t.Logf("%s: silent: %s", l.mode, l.text)
			continue
		}
		n.found++
		if q.Cue.Mode != l.mode && !(q.Cue.IsZero() && l.mode == ModeAsserted) {
			t.Logf("%s: is %s by %q (cue %q, %s): %s", l.mode, q.Cue.Mode, q.Cue.ModeSpan.Of(l.text), q.Cue.Text, q.Text, l.text)
			continue
		}
		n.right++
		if l.mode == ModeAsserted {
			continue
		}
		shown++
		if words := q.Cue.ModeSpan.Of(l.text); strings.Contains(words, l.shown) || strings.Contains(l.shown, words) {
			spans++
		} else {
			t.Logf("%s: %q shown by %q: %s", l.mode, l.shown, words, l.text)
		}
	}
	for m, n := range by {
		t.Logf("%-12s found %d of %d, right %d", m, n.found, n.all, n.right)
		sum = tally{sum.all + n.all, sum.found + n.found, sum.right + n.right}
		assert.GreaterOrEqual(t, n.all, 25, m)
	}
	t.Logf("all: found %d of %d, right %d; words that show it %d of %d", sum.found, sum.all, sum.right, spans, shown)
	asserted := by[ModeAsserted]
	assert.GreaterOrEqual(t, sum.all, 300)
	assert.GreaterOrEqual(t, asserted.all, 100)
	assert.GreaterOrEqual(t, sum.found*100, 85*sum.all)
	assert.GreaterOrEqual(t, asserted.found*100, 96*asserted.all)
	assert.GreaterOrEqual(t, sum.right*1000, 949*sum.found)
	assert.GreaterOrEqual(t, asserted.right*100, 98*asserted.found)
	assert.GreaterOrEqual(t, spans*100, 95*shown)
}
