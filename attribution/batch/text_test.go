package batch_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/batch"
)

// passages are the paragraphs of the shipped articles.
func passages(t testing.TB) (all []string) {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	for _, p := range paths {
		data, err := os.ReadFile(p)
		require.NoError(t, err)
		for piece := range strings.SplitSeq(string(data), "\n\n") {
			if piece = strings.TrimSpace(piece); piece != "" {
				all = append(all, piece)
			}
		}
	}
	require.Greater(t, len(all), 100)
	return all
}

// A story is a text of so many bytes, made of passages as it is read.
type story struct {
	passages []string
	random   *rand.Rand
	left     int
	rest     string
}

func newStory(t testing.TB, size int) *story {
	return &story{passages(t), rand.New(rand.NewPCG(15, 3)), size, ""}
}

func (s *story) Read(p []byte) (int, error) {
	if s.left == 0 {
		return 0, io.EOF
	}
	if s.rest == "" {
		s.rest = s.passages[s.random.IntN(len(s.passages))] + "\n\n"
	}
	n := copy(p[:min(len(p), s.left)], s.rest)
	s.left, s.rest = s.left-n, s.rest[n:]
	return n, nil
}

// partition holds the windows of a text to what is promised of them, and gives their number.
func partition(t *testing.T, text string) (n int) {
	t.Helper()
	at, last := 0, false
	for w, err := range batch.Windows(iotest.HalfReader(strings.NewReader(text)), attribution.Article{Outlet: "Argus"}) {
		require.NoError(t, err)
		require.Equal(t, at, w.Own.Start, "each byte once")
		require.False(t, last)
		require.LessOrEqual(t, w.Own.Len(), batch.MaxWindow)
		end := w.Start + len(w.Article.Text)
		require.True(t, w.Start <= w.Own.Start && w.Own.End <= end)
		require.Less(t, len(w.Article.Text), batch.MaxWindow+8<<10)
		require.True(t, text[w.Start:end] == w.Article.Text)
		require.Equal(t, "Argus", w.Article.Outlet)
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(text[w.Own.Start:w.Own.End]))
			require.True(t, utf8.ValidString(w.Article.Text))
		}
		at, last = w.Own.End, w.Last
		n++
	}
	require.Equal(t, len(text), at)
	require.True(t, last)
	return n
}

func TestWindowsAreThePieces(t *testing.T) {
	news, err := io.ReadAll(newStory(t, 20<<20))
	require.NoError(t, err)
	assert.Greater(t, partition(t, string(news)), 20<<20/batch.MaxWindow)
	const size = 500_000
	for name, text := range map[string]string{
		"nothing": "", "a word": "word", "one window": strings.Repeat("x", batch.MaxWindow), "one more": strings.Repeat("x", batch.MaxWindow+1),
		"one word": strings.Repeat("word", size/4), "one letter": strings.Repeat("é", size), "signs": strings.Repeat("\U0001F600", size/4),
		"words": strings.Repeat("word ", size/5), "sentences": strings.Repeat("He said so. ", size/12), "lines": strings.Repeat("He said so.\n", size/12),
		"crlf": strings.Repeat("He said so.\r\n\r\n", size/15), "blank": strings.Repeat("\n", size), "open": strings.Repeat("“We go on.\n\n", size/14),
		"bytes": strings.Repeat("\xe9\x80", size/2),
	} {
		t.Run(name, func(t *testing.T) { partition(t, text) })
	}
}

// A window ends with a paragraph, and not in a quotation that goes on behind the blank line.
func TestWindowsEndWithParagraphs(t *testing.T) {
	news, err := io.ReadAll(newStory(t, 2<<20))
	require.NoError(t, err)
	for w, err := range batch.Windows(strings.NewReader(string(news)), attribution.Article{}) {
		require.NoError(t, err)
		if !w.Last {
			assert.Equal(t, "\n\n", string(news[w.Own.End-2:w.Own.End]))
		}
	}
	const long = "“We go on, said the mayor, and on, and nobody of you will ever stop us, whatever you may write.\n\n"
	text := strings.Repeat("It was dry.\n\n", 9900) + strings.Repeat(long, 300) + "“That is all.”\n\n"
	opens := len(text) - len("“That is all.”\n\n") - 300*len(long)
	text += strings.Repeat("It was wet.\n\n", 9900)
	for w, err := range batch.Windows(strings.NewReader(text), attribution.Article{}) {
		require.NoError(t, err)
		assert.Equal(t, opens, w.Own.End)
		break
	}
}

// extractAll gives all parts.
func extractAll(t *testing.T, text string, workers int) (parts []batch.Part) {
	t.Helper()
	for p, err := range batch.ExtractText(t.Context(), strings.NewReader(text), attribution.Article{}, batch.Options{Workers: workers}) {
		require.NoError(t, err)
		parts = append(parts, p)
	}
	return parts
}

func TestShortTextsAreArticles(t *testing.T) {
	text, err := io.ReadAll(newStory(t, 20_000))
	require.NoError(t, err)
	for _, text := range append(passages(t)[:20], string(text), "") {
		parts := extractAll(t, text, 2)
		require.Len(t, parts, 1)
		assert.Equal(t, attribution.Extract(text), parts[0].Result)
	}
}

// The records of a long text are the same for any number of workers, lie in order in all of it, and are nearly those of a reader
// who has it in one piece.
func TestExtractText(t *testing.T) {
	data, err := io.ReadAll(newStory(t, 400_000))
	require.NoError(t, err)
	text := string(data)
	parts := extractAll(t, text, 1)
	require.Greater(t, len(parts), 2)
	assert.Equal(t, parts, extractAll(t, text, 5))
	whole := map[attribution.Span]attribution.Quote{}
	for _, q := range attribution.Extract(text).Quotes {
		whole[q.Spans[0]] = q
	}
	at, n, same, named := 0, 0, 0, 0
	for _, p := range parts {
		for _, q := range p.Quotes {
			n++
			require.Equal(t, n, q.ID)
			require.GreaterOrEqual(t, q.Spans[0].Start, at)
			at = q.Spans[0].Start
			require.Equal(t, q.Cue.Text, q.Cue.Span.Of(text))
			w, ok := whole[q.Spans[0]]
			if ok && w.Text == q.Text && w.Speaker.Text == q.Speaker.Text {
				same++
			}
			if ok && w.Speaker.Name == q.Speaker.Name {
				named++
			}
		}
	}
	t.Logf("%d records, %d in one piece; %d the same, %d of the same name", n, len(whole), same, named)
	assert.InDelta(t, len(whole), n, float64(n)/200)
	assert.Greater(t, same, n*99/100)
	assert.Greater(t, named, n*9/10)
}

// However long the text is, what is held of it does not grow. All 20 MB: WHOSAID_TEXT=20 go test ./attribution/batch -run Memory -v
func TestTextMemory(t *testing.T) {
	size := 1
	if env := os.Getenv("WHOSAID_TEXT"); env != "" {
		var err error
		size, err = strconv.Atoi(env)
		require.NoError(t, err)
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var most, first, n uint64
	for _, err := range batch.ExtractText(t.Context(), newStory(t, size<<20), attribution.Article{}, batch.Options{Workers: 2}) {
		require.NoError(t, err)
		if n++; n%4 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			if most = max(most, m.HeapAlloc); first == 0 {
				first = m.HeapAlloc
			}
		}
	}
	t.Logf("%d windows of %d MB: %.0f MB held first, %.0f MB at the most", n, size, float64(first)/1e6, float64(most)/1e6)
	assert.Less(t, most, uint64(120e6))
}

func TestExtractTextIsLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	for range batch.ExtractText(t.Context(), newStory(t, 1<<30), attribution.Article{}, batch.Options{Workers: 2}) {
		break
	}
	settled(t, before)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	for _, err := range batch.ExtractText(ctx, newStory(t, 1<<30), attribution.Article{}, batch.Options{Workers: 2}) {
		cancel()
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	settled(t, before)
	torn := errors.New("torn")
	n := 0
	for _, err := range batch.ExtractText(t.Context(), io.MultiReader(newStory(t, 300_000), iotest.ErrReader(torn)), attribution.Article{}, batch.Options{}) {
		if n++; err != nil {
			require.ErrorIs(t, err, torn)
			last = err
		}
	}
	assert.ErrorIs(t, last, torn)
	assert.Greater(t, n, 1)
}

func ExampleExtractText() {
	text := "The mayor, Edda Falk, opened the bridge.\n\n“It is safe,” she said.\n" // of any length
	for part, err := range batch.ExtractText(context.Background(), strings.NewReader(text), attribution.Article{}, batch.Options{}) {
		if err != nil {
			fmt.Println(err)
			break
		}
		for _, q := range part.Quotes {
			fmt.Println(q.Speaker.Name, q.Spans[0])
		}
	}
	// Output:
	// Edda Falk {42 59}
}
