package quotes

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
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

// TestLocateHostile looks for 100,000 bytes in as many. No time is taken: one that aligned the whole of both would need
// gigabytes.
func TestLocateHostile(t *testing.T) {
	t.Parallel()
	for _, c := range markstest.Pairs {
		source, q := markstest.Repeated(c.Source, markstest.Size(100_000))+"x", markstest.Repeated(c.Quotation, markstest.Size(100_000))+"y"
		m := Locate(source, q, Plain)
		require.NotEqual(t, Verbatim, m.Verdict, c.Name)
		checkMatch(t, source, q, m)
		require.NotEqual(t, Verbatim, Locate(source, q).Verdict, c.Name)
	}
}

// TestManyQuotations checks 10,000 quotations, a third of them altered, against 1 MB. No time is taken: one that read the
// source for each of them would not come back. BenchmarkLocate measures.
func TestManyQuotations(t *testing.T) {
	t.Parallel()
	source, qs := corpus(t)
	x := NewIndex(source)
	for i, q := range qs[:markstest.Size(len(qs))] {
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

// BenchmarkLocateOnce looks for one quotation in 4 MB of our articles: one that stands there byte by byte, one that
// typography keeps from that, a changed one, and one that does not stand there. Then it makes an index of the same.
//
//	GOMAXPROCS=1 go test ./quotes -run xxx -bench LocateOnce
func BenchmarkLocateOnce(b *testing.B) {
	source := markstest.News(b, "../testdata/articles", 4<<20) + " Then the ferryman told the widow that eleven swans had crossed the frozen harbour before dawn on Tuesday. " +
		"And – he added “quietly” – nobody else had counted them.\n"
	for _, c := range []struct {
		name, quotation string
		want            Verdict
	}{
		{"identical", "the ferryman told the widow that eleven swans had crossed the frozen harbour", Verbatim},
		{"folded", `And -- he added "quietly" -- nobody else had counted them`, Verbatim},
		{"altered", "the ferryman told the widow that twelve swans had crossed the frozen harbour", Altered},
		{"absent", "no whale ever sang ditties under purple bridges in Ulaanbaatar", NotFound},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				if m := Locate(source, c.quotation); m.Verdict != c.want {
					b.Fatal(m.Verdict)
				}
			}
		})
	}
	b.Run("index", func(b *testing.B) {
		b.SetBytes(int64(len(source)))
		b.ReportAllocs()
		for b.Loop() {
			NewIndex(source)
		}
	})
}

// TestIndexMemory: an index takes at most 20 bytes for each byte of its source.
func TestIndexMemory(t *testing.T) {
	source := markstest.News(t, "../testdata/articles", 1<<20)
	r := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			NewIndex(source)
		}
	})
	require.LessOrEqual(t, r.AllocedBytesPerOp(), int64(20*len(source)))
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
