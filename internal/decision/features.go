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
	bits          uint
	rows          []uint32
	without       Without
}

// A template numbers features apart.
type template = sequence.Hash

func (f *features) add(t template, x sequence.Hash) {
	f.rows = append(f.rows, t.With(x).Row(f.bits))
}

// A place is an item in its sentence and paragraph.
type place struct {
	item int
	sent int       // index of the sentence
	para text.Span // items of the paragraph
}

// item returns the rows of an item. They are overwritten by the next call.
func (f *features) item(at place) []uint32 {
	f.rows = f.rows[:0]
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
	f.rules(100, f.strict, at, func(o *observed) *ruled { return &o.strict })
	f.rules(140, f.loose, at, func(o *observed) *ruled { return &o.loose })
	f.add(180, sequence.Hash(o.strict.label).With(sequence.Hash(o.loose.label)))
	f.add(181, sequence.Hash(o.strict.label).With(sequence.Hash(o.loose.label)).With(o.tag).With(w[3].tag))
	f.surroundings(at)
	return f.rows
}

// chunks adds what stands around the item, chunk by chunk.
func (f *features) chunks(at place) {
	d := f.d
	n := f.chunkOf[at.item]
	in := d.Sentences[at.sent].Chunks
	if f.without.Any(Chunks) {
		in = text.Span{Start: n, End: n} // none is seen
	}
	kind := func(k int) sequence.Hash {
		if k < in.Start || k >= in.End {
			return 99
		}
		h := sequence.Hash(d.Chunks[k].Kind)
		if d.Chunks[k].Kind == reading.VerbGroup {
			h = h.With(sequence.Hash(d.Chunks[k].Verb.First)).With(f.obs[d.Chunks[k].Head].cue)
		}
		return h
	}
	head := func(k int) sequence.Hash {
		if k < in.Start || k >= in.End {
			return 99
		}
		return f.obs[d.Chunks[k].Head].word
	}
	place := f.obs[at.item].chunk
	var kinds [7]sequence.Hash // of chunks n-3 to n+3
	for k := range kinds {
		kinds[k] = kind(n + k - 3)
		f.add(template(70+k), kinds[k].With(place))
	}
	var heads [5]sequence.Hash // of chunks n-2 to n+2
	for k := range heads {
		heads[k] = head(n + k - 2)
		f.add(template(80+k), heads[k].With(place))
	}
	f.add(85, kinds[2].With(kinds[4]).With(place))
	f.add(86, kinds[1].With(kinds[2]).With(place))
	f.add(87, kinds[4].With(kinds[5]).With(place))
	f.add(88, heads[1].With(kinds[1]).With(place))
	f.add(89, heads[3].With(kinds[5]).With(place))
	// the nearest word of saying on both sides
	left, right := -1, -1
	for k := n - 1; k >= max(in.Start, n-window); k-- {
		if f.obs[d.Chunks[k].Head].cue >= firstCue && d.Chunks[k].Kind == reading.VerbGroup {
			left = k
			break
		}
	}
	for k := n + 1; k < min(in.End, n+window); k++ {
		if f.obs[d.Chunks[k].Head].cue >= firstCue && d.Chunks[k].Kind == reading.VerbGroup {
			right = k
			break
		}
	}
	f.add(90, head(left).With(kind(left+1)))
	f.add(91, kind(left).With(far(n-left)))
	f.add(92, head(right).With(kind(right+1)))
	f.add(93, kind(right).With(far(right-n)))
	f.add(94, kind(left).With(kind(right)).With(f.obs[at.item].tag))
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
func (f *features) rules(base template, st []proposal.Statement, at place, of func(*observed) *ruled) {
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
	s := r.statement(st)
	if s == nil {
		for k := 2; k <= 5; k++ { // a part that begins soon
			if x := of(f.at(at.item+k, at.para)); x.label.Begins() {
				f.add(base+20, sequence.Hash(k).With(sequence.Hash(x.label)))
				break
			}
		}
		return
	}
	frame := sequence.Hash(s.Frame)
	share := sequence.Hash(bucket(s.Share))
	f.add(base+8, l.With(frame).With(share))
	f.add(base+9, l.With(share).With(sequence.Hash(s.Class)))
	lemma := sequence.String(s.Lemma)
	if f.without.Any(Words) {
		lemma = 0
	}
	f.add(base+10, l.With(lemma).With(frame))
	f.add(base+11, l.With(lemma))
	f.add(base+12, l.With(sequence.String(s.Reason.String())).With(frame))
	none := sequence.Hash(0)
	if s.Source.None() {
		none = 1
	}
	f.add(base+13, l.With(none).With(frame))
	if s.Cue.End > s.Cue.Start {
		f.add(base+14, l.With(f.obs[s.Cue.Start].tag).With(share))
		direction := sequence.Hash(0)
		if at.item < s.Cue.Start {
			direction = 1
		}
		f.add(base+15, l.With(direction).With(frame))
	}
	if len(s.Content) > 0 {
		c := s.Content[0]
		f.add(base+16, l.With(f.obs[c.Start].tag).With(frame))
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
