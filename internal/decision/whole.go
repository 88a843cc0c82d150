package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// wholeClauses gives a that-clause its verb back: "wrote | that Roe | had described the dam as “a bathtub”" is one saying, and
// what Roe described is not said by whoever wrote it. The models now and then take the inner verb for another cue of
// the same speaker.
func (b *builder) wholeClauses() {
	var inner []int // statements that are part of another's content
	var byCue map[int]int
	for i := range b.out {
		a := &b.out[i]
		if len(a.Content) == 0 || !b.verbless(a.Content[len(a.Content)-1]) {
			continue
		}
		if byCue == nil {
			byCue = make(map[int]int, len(b.out))
			for k := range b.out {
				if m := &b.out[k]; m.Cue.End > m.Cue.Start {
					byCue[m.Cue.Start] = k
				}
			}
		}
		c := &a.Content[len(a.Content)-1]
		k, ok := byCue[c.End]
		if !ok || k == i || b.out[k].Sentence != a.Sentence {
			continue
		}
		c.End = b.out[k].Cue.End
		for _, x := range b.out[k].Content {
			c.End = max(c.End, x.End)
		}
		delete(byCue, b.out[k].Cue.Start)
		inner = append(inner, k)
	}
	if len(inner) == 0 {
		return
	}
	slices.Sort(inner)
	n := 0
	for k := range b.out {
		if _, found := slices.BinarySearch(inner, k); !found {
			b.out[n] = b.out[k]
			n++
		}
	}
	b.out = b.out[:n]
}

// verbless says whether a content is "that" and a subject without its verb.
func (b *builder) verbless(c text.Span) bool {
	d := b.f.d
	first := b.f.chunkOf[c.Start]
	if d.Chunks[first].Kind != reading.Subordinator || d.Items[c.Start].Lower != "that" || c.End <= c.Start+1 {
		return false
	}
	for k := first + 1; k < len(d.Chunks) && d.Chunks[k].Start < c.End; k++ {
		switch d.Chunks[k].Kind {
		case reading.VerbGroup, reading.Quoted, reading.Stop:
			return false
		}
	}
	return true
}
