package decision

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
)

// TestObserved: the models see no names, and words of saying by their class and not by themselves.
func TestObserved(t *testing.T) {
	seen := func(s string) []observed {
		d := reading.Read(s)
		defer d.Release()
		return newFeatures(d, nil, nil, 20, 0).obs
	}
	a, b := seen("Anna Falk said on Monday that 12 mills were sold."), seen("Maria Holm said on Friday that 40 mills were sold.")
	require.Len(t, b, len(a))
	for i := range a {
		assert.Equal(t, a[i].word, b[i].word, "item %d", i)
		assert.Equal(t, a[i].cue, b[i].cue, "item %d", i)
	}
	assert.Equal(t, sequence.Hash(11), a[0].word, "a given name")
	assert.GreaterOrEqual(t, a[2].cue, sequence.Hash(firstCue), "a word of saying")
	assert.Equal(t, sequence.Hash(15), a[4].word, "a weekday")
	assert.Equal(t, sequence.Hash(20), a[6].word, "a number")
	assert.Zero(t, a[3].cue)

	other := seen("The spokesman wrote the report.")
	assert.Equal(t, sequence.Hash(3), other[1].cue, "a role")
	assert.NotEqual(t, a[2].cue, other[2].cue, "said and wrote are of two classes")
}

// node makes a part of a paragraph.
func node(of sequence.Label, start, end int) *sequence.Node {
	return &sequence.Node{Part: sequence.Part{Label: of, Start: start, End: end}}
}

// TestCount: what is counted in a part, and how it lies in its sentence.
func TestCount(t *testing.T) {
	d := reading.Read("Anna Falk, who runs the mill (it is old), said “no” twice.")
	defer d.Release()
	f := newFeatures(d, nil, nil, 20, 0)
	r := rescorer{f: f, bits: 20}
	r.begin(f.whole(0), nil)
	all := stretch{n: node(0, 0, len(d.Items)), start: 0, end: len(d.Items)}
	got := r.count(&all)
	assert.EqualValues(t, 1, got.passages)
	assert.EqualValues(t, 2, got.commas)
	assert.EqualValues(t, 3, got.verbs, "runs, is, said")
	assert.EqualValues(t, 1, got.relatives)
	assert.Zero(t, got.open)
	starts, ends, across := r.lies(&all)
	assert.Equal(t, []sequence.Hash{1, 1, 0}, []sequence.Hash{starts, ends, across})

	end := len(d.Items) - 1
	tail := stretch{n: node(0, 5, end), start: 5, end: end}
	starts, ends, _ = r.lies(&tail)
	assert.Equal(t, []sequence.Hash{0, 2}, []sequence.Hash{starts, ends}, "it ends before the stop")

	f.without = Chunks
	assert.Zero(t, r.count(&all).relatives, "what is left out is not counted")
}

// TestPartRows: a part has the same rows each time, and rows of its own for each label.
func TestPartRows(t *testing.T) {
	d := reading.Read("Anna Falk said that the mill was sold.")
	defer d.Release()
	f := newFeatures(d, nil, nil, 20, 0)
	r := rescorer{f: f, bits: 20}
	r.begin(f.whole(0), []sequence.Node{*node(sequence.InSource, 0, 2), *node(sequence.InCue, 0, 2)})
	source := append([]uint32(nil), r.part(0)...)
	assert.Equal(t, source, r.part(0))
	cue := r.part(1)
	require.Len(t, cue, len(source))
	same := 0
	for i := range cue {
		if cue[i] == source[i] {
			same++
		}
	}
	assert.Less(t, same, 3, "rows of two labels meet by chance only")
}
