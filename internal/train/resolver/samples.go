package main

import (
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/evaluate"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/train/corpora"
	"github.com/whosaid/whosaid/internal/trial"
)

// A sample is a source with those whom it may mean.
type sample struct {
	doc      string
	fold     int
	word     string
	gold     string
	class    candidate.Class
	names    []string
	features [][]uint16 // by candidate
	right    []bool
	byRule   int  // the one that the rules choose, -1 for none
	possible bool // one of the candidates is the gold one
}

// folds is how many parts the outlets are cut into.
const folds = 6

// read has the library read the articles with a model.
func read(docs []*evaluate.RecordDoc, model *candidate.Model) (all []sample) {
	for _, doc := range docs {
		taken := map[int]bool{}
		trial.Choices(doc.Text, model, func(c *identity.Choice) {
			g := goldAt(doc, c)
			if g == nil || taken[c.Span.Start] {
				return
			}
			taken[c.Span.Start] = true
			all = append(all, newSample(doc.Name, corpora.OutletFold(doc.Name, folds), g, c))
		})
	}
	return all
}

// goldAt finds the gold record whose source holds a mention.
func goldAt(doc *evaluate.RecordDoc, c *identity.Choice) *evaluate.GoldRecord {
	for i := range doc.Quotes {
		for _, s := range doc.Quotes[i].Speaker.Span {
			if s.Start <= c.Span.Start && c.Span.End <= s.End && c.Span.Start-s.Start < 40 {
				return &doc.Quotes[i]
			}
		}
	}
	return nil
}

func newSample(doc string, fold int, g *evaluate.GoldRecord, c *identity.Choice) sample {
	s := sample{doc: doc, fold: fold, word: c.Word, gold: g.Speaker.Name, class: c.Mention.Class, byRule: -1}
	last := -1
	for i := range c.Options {
		o := &c.Options[i]
		right := o.Name != "" && evaluate.SameSpeaker(g, o.Name)
		s.possible = s.possible || right
		s.names = append(s.names, o.Name)
		s.right = append(s.right, right)
		s.features = append(s.features, candidate.AppendFeatures(nil, &c.Mention, &o.Facts))
		if o.Facts.Chosen {
			s.byRule = i
		}
		if o.Facts.Option == candidate.Itself {
			last = i
		}
	}
	if !s.possible && last >= 0 {
		s.right[last] = true
	}
	return s
}
