// Command attribution fits the weights that decide who said what, and writes them to internal/weights: chain.bin, which
// labels the items of a paragraph as source, cue and content; parts.bin, which picks among the parts that the chain thinks
// possible; and links.bin, which links what was picked.
//
//	go run ./internal/train/attribution -corpora ../shared/corpora
//
// The same inputs give the same bytes on the same platform: they are pinned by their SHA-256, the order is drawn from a
// fixed seed, and each model is learnt by one thread, in several orders. It takes some three minutes on two cores, and with
// -cv some ten. The features come from the stages, so whoever changes the rules, the tagger or the lexicon should fit again,
// the tagger first and the cues second.
//
//	go run ./internal/train/attribution -corpora ../shared/corpora -o '' -cv train.jsonl
//	python3 ../shared/tools/score.py ../shared/corpora/polnear/train train.jsonl
//
// measures in four folds: each article's records in train.jsonl are made with weights that have not seen it. With -half only
// folds 1 and 3 are; they are the documents of score's -fold 1/2. With -without NAME a part of the engine is left out, to
// see what it earns (see decision.Without); such weights are of no use to the library and are not written.
//
//	go run ./internal/train/attribution -pack FILE
//
// learns nothing: it packs the weights of a chain that was learnt when they were kept whole (MODEL.md says which).
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	_ "github.com/whosaid/whosaid/attribution" // sets trial.Quotes
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/trial"
)

// The input that the embedded weights were made from: all train/*.txt and all train/*.ann, in the order of their names.
const trainSum = "a31c9f0926075b5dfacb3a6d7a038031abda7c632c943c26375b473c81d071ee"

const (
	folds      = 4
	epochs     = 6
	settle     = 2  // epochs before the weights are averaged
	linkEpochs = 6  //
	chainBits  = 19 // 2^19 rows of four bytes
	linkBits   = 17 // 2^17 weights
)

func main() {
	dir := flag.String("corpora", "../shared/corpora", "the `folder` of the corpora")
	out := flag.String("o", "internal/weights", "the `folder` to write to, nothing when empty")
	var v validation
	flag.StringVar(&v.path, "cv", "", "write the records of cross-validation to this `file`")
	flag.BoolVar(&v.half, "half", false, "cross-validate folds 1 and 3 only")
	flag.StringVar(&v.other, "other", "",
		"with -cv, also write the records of the texts of this `folder`, by the weights of the first fold, to FILE.other")
	whole := flag.String("pack", "", "learn nothing, but pack the chain with whole weights in this `file`")
	flag.Func("without", "leave out these `parts` of the engine, only with -o ''", func(list string) (err error) {
		v.without, err = decision.ParseWithout(list)
		return err
	})
	flag.Parse()
	if v.without != 0 && *out != "" {
		fmt.Fprintln(os.Stderr, "attribution: weights without a part are not written: give -o ''")
		os.Exit(2)
	}
	do := func() error { return run(*dir, *out, v) }
	if *whole != "" {
		do = func() error { return pack(*whole, *out) }
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, "attribution:", err)
		os.Exit(1)
	}
}

func run(dir, out string, v validation) error {
	train, err := readArticles(filepath.Join(dir, "polnear", "train"))
	if err != nil {
		return err
	}
	if err := check(train); err != nil {
		return err
	}
	if v.path != "" {
		if err := v.run(train); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	dev, err := readArticles(filepath.Join(dir, "polnear", "dev"))
	if err != nil {
		return err
	}
	w := learn(train, 0)
	if err := w.report(os.Stdout, dev); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "chain.bin"), w.chain, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "parts.bin"), w.parts, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "links.bin"), w.links, 0o644)
}

// check compares the articles with those that the weights were made from.
func check(train []article) error {
	h := sha256.New()
	for _, a := range train {
		io.WriteString(h, a.text)
		io.WriteString(h, a.ann)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != trainSum {
		return fmt.Errorf("polnear/train has changed: SHA-256 %s, the weights were made from %s", got, trainSum)
	}
	return nil
}

// fitted is the bytes of the weights.
type fitted struct {
	chain, parts, links []byte
	without             decision.Without
}

// engine returns what gives the quotes of an article by the weights, as JSON.
func (w fitted) engine() (func(article string) (json.RawMessage, error), error) {
	chain, err := sequence.Load(w.chain)
	if err != nil {
		return nil, err
	}
	parts, err := sequence.LoadChooser(w.parts)
	if err != nil {
		return nil, err
	}
	links, err := sequence.LoadChooser(w.links)
	if err != nil {
		return nil, err
	}
	e := &decision.Engine{Chain: chain, Parts: parts, Links: links, Without: w.without}
	return func(article string) (json.RawMessage, error) { return trial.Quotes(article, e, nil) }, nil
}
