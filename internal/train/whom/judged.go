package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// addJudged calls add with the records whose pronouns the lists have judged, as long as the answer is still the judged one,
// and with the number of their article. It returns how many articles there are.
func addJudged(dir string, add func(q *attribution.Quote, right bool, article int)) (articles int, err error) {
	if err := corpora.CheckFolder(dir, polnearSum, ".txt"); err != nil {
		return 0, err
	}
	type place struct {
		doc string
		at  int
	}
	type verdict struct {
		name  string
		right bool
	}
	verdicts := map[place]verdict{}
	var docs []string
	for _, list := range judged {
		text, err := os.ReadFile(filepath.Join("internal", "evaluate", "identity", list))
		if err != nil {
			return 0, err
		}
		for line := range strings.Lines(string(text)) { // | 7 | document | byte | pronoun | taken for | verdict |
			f := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
			if len(f) != 6 {
				continue
			}
			at, err := strconv.Atoi(f[2])
			if err != nil {
				continue // the head of a table
			}
			word, _, _ := strings.Cut(strings.TrimSpace(f[5]), ":")
			if word != "unclear" {
				verdicts[place{f[1], at}] = verdict{f[4], word == "right"}
			}
			docs = append(docs, f[1])
		}
	}
	seen := map[string]bool{}
	for _, doc := range docs {
		if seen[doc] {
			continue
		}
		seen[doc] = true
		text, err := os.ReadFile(filepath.Join(dir, doc+".txt"))
		if err != nil {
			return 0, err
		}
		last := -1 // two records may have one source
		quotes, err := named(string(text), nil)
		if err != nil {
			return 0, err
		}
		for i := range quotes {
			s := quotes[i].Speaker
			v, ok := verdicts[place{doc, s.Span.Start}]
			if ok && s.Name == v.name && s.Span.Start != last && s.Span.End > 0 {
				last = s.Span.Start
				add(&quotes[i], v.right, len(seen))
			}
		}
	}
	return len(seen), nil
}
