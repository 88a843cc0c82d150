package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// features makes the features of items for the chain. It is filled for a document and then asked item by item.
type features struct {
	d             *reading.Document
	strict, loose []proposal.Statement
	obs           []observed
	chunkOf       []int                 // by item
	speaks        map[sequence.Hash]int // last word of the sources that the rules found -> how often
	near          []nearest             // by item
	seen          []chunkSeen           // by chunk
	told          [2][]toldSeen         // by statement: of strict, of loose
	bits          uint
	rows          [256]uint32 // those of an item are the first n: some 110
	n             uint8
	without       Without
}

// A template numbers features apart.
type template = sequence.Hash

func (f *features) add(t template, x sequence.Hash) {
	f.rows[f.n] = t.With(x).Row(f.bits)
	f.n++
}

// A place is an item in its sentence and paragraph.
type place struct {
	item int
	sent int       // index of the sentence
	para text.Span // items of the paragraph
}

// item returns the rows of an item. They are overwritten by the next call.
func (f *features) item(at place) []uint32 {
	f.n = 0
	i := at.item
	var w [9]*observed // from i-4 to i+4
	for k := range w {
		w[k] = f.at(i+k-4, at.para)
	}
	o := w[4]
	f.add(1, 0)
	for k := 1; k < 8; k++ {
		t := template(10 + k)
		f.add(t, w[k].word)
		f.add(t+10, w[k].tag)
	}
	f.add(31, w[3].word.With(o.word))
	f.add(32, o.word.With(w[5].word))
	f.add(33, w[2].word.With(w[3].word))
	f.add(34, w[5].word.With(w[6].word))
	f.add(35, w[3].tag.With(o.tag))
	f.add(36, o.tag.With(w[5].tag))
	f.add(37, w[2].tag.With(w[3].tag).With(o.tag))
	f.add(38, w[3].tag.With(o.tag).With(w[5].tag))
	f.add(39, o.tag.With(w[5].tag).With(w[6].tag))
	f.add(40, w[3].word.With(o.tag))
	f.add(41, o.tag.With(w[5].word))
	f.add(42, w[3].tag.With(o.word))
	f.add(43, w[3].word.With(o.word).With(w[5].word))
	for k := 2; k < 7; k++ {
		f.add(template(50+k), w[k].cue.With(w[k].chunk))
	}
	f.add(60, w[3].chunk.With(o.chunk).With(w[5].chunk))
	f.chunks(at)
	f.rules(100, f.told[0], at, func(o *observed) *ruled { return &o.strict })
	f.rules(140, f.told[1], at, func(o *observed) *ruled { return &o.loose })
	f.add(180, sequence.Hash(o.strict.label).With(sequence.Hash(o.loose.label)))
	f.add(181, sequence.Hash(o.strict.label).With(sequence.Hash(o.loose.label)).With(o.tag).With(w[3].tag))
	f.surroundings(at)
	return f.rows[:f.n]
}

// chunks adds what stands around the item, chunk by chunk.
func (f *features) chunks(at place) {
	n := f.chunkOf[at.item]
	in := f.d.Sentences[at.sent].Chunks
	if f.without.Any(Chunks) {
		in = text.Span{Start: n, End: n} // none is seen
	}
	seen := func(k int) *chunkSeen {
		if k < in.Start || k >= in.End {
			return &noneSeen
		}
		return &f.seen[k]
	}
	place := f.obs[at.item].chunk
	var c [7]*chunkSeen // chunks n-3 to n+3
	for k := range c {
		c[k] = seen(n + k - 3)
		f.add(template(70+k), c[k].kind.With(place))
	}
	for k := range 5 {
		f.add(template(80+k), c[k+1].head.With(place))
	}
	f.add(85, c[2].kind.With(c[4].kind).With(place))
	f.add(86, c[1].kind.With(c[2].kind).With(place))
	f.add(87, c[4].kind.With(c[5].kind).With(place))
	f.add(88, c[2].head.With(c[1].kind).With(place))
	f.add(89, c[4].head.With(c[5].kind).With(place))
	// the nearest word of saying on both sides
	l, r := -1, -1
	if in.Start < in.End {
		l, r = int(f.seen[n].left), int(f.seen[n].right)
	}
	left, right := seen(l), seen(r)
	f.add(90, left.head.With(seen(l+1).kind))
	f.add(91, left.kind.With(far(n-l)))
	f.add(92, right.head.With(seen(r+1).kind))
	f.add(93, right.kind.With(far(r-n)))
	f.add(94, left.kind.With(right.kind).With(f.obs[at.item].tag))
}

// How far the features look, so that time stays linear in sentences of any length.
const window = 50

// far rounds a distance.
func far(n int) sequence.Hash {
	switch {
	case n <= 3:
		return sequence.Hash(n)
	case n <= 6:
		return 5
	case n <= 12:
		return 8
	}
	return 13
}

// rules adds what the rules say of the item and its neighbours.
func (f *features) rules(base template, told []toldSeen, at place, of func(*observed) *ruled) {
	r := *of(&f.obs[at.item])
	before, after := *of(f.at(at.item-1, at.para)), *of(f.at(at.item+1, at.para))
	l := sequence.Hash(r.label)
	if r.last {
		l += 16
	}
	f.add(base, l)
	f.add(base+1, l.With(sequence.Hash(before.label)).With(sequence.Hash(after.label)))
	f.add(base+2, sequence.Hash(after.label))
	f.add(base+3, sequence.Hash(before.label))
	f.add(base+4, l.With(f.obs[at.item].tag))
	f.add(base+5, l.With(f.obs[at.item].word))
	f.add(base+6, l.With(f.at(at.item+1, at.para).tag))
	f.add(base+7, l.With(f.at(at.item-1, at.para).tag))
	if r.st == 0 {
		for k := 2; k <= 5; k++ { // a part that begins soon
			if x := of(f.at(at.item+k, at.para)); x.label.Begins() {
				f.add(base+20, sequence.Hash(k).With(sequence.Hash(x.label)))
				break
			}
		}
		return
	}
	s := &told[r.st-1]
	f.add(base+8, l.With(s.frame).With(s.share))
	f.add(base+9, l.With(s.share).With(s.class))
	f.add(base+10, l.With(s.lemma).With(s.frame))
	f.add(base+11, l.With(s.lemma))
	f.add(base+12, l.With(s.reason).With(s.frame))
	f.add(base+13, l.With(s.none).With(s.frame))
	if s.Cue.End > s.Cue.Start {
		f.add(base+14, l.With(f.obs[s.Cue.Start].tag).With(s.share))
		direction := sequence.Hash(0)
		if at.item < s.Cue.Start {
			direction = 1
		}
		f.add(base+15, l.With(direction).With(s.frame))
	}
	if len(s.Content) > 0 {
		c := s.Content[0]
		f.add(base+16, l.With(f.obs[c.Start].tag).With(s.frame))
		f.add(base+17, l.With(f.at(c.End, at.para).word).With(f.obs[c.Start].tag))
	}
	if s.Source.Items.End > s.Source.Items.Start {
		f.add(base+18, l.With(f.obs[s.Source.Items.Start].tag).With(f.obs[s.Source.Items.End-1].word))
	}
}

// ChunkKind returns the kind of the chunk that the item is in.
func (f *features) chunkKind(i int) reading.ChunkKind {
	if f.without.Any(Chunks) {
		return reading.Other
	}
	return f.d.Chunks[f.chunkOf[i]].Kind
}

// kind is what the chain's transitions tell apart: the kind of the item's chunk, and whether it begins a sentence.
func (f *features) kind(at place) uint8 {
	k := uint8(f.chunkKind(at.item))
	if at.item == f.d.Sentences[at.sent].Items.Start {
		k += 16
	}
	return k
}
