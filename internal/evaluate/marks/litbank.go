package main

import (
	"fmt"
	"os"
	"strings"

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
		gold, err := contents(d)
		if err != nil {
			return err
		}
		want := map[span]bool{}
		for g := range gold {
			if t := d.text[g.start:g.end]; !strings.HasPrefix(t, "“") && t[0] != '"' && t[0] != '\'' && !strings.HasPrefix(t, "‘") {
				unmarked++ // a dash or italics, no quotation mark
				continue
			}
			want[g] = true
		}
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
		for g := range want {
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
