package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/internal/decision"
)

// A validation is what is to be cross-validated, and where the records go.
type validation struct {
	path    string
	half    bool   // only every second fold
	other   string // folder of other texts, "" for none
	without decision.Without
}

// run writes the records of every article, found with weights fitted on the other folds.
func (v validation) run(train []article) error {
	f, err := os.Create(v.path)
	if err != nil {
		return err
	}
	defer f.Close()
	for k := range folds {
		if v.half && k%2 == 1 {
			continue
		}
		var seen, held []article
		for i, a := range train {
			if i%folds == k {
				held = append(held, a)
			} else {
				seen = append(seen, a)
			}
		}
		w := learn(seen, v.without)
		fmt.Printf("fold %d:", k+1)
		if err := w.report(os.Stdout, held); err != nil {
			return err
		}
		if err := w.records(f, held); err != nil {
			return err
		}
		if k == 0 && v.other != "" {
			if err := v.elsewhere(w); err != nil {
				return err
			}
		}
	}
	return f.Close()
}

// records writes the records of articles, found with the weights, a line for each article.
func (w fitted) records(f *os.File, articles []article) error {
	extract, err := w.engine()
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	for _, a := range articles {
		quotes, err := extract(a.text)
		if err != nil {
			return err
		}
		if err := enc.Encode(struct {
			Doc    string          `json:"doc"`
			Quotes json.RawMessage `json:"quotes"`
		}{a.name, quotes}); err != nil {
			return err
		}
	}
	return nil
}

// elsewhere writes the records of other texts.
func (v validation) elsewhere(w fitted) error {
	names, err := filepath.Glob(filepath.Join(v.other, "*.txt"))
	if err != nil {
		return err
	}
	var texts []article
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		texts = append(texts, article{name: strings.TrimSuffix(filepath.Base(name), ".txt"), text: string(b)})
	}
	f, err := os.Create(v.path + ".other")
	if err != nil {
		return err
	}
	defer f.Close()
	if err := w.records(f, texts); err != nil {
		return err
	}
	return f.Close()
}
