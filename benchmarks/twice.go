package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// result is a line of go test -bench of a thing at a size: BenchmarkX/one-word/100KB 3 456 ns/op ...
var result = regexp.MustCompile(`^Benchmark\w+/(.+)/(\d+)(KB|MB)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// twice reads what go test -bench printed of several -count, and says for each thing what its size takes and twice its size,
// each the median.
func twice(in io.Reader, out io.Writer) error {
	times := map[string]map[int][]float64{}
	var names []string
	s := bufio.NewScanner(in)
	for s.Scan() {
		m := result.FindStringSubmatch(s.Text())
		if m == nil {
			continue
		}
		if times[m[1]] == nil {
			times[m[1]] = map[int][]float64{}
			names = append(names, m[1])
		}
		size, _ := strconv.Atoi(m[2])
		ns, _ := strconv.ParseFloat(m[4], 64)
		times[m[1]][size] = append(times[m[1]][size], ns/1e6)
	}
	if err := s.Err(); err != nil {
		return err
	}
	fmt.Fprintln(out, "| kind | ms | twice the size, ms | ratio |\n| --- | --- | --- | --- |")
	worst := 0.0
	for _, name := range names {
		var sizes []int
		for size := range times[name] {
			sizes = append(sizes, size)
		}
		slices.Sort(sizes)
		if len(sizes) < 2 {
			continue
		}
		once, double := median(times[name][sizes[0]]), median(times[name][sizes[1]])
		worst = max(worst, double/once)
		fmt.Fprintf(out, "| %s | %.1f | %.1f | %.2f |\n", name, once, double, double/once)
	}
	_, err := fmt.Fprintf(out, "\nat most %.2f times for twice the size, in %d kinds\n", worst, len(names))
	return err
}
