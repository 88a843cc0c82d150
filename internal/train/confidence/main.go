// Command confidence fits the weights of internal/confidence on PolNeAR's training articles.
//
//	go run ./internal/train/attribution -corpora ../shared/corpora -o '' -cv /tmp/records.jsonl
//	go run ./internal/train/confidence -corpora ../shared/corpora -records /tmp/records.jsonl
//
// The first writes the records of every article as weights find them that have not seen it: those of the embedded weights
// would look better than they are. The second reads them and polnear/train (texts and gold attributions, refused unless they
// have the SHA-256 they had when this was written), has internal/evaluate judge each record, and fits a logistic regression
// by full batches from zero: no randomness, the same weights again. It prints how the confidences of each quarter of the
// articles look when the weights are fitted on the other three, which is what to believe, and writes
// internal/weights/confidence.txt fitted on all.
//
// The records depend on the rules of attribution and on its weights: run both again when these have changed, and last.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"sort"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// goldSum is the SHA-256 of all train/*.ann and *.txt in the order of their names.
const goldSum = "414eec2af3866c2c22d89093e4c478ed5297fd2d45922511d93840c8ea02e37e"

const folds = 4

func main() {
	log.SetFlags(0)
	log.SetPrefix("confidence: ")
	corpora := flag.String("corpora", "../shared/corpora", "the `folder` that holds polnear")
	records := flag.String("records", "", "the `file` of records of polnear/train, made by internal/train/attribution -cv")
	out := flag.String("out", "internal/weights/confidence.txt", "the `file` to write")
	flag.Parse()
	dir := filepath.Join(*corpora, "polnear", "train")
	if err := check(dir); err != nil {
		log.Fatal(err)
	}
	docs, problems := evaluate.ReadBrat(dir, evaluate.Fold{})
	for _, err := range problems {
		log.Print(err)
	}
	if len(docs) == 0 {
		log.Fatalf("no articles in %s", dir)
	}
	found, err := read(*records)
	if err != nil {
		log.Fatal(err)
	}
	var all []sample
	for i, doc := range docs {
		quotes, ok := found[doc.Name]
		if !ok {
			log.Fatalf("%s has no records of %s: make it anew", *records, doc.Name)
		}
		for j, right := range evaluate.Judge(doc, quotes) {
			all = append(all, newSample(&quotes[j], right, i%folds))
		}
	}
	fmt.Printf("%d articles, %d records\n", len(docs), len(all))
	crossValidate(all)
	m := fit(all, func(sample) bool { return true })
	m.add("bias", seenAll)
	if err := os.WriteFile(*out, m.format(len(docs), len(all)), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %d weights\n", *out, len(m.names))
}

// seenAll is what is added to the logit of every record: those fitted on were made by models that had seen three quarters of the
// articles, and the models that ship have seen them all and are right more often. On dev, which none of them has seen, their
// records are right two or three times in a hundred more than those were; one number was chosen there.
const seenAll = 0.15

// read reads a file of documents with their records, one a line.
func read(path string) (map[string][]attribution.Quote, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("-records: %w", err)
	}
	defer f.Close()
	found := map[string][]attribution.Quote{}
	for d := json.NewDecoder(f); ; {
		var doc struct {
			Doc    string
			Quotes []attribution.Quote
		}
		switch err := d.Decode(&doc); {
		case errors.Is(err, io.EOF):
			return found, nil
		case err != nil:
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		found[doc.Doc] = doc.Quotes
	}
}

// check refuses other inputs than the pinned ones.
func check(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	h := sha256.New()
	for _, e := range entries { // sorted by name
		if ext := filepath.Ext(e.Name()); ext != ".ann" && ext != ".txt" {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		h.Write(b)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != goldSum {
		return fmt.Errorf("the articles in %s have the SHA-256 %s, not %s", dir, got, goldSum)
	}
	return nil
}

// newSample reads the features of a record as the library does when it asks for its confidence.
func newSample(q *attribution.Quote, right bool, fold int) sample {
	s := sample{right: right, fold: fold}
	r := evaluate.RecordOf(q)
	r.Features(func(name, value string) { s.features = append(s.features, name+"\t"+value) })
	sort.Strings(s.features)
	return s
}
