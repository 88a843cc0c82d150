package messenger

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// found gives the words of those who carried what is said in a text of one statement. The register has its mentions, and has
// resolved none.
func found(t *testing.T, article string) (names []string) {
	t.Helper()
	d := reading.Read(article)
	defer d.Release()
	st := proposal.Find(d, nil).Strict
	require.NotEmpty(t, st)
	r := mention.NewRegister(d)
	for k := range d.Chunks {
		if d.Chunks[k].Kind == reading.NounPhrase {
			r.Mentions = append(r.Mentions, nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End))
			r.OfChunk[k] = int32(len(r.Mentions))
		}
	}
	for _, m := range Find(&r, &st[0], -1) {
		names = append(names, m.Span.Of(d.Text))
		assert.Equal(t, -1, m.Entity)
	}
	return names
}

// TestFind: who carried the words, by where the sentence says so.
func TestFind(t *testing.T) {
	for name, c := range map[string]struct {
		article string
		want    []string
	}{
		"a statement read":    {"In a statement read by his lawyer, Mr Falk said he was sorry.", []string{"his lawyer"}},
		"through a spokesman": {"Mr Falk said through a spokesman that he was sorry.", []string{"a spokesman"}},
		"quoted by":           {"Mr Falk, quoted by the Deal Argus, said he was sorry.", []string{"the Deal Argus"}},
		"as reported":         {"“I am sorry,” Mr Falk said, the Deal Argus reported.", nil}, // of whom nothing is known
		"nobody":              {"Mr Falk said on Monday that he was sorry.", nil},
		"no pronoun":          {"In a statement read by him, Mr Falk said he was sorry.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, found(t, c.article))
		})
	}
}
