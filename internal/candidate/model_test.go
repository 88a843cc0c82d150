package candidate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	w, err := Parse("# a comment\nperson\tage\t0\t1500\n")
	require.NoError(t, err)
	m := &Mention{Class: Person}
	assert.InDelta(t, 1.5, w.Score(m, &Facts{Age: Agree})-w.Score(m, &Facts{}), 1e-9)
	for _, bad := range []string{"person\tage\t0\n", "nobody\tage\t0\t1\n", "person\tsize\t0\t1\n", "person\tage\t16\t1\n", "person\tage\t0\tmuch\n"} {
		_, err := Parse(bad)
		assert.Error(t, err, bad)
	}
}

// TestEmbedded: what the article calls somebody is worth more than what it calls others.
func TestEmbedded(t *testing.T) {
	m := &Mention{Class: Person}
	near := Facts{Option: Named, Kind: Human, Far: 1, Mentions: 2}
	called, other := near, near
	called.Head, other.Head = Agree, Differ
	assert.Greater(t, Embedded().Score(m, &called), Embedded().Score(m, &other))
}

func TestConflict(t *testing.T) {
	assert.True(t, (&Facts{Country: Differ}).Conflict())
	assert.True(t, (&Facts{Age: Differ}).Conflict())
	assert.False(t, (&Facts{Country: Agree, Head: Differ}).Conflict())
	assert.False(t, (&Facts{Option: Itself, Country: Differ}).Conflict())
}

func TestAppendFeatures(t *testing.T) {
	m, f := &Mention{Class: Firm, Generic: true}, &Facts{Option: Named, Far: 2, Chosen: true}
	w := Model{}
	w[Firm] = make([]int32, Features)
	sum := 0.0
	for _, i := range AppendFeatures(nil, m, f) {
		w[Firm][i] = 1000
		sum++
	}
	assert.InDelta(t, sum, w.Score(m, f), 1e-9, "both read the same templates")
}
