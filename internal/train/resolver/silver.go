package main

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/train/corpora"
	"github.com/whosaid/whosaid/internal/trial"
)

// silver is how much a source counts whose truth is machine made.
var silverWeight = env("SW", 0.2)

// readSilver has the library read the training articles of PolNeAR with a model, and takes the pronouns that the silver
// coreference puts into a chain which can be trusted and has a name.
func readSilver(docs []corpora.Document, model *candidate.Model) (all []sample) {
	for i := range docs {
		d := &docs[i]
		chains := corpora.ChainsOf(d)
		taken := map[int]bool{}
		trial.Choices(d.Text, identity.Wish{Model: model, Watch: func(c *identity.Choice) {
			chain := chains[c.Span.Start]
			if chain == nil || c.Mention.Class != candidate.HeShe || taken[c.Span.Start] || chain.Insane() != "" {
				return
			}
			taken[c.Span.Start] = true
			if s := silverSample(d, chain, c); s.possible {
				all = append(all, s)
			}
		}})
	}
	return all
}

func silverSample(d *corpora.Document, chain *corpora.Chain, c *identity.Choice) sample {
	s := sample{doc: d.Name, fold: -1, word: c.Word, class: c.Mention.Class, byRule: -1, weight: silverWeight}
	var last []string // last words of the chain's names
	for _, m := range chain.Mentions {
		if strings.HasPrefix(d.Tokens[m.Head].Tag, "NNP") {
			n := chain.Name(m)
			last = append(last, n[len(n)-1])
		}
	}
	for i := range c.Options {
		o := &c.Options[i]
		words := strings.Fields(strings.ToLower(o.Name))
		right := len(words) > 0 && slices.Contains(last, words[len(words)-1])
		s.possible = s.possible || right
		s.names = append(s.names, o.Name)
		s.right = append(s.right, right)
		s.features = append(s.features, candidate.AppendFeatures(nil, &c.Mention, &o.Facts))
	}
	return s
}
