package identity

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// TestResolve: statements as the rules propose them, and who is behind their sources.
func TestResolve(t *testing.T) {
	d := reading.Read("Falk ran for an hour. Nora Falk, the owner of the mill, said it was sold. She said it was time. A neighbour said it was not.")
	defer d.Release()
	st := proposal.Find(d, nil).Strict
	require.Len(t, st, 3)
	cast := Resolve(d, st, Metadata{}, Wish{})
	require.Len(t, cast.Said, 3)
	require.Len(t, cast.Speakers, 2)
	assert.Equal(t, 0, cast.Said[0].Speaker)
	assert.Equal(t, 0, cast.Said[1].Speaker)
	assert.Equal(t, 1, cast.Said[2].Speaker)
	falk, neighbour := cast.Speakers[0], cast.Speakers[1]
	assert.Equal(t, "Nora Falk", falk.Name)
	assert.Equal(t, nounphrase.Person, falk.Kind)
	assert.Equal(t, "owner of the mill", falk.Role.Of(d.Text))
	assert.True(t, falk.Named)
	assert.Equal(t, "neighbour", neighbour.Name)
	assert.False(t, neighbour.Named)
}
