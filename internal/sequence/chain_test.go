package sequence_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/weights"
)

const bits = 6

// randomModel is a small model with weights drawn by chance, and those weights.
func randomModel(t *testing.T, r *rand.Rand) (*sequence.Model, []byte, *[sequence.Kinds][8][8]int16) {
	t.Helper()
	rows := make([]byte, 8<<bits)
	for i := 0; i < len(rows); i += 8 { // such as packing leaves as they are
		lowest := r.IntN(120)
		for l := range sequence.NumLabels {
			rows[i+l] = byte(lowest + r.IntN(16)*(1+i/8%8))
		}
	}
	var trans [sequence.Kinds][8][8]int16
	for k := range trans {
		for a := range trans[k] {
			for b := range trans[k][a] {
				trans[k][a][b] = int16(r.IntN(400) - 200)
			}
		}
	}
	m, err := sequence.Load(sequence.Encode(bits, rows, &trans))
	require.NoError(t, err)
	return m, rows, &trans
}

// The labels of a chain are the best of all sequences of labels that may follow each other.
func TestChainIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		m, rows, trans := randomModel(t, r)
		n := 1 + r.IntN(5)
		c, features, kinds := randomParagraph(r, m, n)
		got := c.Labels(nil)
		require.Len(t, got, n)
		assert.Equal(t, bestScore(rows, trans, features, kinds, 0, sequence.Out), score(t, rows, trans, features, kinds, got))
	}
}

// randomParagraph has a model read n items drawn by chance.
func randomParagraph(r *rand.Rand, m *sequence.Model, n int) (c *sequence.Chain, features [][]uint32, kinds []uint8) {
	c = &sequence.Chain{Model: m}
	c.Begin()
	features, kinds = make([][]uint32, n), make([]uint8, n)
	for i := range n {
		for range 1 + r.IntN(4) {
			features[i] = append(features[i], uint32(r.IntN(1<<bits)))
		}
		kinds[i] = uint8(r.IntN(sequence.Kinds))
		c.Add(features[i], kinds[i])
	}
	return c, features, kinds
}

func emission(rows []byte, features []uint32, l sequence.Label) (s int) {
	for _, f := range features {
		s += int(rows[int(f)*8+int(l)]) - 128
	}
	return s
}

func score(t *testing.T, rows []byte, trans *[sequence.Kinds][8][8]int16, features [][]uint32, kinds []uint8, labels []sequence.Label) (s int) {
	t.Helper()
	before := sequence.Out
	for i, l := range labels {
		require.True(t, sequence.Follows(before, l), "%v", labels)
		s += emission(rows, features[i], l) + int(trans[kinds[i]][before][l])
		before = l
	}
	return s
}

// bestScore tries everything.
func bestScore(rows []byte, trans *[sequence.Kinds][8][8]int16, features [][]uint32, kinds []uint8, i int, before sequence.Label) int {
	if i == len(features) {
		return 0
	}
	best := -1 << 30
	for l := range sequence.Label(sequence.NumLabels) {
		if sequence.Follows(before, l) {
			best = max(best, emission(rows, features[i], l)+int(trans[kinds[i]][before][l])+bestScore(rows, trans, features, kinds, i+1, l))
		}
	}
	return best
}

func TestParts(t *testing.T) {
	const o, bs, is, bc, bx, ix = sequence.Out, sequence.BeginSource, sequence.InSource, sequence.BeginCue, sequence.BeginContent, sequence.InContent
	got := sequence.Parts(nil, []sequence.Label{bs, is, bs, bc, o, bx, ix, ix}, 10)
	assert.Equal(t, []sequence.Part{
		{Label: is, Start: 10, End: 12}, {Label: is, Start: 12, End: 13}, {Label: sequence.InCue, Start: 13, End: 14}, {Label: ix, Start: 15, End: 18},
	}, got)
	assert.Empty(t, sequence.Parts(nil, nil, 0))
}

func TestChooserScore(t *testing.T) {
	w := make([]byte, 4)
	for i, x := range []int{0, 5, -7, 127} {
		w[i] = byte(x + 128)
	}
	c, err := sequence.LoadChooser(sequence.EncodeChooser(2, w))
	require.NoError(t, err)
	assert.Equal(t, (5-7-7)*8, c.Score([]uint32{0, 1, 2, 2}))
	assert.Zero(t, c.Score(nil))
}

// Bytes that are cut short, too long or of something else are refused.
func TestLoadRefuses(t *testing.T) {
	for name, b := range map[string][]byte{
		"nothing": nil, "short": weights.Chain[:100], "long": append(append([]byte(nil), weights.Chain...), 0), "another": weights.Links,
	} {
		_, err := sequence.Load(b)
		assert.Error(t, err, name)
	}
	for name, b := range map[string][]byte{
		"nothing": nil, "short": weights.Links[:100], "long": append(append([]byte(nil), weights.Links...), 0), "another": weights.Chain,
	} {
		_, err := sequence.LoadChooser(b)
		assert.Error(t, err, name)
	}
}

func TestEmbeddedWeights(t *testing.T) {
	_, err := sequence.Load(weights.Chain)
	require.NoError(t, err)
	_, err = sequence.LoadChooser(weights.Links)
	require.NoError(t, err)
}

func TestHash(t *testing.T) {
	a, b := sequence.String("said"), sequence.String("says")
	assert.NotEqual(t, a, b)
	assert.NotEqual(t, a.With(1), a.With(2))
	assert.NotEqual(t, a.With(b), b.With(a))
	for i := range sequence.Hash(1000) {
		require.Less(t, a.With(i).Row(bits), uint32(1<<bits))
	}
	assert.Equal(t, uint32(0x1), sequence.String("said").Row(bits), "the embedded weights depend on the hash")
}
