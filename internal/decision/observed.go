package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// An observed is what the chain's features are made of, for one item. All are hashes or small numbers.
type observed struct {
	word   sequence.Hash // the lemma; of a name its shape, so that the model knows no names
	tag    sequence.Hash
	chunk  sequence.Hash // kind of its chunk, and whether it begins it
	cue    sequence.Hash // what the lexicon knows of it as a word of saying
	strict ruled
	loose  ruled
}

// A ruled is what the rules say of an item.
type ruled struct {
	label sequence.Label
	last  bool // it is the last item of the part
	st    int  // index of the statement + 1; 0 for none
}

// ruled is what the strict rules say of the item, or the loose ones.
func (o *observed) ruled(loose int) *ruled {
	if loose == 0 {
		return &o.strict
	}
	return &o.loose
}

// Hashes of what the lexicon knows as words of saying begin here; those of other words are smaller.
const firstCue = 1000

// none stands for what is beyond the ends of a paragraph.
var none = observed{word: 1, tag: 1, chunk: 1, cue: 1}

// newFeatures observes all items of a document.
func newFeatures(d *reading.Document, strict, loose []proposal.Statement, bits uint, left Without) *features {
	f := new(features)
	f.fill(d, strict, loose, bits, left)
	return f
}

// room gives a slice of n zeros, in the memory of another if that is enough.
func room[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// fill observes all items of a document, in the memory of an earlier one.
func (f *features) fill(d *reading.Document, strict, loose []proposal.Statement, bits uint, left Without) {
	f.d, f.strict, f.loose, f.bits, f.without = d, strict, loose, bits, left
	f.chunked = chunkPlace{chunk: -1}
	f.obs = room(f.obs, len(d.Items))
	f.chunkOf = room(f.chunkOf, len(d.Items))
	for n, c := range d.Chunks {
		for i := c.Start; i < c.End; i++ {
			f.chunkOf[i] = n
			k := sequence.Hash(c.Kind) + 2
			switch {
			case i == c.Start && i == c.Head:
				k += 32
			case i == c.Start:
				k += 64
			case i == c.Head:
				k += 96
			}
			f.obs[i].chunk = k
		}
	}
	for i := range d.Items {
		f.observe(i)
	}
	if f.speaks == nil {
		f.speaks = make(map[sequence.Hash]int, 2*len(strict))
	}
	clear(f.speaks)
	f.rule(strict, func(o *observed) *ruled { return &o.strict })
	f.rule(loose, func(o *observed) *ruled { return &o.loose })
	for _, s := range strict {
		if h := s.Source.Head; h.End > h.Start {
			f.speaks[sequence.String(d.Items[h.End-1].Lower)]++
		}
	}
	f.hide()
	f.lookNear()
	f.seeChunks()
	f.counted()
	f.seeTold(0, strict)
	f.seeTold(1, loose)
}

// leave lets go of the document.
func (f *features) leave() {
	f.d, f.strict, f.loose = nil, nil, nil
	clear(f.told[0])
	clear(f.told[1])
}

// observe fills in what is known of item i by itself.
func (f *features) observe(i int) {
	it := f.d.Items[i]
	o := &f.obs[i]
	o.tag = sequence.Hash(it.Tag) + 2
	if it.Passage >= 0 {
		o.tag = 100
		o.word = sequence.Hash(50 + f.passageKind(it.Passage))
		return
	}
	tok := &f.d.Tokens[it.Tok]
	w, known := f.words.At(it.Lower, uint32(it.Tag)|uint32(tok.Kind)<<8|flag(tok.Capital)<<16|flag(tok.AllCaps)<<17)
	switch {
	case w == nil:
		o.word, o.cue = wordHash(&it, tok), cueHash(&it)
		return
	case !known:
		*w = observedWord{wordHash(&it, tok), cueHash(&it)}
	}
	o.word, o.cue = w.word, w.cue
}

// bucket rounds a share to tenths, coarser in the middle.
func bucket(p float64) int {
	switch {
	case p < 0.1:
		return 0
	case p < 0.25:
		return 1
	case p < 0.45:
		return 2
	case p < 0.65:
		return 3
	case p < 0.8:
		return 4
	case p < 0.92:
		return 5
	}
	return 6
}

// passageKind says what sort of passage it is: a sentence or not, its length, how it begins.
func (f *features) passageKind(p int) int {
	ps := f.d.Passages[p]
	k := 0
	if f.d.SentenceLike(ps) {
		k++
	}
	n := f.d.Words(ps)
	for _, limit := range [...]int{1, 2, 4, 8} {
		if n > limit {
			k += 2
		}
	}
	if f.d.TitleCase(f.d.InnerTokens(ps)) {
		k += 10
	}
	return k
}

// rule marks what the rules found.
func (f *features) rule(st []proposal.Statement, of func(*observed) *ruled) {
	mark := func(n int, s text.Span, begin sequence.Label) {
		for i := s.Start; i < s.End && i < len(f.obs); i++ {
			r := of(&f.obs[i])
			if r.st > 0 && r.label.Part() != sequence.InContent {
				continue // sources and cues go first
			}
			*r = ruled{label: begin + 1, last: i == s.End-1, st: n + 1}
			if i == s.Start {
				r.label = begin
			}
		}
	}
	for n, s := range st {
		mark(n, s.Source.Items, sequence.BeginSource)
		mark(n, s.Cue, sequence.BeginCue)
		for _, c := range s.Content {
			mark(n, c, sequence.BeginContent)
		}
	}
}

// at returns what was observed of item i of a paragraph, or none beyond it.
func (f *features) at(i int, p text.Span) *observed {
	if i < p.Start || i >= p.End {
		return &none
	}
	return &f.obs[i]
}

// statement returns the statement that rules found, or nil.
func (r ruled) statement(st []proposal.Statement) *proposal.Statement {
	if r.st == 0 {
		return nil
	}
	return &st[r.st-1]
}

// paragraph returns the items of a paragraph.
func (f *features) paragraph(n int) text.Span {
	p := f.d.Paras[n].Sentences
	if p.End <= p.Start {
		return text.Span{}
	}
	return text.Span{Start: f.d.Sentences[p.Start].Items.Start, End: f.d.Sentences[p.End-1].Items.End}
}
