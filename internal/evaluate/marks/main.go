// Command marks scores package quotes, and what attribution makes of them, against corpora that are not part of this repository:
//
//	go run ./internal/evaluate/marks -corpora ../shared/corpora [-errors 20] litbank|speech|polnear|newsdev|layouts
//
// litbank compares quotes with the dialogue spans that people marked in fiction; speech does so for the records of
// package attribution, which drops what is not speech. polnear compares the quoted fragments of news with those that the
// corpora's own scorer reads (regions.go). newsdev rewrites news in fourteen typographic dresses and asks for the same
// quotes in each. layouts asks for the same paragraphs when lines are wrapped. Without the corpora it says so and
// succeeds.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

var (
	corpora = flag.String("corpora", "../shared/corpora", "the folder that holds litbank, polnear and newsdev")
	part    = flag.String("part", "dev", "dev or train, where the corpus has both")
	errors  = flag.Int("errors", 0, "how many disagreements to show")
	only    = flag.String("only", "", "only documents whose name holds this")
)

func main() {
	flag.Parse()
	runs := map[string]func() error{"litbank": litbank, "speech": speech, "polnear": polnear, "newsdev": newsdev, "layouts": layouts}
	which := flag.Args()
	if len(which) == 0 {
		which = []string{"litbank", "speech", "polnear", "newsdev", "layouts"}
	}
	for _, name := range which {
		run, ok := runs[name]
		if !ok {
			fmt.Fprintf(os.Stderr, "marks: no corpus is called %q\n", name)
			os.Exit(2)
		}
		if err := run(); err != nil {
			fmt.Fprintln(os.Stderr, "marks:", err)
			os.Exit(1)
		}
	}
}

// document is a text and its name.
type document struct{ name, path, text string }

// documents reads the texts of a folder; none when it is not there.
func documents(folder string) ([]document, error) {
	paths, err := filepath.Glob(filepath.Join(*corpora, folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		fmt.Printf("%s: not here, skipped\n", folder)
	}
	sort.Strings(paths)
	var out []document
	for _, p := range paths {
		name := strings.TrimSuffix(filepath.Base(p), ".txt")
		if !strings.Contains(name, *only) {
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		out = append(out, document{name, p, string(b)})
	}
	return out, nil
}

// show prints a disagreement with its surroundings, as long as there is room for more of them.
func show(what string, d document, start, end int) {
	if *errors <= 0 {
		return
	}
	*errors--
	a, b := max(0, start-60), min(len(d.text), end+60)
	fmt.Printf("  %-8s %s %d:%d %q [%q] %q\n", what, d.name, start, end, d.text[a:start], d.text[start:end], d.text[end:b])
}

type score struct{ right, found, gold int }

// results are the scores reported so far, by name.
var results []result

type result struct {
	name string
	score
}

func report(name string, s score) {
	results = append(results, result{name, s})
	fmt.Printf("%-40s %v\n", name+":", s)
}

// rates gives precision, recall and their harmonic mean.
func (s score) rates() (p, r, f1 float64) {
	p, r = float64(s.right)/max(1, float64(s.found)), float64(s.right)/max(1, float64(s.gold))
	return p, r, 2 * p * r / max(1e-9, p+r)
}

func (s score) String() string {
	p, r, f1 := s.rates()
	return fmt.Sprintf("gold %d found %d right %d: P %.4f R %.4f F1 %.4f", s.gold, s.found, s.right, p, r, f1)
}
