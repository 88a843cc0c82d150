package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

// litbank compares the spans of quotes, marks included, with the fragments of dialogue in the annotation.
func litbank() error {
	docs, err := documents("litbank/" + *part)
	if err != nil || len(docs) == 0 {
		return err
	}
	var all, outer score
	unmarked := 0
	for _, d := range docs {
		want, bare, err := dialogue(d)
		if err != nil {
			return err
		}
		unmarked += bare
		all.gold += len(want)
		outer.gold += len(want)
		got := map[span]bool{}
		for _, q := range quotes.Find(d.text) {
			for p := range q.Pieces() {
				s := span{p.Outer.Start, p.Outer.End}
				got[s] = true
				all.found++
				if q.Depth == 0 {
					outer.found++
				}
				if want[s] {
					all.right++
					if q.Depth == 0 {
						outer.right++
					}
				} else if q.Depth == 0 {
					show("extra", d, s.start, s.end)
				}
			}
		}
		for _, g := range ordered(want) {
			if !got[g] {
				show("missed", d, g.start, g.end)
			}
		}
	}
	report("litbank/"+*part+", outermost quotes", outer)
	report("litbank/"+*part+", nested ones too", all)
	fmt.Printf("litbank/%s: %d gold fragments without quotation marks left aside\n", *part, unmarked)
	return nil
}

// speech compares what attribution vouches for, the verbatim stretches of its records, with the same fragments, and
// quotes alone beside it. Both are reduced to their words, so that neither marks nor a comma decide: attribution tells
// speech from titles and scare quotes, and that is what is measured.
func speech() error {
	docs, err := documents("litbank/" + *part)
	if err != nil || len(docs) == 0 {
		return err
	}
	var said, alone score
	for _, d := range docs {
		gold, _, err := dialogue(d)
		if err != nil {
			return err
		}
		want := map[span]bool{}
		for g := range gold {
			want[wordSpan(d.text, g)] = true
		}
		quoted := map[span]bool{}
		for _, q := range quotes.Find(d.text) {
			for p := range q.Pieces() {
				if q.Depth == 0 {
					quoted[wordSpan(d.text, span{p.Inner.Start, p.Inner.End})] = true
				}
			}
		}
		alone.compare(quoted, want)
		got := map[span]bool{}
		for _, q := range attribution.Extract(d.text).Quotes {
			for _, v := range q.Verbatim {
				got[wordSpan(d.text, span{v.Start, v.End})] = true
			}
		}
		said.compare(got, want)
		for _, s := range ordered(got) {
			if !want[s] {
				show("extra", d, s.start, s.end)
			}
		}
		for _, s := range ordered(want) {
			switch {
			case got[s]:
			case quoted[s]:
				show("dropped", d, s.start, s.end)
			default:
				show("missed", d, s.start, s.end)
			}
		}
	}
	report("litbank/"+*part+", words of quotes alone", alone)
	report("litbank/"+*part+", words through attribution", said)
	return nil
}

// compare counts what is in both.
func (s *score) compare(got, want map[span]bool) {
	s.found += len(got)
	s.gold += len(want)
	for g := range got {
		if want[g] {
			s.right++
		}
	}
}

func ordered(spans map[span]bool) []span {
	return slices.SortedFunc(maps.Keys(spans), func(a, b span) int { return cmp.Or(a.start-b.start, a.end-b.end) })
}

// dialogue gives the gold fragments that have quotation marks, and how many have none: italics, a dash.
func dialogue(d document) (marked map[span]bool, bare int, err error) {
	gold, err := contents(d)
	marked = map[span]bool{}
	for g := range gold {
		if s := d.text[g.start:g.end]; strings.HasPrefix(s, "“") || strings.HasPrefix(s, "‘") || s[0] == '"' || s[0] == '\'' {
			marked[g] = true
		} else {
			bare++
		}
	}
	return marked, bare, err
}

type span struct{ start, end int }

// contents reads the fragments of all contents of a brat file, as bytes.
func contents(d document) (map[span]bool, error) {
	b, err := os.ReadFile(strings.TrimSuffix(d.path, ".txt") + ".ann")
	if err != nil {
		return nil, err
	}
	var at []int // byte offset by code point
	for i := range d.text {
		at = append(at, i)
	}
	at = append(at, len(d.text))
	out := map[span]bool{}
	for line := range strings.Lines(string(b)) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(cols) < 2 || !strings.HasPrefix(cols[1], "Content ") {
			continue
		}
		for f := range strings.SplitSeq(strings.TrimPrefix(cols[1], "Content "), ";") {
			var a, b int
			if _, err := fmt.Sscan(f, &a, &b); err != nil {
				return nil, fmt.Errorf("%s: %w", d.name, err)
			}
			out[span{at[a], at[b]}] = true
		}
	}
	return out, nil
}
