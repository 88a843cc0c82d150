package attribution_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// An antecedent is a line of testdata/antecedents.txt: who speaks, or "?" for whoever it may be, and what, in a text.
type antecedent struct{ name, content, text string }

func readAntecedents(t *testing.T) (all []antecedent) {
	b, err := os.ReadFile(filepath.Join("..", "testdata", "antecedents.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		if f := strings.Split(strings.TrimSpace(line), " | "); len(f) == 3 && !strings.HasPrefix(line, "#") {
			all = append(all, antecedent{f[0], f[1], f[2]})
		}
	}
	require.Greater(t, len(all), 100)
	return all
}

var antecedentWord = regexp.MustCompile(`[\p{L}\p{N}’']+`)

// overlap is the share of their words that two contents have in common.
func overlap(a, b string) float64 {
	in := map[string]int{}
	for _, w := range antecedentWord.FindAllString(strings.ToLower(a), -1) {
		in[w] |= 1
	}
	for _, w := range antecedentWord.FindAllString(strings.ToLower(b), -1) {
		in[w] |= 2
	}
	both := 0
	for _, m := range in {
		if m == 3 {
			both++
		}
	}
	return float64(both) / float64(max(1, len(in)))
}

// TestAntecedents: where two may be meant the confidence knows it. A name for what nobody can tell is wrong, and so is none for
// what a reader can.
func TestAntecedents(t *testing.T) {
	right, sure, sureRight, named, open := 0, 0, 0, 0, 0
	for _, a := range readAntecedents(t) {
		var q attribution.Quote
		best := 0.0
		for _, found := range attribution.Extract(a.text).Quotes {
			if o := overlap(found.Text, a.content); o > best {
				q, best = found, o
			}
		}
		if best < 0.5 {
			t.Logf("not found: %s", a.text)
			continue
		}
		got := strings.TrimPrefix(q.Speaker.Name, "The ")
		ok := got == strings.TrimPrefix(strings.TrimPrefix(a.name, "The "), "the ")
		if a.name == "?" {
			open++
			ok = got == ""
			if !ok {
				named++
			}
		}
		if ok {
			right++
		}
		if q.Confidence > 0.9 {
			sure++
			if ok {
				sureRight++
			} else {
				t.Logf("%.3f, margin %.2f: %s for %s: %s", q.Confidence, q.Evidence.Margin.Speaker, got, a.name, a.text)
			}
		}
	}
	t.Logf("right %d; above .9 %d, of them right %d; of %d open ones named %d", right, sure, sureRight, open, named)
	assert.GreaterOrEqual(t, right, 92)
	assert.GreaterOrEqual(t, float64(sureRight), 0.93*float64(sure))
	assert.GreaterOrEqual(t, sure, 33, "what can be told is told")
}

// TestMarginOfTheSpeaker: nothing to decide is 20; the more alike two are, the less.
func TestMarginOfTheSpeaker(t *testing.T) {
	margin := func(text string) float64 {
		all := attribution.Extract(text).Quotes
		require.NotEmpty(t, all, text)
		return all[len(all)-1].Evidence.Margin.Speaker
	}
	assert.Equal(t, 20.0, margin("Ada Brook met Jim Roe. Brook said it was late."), "a name with one bearer")
	assert.Equal(t, 20.0, margin("Ada Brook met Jim Roe. He said it was late."), "one man")
	assert.Equal(t, 20.0, margin("Residents said it was late."))
	two := margin("Tom Poe met Jim Roe. He said it was late.")
	assert.Less(t, two, 3.0)
	assert.Greater(t, two, 0.0)
	assert.Greater(t, margin("Tom Poe met Jim Roe. Poe opened the door. He said it was late."), two, "named once more")
	assert.Equal(t, 0.0, margin("Tom Poe and Jim Roe met at noon. He said it was late."), "both alike")
	assert.Equal(t, 0.0, margin("Tom Poe is in court. The surgeon said it was late."), "a description of nobody")
	assert.LessOrEqual(t, margin("Tom Poe met Jim Roe. He said it was late. He added that he was tired."), two, "the doubt lives on")
	assert.Equal(t, two, margin("Tom Poe met Jim Roe. “It is late,” he said.\n\n“I am tired,” he added. “It is late.”"), "and is that of the record which goes on")
}

// TestDoubtLowersTheConfidence: the same words of two who may be meant, and of one.
func TestDoubtLowersTheConfidence(t *testing.T) {
	one := attribution.Extract("Tom Poe met Ann Roe. He said he was tired.").Quotes[0]
	two := attribution.Extract("Tom Poe met Jim Roe. He said he was tired.").Quotes[0]
	assert.Equal(t, "Tom Poe", one.Speaker.Name)
	assert.Greater(t, one.Confidence, 0.9)
	assert.Less(t, two.Confidence, 0.9)
}
