// Command naming fits the recognizer of names and writes internal/weights/naming.bin.
//
//	go run ./internal/train/naming -corpora ../shared/corpora
//
// It learns a conditional random field over the runs of capitalized words from three sources: the machine-made annotation of
// polnear/train, which is many tokens and few names; newsreel/train, where the canonical names that readers gave are looked
// for in the article, whole and by surname or letters, and nothing is known of other words; and articles of our own
// (templates.txt) that are filled in with names of the first, for what neither has: offices before a name, firms that are
// called like people, given names that are words. Groups of features are hidden from a token at random, so that shape and
// neighbours learn to do without the word.
//
// The inputs are pinned by their SHA-256, the order is drawn from a fixed seed and one thread learns: the same bytes on the
// same platform. It takes about twenty seconds, and says how many of the names of newsreel/dev are found; with -cv also those
// of newsreel/train, the weights of each fold being fitted on other outlets.
//
//	go run ./internal/train/naming -pack FILE
//
// learns nothing: it packs the weights of a recognizer that was learnt when they were kept whole (MODEL.md says which).
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// The inputs that the embedded weights were made from.
const (
	silverTrain   = "71cd7d48d72bc325c75a4ad86f55727615d9e573ae7e2bdef5444cd0880749c3" // polnear/silver/train.conllu.gz
	textsTrain    = "f64b0ec76318a5856ea9a89ae72131b61b42be07efb8d853e7b2316b38304081" // polnear/train/*.txt
	newsreelTrain = "4f5a6384bdc1c13bfb8ad9c858e8a3019e2cedea3e6f3646a072150d41a8747f" // newsreel/train/*.gold.json and *.txt
)

const (
	rowBits   = 16 // 2^16 rows of six bytes
	folds     = 5
	madeTimes = 40 // how often each template is filled in
)

var verbose bool

// The corpora.
const (
	fromSilver = iota
	fromNewsreel
	fromTemplates
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("naming: ")
	dir := flag.String("corpora", "../shared/corpora", "the `folder` of the corpora")
	out := flag.String("o", "internal/weights/naming.bin", "the `file` to write, none when empty")
	cross := flag.Bool("cv", false, "measure on newsreel/train in folds by outlet")
	whole := flag.String("pack", "", "learn nothing, but pack the recognizer with whole weights in this `file`")
	flag.BoolVar(&verbose, "v", false, "print the names that were not found as they are")
	flag.Parse()
	do := func() error { return run(*dir, *out, *cross) }
	if *whole != "" {
		do = func() error { return pack(*whole, *out) }
	}
	if err := do(); err != nil {
		log.Fatal(err)
	}
}

func run(dir, out string, cross bool) error {
	if err := checkInputs(dir); err != nil {
		return err
	}
	docs, err := corpora.PolNeAR(dir, "train")
	if err != nil {
		return err
	}
	var samples []sample
	for i := range docs {
		d := reading.Read(docs[i].Text)
		samples = appendRuns(samples, d, silver(&docs[i], d), sample{weight: .5, origin: fromSilver, fold: -1})
		d.Release()
	}
	gather(docs).made(madeTimes, rand.New(rand.NewPCG(3, 11)), func(article string, names []madeName) {
		d := reading.Read(article)
		samples = appendRuns(samples, d, madeLabels(d, names), sample{weight: .5, origin: fromTemplates, fold: -1})
		d.Release()
	})
	articles, err := readArticles(filepath.Join(dir, "newsreel", "train"))
	if err != nil {
		return err
	}
	for i := range articles {
		a := &articles[i]
		d := reading.Read(a.text)
		samples = appendRuns(samples, d, a.gold(d), sample{weight: 1, origin: fromNewsreel, fold: a.fold()})
		d.Release()
	}
	var n [3]int
	for i := range samples {
		n[samples[i].origin] += len(samples[i].truth)
	}
	fmt.Printf("%d runs; tokens: %d silver, %d gold, %d made\n", len(samples), n[fromSilver], n[fromNewsreel], n[fromTemplates])
	if cross {
		var t tally
		for fold := range folds {
			var seen []sample
			for i := range samples {
				if samples[i].fold != fold {
					seen = append(seen, samples[i])
				}
			}
			m, err := naming.Load(learn(rowBits, seen, 1).encode(rowBits))
			if err != nil {
				return err
			}
			for i := range articles {
				if articles[i].fold() == fold {
					t.add(&articles[i], m)
				}
			}
		}
		t.print("newsreel/train by outlet")
	}
	b := learn(rowBits, samples, 1).encode(rowBits)
	m, err := naming.Load(b)
	if err != nil {
		return err
	}
	dev, err := readArticles(filepath.Join(dir, "newsreel", "dev"))
	if err != nil {
		return err
	}
	var t, ruled tally
	for i := range dev {
		t.add(&dev[i], m)
		ruled.addRules(&dev[i])
	}
	t.print("newsreel/dev")
	ruled.print("newsreel/dev, rules")
	if cross {
		var ruled tally
		for i := range articles {
			ruled.addRules(&articles[i])
		}
		ruled.print("newsreel/train, rules")
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, b, 0o644)
}

func checkInputs(dir string) error {
	if err := corpora.Check(filepath.Join(dir, "polnear", "silver", "train.conllu.gz"), silverTrain); err != nil {
		return err
	}
	if err := corpora.CheckTexts(filepath.Join(dir, "polnear", "train"), textsTrain); err != nil {
		return err
	}
	return corpora.CheckFolder(filepath.Join(dir, "newsreel", "train"), newsreelTrain, ".gold.json", ".txt")
}

// fold is the fold of an article: all of one outlet are in the same.
func (a *article) fold() int {
	h := uint32(2166136261)
	for _, c := range []byte(a.outlet()) {
		h = (h ^ uint32(c)) * 16777619
	}
	return int(h % folds)
}

// appendRuns appends the runs of an article of which something is known.
func appendRuns(samples []sample, d *reading.Document, truth []set, like sample) []sample {
	for _, e := range naming.Examples(rowBits, d.Text, d.Tokens, d.Tags, d.Cuts) {
		s := like
		s.Example, s.truth = e, truth[e.Tokens.Start:e.Tokens.End]
		if s.settle() {
			samples = append(samples, s)
		}
	}
	return samples
}

// settle takes back what no sequence of labels can be, and says whether anything is known.
func (s *sample) settle() bool {
	known := false
	for i, x := range s.truth {
		if x == anything {
			continue
		}
		if i == 0 && x&notIn() == 0 {
			return false // the run begins within a name
		}
		if i > 0 && s.truth[i-1] != anything && !follows(s.truth[i-1], x) {
			return false
		}
		known = true
	}
	return known
}

func follows(a, b set) bool {
	for p := range naming.Label(naming.NumLabels) {
		for l := range naming.Label(naming.NumLabels) {
			if a&only(p) != 0 && b&only(l) != 0 && naming.Follows(p, l) {
				return true
			}
		}
	}
	return false
}
