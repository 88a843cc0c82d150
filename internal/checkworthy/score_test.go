package checkworthy

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A labelled claim: worth checking or not.
type labelled struct {
	Claim
	worth bool
	score float64
}

// claims reads testdata/checkworthy.txt.
func claims(t *testing.T) (out []labelled) {
	data, err := os.ReadFile("../../testdata/checkworthy.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.SplitN(strings.TrimSpace(line), " | ", 4)
		require.Len(t, f, 4, line)
		c := labelled{worth: f[0] == "1", Claim: Claim{
			Text: f[3], Attitude: f[1] == "attitude", Unsaid: f[2] != "asserted" && f[2] != "-",
			Asked: f[1] == "ask" || f[1] == "order" || f[1] == "advise", Foretold: f[1] == "promise" || f[1] == "predict", Found: f[1] == "show",
			Titled: slices.Contains([]string{"praise", "blame", "discuss", "deny", "judge"}, f[1]),
		}}
		c.score, _ = Score(c.Claim)
		out = append(out, c)
	}
	return out
}

// precision is the average precision of the ranking by score: 1 when all that is worth checking comes first.
func precision(of []labelled) float64 {
	slices.SortStableFunc(of, func(a, b labelled) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	sum, hits := 0.0, 0
	for i, c := range of {
		if c.worth {
			hits++
			sum += float64(hits) / float64(i+1)
		}
	}
	return sum / float64(hits)
}

// TestRanking: on the half of the labelled claims that the weights were not set on, and on the other.
func TestRanking(t *testing.T) {
	all := claims(t)
	require.GreaterOrEqual(t, len(all), 200)
	var halves [2][]labelled
	for i, c := range all {
		halves[i%2] = append(halves[i%2], c)
	}
	for i, h := range halves {
		p := precision(h)
		first := 0
		for _, c := range h[:20] {
			if c.worth {
				first++
			}
		}
		t.Logf("half %d: %d claims, average precision %.3f, of the first 20 %d", i, len(h), p, first)
		assert.Greater(t, p, 0.6)
		if testing.Verbose() && i == 0 {
			for k, c := range h {
				_, f := Score(c.Claim)
				if c.worth && k > 40 || !c.worth && k < 30 {
					t.Log(k, c.worth, c.score, f, c.Text)
				}
			}
		}
	}
}
