package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// report measures the weights: agreement with the silver tags of PolNeAR dev, and with the gold tags of two treebanks,
// which serve for nothing else.
func report(dir string, weights []byte, errs int) error {
	m, err := syntax.Load(weights)
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(weights))
	dev, err := corpora.PolNeAR(dir, "dev")
	if err != nil {
		return err
	}
	measure(m, "silver dev", dev, errs)
	boundaries(dev)
	lemmas(dev)
	for _, name := range [...]string{"ewt", "gum"} {
		docs, err := corpora.Treebank(filepath.Join(dir, "ud", "en_"+name+"-ud-dev.conllu.gz"))
		if err != nil {
			return err
		}
		measure(m, name+" dev", docs, errs)
		boundaries(docs)
		groups := map[string][]corpora.Document{}
		for _, d := range docs {
			g := strings.TrimPrefix(d.Name, "GUM_")
			g = g[:strings.IndexAny(g+"_", "_-")]
			groups[g] = append(groups[g], d)
		}
		var genres []string
		for g := range groups {
			genres = append(genres, g)
		}
		slices.Sort(genres)
		for _, g := range genres {
			measure(m, "  "+g, groups[g], 0)
		}
	}
	return nil
}

// lemmas measures syntax.Lemma, with the silver tags. It asks the dictionary that is built into this program.
func lemmas(docs []corpora.Document) {
	right, all := 0, 0
	for _, d := range docs {
		for _, g := range d.Tokens {
			if t, ok := syntax.ParseTag(g.Tag); ok && t.Verb() {
				all++
				if syntax.Lemma(strings.ReplaceAll(strings.ToLower(g.Form), "’", "'"), t) == strings.ToLower(g.Lemma) {
					right++
				}
			}
		}
	}
	fmt.Printf("%-14s %.4f of %6d verbs, with the weights built in\n", "  lemmas", float64(right)/float64(all), all)
}

func measure(m *syntax.Model, name string, docs []corpora.Document, errs int) {
	var tags []syntax.Tag
	right, all, verbs, verbsRight, words := 0, 0, 0, 0, 0
	wrong := map[string]int{}
	examples := map[string]string{}
	var spent time.Duration
	for i := range docs {
		sentences := corpora.Align(&docs[i])
		start := time.Now()
		for _, s := range sentences {
			tags = m.Tags(tags[:0], s.Tokens)
		}
		spent += time.Since(start)
		for _, s := range sentences {
			tags = m.Tags(tags[:0], s.Tokens)
			words += len(s.Tokens)
			for j, g := range s.Gold {
				if g == nil {
					continue
				}
				want, ok := syntax.ParseTag(g.Tag)
				if !ok {
					continue
				}
				all++
				good := tags[j] == want || convention(tags[j], want, g.Form)
				if good {
					right++
				} else {
					k := fmt.Sprintf("%s as %s", want, tags[j])
					wrong[k]++
					if len(examples[k]) < 60 {
						examples[k] += " " + g.Form
					}
				}
				if want.Verb() {
					verbs++
					if tags[j].Verb() {
						verbsRight++
					}
				}
			}
		}
	}
	fmt.Printf("%-14s %.4f of %6d tokens; verbs found %.4f; %.2f M tokens/s\n", name, float64(right)/float64(all), all,
		float64(verbsRight)/float64(verbs), float64(words)/spent.Seconds()/1e6)
	var keys []string
	for k := range wrong {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(wrong[b], wrong[a]), cmp.Compare(a, b)) })
	for _, k := range keys[:min(errs, len(keys))] {
		fmt.Printf("  %5d %s:%s\n", wrong[k], k, examples[k])
	}
}

// convention tells differences that no tagger could know of: UD tags "to" IN where it is a preposition, CoreNLP always TO;
// dashes and semicolons are a comma to UD; whether a straight mark opens is not the tagger's business.
func convention(got, want syntax.Tag, form string) bool {
	quote := func(t syntax.Tag) bool { return t == syntax.Open || t == syntax.Close }
	sign := func(t syntax.Tag) bool { return t >= syntax.Comma && t <= syntax.Colon }
	return quote(got) && quote(want) || sign(got) && sign(want) || got == syntax.TO && want == syntax.IN && strings.EqualFold(form, "to")
}
