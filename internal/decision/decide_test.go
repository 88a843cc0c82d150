package decision

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// TestDecide: what stands, by how much, and the same again.
func TestDecide(t *testing.T) {
	d := reading.Read("Nora Falk said the mill was sold. It rained. “I am sorry,” she added.")
	defer d.Release()
	st, failed := Embedded().Decide(d, nil)
	assert.Empty(t, failed)
	require.Len(t, st, 2)
	for i, want := range []struct{ source, cue, content string }{{"Nora Falk", "said", "the mill was sold"}, {"she", "added", "“I am sorry,”"}} {
		s := &st[i]
		assert.Equal(t, want.source, d.Span(s.Source.Items.Start, s.Source.Items.End).Of(d.Text))
		assert.Equal(t, want.cue, d.Span(s.Cue.Start, s.Cue.End).Of(d.Text))
		assert.Equal(t, want.content, d.Span(s.Content[0].Start, s.Content[0].End).Of(d.Text))
		assert.Equal(t, proposal.ReasonCue, s.Reason)
		assert.Positive(t, s.Margin.Cue)
	}
	again, _ := Embedded().Decide(d, nil)
	assert.Equal(t, st, again)
}
