package confidence

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The name of a record is as likely as the margin says, and 1 where nothing was to decide.
func TestWhom(t *testing.T) {
	he := func(margin float64) Record {
		return Record{Named: true, Mention: "pronoun", Word: "He", Speaker: margin}
	}
	assert.Equal(t, 1.0, he(Sole).Whom())
	assert.Equal(t, 1.0, Record{Named: true, Mention: "name", Speaker: Sole}.Whom())
	assert.Equal(t, 1.0, Record{Mention: "pronoun", Word: "he"}.Whom(), "no name")
	last := 0.0
	for _, margin := range []float64{0, 0.1, 0.5, 1, 2, 5, 10} {
		p := he(margin).Whom()
		assert.GreaterOrEqual(t, p, last, margin)
		last = p
	}
	assert.Less(t, he(0).Whom(), 0.55, "two of whom neither is preferred")
	assert.Less(t, he(1.8).Whom(), 0.95, "the subject of two")
	assert.Greater(t, he(10).Whom(), 0.97)
	surname := he(0.5)
	surname.Mention = "name"
	assert.Greater(t, surname.Whom(), he(0.5).Whom())
}

// Probability is a product of the two.
func TestProbability(t *testing.T) {
	r := Record{Reason: "cue", Type: "direct", Frame: "inverted", Mention: "pronoun", Word: "he", Class: "report", Share: 1, Length: 5, Pieces: 1, Named: true, Content: 8, Cue: 8, Source: 8, Link: 8, Speaker: Sole}
	sure := r.Probability()
	r.Speaker = 0.5
	assert.InDelta(t, sure*r.Whom(), r.Probability(), 0.001)
	assert.Less(t, r.Probability(), sure)
}
