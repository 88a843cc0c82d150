package main

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// labels returns the gold labels of every paragraph. An item, often a whole quotation, belongs to the span that covers
// most of it, if that is more than half.
func labels(a *article, examples []sequence.Example) [][]sequence.Label {
	out := make([][]sequence.Label, len(examples))
	cover := make(map[text.Span]int)
	for n, e := range examples {
		out[n] = make([]sequence.Label, len(e.Items))
		clear(cover)
		if len(e.Items) == 0 {
			continue
		}
		mark := func(s text.Span, begin sequence.Label) {
			if s.End <= e.Items[0].Start || s.Start >= e.Items[len(e.Items)-1].End {
				return
			}
			first := true
			for i, it := range e.Items {
				both := min(it.End, s.End) - max(it.Start, s.Start)
				if both*2 <= it.End-it.Start {
					continue
				}
				if l := out[n][i]; l != sequence.Out && !first {
					break
				}
				out[n][i] = begin + 1
				if first {
					out[n][i] = begin
				}
				first = false
			}
		}
		for _, ev := range a.events {
			for _, s := range ev.content {
				mark(s, sequence.BeginContent)
			}
		}
		for _, ev := range a.events {
			for _, s := range ev.source {
				mark(s, sequence.BeginSource)
			}
			for _, s := range ev.cue {
				mark(s, sequence.BeginCue)
			}
		}
		repair(out[n])
	}
	return out
}

// repair makes the first item of what is left of a part its beginning.
func repair(l []sequence.Label) {
	before := sequence.Out
	for i := range l {
		if l[i] != sequence.Out && !l[i].Begins() && before.Part() != l[i] {
			l[i]--
		}
		before = l[i]
	}
}
