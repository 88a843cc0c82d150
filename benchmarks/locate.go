package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/whosaid/whosaid/quotes"
)

// A searcher looks for quotations in one source after the other.
type searcher interface {
	name() string
	read(path, source string) error
	search(quotation string) (each time.Duration, passage string, err error)
	close() error
}

// ours is quotes.Locate.
type ours struct{ source string }

func (*ours) name() string                  { return "quotes.Locate" }
func (o *ours) read(_, source string) error { o.source = source; return nil }
func (*ours) close() error                  { return nil }
func (o *ours) search(q string) (time.Duration, string, error) {
	var m quotes.Match
	d := timed(func() { m = quotes.Locate(o.source, q) })
	return d, m.Source.Of(o.source), nil
}

// A cell of the table: one searcher, one size, one kind.
type cell struct {
	searcher, kind string
	size           int
}

func locate(args []string, out io.Writer) error {
	f, rounds := flagsOf("locate")
	largest := f.Int("mb", 4, "the largest source")
	alone := f.Bool("alone", false, "without rapidfuzz and approx-string-match")
	if err := f.Parse(args); err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	c, err := newCorpus(articles)
	if err != nil {
		return err
	}
	all := []searcher{&ours{}}
	if !*alone {
		for _, command := range [][]string{{"rapidfuzz", "venv/bin/python", "search.py"}, {"approx-string-match", "node", "search.mjs"}} {
			s, err := startDriver(command[0], command[1:]...)
			if err != nil {
				return err
			}
			defer s.close()
			all = append(all, s)
		}
	}
	var sizes []int
	for size := 10_000; size <= *largest*1_000_000; size *= 10 {
		sizes = append(sizes, size)
	}
	if last := *largest * 1_000_000; sizes[len(sizes)-1] != last {
		sizes = append(sizes, last)
	}
	printLoad(out)
	rates, right, err := searchAll(c, all, sizes, *rounds)
	if err != nil {
		return err
	}
	printSearches(out, all, sizes, rates, right)
	return measureIndex(out, c, *largest*1_000_000, *rounds)
}

// searchAll goes through sizes, rounds, searchers and probes, the searchers in turn.
func searchAll(c *corpus, all []searcher, sizes []int, rounds int) (rates map[cell][]float64, right map[string][2]int, err error) {
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	rates, right = map[cell][]float64{}, map[string][2]int{}
	for _, size := range sizes {
		source, path := c.sourceOf(size), filepath.Join(dir, fmt.Sprint(size))
		if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
			return nil, nil, err
		}
		for _, s := range all {
			if err := s.read(path, source); err != nil {
				return nil, nil, fmt.Errorf("%s: %w", s.name(), err)
			}
		}
		for range rounds {
			for _, s := range all {
				spent := map[string]time.Duration{}
				for _, p := range probes {
					d, passage, err := s.search(p.quotation)
					if err != nil {
						return nil, nil, fmt.Errorf("%s: %w", s.name(), err)
					}
					spent[p.kind] += d
					n := right[s.name()]
					n[1]++
					if p.found(passage) != (p.kind == "absent") {
						n[0]++
					}
					right[s.name()] = n
				}
				for kind, d := range spent {
					at := cell{s.name(), kind, size}
					rates[at] = append(rates[at], rate(size*len(probes)/len(kinds), d))
				}
			}
		}
	}
	return rates, right, nil
}

func printSearches(out io.Writer, all []searcher, sizes []int, rates map[cell][]float64, right map[string][2]int) {
	fmt.Fprintf(out, "\nMB/s of processor time, medians; in brackets how many times as fast ours is, the median of the pairs\n\n")
	fmt.Fprintf(out, "| source | quotation |")
	for _, s := range all {
		fmt.Fprintf(out, " %s |", s.name())
	}
	fmt.Fprintf(out, "\n| --- | --- |%s\n", strings.Repeat(" --- |", len(all)))
	for _, size := range sizes {
		for _, kind := range kinds {
			fmt.Fprintf(out, "| %s | %s |", bytesOf(size), kind)
			mine := rates[cell{all[0].name(), kind, size}]
			for i, s := range all {
				values := rates[cell{s.name(), kind, size}]
				fmt.Fprintf(out, " %.0f", median(values))
				if i > 0 {
					fmt.Fprintf(out, " (%.2g)", median(ratios(mine, values)))
				}
				fmt.Fprintf(out, " |")
			}
			fmt.Fprintln(out)
		}
	}
	for _, s := range all {
		n := right[s.name()]
		fmt.Fprintf(out, "\n%s: the right passage, or rightly none, in %d of %d searches", s.name(), n[0], n[1])
	}
	fmt.Fprintln(out)
}

// ratios divides pair by pair.
func ratios(a, b []float64) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i] / b[i]
	}
	return out
}

// bytesOf writes a size as people read it.
func bytesOf(n int) string {
	switch {
	case n >= 1_000_000:
		return fmt.Sprintf("%g MB", float64(n)/1e6)
	case n >= 1000:
		return fmt.Sprintf("%g KB", float64(n)/1e3)
	}
	return fmt.Sprint(n, " B")
}
