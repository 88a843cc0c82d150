// Command resolver fits the weights by which internal/candidate scores whom a description means.
//
//	go run ./internal/train/resolver -corpora ../shared/corpora
//
// It has the library read the articles of newsreel/train and takes every source that is a definite description and that stands in
// the source of a gold record. Right is each candidate that has the gold record's name; where none has it, the description
// itself is. On these it fits a log-linear model: for each feature a weight that all sorts of mentions share, which is pulled to
// what is expected of it before anything is learnt (the rules are right as a rule), and what each sort adds, pulled to zero.
// Full batches, so that there is no randomness. The features tell what was found before, and so depend on the weights: it reads
// the articles several times, each time with the weights of the time before.
//
// It prints, for each sort, how many choices there are, how many the rules get right, how many the weights do when they are
// fitted on the articles of other outlets, and how many could be, and writes internal/weights/resolver.txt fitted on all.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// newsreelSum is the SHA-256 of train/*.gold.json and *.txt, in the order of their names.
const newsreelSum = "4f5a6384bdc1c13bfb8ad9c858e8a3019e2cedea3e6f3646a072150d41a8747f"

func main() {
	log.SetFlags(0)
	log.SetPrefix("resolver: ")
	dir := flag.String("corpora", "../shared/corpora", "the `folder` that holds newsreel")
	out := flag.String("o", "internal/weights/resolver.txt", "the `file` to write; empty for none")
	others := flag.String("folds", "", "the `folder` to write the weights to that are fitted without a fold of the outlets, for whom")
	wrong := flag.Bool("wrong", false, "print the choices that are wrong when cross-validated")
	test := flag.String("test", "", "a `folder` of other records to print the choices of")
	with := flag.Bool("out", false, "print what each template earns, cross-validated without it")
	flag.Parse()
	train := filepath.Join(*dir, "newsreel", "train")
	if err := check(train, newsreelSum, ".gold.json", ".txt"); err != nil {
		log.Fatal(err)
	}
	docs, problems := evaluate.ReadRecords(train, evaluate.Fold{})
	for _, err := range problems {
		log.Print(err)
	}
	model := &candidate.Model{}
	for c := range model {
		model[c] = make([]int32, candidate.Features)
	}
	handed(model)
	var all []sample
	for range passes {
		all = read(docs, model)
		model = fit(all, func(*sample) bool { return true }, nil)
	}
	fmt.Printf("%d articles, %d choices\n", len(docs), len(all))
	report(os.Stdout, all, *wrong)
	if *test != "" {
		docs, _ := evaluate.ReadRecords(*test, evaluate.Fold{})
		other := read(docs, model)
		tell(os.Stdout, other, func(i int) (int, float64) { return best(model, &other[i]) }, *wrong)
	}
	if *with {
		leaveOut(os.Stdout, all)
	}
	if *others != "" {
		for fold := range folds {
			m := fit(all, func(s *sample) bool { return s.fold != fold }, nil)
			if err := os.WriteFile(filepath.Join(*others, fmt.Sprint(fold, ".txt")), format(m, len(docs), len(all)), 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
	if *out == "" {
		return
	}
	if err := os.WriteFile(*out, format(model, len(docs), len(all)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// passes is how often the articles are read.
const passes = 3

// handed makes a model that does what the rules say.
func handed(m *candidate.Model) {
	for c := range m {
		for f := range m[c] {
			m[c][f] = int32(10000 * candidate.Expected(f))
		}
	}
}

// check refuses other inputs than the pinned ones.
func check(dir, sum string, ends ...string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	h := sha256.New()
	for _, e := range entries { // sorted by name
		if !slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(e.Name(), end) }) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		h.Write(b)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != sum {
		return fmt.Errorf("the articles in %s have the SHA-256 %s, not %s", dir, got, sum)
	}
	return nil
}
