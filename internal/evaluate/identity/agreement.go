package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/train/corpora"
)

// An agreement counts pronoun sources.
type agreement struct {
	sources int // all of them
	chained int // in a silver chain
	sane    int // in a sane one
	named   int // in a sane one, and resolved by us
	same    int // and to the speaker of the chain
}

func (a *agreement) add(o *agreement) {
	a.sources += o.sources
	a.chained += o.chained
	a.sane += o.sane
	a.named += o.named
	a.same += o.same
}

func (a *agreement) print(w io.Writer, label string) {
	fmt.Fprintf(w, "%-6s sources %5d  in a chain %5d  sane %5d (%.3f)  resolved %5d  same speaker %5d (%.3f)\n", label, a.sources, a.chained,
		a.sane, float64(a.sane)/float64(max(a.chained, 1)), a.named, a.same, float64(a.same)/float64(max(a.named, 1)))
}

// compareChains resolves the pronoun sources of a split of PolNeAR, "…/polnear/dev", and asks of each whether its silver
// chain, if that is sane, is about the same speaker. Of the disagreements it prints so many, at even distances; only, if
// given, is the one pronoun to look at.
func compareChains(w io.Writer, dir string, errors int, only string) error {
	dir = filepath.Clean(dir)
	docs, err := corpora.PolNeAR(filepath.Dir(filepath.Dir(dir)), filepath.Base(dir))
	if err != nil {
		return err
	}
	by, insane := map[string]*agreement{}, map[string]int{}
	var all agreement
	var differ []string
	for i := range docs {
		d := &docs[i]
		chains := chainsOf(d)
		for _, s := range pronounsOf(d.Name, d.Text) {
			p := strings.ToLower(s.q.Speaker.Text)
			if only != "" && p != only {
				continue
			}
			one := agreement{sources: 1}
			c := chains[s.q.Speaker.Span.Start]
			if c != nil {
				one.chained = 1
				if why := c.insane(); why != "" {
					insane[why]++
				} else {
					one.sane = 1
				}
			}
			if one.sane == 1 {
				if s.speaker != nil && s.speaker.Name != "" {
					one.named = 1
				}
				if one.named == 1 && c.agrees(s.speaker) {
					one.same = 1
				} else {
					differ = append(differ, s.String()+"\n   chain: "+c.String())
				}
			}
			if by[p] == nil {
				by[p] = &agreement{}
			}
			by[p].add(&one)
			all.add(&one)
		}
	}
	for _, p := range slices.Sorted(maps.Keys(by)) {
		by[p].print(w, p)
	}
	all.print(w, "all")
	for _, why := range slices.Sorted(maps.Keys(insane)) {
		fmt.Fprintf(w, "not sane: %4d %s\n", insane[why], why)
	}
	n := min(errors, len(differ))
	for i := range n {
		fmt.Fprintf(w, "\n%d. %s\n", i+1, differ[i*len(differ)/n])
	}
	return nil
}
