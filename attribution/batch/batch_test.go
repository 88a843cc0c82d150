package batch_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/batch"
)

// numbers gives 0 to n-1, and counts how many were asked for.
func numbers(n int, asked *atomic.Int32) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			asked.Add(1)
			if !yield(i, nil) {
				return
			}
		}
	}
}

// settled waits until no more goroutines run than before.
func settled(t *testing.T, before int) {
	t.Helper()
	for range 5000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

func TestMapKeepsTheOrder(t *testing.T) {
	before := runtime.NumGoroutine()
	var asked atomic.Int32
	slow := func(_ context.Context, i int) (int, error) {
		if i%10 == 0 {
			time.Sleep(time.Millisecond) // the others overtake it
		}
		if i == 77 {
			return 0, errors.New("torn")
		}
		return i * i, nil
	}
	at := 0
	for got, err := range batch.Map(t.Context(), numbers(300, &asked), 7, slow) {
		if at == 77 {
			require.EqualError(t, err, "torn")
		} else {
			require.NoError(t, err)
			require.Equal(t, at*at, got)
		}
		at++
	}
	assert.Equal(t, 300, at)
	settled(t, before)
}

func TestMapHoldsFewInputs(t *testing.T) {
	var asked atomic.Int32
	release := make(chan struct{})
	work := func(_ context.Context, i int) (int, error) {
		if i == 0 {
			<-release
		}
		return i, nil
	}
	time.AfterFunc(50*time.Millisecond, func() {
		assert.LessOrEqual(t, int(asked.Load()), 2*3+3)
		close(release)
	})
	n := 0
	for range batch.Map(t.Context(), numbers(10_000, &asked), 3, work) {
		n++
	}
	assert.Equal(t, 10_000, n)
}

func TestBreakStopsTheWorkers(t *testing.T) {
	before := runtime.NumGoroutine()
	var asked atomic.Int32
	for i := range batch.Map(t.Context(), numbers(1_000_000, &asked), 2, func(_ context.Context, i int) (int, error) { return i, nil }) {
		if i == 5 {
			break
		}
	}
	settled(t, before)
	assert.Less(t, int(asked.Load()), 20)
}

// The end of the context is heard at once: while an input does not come, while work does not end, and between two results.
func TestCancellation(t *testing.T) {
	for name, c := range map[string]struct {
		input func(ctx context.Context, i int)
		work  func(ctx context.Context, i int)
	}{
		"input": {input: func(ctx context.Context, i int) {
			if i == 3 {
				<-ctx.Done()
				time.Sleep(20 * time.Millisecond)
			}
		}},
		"work": {work: func(ctx context.Context, i int) {
			if i == 3 {
				<-ctx.Done()
			}
		}},
		"neither": {},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			ctx, cancel := context.WithCancel(t.Context())
			time.AfterFunc(30*time.Millisecond, cancel)
			endless := func(yield func(int, error) bool) {
				for i := 0; ; i++ {
					if c.input != nil {
						c.input(ctx, i)
					}
					if !yield(i, nil) {
						return
					}
				}
			}
			var last error
			for _, err := range batch.Map(ctx, endless, 2, func(ctx context.Context, i int) (int, error) {
				if c.work != nil {
					c.work(ctx, i)
				}
				return i, nil
			}) {
				last = err
			}
			assert.ErrorIs(t, last, context.Canceled)
			settled(t, before)
		})
	}
	t.Run("before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		n := 0
		for _, err := range batch.Map(ctx, numbers(9, new(atomic.Int32)), 2, func(_ context.Context, i int) (int, error) { return i, nil }) {
			n++
			require.ErrorIs(t, err, context.Canceled)
		}
		assert.Equal(t, 1, n)
	})
}

func article(i int) string {
	return fmt.Sprintf("“We sold %d boats,” said Ines Calder.", i+2)
}

func TestExtract(t *testing.T) {
	torn := errors.New("torn")
	docs := func(yield func(batch.Document, error) bool) {
		for i := range 40 {
			d := batch.Document{ID: fmt.Sprint(i), Article: attribution.Article{Text: article(i)}}
			var err error
			switch i {
			case 7:
				d.Article.Text, err = "", torn
			case 9:
				d.Article.Text = strings.Repeat("word ", 100)
			}
			if !yield(d, err) {
				return
			}
		}
	}
	var seen []batch.Progress
	at, bytes := 0, int64(0)
	for r, err := range batch.Extract(t.Context(), docs, batch.Options{Limit: 200, Workers: 3, Progress: func(p batch.Progress) { seen = append(seen, p) }}) {
		switch at {
		case 7:
			require.ErrorIs(t, err, torn)
			require.EqualError(t, err, `document "7": torn`)
		case 9:
			require.EqualError(t, err, `document "9": a text of 500 bytes; at most 200 are read (Options.Limit): cut it up, or raise the limit`)
			var long *batch.TooLongError
			require.ErrorAs(t, err, &long)
			assert.Equal(t, "9", r.ID)
		default:
			require.NoError(t, err)
			assert.Equal(t, fmt.Sprint(at), r.ID)
			assert.Equal(t, attribution.Extract(article(at)), r.Result)
			bytes += int64(len(article(at)))
		}
		at++
		assert.Len(t, seen, at, "told before the loop has the document")
	}
	assert.Equal(t, 40, at)
	assert.Equal(t, batch.Progress{Documents: 40, Failed: 2, Quotes: 38, Bytes: bytes}, seen[39])
}

// A rule that is none is an error beside the records.
func TestExtractWithRules(t *testing.T) {
	docs := func(yield func(batch.Document, error) bool) {
		yield(batch.Document{ID: "a", Article: attribution.Article{Text: article(1)}}, nil)
	}
	for r, err := range batch.Extract(t.Context(), docs, batch.Options{Extractor: &attribution.Extractor{Rules: []*attribution.Rule{nil}}}) {
		require.ErrorIs(t, err, attribution.ErrNoRule)
		assert.Len(t, r.Quotes, 1)
	}
}

func TestExtractIsCancelled(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	endless := func(yield func(batch.Document, error) bool) {
		for i := 0; yield(batch.Document{ID: fmt.Sprint(i), Article: attribution.Article{Text: article(i)}}, nil); i++ {
		}
	}
	n := 0
	var last error
	for _, err := range batch.Extract(ctx, endless, batch.Options{}) {
		if n++; n == 10 {
			cancel()
		}
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.Equal(t, 11, n, "at once")
	settled(t, before)
}
