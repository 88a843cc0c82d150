package batch_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/batch"
)

// Many batches and long texts at once, with one extractor, ended at random or left: nothing is shared that should not be (the race
// detector says so), every record is that of its document, and no goroutine stays.
func TestBatchesUnderLoad(t *testing.T) {
	before := runtime.NumGoroutine()
	all := passages(t)[:60]
	want := make([]attribution.Result, len(all))
	extractor := &attribution.Extractor{Known: []attribution.Known{{ID: "Q1", Name: "Edda Falk"}}}
	for i, text := range all {
		want[i], _ = extractor.Extract(text)
	}
	var runs sync.WaitGroup
	for n := range 24 {
		runs.Go(func() {
			random := rand.New(rand.NewPCG(15, uint64(n)))
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(random.IntN(400))*time.Millisecond)
			defer cancel()
			opts := batch.Options{Extractor: extractor, Workers: 1 + random.IntN(6)}
			if n%4 == 0 {
				for _, err := range batch.ExtractText(ctx, &story{all, random, 400_000, ""}, attribution.Article{}, opts) {
					if err != nil {
						assert.ErrorIs(t, err, ctx.Err())
					}
				}
				return
			}
			docs := func(yield func(batch.Document, error) bool) {
				for i := 0; yield(batch.Document{ID: fmt.Sprint(i), Article: attribution.Article{Text: all[i%len(all)]}}, nil); i++ {
				}
			}
			at, leave := 0, random.IntN(2000)
			for r, err := range batch.Extract(ctx, docs, opts) {
				if err != nil {
					assert.ErrorIs(t, err, context.DeadlineExceeded)
					continue
				}
				assert.Equal(t, fmt.Sprint(at), r.ID)
				assert.Equal(t, len(want[at%len(all)].Quotes), len(r.Quotes))
				if at++; at == leave {
					break
				}
			}
		})
	}
	runs.Wait()
	settled(t, before)
}
