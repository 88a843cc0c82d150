package wordtable_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// tableWords are words of every length that the hash reads in another way, and such as differ where it does not look.
func tableWords() map[string]int {
	m := map[string]int{"": 1}
	for i := range 3000 {
		m[fmt.Sprintf("w%d", i)] = i
		m[fmt.Sprintf("%dé", i)] = -i
		m[fmt.Sprintf("supreme court of %d the united states", i)] = i
	}
	for n := range 40 {
		m[strings.Repeat("a", n)] = n
	}
	return m
}

func tableOf(m map[string]int) *wordtable.Table[int] {
	table := wordtable.New[int](len(m) / 3) // so that it has to grow
	for word, n := range m {
		*table.Put(word) = n - 1
		*table.Put(word)++
	}
	return table
}

// A table answers as the map that it was made of.
func TestTableIsItsMap(t *testing.T) {
	m := tableWords()
	table := tableOf(m)
	require.Equal(t, len(m), table.Len())
	for word, want := range m {
		got, ok := table.Get(word)
		require.True(t, ok, word)
		require.Equal(t, want, got, word)
		for _, other := range []string{word + "x", "x" + word, strings.ToUpper(word) + "?", word + word} {
			_, in := m[other]
			require.Equal(t, in, table.Has(other), other)
			require.Equal(t, m[other], table.Value(other), other)
		}
	}
	assert.Equal(t, m, maps.Collect(table.All()))
}

func TestEmptyTables(t *testing.T) {
	var none *wordtable.Table[int]
	assert.Nil(t, none.At("word"))
	assert.False(t, wordtable.New[bool](0).Has(""))
}

func FuzzTable(f *testing.F) {
	f.Add("said says", "sa")
	f.Add("a aa aaa aaaaaaaa aaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa")
	f.Fuzz(func(t *testing.T, words, ask string) {
		m := map[string]int{}
		for i, w := range strings.Fields(words) {
			m[w] = i
		}
		table := tableOf(m)
		m[ask] += 0
		for w, want := range m {
			require.Equal(t, want, table.Value(w))
		}
	})
}

func BenchmarkAbsent(b *testing.B) {
	m := tableWords()
	words := strings.Fields("the mayor told a crowd on thursday that repairs would wait")
	b.Run("map", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, w := range words {
				n += m[w]
			}
		}
	})
	b.Run("table", func(b *testing.B) {
		table := tableOf(m)
		n := 0
		for b.Loop() {
			for _, w := range words {
				n += table.Value(w)
			}
		}
	})
}
