package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/wordtable"
)

// features makes the features of items for the chain. It is filled for a document and then asked item by item.
type features struct {
	d             *reading.Document
	strict, loose []proposal.Statement
	obs           []observed
	words         wordtable.Recall[observedWord]
	chunkOf       []int                 // by item
	speaks        map[sequence.Hash]int // last word of the sources that the rules found -> how often
	near          []nearest             // by item
	seen          []chunkSeen           // by chunk
	told          [2][]toldSeen         // by statement: of strict, of loose
	bits          uint
	rows          [256]uint32 // those of an item are the first n: some 110
	n             int
	chunked       chunkPlace // whose rows stand where those of chunks do
	without       Without
}

// A template numbers features apart.
type template = sequence.Hash

// row is the row of a feature.
func (f *features) row(t template, x sequence.Hash) uint32 { return t.With(x).Row(f.bits) }

// add adds a feature of an item that not all have.
func (f *features) add(t template, x sequence.Hash) {
	f.rows[f.n&255] = f.row(t, x)
	f.n++
}

// A place is an item in its sentence and paragraph.
type place struct {
	item int
	sent int       // index of the sentence
	para text.Span // items of the paragraph
}

// How many features of a kind each item has. They stand in this order; those that not all have follow.
const (
	nearRows  = 34
	chunkRows = 22
)

// item returns the rows of an item. They are overwritten by the next call.
func (f *features) item(at place) []uint32 {
	f.neighbours(at)
	f.chunks(at)
	f.n = nearRows + chunkRows
	f.rules(0, at)
	f.rules(1, at)
	i := at.item
	o := &f.obs[i]
	labels := sequence.Hash(o.strict.label).With(sequence.Hash(o.loose.label))
	f.add(180, labels)
	f.add(181, labels.With(o.tag).With(f.at(i-1, at.para).tag))
	f.surroundings(at)
	return f.rows[:f.n]
}

// neighbours adds the words and tags around the item, by themselves and by twos and threes.
func (f *features) neighbours(at place) {
	var w [9]*observed // from i-4 to i+4
	for k := range w {
		w[k] = f.at(at.item+k-4, at.para)
	}
	o := w[4]
	r := (*[nearRows]uint32)(f.rows[:])
	r[0] = f.row(1, 0)
	for k := 1; k < 8; k++ {
		t := template(10 + k)
		r[2*k-1] = f.row(t, w[k].word)
		r[2*k] = f.row(t+10, w[k].tag)
	}
	r[15] = f.row(31, w[3].word.With(o.word))
	r[16] = f.row(32, o.word.With(w[5].word))
	r[17] = f.row(33, w[2].word.With(w[3].word))
	r[18] = f.row(34, w[5].word.With(w[6].word))
	r[19] = f.row(35, w[3].tag.With(o.tag))
	r[20] = f.row(36, o.tag.With(w[5].tag))
	r[21] = f.row(37, w[2].tag.With(w[3].tag).With(o.tag))
	r[22] = f.row(38, w[3].tag.With(o.tag).With(w[5].tag))
	r[23] = f.row(39, o.tag.With(w[5].tag).With(w[6].tag))
	r[24] = f.row(40, w[3].word.With(o.tag))
	r[25] = f.row(41, o.tag.With(w[5].word))
	r[26] = f.row(42, w[3].tag.With(o.word))
	r[27] = f.row(43, w[3].word.With(o.word).With(w[5].word))
	for k := 2; k < 7; k++ {
		r[26+k] = f.row(template(50+k), w[k].cue.With(w[k].chunk))
	}
	r[33] = f.row(60, w[3].chunk.With(o.chunk).With(w[5].chunk))
}

// A chunkPlace is where in a chunk an item stands: what stands around it, chunk by chunk, is the same for all items in the
// middle of one.
type chunkPlace struct {
	chunk, sent int
	place       sequence.Hash
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
	l, r := -1, -1 // the nearest word of saying on both sides
	if in.Start < in.End {
		l, r = int(f.seen[n].left), int(f.seen[n].right)
	}
	left, right := seen(l), seen(r)
	x := (*[chunkRows]uint32)(f.rows[nearRows:])
	x[21] = f.row(94, left.kind.With(right.kind).With(f.obs[at.item].tag))
	here := chunkPlace{n, at.sent, f.obs[at.item].chunk}
	before := f.chunked
	if f.chunked = here; here == before {
		return
	}
	place := here.place
	var c [7]*chunkSeen // chunks n-3 to n+3
	for k := range c {
		c[k] = seen(n + k - 3)
		x[k] = f.row(template(70+k), c[k].kind.With(place))
	}
	for k := range 5 {
		x[7+k] = f.row(template(80+k), c[k+1].head.With(place))
	}
	x[12] = f.row(85, c[2].kind.With(c[4].kind).With(place))
	x[13] = f.row(86, c[1].kind.With(c[2].kind).With(place))
	x[14] = f.row(87, c[4].kind.With(c[5].kind).With(place))
	x[15] = f.row(88, c[2].head.With(c[1].kind).With(place))
	x[16] = f.row(89, c[4].head.With(c[5].kind).With(place))
	if here.chunk == before.chunk && here.sent == before.sent {
		return
	}
	x[17] = f.row(90, left.head.With(seen(l+1).kind))
	x[18] = f.row(91, left.kind.With(far(n-l)))
	x[19] = f.row(92, right.head.With(seen(r+1).kind))
	x[20] = f.row(93, right.kind.With(far(r-n)))
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

// rules adds what the rules say of the item and its neighbours: the strict ones, or the loose.
func (f *features) rules(loose int, at place) {
	i := at.item
	o, left, right := &f.obs[i], f.at(i-1, at.para), f.at(i+1, at.para)
	ruled, base := o.ruled(loose), template(100+40*loose)
	before, after := left.ruled(loose).label, right.ruled(loose).label
	l := sequence.Hash(ruled.label)
	if ruled.last {
		l += 16
	}
	r := (*[8]uint32)(f.rows[f.n:])
	f.n += len(r)
	r[0] = f.row(base, l)
	r[1] = f.row(base+1, l.With(sequence.Hash(before)).With(sequence.Hash(after)))
	r[2] = f.row(base+2, sequence.Hash(after))
	r[3] = f.row(base+3, sequence.Hash(before))
	r[4] = f.row(base+4, l.With(o.tag))
	r[5] = f.row(base+5, l.With(o.word))
	r[6] = f.row(base+6, l.With(right.tag))
	r[7] = f.row(base+7, l.With(left.tag))
	if ruled.st == 0 {
		for k := 2; k <= 5; k++ { // a part that begins soon
			if x := f.at(i+k, at.para).ruled(loose); x.label.Begins() {
				f.add(base+20, sequence.Hash(k).With(sequence.Hash(x.label)))
				break
			}
		}
		return
	}
	s := &f.told[loose][ruled.st-1]
	f.add(base+8, l.With(s.frame).With(s.share))
	f.add(base+9, l.With(s.share).With(s.class))
	f.add(base+10, l.With(s.lemma).With(s.frame))
	f.add(base+11, l.With(s.lemma))
	f.add(base+12, l.With(s.reason).With(s.frame))
	f.add(base+13, l.With(s.none).With(s.frame))
	if s.Cue.End > s.Cue.Start {
		f.add(base+14, l.With(f.obs[s.Cue.Start].tag).With(s.share))
		direction := sequence.Hash(0)
		if i < s.Cue.Start {
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
