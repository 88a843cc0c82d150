package attribution

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func candidatesOf(t *testing.T, text string) []Candidate {
	res, err := (&Extractor{Candidates: true}).Extract(text)
	require.NoError(t, err)
	require.NotEmpty(t, res.Quotes)
	return res.Quotes[len(res.Quotes)-1].Candidates
}

func TestCandidates(t *testing.T) {
	t.Run("two men alike", func(t *testing.T) {
		assert.Equal(t, []Candidate{{Name: "Ben Ashe", Score: 0.5}, {Name: "Carl Nunn", Score: 0.5}}, candidatesOf(t, "Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said."))
	})
	t.Run("two of a surname alike", func(t *testing.T) {
		got := candidatesOf(t, "Clara Munk and Dan Munk sit on the board. “It was empty,” Munk said.")
		require.Len(t, got, 2)
		assert.InDelta(t, got[0].Score, got[1].Score, 0.05)
	})
	t.Run("a pronoun that is resolved has them too", func(t *testing.T) {
		text := "Ben Ashe met Carl Nunn at the bank. Nunn laughed. “It was empty,” he said."
		got := candidatesOf(t, text)
		require.Len(t, got, 2)
		assert.Equal(t, Extract(text).Quotes[0].Speaker.Name, got[0].Name)
		assert.Greater(t, got[0].Score, got[1].Score)
	})
	t.Run("the record that carries on has those of its first", func(t *testing.T) {
		res, _ := (&Extractor{Candidates: true}).Extract("Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said.\n\n“It was cold,” he added. “It was late.”")
		for _, q := range res.Quotes {
			assert.Len(t, q.Candidates, 2, q.Text)
		}
	})
	t.Run("a name is no question", func(t *testing.T) {
		assert.Empty(t, candidatesOf(t, "Ben Ashe met Carl Nunn. “It was empty,” Nunn said."))
	})
	t.Run("nobody fits", func(t *testing.T) {
		assert.Empty(t, candidatesOf(t, "“It was empty,” he said."))
	})
}

// TestCandidatesChangeNothingElse: asking for them adds them, obeys the laws of a record and changes nothing else.
func TestCandidatesChangeNothingElse(t *testing.T) {
	text := "Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said. Nora Vance said she had left. She said it was cold."
	e := Extractor{Candidates: true}
	a, _ := e.Extract(text)
	b, _ := e.Extract(text)
	assert.Equal(t, a, b)
	for i := range a.Quotes {
		a.Quotes[i].Candidates = nil
	}
	assert.Equal(t, Extract(text), a)
}
