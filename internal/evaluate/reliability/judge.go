package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// A judgement is what a record says of itself, and what is true of it.
type judgement struct {
	quote  attribution.Quote
	outlet string // kind of outlet; empty for sets that have one only
	right  bool   // content and source
	name   bool   // and the name, where the corpus gives one
	names  bool   // the corpus gives names
}

// judge has the library read the articles of a folder, and judges its records.
func judge(dir string) ([]judgement, error) {
	docs, problems := evaluate.ReadBrat(dir, evaluate.Fold{})
	if len(problems) > 0 {
		return nil, problems[0]
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("no NAME.txt with NAME.ann in %s", dir)
	}
	named := map[string]*evaluate.RecordDoc{}
	if files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json")); len(files) > 0 {
		records, problems := evaluate.ReadRecords(dir, evaluate.Fold{})
		if len(problems) > 0 {
			return nil, problems[0]
		}
		for _, d := range records {
			named[d.Name] = d
		}
	}
	var all []judgement
	for _, doc := range docs {
		text, err := os.ReadFile(filepath.Join(dir, doc.Name+".txt"))
		if err != nil {
			return nil, err
		}
		quotes := attribution.Extract(string(text)).Quotes
		gold, names := named[doc.Name]
		var verdicts []evaluate.NameVerdict
		if names {
			verdicts = evaluate.JudgeNames(gold, quotes)
		}
		for i, right := range evaluate.Judge(doc, quotes) {
			j := judgement{quote: quotes[i], right: right, name: right, names: names}
			if names {
				j.outlet = evaluate.OutletKind(doc.Name)
				j.name = right && (verdicts[i].Right || !verdicts[i].Found)
			}
			all = append(all, j)
		}
	}
	return all, nil
}
