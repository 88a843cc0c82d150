package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// A tool reads articles in JSON lines as a process of its own, and writes what it found as JSON lines.
type tool struct {
	label string
	args  []string // FILE stands for the articles
	ours  bool
}

// tools are run in the folder rivals. CoreNLP may be left out: it takes minutes.
func tools(binary string) []tool {
	return []tool{
		{"extract", []string{binary, "-jobs", "1", "-format", "jsonl", "FILE"}, true},
		{"quote-parser", []string{"node", "quoteparser.cjs", "FILE"}, false},
		{"compromise", []string{"node", "compromise.cjs", "FILE"}, false},
		{"textacy", []string{"venv/bin/python", "textacy_quotes.py", "FILE"}, false},
		{"corenlp", []string{"java", "-Xmx6g", "-XX:+UseSerialGC", "-cp", "@CLASSPATH", "CoreQuotes", "FILE"}, false},
	}
}

// A cost is what one run of a tool took.
type cost struct {
	wall, processor, load, work float64 // seconds; the last two as the tool says itself, of the processor
	resident                    float64 // megabytes at most
	quotes, refused             int
}

func extract(args []string, out io.Writer) error {
	f, rounds := flagsOf("extract")
	size := f.Int("kb", 150, "how much text")
	only := f.String("tools", "extract,quote-parser,compromise,textacy,corenlp", "which tools, with commas")
	if err := f.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	binary := filepath.Join(dir, "extract")
	if err := build(binary); err != nil {
		return err
	}
	file, total, err := writeArticles(dir, *size<<10)
	if err != nil {
		return err
	}
	var chosen []tool
	for _, t := range tools(binary) {
		if strings.Contains(","+*only+",", ","+t.label+",") {
			chosen = append(chosen, t)
		}
	}
	runtime.GC() // what this process has in memory counts as the least of its children's
	printLoad(out)
	costs := make([][]cost, len(chosen))
	for range *rounds {
		for i, t := range chosen {
			c, err := t.run(file)
			if err != nil {
				return fmt.Errorf("%s: %w", t.label, err)
			}
			costs[i] = append(costs[i], c)
		}
	}
	printCosts(out, chosen, costs, total)
	return nil
}

// build makes the command extract, as the README of the repository says.
func build(binary string, flags ...string) error {
	c := exec.Command("go", append(append([]string{"build", "-o", binary}, flags...), "./examples/extract")...)
	c.Dir = ".."
	c.Stderr = os.Stderr
	return c.Run()
}

// writeArticles makes a corpus in a folder.
func writeArticles(dir string, size int) (path string, total int, err error) {
	c, err := newCorpus(articles)
	if err != nil {
		return "", 0, err
	}
	path = filepath.Join(dir, fmt.Sprint(size, ".jsonl"))
	file, err := os.Create(path)
	if err != nil {
		return "", 0, err
	}
	total, err = c.write(file, size)
	return path, total, errors.Join(err, file.Close())
}

// run lets a tool read a file of articles.
func (t tool) run(file string) (c cost, err error) {
	args := make([]string, len(t.args))
	for i, a := range t.args {
		switch args[i] = a; a {
		case "FILE":
			args[i] = file
		case "@CLASSPATH":
			b, err := os.ReadFile("rivals/classpath.txt")
			if err != nil {
				return c, fmt.Errorf("%w; README.md says how it is made", err)
			}
			args[i] = "classes:" + strings.TrimSpace(string(b))
		}
	}
	command := exec.Command(args[0], args[1:]...)
	command.Dir = "rivals"
	command.Env = append(os.Environ(), "OMP_NUM_THREADS=1")
	var said strings.Builder
	count := &lines{}
	command.Stdout, command.Stderr = count, &said
	begin := time.Now()
	if err := command.Run(); err != nil {
		return c, fmt.Errorf("%w: %s", err, said.String())
	}
	c.wall = time.Since(begin).Seconds()
	u, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return c, errors.New("this system does not tell what a process took")
	}
	c.processor, c.resident = spent(u).Seconds(), float64(u.Maxrss)*1024/1e6
	c.work = c.processor
	if t.ours {
		c.quotes = count.quotes
		return c, nil
	}
	summary := strings.TrimSpace(said.String())
	var told struct {
		Load, Work      float64
		Quotes, Refused int
	}
	if err := json.Unmarshal([]byte(summary[strings.LastIndexByte(summary, '\n')+1:]), &told); err != nil {
		return c, fmt.Errorf("no summary in %q", summary)
	}
	c.load, c.work, c.quotes, c.refused = told.Load, told.Work, told.Quotes, told.Refused
	return c, nil
}

// lines counts the quotes in what extract writes: each has one "reason".
type lines struct {
	quotes int
	rest   []byte
}

func (l *lines) Write(p []byte) (int, error) {
	const sign = `"reason":`
	b := append(l.rest, p...)
	l.quotes += strings.Count(string(b), sign)
	l.rest = append([]byte{}, b[max(0, len(b)-len(sign)+1):]...)
	return len(p), nil
}

func printCosts(out io.Writer, chosen []tool, costs [][]cost, total int) {
	of := func(i int, value func(cost) float64) []float64 {
		v := make([]float64, len(costs[i]))
		for k, c := range costs[i] {
			v[k] = value(c)
		}
		return v
	}
	fmt.Fprintf(out, "\n%s of articles, medians of %d runs in turn; seconds of the processor, all cores together; the last column how\n"+
		"many times as long as extract, the median of the pairs\n\n", bytesOf(total), len(costs[0]))
	fmt.Fprintln(out, "| | wall, s | processor, s | of it loading, s | at work, s/MB | resident, MB | quotes | articles refused | times extract |")
	fmt.Fprintln(out, "| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
	whole := func(c cost) float64 { return c.processor }
	for i, t := range chosen {
		fmt.Fprintf(out, "| %s | %.2f | %.2f | %.2f | %.2f | %.0f | %d | %d | %.2g |\n", t.label,
			median(of(i, func(c cost) float64 { return c.wall })), median(of(i, whole)),
			median(of(i, func(c cost) float64 { return c.load })),
			median(of(i, func(c cost) float64 { return c.work }))*1e6/float64(total),
			median(of(i, func(c cost) float64 { return c.resident })),
			costs[i][0].quotes, costs[i][0].refused, median(ratios(of(i, whole), of(0, whole))))
	}
}
