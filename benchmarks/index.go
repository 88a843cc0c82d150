package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/whosaid/whosaid/quotes"
)

// measureIndex says how fast an index is made and what it takes, and how fast quotations are found, beside a bare look at
// every byte.
func measureIndex(out io.Writer, c *corpus, size, rounds int) error {
	source := c.sourceOf(size)
	marks := 0
	var index *quotes.Index
	works := []struct {
		name string
		do   func()
	}{
		{"quotes.NewIndex", func() { index = quotes.NewIndex(source) }},
		{"quotes.Find", func() { quotes.Find(source) }},
		{"a loop over the bytes", func() { marks = countMarks(source) }},
	}
	rates := make([][]float64, len(works))
	for range rounds {
		for i, w := range works {
			rates[i] = append(rates[i], rate(size, timed(w.do)))
		}
	}
	fmt.Fprintf(out, "\n| %s | MB/s, median | from | to |\n| --- | --- | --- | --- |\n", bytesOf(size))
	for i, w := range works {
		fmt.Fprintf(out, "| %s | %.0f | %.0f | %.0f |\n", w.name, median(rates[i]), least(rates[i]), most(rates[i]))
	}
	index = nil
	var before, made, kept runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	index = quotes.NewIndex(source)
	runtime.ReadMemStats(&made)
	runtime.GC()
	runtime.ReadMemStats(&kept)
	runtime.KeepAlive(index)
	runtime.KeepAlive(marks)
	each := func(n uint64) float64 { return float64(n) / float64(size) }
	_, err := fmt.Fprintf(out, "\nThe index takes %.1f bytes for each byte of its source while it is made, and keeps %.1f.\n",
		each(made.TotalAlloc-before.TotalAlloc), each(kept.HeapAlloc-before.HeapAlloc))
	return err
}

// countMarks looks at every byte once, and does next to nothing with it: no reader can be faster without skipping.
func countMarks(s string) (n int) {
	for i := range len(s) {
		if s[i] == '"' {
			n++
		}
	}
	return n
}
