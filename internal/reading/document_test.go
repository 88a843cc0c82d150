package reading

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestChunks: how a sentence is divided, a quotation being one item of it.
func TestChunks(t *testing.T) {
	d := Read("The harbour master has repeatedly warned that “the pier is rotten. It will go,” and nobody listened.")
	defer d.Release()
	require.Len(t, d.Sentences, 1)
	require.Len(t, d.Passages, 1)
	var kinds []ChunkKind
	var words []string
	for _, c := range d.Chunks {
		kinds = append(kinds, c.Kind)
		words = append(words, d.Span(c.Start, c.End).Of(d.Text))
	}
	assert.Equal(t, []string{"The harbour master", "has repeatedly warned", "that", "“the pier is rotten. It will go,”", "and", "nobody", "listened", "."}, words)
	assert.Equal(t, []ChunkKind{NounPhrase, VerbGroup, Subordinator, Quoted, Coordinator, NounPhrase, VerbGroup, Stop}, kinds)
	assert.Equal(t, "warned", d.Items[d.Chunks[1].Head].Lower)
}

// TestPiecesAreInOrder: sentences hold all items and chunks, one after the other, and these lie in the article.
func TestPiecesAreInOrder(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, article := range []string{string(b), strings.ReplaceAll(string(b), "”", ""), strings.ReplaceAll(string(b), "\n", "\r\n")} {
			d := Read(article)
			at, item, chunk := 0, 0, 0
			for _, s := range d.Sentences {
				require.Equal(t, item, s.Items.Start, name)
				require.Equal(t, chunk, s.Chunks.Start, name)
				for ; item < s.Items.End; item++ {
					it := d.Items[item]
					require.LessOrEqual(t, at, it.Start, name)
					require.Less(t, it.Start, it.End, name)
					at = it.End
				}
				for i := s.Items.Start; chunk < s.Chunks.End; chunk++ {
					require.Equal(t, i, d.Chunks[chunk].Start, name)
					i = d.Chunks[chunk].End
				}
			}
			assert.Equal(t, len(d.Items), item, name)
			assert.Equal(t, len(d.Chunks), chunk, name)
			assert.LessOrEqual(t, at, len(article), name)
			d.Release()
		}
	}
}
