package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// A point of a curve: what a size took.
type point struct {
	size    int     // about
	length  float64 // megabytes, exactly
	seconds float64 // of the processor, the median
	bytes   float64 // of memory asked for, for each byte of text
	times   float64 // how often, for each KB
}

// A curve is one way to read, by the size of what is read.
type curve struct {
	name   string
	to     int
	read   func(texts []string)
	single bool // one text of that size, not many articles
	points []point
}

// curves are what grows. A single article goes as far as the command takes one.
func curves() []*curve {
	const mb = 1 << 20
	quotation := probes[6].quotation
	return []*curve{
		{name: "Extract, one text", to: 4 * mb, single: true, read: func(t []string) { attribution.Extract(t[0]) }},
		{name: "Extract, articles of 3 KB", to: 64 * mb, read: func(t []string) {
			for _, text := range t {
				attribution.Extract(text)
			}
		}},
		{name: "quotes.NewIndex", to: 64 * mb, single: true, read: func(t []string) { quotes.NewIndex(t[0]) }},
		{name: "quotes.Locate, altered", to: 64 * mb, single: true, read: func(t []string) { quotes.Locate(t[0], quotation) }},
		{name: "quotes.Find", to: 64 * mb, single: true, read: func(t []string) { quotes.Find(t[0]) }},
	}
}

func growth(args []string, out io.Writer) error {
	f, rounds := flagsOf("growth")
	largest := f.Int("mb", 64, "how far")
	plot := f.String("plot", "", "an SVG file to draw the curves into")
	if err := f.Parse(args); err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	c, err := newCorpus(articles)
	if err != nil {
		return err
	}
	printLoad(out)
	if err := measureCommand(out, *rounds, *largest); err != nil {
		return err
	}
	attribution.Extract("A first call reads the weights and the lexicon.")
	all := curves()
	for size := 1 << 10; size <= *largest<<20; size *= 4 {
		texts, one := c.many(size), []string{c.sourceOf(size)}
		for _, v := range all {
			if size > v.to {
				continue
			}
			t := texts
			if v.single {
				t = one
			}
			v.points = append(v.points, measurePoint(size, lengthOf(t), roundsOf(*rounds, size), func() { v.read(t) }))
		}
	}
	printCurves(out, all)
	if *plot == "" {
		return nil
	}
	return os.WriteFile(*plot, []byte(draw(all)), 0o644)
}

// roundsOf lets what takes minutes be measured less often.
func roundsOf(rounds, size int) int {
	switch {
	case size > 4<<20:
		return 1
	case size > 1<<20:
		return min(rounds, 2)
	}
	return rounds
}

func lengthOf(texts []string) (n int) {
	for _, t := range texts {
		n += len(t)
	}
	return n
}

func measurePoint(size, length, rounds int, do func()) point {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begin := processor()
	do()
	v := []float64{(processor() - begin).Seconds()}
	runtime.ReadMemStats(&after)
	if v[0] < 1 || rounds > 1 { // the first time counts only where it is long and the last
		v = nil
		for range rounds {
			v = append(v, timed(do).Seconds())
		}
	}
	each := func(n uint64) float64 { return float64(n) / float64(length) }
	return point{size, float64(length) / 1e6, median(v), each(after.TotalAlloc - before.TotalAlloc), 1024 * each(after.Mallocs-before.Mallocs)}
}

func printCurves(out io.Writer, all []*curve) {
	fmt.Fprint(out, "\nOne core, processor time. MB/s, in brackets bytes asked for a byte of text and allocations a KB\n\n| |")
	for _, v := range all {
		fmt.Fprintf(out, " %s |", v.name)
	}
	fmt.Fprintln(out, "\n| --- | --- | --- | --- | --- | --- |")
	longest := all[0].points
	for _, v := range all {
		if len(v.points) > len(longest) {
			longest = v.points
		}
	}
	for i, p := range longest {
		fmt.Fprintf(out, "| %s |", binaryBytes(p.size))
		for _, v := range all {
			if i >= len(v.points) {
				fmt.Fprint(out, " |")
				continue
			}
			q := v.points[i]
			fmt.Fprintf(out, " %.3g (%.3g, %.2g) |", q.length/q.seconds, q.bytes, q.times)
		}
		fmt.Fprintln(out)
	}
}

func binaryBytes(n int) string {
	if n >= 1<<20 {
		return fmt.Sprint(n>>20, " MB")
	}
	return fmt.Sprint(n>>10, " KB")
}

// measureCommand says how large the command is, how soon it is there, and what it takes for archives of several sizes.
func measureCommand(out io.Writer, rounds, largest int) error {
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	binary, bare := filepath.Join(dir, "extract"), filepath.Join(dir, "bare")
	if err := build(binary); err != nil {
		return err
	}
	if err := build(bare, "-trimpath", "-ldflags=-s -w"); err != nil {
		return err
	}
	for _, path := range []string{binary, bare} {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s: %s\n", filepath.Base(path), bytesOf(int(info.Size())/100_000*100_000))
	}
	t := tools(binary)[0]
	fmt.Fprintln(out, "\n| the command, -jobs 1 | wall, ms | processor, ms | resident, MB |\n| --- | --- | --- | --- |")
	for _, size := range []int{0, 4 << 10, 1 << 20, 4 << 20, 16 << 20} {
		if size > largest<<20 {
			break
		}
		path, total, err := writeArticles(dir, size)
		if err != nil {
			return err
		}
		var wall, processor, resident []float64
		for range roundsOf(rounds, size) {
			c, err := t.run(path)
			if err != nil {
				return err
			}
			wall, processor, resident = append(wall, c.wall*1000), append(processor, c.processor*1000), append(resident, c.resident)
		}
		fmt.Fprintf(out, "| %s of articles | %.0f | %.0f | %.0f |\n", bytesOf(total), median(wall), median(processor), median(resident))
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return nil
}
