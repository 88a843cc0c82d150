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

// TestModes: the modes of sentences that were written and labelled before the code was there. A record that is not found
// counts as wrong, but for what is not asserted: there, silence is right as well.
func TestModes(t *testing.T) {
	all, right := map[Mode]int{}, map[Mode]int{}
	shown, spans := 0, 0
	for _, l := range modeLines(t) {
		all[l.mode]++
		q := l.record()
		switch {
		case q == nil && l.mode != ModeAsserted:
			right[l.mode]++
			t.Logf("%s: silent: %s", l.mode, l.text)
		case q == nil:
			t.Logf("%s: none: %s", l.mode, l.text)
		case q.Cue.IsZero() && l.mode == ModeAsserted, q.Cue.Mode == l.mode:
			right[l.mode]++
			if l.mode != ModeAsserted {
				shown++
				words := q.Cue.ModeSpan.Of(l.text)
				if strings.Contains(words, l.shown) || strings.Contains(l.shown, words) {
					spans++
				} else {
					t.Logf("%s: %q shown by %q: %s", l.mode, l.shown, words, l.text)
				}
			}
		default:
			t.Logf("%s: is %s by %q (cue %q, %s): %s", l.mode, q.Cue.Mode, q.Cue.ModeSpan.Of(l.text), q.Cue.Text, q.Text, l.text)
		}
	}
	total, good := 0, 0
	for m, n := range all {
		total, good = total+n, good+right[m]
		t.Logf("%-12s %d of %d", m, right[m], n)
	}
	t.Logf("all %d of %d; words that show it %d of %d", good, total, spans, shown)
	require.GreaterOrEqual(t, total, 300)
	assert.GreaterOrEqual(t, float64(good), 0.95*float64(total))
	assert.GreaterOrEqual(t, float64(right[ModeAsserted]), 0.98*float64(all[ModeAsserted]))
	assert.GreaterOrEqual(t, float64(spans), 0.9*float64(shown))
}
