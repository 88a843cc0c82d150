package quotes

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLongQuotation compares a whole speech, longer than one alignment takes at once.
func TestLongQuotation(t *testing.T) {
	t.Parallel()
	source, _ := corpus(t)
	w := strings.Fields(source)[1000:9000]
	require.Equal(t, Verbatim, Locate(source, strings.Join(w, " ")).Verdict)
	w[100], w[5000] = "CHANGED", "ALTERED"
	w = append(append(append([]string{}, w[:2000]...), w[2003:4000]...), w[4000:]...)
	q := strings.Join(w, " ")
	m := Locate(source, q)
	require.Equal(t, Altered, m.Verdict)
	require.Greater(t, m.Similarity, 0.99)
	require.LessOrEqual(t, len(m.Edits), 6, told(source, q, m))
	checkMatch(t, source, q, m)
}

// TestLocateHostile looks for 100,000 bytes in as many, made so that every word is everywhere. No time is taken: one that
// aligned the whole of both would need gigabytes.
func TestLocateHostile(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]string{{"a ", "a "}, {"a b ", "b a "}, {"a ", "a [b] "}, {"a ", "… a "}, {"a ", "[ "}, {"[", "["}, {".", ". "},
		{"a b c d e ", "a b c d f "}, {"'", "'"}, {"a&", "a&"}} {
		source, q := repeated(c[0], size(100_000))+"x", repeated(c[1], size(100_000))+"y"
		m := Locate(source, q)
		require.NotEqual(t, Verbatim, m.Verdict, "%q in %q", c[1], c[0])
		checkMatch(t, source, q, m)
	}
}

// TestManyQuotations checks 10,000 quotations, a third of them altered, against 1 MB. No time is taken: one that read the
// source for each of them would not come back. BenchmarkLocate measures.
func TestManyQuotations(t *testing.T) {
	t.Parallel()
	source, qs := corpus(t)
	x := NewIndex(source)
	for i, q := range qs[:size(len(qs))] {
		m := x.Locate(q)
		require.Equal(t, i%3 == 0, m.Verdict != Verbatim, "%q", q)
		if i%100 == 0 {
			checkMatch(t, source, q, m)
		}
	}
}

// corpus is about 1 MB of source, made of our articles with every word of some of them changed so that no passage comes
// twice, and 10,000 quotations from it.
func corpus(tb testing.TB) (string, []string) {
	r := rand.New(rand.NewPCG(11, 11))
	source, _ := excerpts(tb, r, 0)
	words := strings.Fields(source)
	var b strings.Builder
	for b.Len() < 1<<20 {
		i := r.IntN(len(words) - 12)
		b.WriteString(strings.Join(words[i:i+3+r.IntN(9)], " "))
		b.WriteByte(' ')
	}
	source = b.String()
	all := strings.Fields(source)
	var qs []string
	for i := range 10000 {
		at := r.IntN(len(all) - 60)
		w := append([]string{}, all[at:at+8+r.IntN(30)]...)
		if i%3 == 0 {
			w[len(w)/2] = "changed"
		}
		qs = append(qs, strings.Join(w, " "))
	}
	return source, qs
}

func BenchmarkLocate(b *testing.B) {
	source, qs := corpus(b)
	b.Run("index of 1 MB", func(b *testing.B) {
		b.SetBytes(int64(len(source)))
		for b.Loop() {
			NewIndex(source)
		}
	})
	x := NewIndex(source)
	b.Run("10,000 quotations", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, q := range qs {
				x.Locate(q)
			}
		}
	})
}
