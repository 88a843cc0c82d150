package batch_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/archive"
	"github.com/whosaid/whosaid/attribution/batch"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// odd is what texts are mutilated with.
var odd = []string{
	"“", "”", "‘", "’", "\"", "'", "«", "»", "„", "``", "''", "&quot;", "&ldquo;", "\u200b", "\u202e", "\u2066", "\ufeff", "\x00", "\xe2\x80", "\xff", "\r", "\n",
	"\n\n", "\t", ",", ",,,,", ".", "...", "—", "–", ":", ";", "(", ")", "[", "]", "*", "_", "#", "> ", "said", "he said", " according to ", "Q: ", "SMITH: ",
	"<p>", "</p>", "<!--", "[1]", "](", "🙂", "e\u0301", "ﬁ", "Mr ", "St. ", "U.S.", "\u00a0", "\u2028", "{\"text\":\"", "{}", "0", "9,999",
}

// A mill makes articles of passages, and mutilates most of them.
type mill struct {
	passages []string
	random   *rand.Rand
}

func (m *mill) pick(all []string) string { return all[m.random.IntN(len(all))] }

func (m *mill) article() string {
	if m.random.IntN(50) == 0 { // one odd thing or two without an end
		unit := m.pick(odd) + m.pick(odd)
		return strings.Repeat(unit, m.random.IntN(40_000/len(unit)))
	}
	var pieces []string
	for range 1 + m.random.IntN(12) {
		pieces = append(pieces, m.pick(m.passages))
	}
	text := []byte(strings.Join(pieces, m.pick([]string{"\n\n", "\n\n", "\n\n", "\n", " ", "\r\n\r\n", "<p>"})))
	if m.random.IntN(4) == 0 {
		return string(text)
	}
	for range 1 << m.random.IntN(8) {
		at := m.random.IntN(len(text) + 1)
		to := min(at+m.random.IntN(30), len(text))
		switch m.random.IntN(4) {
		case 0:
			text = slices.Delete(text, at, to)
		case 1:
			text = slices.Insert(text, at, []byte(m.pick(odd))...)
		case 2:
			text = slices.Insert(text, at, slices.Clone(text[at:to])...)
		case 3:
			if at < len(text) {
				text[at] ^= 1 << m.random.IntN(8)
			}
		}
	}
	return string(text)
}

// documents gives articles as they are, out of mutilated JSON lines, and out of pages, while more of them are wanted.
func (m *mill) documents(more func(n int) bool) func(yield func(batch.Document, error) bool) {
	return func(yield func(batch.Document, error) bool) {
		for i := 0; more(i); i++ {
			d := batch.Document{ID: fmt.Sprint(i), Article: attribution.Article{Text: m.article()}}
			switch m.random.IntN(8) {
			case 0:
				d.Article = webpage.Read([]byte("<h1>"+m.pick(m.passages)+"</h1><p>"+d.Article.Text), webpage.Options{}).Article
			case 1:
				d.Article.Headline, d.Article.Byline, d.Article.Outlet = m.article(), m.pick(m.passages), m.pick(odd)
			case 2:
				in := archive.Read(strings.NewReader(d.Article.Text), archive.Options{Name: "x", Form: archive.Lines, Limit: 5000})
				for a, err := range in {
					d.Article.Text = string(a.Data)
					if err == nil && !yield(d, nil) {
						return
					}
				}
				continue
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Mixed and mutilated articles, through batch and in long texts, as long as is wanted, with the memory that it takes:
//
//	WHOSAID_SOAK=30m go test ./attribution/batch -run TestSoak -timeout 2h -v
func TestSoak(t *testing.T) {
	const few = 300 // documents, where no time is told
	var last time.Duration
	if wish := os.Getenv("WHOSAID_SOAK"); wish != "" {
		var err error
		last, err = time.ParseDuration(wish)
		require.NoError(t, err)
	} else if testing.Short() {
		t.Skip("takes seconds")
	}
	m := &mill{passages(t), rand.New(rand.NewPCG(15, 6))}
	begin := time.Now()
	done := func(n int) float64 { // how much of it, 1 for all
		if last == 0 {
			return float64(n) / few
		}
		return float64(time.Since(begin)) / float64(last)
	}
	var held []uint64
	documents, quotes, size := 0, 0, int64(0)
	sample := func() {
		if done(documents) < float64(len(held))/20 {
			return
		}
		var s runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&s)
		held = append(held, s.HeapAlloc)
		t.Logf("%6.0f s: %8d documents, %9d records, %7.1f MB; held %5.1f MB, of the system %5.1f MB, %d goroutines", time.Since(begin).Seconds(),
			documents, quotes, float64(size)/1e6, float64(s.HeapAlloc)/1e6, float64(s.Sys-s.HeapReleased)/1e6, runtime.NumGoroutine())
	}
	for r, err := range batch.Extract(t.Context(), m.documents(func(n int) bool { return done(n) < 1 }), batch.Options{}) {
		require.NoError(t, err)
		text := r.Article.Text
		for _, q := range r.Quotes {
			require.NotEmpty(t, q.Spans)
			var pieces []string
			for _, s := range q.Spans {
				pieces = append(pieces, s.Of(text))
			}
			require.Equal(t, strings.Join(pieces, " "), q.Text)
			require.Equal(t, q.Cue.Text, q.Cue.Span.Of(text))
			require.True(t, 0 <= q.Confidence && q.Confidence <= 1)
		}
		documents, quotes, size = documents+1, quotes+len(r.Quotes), size+int64(len(text))
		sample()
	}
	require.Greater(t, documents, 100)
	half := slices.Sorted(slices.Values(held[len(held)/2:]))
	first := slices.Sorted(slices.Values(held[1 : len(held)/2]))
	assert.Less(t, float64(half[len(half)/2]), float64(first[len(first)/2])*1.3+5e6, "what is held does not grow: %v", held)
}
