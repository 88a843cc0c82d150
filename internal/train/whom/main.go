// Command whom fits the weights by which internal/confidence tells how likely a pronoun, a shared surname or a description
// means the one who is named.
//
//	go run ./internal/train/whom -corpora ../shared/corpora
//
// It has the library read articles, names that are left out for doubt included, and takes the records for whose speaker there
// was something to decide. Those of newsreel/train whose content and source are those of a gold record are right when they
// have its name. Those of polnear/train whose pronoun is in one of the lists of internal/evaluate/identity are right when the
// list says so of that answer. (Both corpora are refused unless they have the SHA-256 they had when this was written.) On
// them it fits a logistic regression of what is right: a weight for each sort of mention, and one for the margin
// that all share. How often a name with one bearer is the gold one is noted beside them: mistakes in names that have nothing to do
// with a choice are not for the margin to tell. Full batches from zero: no
// randomness, the same weights again. It prints how the probabilities of each quarter of the articles look when the weights
// are fitted on the other three, and what a threshold for leaving out the name would cost, and writes internal/weights/whom.txt
// fitted on all.
//
// Besides, it fits how often the names of such records are right apart from that doubt (names.go), on all records of newsreel/train
// whose content and source are those of a gold record.
//
// With -folds the names of an outlet's articles are those that weights fitted without it choose: the embedded ones are too sure of
// what they are fitted on.
//
// The margins depend on the rules of attribution and on its weights: run it again when these have changed.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/evaluate"
	"github.com/whosaid/whosaid/internal/train/corpora"
	"github.com/whosaid/whosaid/internal/trial"
)

// The SHA-256 of all files with such ends, in the order of their names.
const (
	newsreelSum = "4f5a6384bdc1c13bfb8ad9c858e8a3019e2cedea3e6f3646a072150d41a8747f" // train/*.gold.json and *.txt
	polnearSum  = "9b8efec47b5ad8d022332a884100050318e876695e31ce356c7c4cc18790a8d4" // train/*.txt
)

// judged are the lists of pronouns in polnear/train that were judged by reading.
var judged = []string{"pronouns-fresh.md", "pronouns-train.md"}

const folds = 4

func main() {
	log.SetFlags(0)
	log.SetPrefix("whom: ")
	dir := flag.String("corpora", "../shared/corpora", "the `folder` that holds newsreel")
	out := flag.String("out", "internal/weights/whom.txt", "the `file` to write")
	others := flag.String("folds", "", "the `folder` with the weights that internal/train/resolver fits without a fold of the outlets")
	flag.Parse()
	train := filepath.Join(*dir, "newsreel", "train")
	if err := corpora.CheckFolder(train, newsreelSum, ".gold.json", ".txt"); err != nil {
		log.Fatal(err)
	}
	docs, problems := evaluate.ReadRecords(train, evaluate.Fold{})
	for _, err := range problems {
		log.Print(err)
	}
	if len(docs) == 0 {
		log.Fatalf("no articles in %s", train)
	}
	models, err := readModels(*others)
	if err != nil {
		log.Fatal(err)
	}
	var all []sample
	var names []nameSample
	sole, soleRight := 0, 0
	add := func(q *attribution.Quote, right bool, article int) {
		r := evaluate.RecordOf(q)
		if sort := r.WhomKind(); sort != "" && (sort != "name" || partOf(q.Speaker.Text, q.Speaker.Name)) {
			all = append(all, sample{sort, float64(confidence.Distance(r.Speaker)) / 1000, right, article % folds})
		}
	}
	for i, doc := range docs {
		quotes, err := named(doc.Text, models[corpora.OutletFold(doc.Name, len(models))])
		if err != nil {
			log.Fatal(err)
		}
		for j, v := range evaluate.JudgeNames(doc, quotes) {
			if !v.Found {
				continue
			}
			add(&quotes[j], v.Right, i)
			names = append(names, newNameSample(&quotes[j], v.Right, corpora.OutletFold(doc.Name, folds)))
			if q := &quotes[j]; q.Evidence.Mention == "name" && q.Evidence.Margin.Speaker == confidence.Sole {
				sole++
				soleRight += one(v.Right)
			}
		}
	}
	read, err := addJudged(filepath.Join(*dir, "polnear", "train"), add)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d and %d articles, %d records with something to decide\n", len(docs), read, len(all))
	fmt.Printf("%.3f of %d right where a name has one bearer\n", float64(soleRight)/float64(sole), sole)
	crossValidate(os.Stdout, all)
	m := fit(all, func(sample) bool { return true })
	m.bias["nobody"] = half(m.bias["nobody"])
	m.bias["sole"] = math.Log(float64(soleRight) / float64(sole-soleRight))
	doubt := func(s nameSample) float64 {
		if s.sort == "" {
			return 1
		}
		return min(1, m.probability(s.sample)/(1/(1+math.Exp(-m.bias["sole"]))))
	}
	crossValidateNames(os.Stdout, names, doubt)
	table := append(m.format(len(docs), read, len(all)), fitNames(names, doubt, func(nameSample) bool { return true }).format(len(names))...)
	if err := os.WriteFile(*out, table, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %d weights\n", *out, len(m.bias)+1)
}

// readModels reads the models of the folds; without a folder the embedded one is the only one.
func readModels(dir string) (models []*candidate.Model, err error) {
	if dir == "" {
		return []*candidate.Model{candidate.Embedded()}, nil
	}
	for fold := 0; ; fold++ {
		b, err := os.ReadFile(filepath.Join(dir, fmt.Sprint(fold, ".txt")))
		if errors.Is(err, os.ErrNotExist) && fold > 0 {
			return models, nil
		}
		if err != nil {
			return nil, err
		}
		m, err := candidate.Parse(string(b))
		if err != nil {
			return nil, err
		}
		models = append(models, m)
	}
}

// partOf says whether a name has a word of a source's: of the few with something to decide that has none, "The District Attorney",
// it is a description in capitals.
func partOf(source, name string) bool {
	words := strings.Fields(name)
	return slices.ContainsFunc(strings.Fields(source), func(w string) bool { return slices.Contains(words, strings.Trim(w, ",")) })
}

// half moves a probability, in logits, half the way to 1. A description for which nobody is found is not the name that a reader
// would give, and no wrong one either: it says what the article says there.
func half(logit float64) float64 {
	p := (1 + 1/(1+math.Exp(-logit))) / 2
	return math.Log(p / (1 - p))
}

// named reads an article, with the names that are left out for doubt.
func named(article string, m *candidate.Model) (quotes []attribution.Quote, err error) {
	e := *decision.Embedded()
	e.Without = decision.Doubt
	b, err := trial.Quotes(article, &e, m)
	if err != nil {
		return nil, err
	}
	return quotes, json.Unmarshal(b, &quotes)
}
