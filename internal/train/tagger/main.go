// Command tagger fits the part-of-speech tagger of internal/syntax and writes internal/weights/tagger.bin.
//
//	go run ./internal/train/tagger -corpora ../shared/corpora
//
// The same inputs give the same bytes: they are pinned by their SHA-256, the order is drawn from a fixed seed, one thread
// learns, and all arithmetic is on integers. It takes about ten seconds.
//
//	go run ./internal/train/tagger -pack FILE
//
// learns nothing: it packs the weights of a tagger that was learnt when they were kept whole (MODEL.md says which).
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// The inputs that the embedded weights were made from.
const (
	silverTrain = "71cd7d48d72bc325c75a4ad86f55727615d9e573ae7e2bdef5444cd0880749c3" // polnear/silver/train.conllu.gz
	textsTrain  = "f64b0ec76318a5856ea9a89ae72131b61b42be07efb8d853e7b2316b38304081" // polnear/train/*.txt
)

const defaultEpochs = 12

func main() {
	dir := flag.String("corpora", "../shared/corpora", "the `folder` of the corpora")
	out := flag.String("o", "internal/weights/tagger.bin", "the `file` to write, nothing when empty")
	epochs := flag.Int("epochs", defaultEpochs, "passes over the corpus")
	measure := flag.Bool("measure", false, "only measure the weights in -o")
	errs := flag.Int("errors", 0, "show the `n` most frequent confusions")
	whole := flag.String("pack", "", "learn nothing, but pack the tagger with whole weights in this `file`")
	flag.Parse()
	do := func() error { return run(*dir, *out, *epochs, *measure, *errs) }
	if *whole != "" {
		do = func() error { return pack(*whole, *out) }
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run(dir, out string, epochs int, measure bool, errs int) error {
	if measure {
		b, err := os.ReadFile(out)
		if err != nil {
			return err
		}
		return report(dir, b, errs)
	}
	if err := checkInputs(dir); err != nil {
		return err
	}
	docs, err := corpora.PolNeAR(dir, "train")
	if err != nil {
		return err
	}
	var sentences []corpora.Sentence
	for i := range docs {
		sentences = append(sentences, corpora.Align(&docs[i])...)
	}
	f := newFit(sentences)
	for e := range epochs {
		right, all := f.epoch()
		fmt.Fprintf(os.Stderr, "epoch %d: %.4f of %d choices\n", e+1, float64(right)/float64(all), all)
	}
	b := f.encode()
	if _, err := syntax.Load(b); err != nil {
		return err
	}
	if out != "" {
		if err := os.WriteFile(out, b, 0o644); err != nil {
			return err
		}
	}
	return report(dir, b, errs)
}

func checkInputs(dir string) error {
	if err := corpora.Check(filepath.Join(dir, "polnear", "silver", "train.conllu.gz"), silverTrain); err != nil {
		return err
	}
	return corpora.CheckTexts(filepath.Join(dir, "polnear", "train"), textsTrain)
}
