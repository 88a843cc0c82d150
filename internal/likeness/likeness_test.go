package likeness

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// described reads "NAME is the A. The B left.": the first phrase is told of an entity, the last is compared with it.
func described(t *testing.T, told, asked string) (*Register, *mention.Entity, *nounphrase.Mention, int) {
	t.Helper()
	d := reading.Read("Ines Calder is " + told + ". " + asked + " left.")
	t.Cleanup(d.Release)
	r := &Register{Register: mention.NewRegister(d)}
	var phrases []int
	for k := range d.Chunks {
		if d.Chunks[k].Kind == reading.NounPhrase {
			phrases = append(phrases, k)
		}
	}
	require.GreaterOrEqual(t, len(phrases), 3)
	at := func(k int) nounphrase.Mention { return nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End) }
	first, second := at(phrases[0]), at(phrases[1])
	last := at(phrases[2])
	e := r.Add(&first, 0)
	x := &r.Entities[e]
	x.Role = second.Role
	x.Heads = append(x.Heads, nounphrase.HeadLemma(second.Head))
	return r, x, &last, phrases[2]
}

// TestCompare: what a description and what is told of somebody have in common.
func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		told, asked string
		head        candidate.Told
		shared      int
	}{
		"the same":      {"the harbour master", "The harbour master", candidate.Agree, 1},
		"another":       {"the harbour master", "The retired judge", candidate.Differ, 0},
		"the head only": {"the harbour master", "The new master", candidate.Agree, 0},
	} {
		t.Run(name, func(t *testing.T) {
			r, x, m, k := described(t, c.told, c.asked)
			var f candidate.Facts
			r.Compare(&f, x, m, k)
			assert.Equal(t, c.head, f.Head)
			assert.Equal(t, c.shared, f.Shared)
		})
	}
}

// TestFit: words that say more, or something else, speak against a description; those that were told speak for it.
func TestFit(t *testing.T) {
	r, x, same, _ := described(t, "the harbour master", "The harbour master")
	_ = x
	s, y, other, _ := described(t, "the harbour master", "The deputy master")
	assert.Greater(t, r.Fit(same, x), s.Fit(other, y))
}

// TestNouns: by which nouns somebody just named is taken up.
func TestNouns(t *testing.T) {
	assert.Equal(t, 2, Pair("duo"))
	assert.Zero(t, Pair("crowd"))
	assert.True(t, GenericOrg("company"))
	assert.False(t, GenericOrg("harbour"))
	assert.True(t, GenericPerson("striker"))
	assert.True(t, Runner("incumbent"))
	assert.True(t, Findings("survey"))
}
