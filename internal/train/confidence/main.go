// Command confidence fits the weights of internal/confidence on the training articles of PolNeAR and of newsreel.
//
//	go run ./internal/train/attribution -corpora ../shared/corpora -o '' -cv /tmp/records.jsonl
//	go run ./internal/train/confidence -corpora ../shared/corpora -records /tmp/records.jsonl
//
// The first writes the records of every article as weights find them that have not seen it: those of the embedded weights
// would look better than they are. Of an article that is not in the file, as those of newsreel are not which the models are not
// fitted on, the library's own records are taken. The second reads them and the two corpora (texts and gold attributions, refused
// unless they have the SHA-256 they had when this was written), has internal/evaluate judge each record, and fits a logistic
// regression by full batches from zero: no randomness, the same weights again. It prints for each corpus how the confidences of
// each quarter of the articles look when the weights are fitted on the other three quarters of both, which is what to believe, and
// writes internal/weights/confidence.txt fitted on all, by a slope and a shift made fit for the models that ship (scale.go). The
// quarters of newsreel are of outlets.
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
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// The SHA-256 of all train/*.ann and *.txt in the order of their names.
const (
	polnearSum  = "414eec2af3866c2c22d89093e4c478ed5297fd2d45922511d93840c8ea02e37e"
	newsreelSum = "1085232859b9791ac221768c999b8afefdc2c6e9c5922a6e709266287d535eae"
)

const folds = 4

// newsreelWeight is as how many a record of newsreel counts: those of PolNeAR are seven times as many, and of one campaign.
const newsreelWeight = 2

// A corpus is the records of one.
type corpus struct {
	name     string
	articles int
	samples  []sample
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("confidence: ")
	dir := flag.String("corpora", "../shared/corpora", "the `folder` that holds polnear and newsreel")
	records := flag.String("records", "", "the `file` of records of polnear/train, made by internal/train/attribution -cv")
	out := flag.String("out", "internal/weights/confidence.txt", "the `file` to write")
	flag.Parse()
	found, err := read(*records)
	if err != nil {
		log.Fatal(err)
	}
	polnear, err := gather(filepath.Join(*dir, "polnear", "train"), polnearSum, found, true)
	if err != nil {
		log.Fatal(err)
	}
	newsreel, err := gather(filepath.Join(*dir, "newsreel", "train"), newsreelSum, found, false)
	if err != nil {
		log.Fatal(err)
	}
	sets := []corpus{polnear, newsreel}
	for _, c := range sets {
		fmt.Printf("%s: %d articles, %d records\n", c.name, c.articles, len(c.samples))
	}
	crossValidate(sets)
	m := fit(append(polnear.samples, newsreel.samples...), func(sample) bool { return true })
	slope, shift, err := m.scale(*dir)
	if err != nil {
		log.Fatal(err)
	}
	for k := range m.weights {
		m.weights[k] *= slope
	}
	m.add("bias\t", shift)
	m.add("reason\t"+string(attribution.ReasonContinued), -shift)
	if err := os.WriteFile(*out, m.format(sets), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %d weights\n", *out, len(m.names))
}

// gather judges the records of the articles of a folder: those that were found for it, or else, where they need not be there, those
// that the library finds.
func gather(dir, sum string, found map[string][]attribution.Quote, must bool) (c corpus, err error) {
	docs, err := open(dir, sum)
	if err != nil {
		return c, err
	}
	weight := 1.0
	if !must {
		weight = newsreelWeight
	}
	c.name, c.articles = filepath.ToSlash(dir), len(docs)
	for i, doc := range docs {
		quotes, ok := found[doc.Name]
		fold := i % folds
		if !must {
			fold = corpora.OutletFold(doc.Name, folds)
		}
		switch {
		case ok:
		case must:
			return c, fmt.Errorf("the file of records has none of %s: make it anew", doc.Name)
		default:
			if quotes, err = extract(dir, doc.Name); err != nil {
				return c, err
			}
		}
		for j, right := range evaluate.Judge(doc, quotes) {
			c.samples = append(c.samples, newSample(&quotes[j], right, fold, weight))
		}
	}
	return c, nil
}

// open reads the gold annotation of the articles of a folder, which is to have the SHA-256 that it had.
func open(dir, sum string) ([]*evaluate.BratDoc, error) {
	if err := check(dir, sum); err != nil {
		return nil, err
	}
	docs, problems := evaluate.ReadBrat(dir, evaluate.Fold{})
	return docs, errors.Join(problems...)
}

// extract has the library read an article.
func extract(dir, name string) ([]attribution.Quote, error) {
	text, err := os.ReadFile(filepath.Join(dir, name+".txt"))
	if err != nil {
		return nil, err
	}
	return attribution.Extract(string(text)).Quotes, nil
}

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
func check(dir, sum string) error {
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
	if got := hex.EncodeToString(h.Sum(nil)); got != sum {
		return fmt.Errorf("the articles in %s have the SHA-256 %s, not %s", dir, got, sum)
	}
	return nil
}

// newSample reads the features of a record as the library does when it asks for its confidence.
func newSample(q *attribution.Quote, right bool, fold int, weight float64) sample {
	s := sample{right: right, fold: fold, weight: weight}
	r := evaluate.RecordOf(q)
	r.Features(func(name, value string) { s.features = append(s.features, name+"\t"+value) })
	sort.Strings(s.features)
	return s
}
