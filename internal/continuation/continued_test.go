package continuation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// TestCarryOn: a quotation of its own goes on with who spoke before it in the paragraph, unless nobody said it.
func TestCarryOn(t *testing.T) {
	d := reading.Read("Nora Falk said the mill was sold. “It was time.”")
	defer d.Release()
	found := proposal.Find(d, nil)
	chosen := decision.Embedded().Choose(d, found)
	require.Len(t, chosen, 1)

	st := CarryOn(d, chosen, nil)
	require.Len(t, st, 2)
	assert.Equal(t, proposal.ReasonContinued, st[1].Reason)
	assert.Equal(t, 0, st[1].From)
	assert.Equal(t, st[0].Source, st[1].Source)
	require.Len(t, st[1].Content, 1)
	c := st[1].Content[0]
	assert.Equal(t, "“It was time.”", d.Span(c.Start, c.End).Of(d.Text))

	assert.Len(t, CarryOn(d, chosen, []int{0}), 1)
}
