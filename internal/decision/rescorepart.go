package decision

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A stretch is a part that is looked at, with what was observed at its borders.
type stretch struct {
	n                          *sequence.Node
	label                      template // the first of its templates
	start, end                 int      // items
	length                     sequence.Hash
	first, last, before, after *observed
	head                       *observed
}

// part returns the rows of the part of node k. They are overwritten by the next call.
func (r *rescorer) part(k int) []uint32 {
	r.n = 0
	n := &r.nodes[k]
	p := stretch{n: n, label: template(5000) + template(n.Label)*200, start: n.Start + r.para.Start, end: n.End + r.para.Start}
	p.length = long(n.End - n.Start)
	p.first, p.last = r.at(p.start), r.at(p.end-1)
	p.before, p.after = r.at(p.start-1), r.at(p.end)
	p.head = &r.f.obs[r.heads[k]]
	r.borders(&p)
	r.inside(&p)
	r.words(&p)
	r.headed(&p)
	r.around(&p)
	r.byRules(&p)
	return r.rows[:r.n]
}

// borders adds the words at the ends of a part and beside them.
func (r *rescorer) borders(p *stretch) {
	first, last, before, after := p.first, p.last, p.before, p.after
	r.add(p.label, 0)
	r.add(p.label+1, p.length)
	r.add(p.label+2, first.word.With(p.length))
	r.add(p.label+3, last.word)
	r.add(p.label+4, before.word.With(first.tag))
	r.add(p.label+5, after.word.With(last.tag))
	r.add(p.label+6, before.tag.With(first.tag))
	r.add(p.label+7, last.tag.With(after.tag))
	r.add(p.label+8, before.word.With(first.word))
	r.add(p.label+9, last.word.With(after.word))
	r.add(p.label+10, first.tag.With(last.tag).With(p.length))
	r.add(p.label+11, before.word.With(after.word))
	r.add(p.label+12, before.tag.With(after.tag).With(p.length))
	r.add(p.label+13, before.chunk.With(first.chunk))
	r.add(p.label+14, last.chunk.With(after.chunk))
}

// A tally is how many of each thing stand in a part.
type tally struct {
	verbs, commas, passages int32
	open                    int32         // brackets that are not closed; below zero for those not opened
	subjects, relatives     int32         // noun phrases with their verb, relative pronouns
	kinds                   sequence.Hash // of its first chunks
}

// count counts what is in a part.
func (r *rescorer) count(p *stretch) (t tally) {
	d := r.f.d
	x, y := &r.sums[p.n.Start], &r.sums[p.n.End]
	t.passages, t.verbs, t.commas, t.open = y.passages-x.passages, y.verbs-x.verbs, y.commas-x.commas, y.open-x.open
	if r.f.without.Any(Chunks) {
		return t
	}
	first, last := r.f.chunkOf[p.start], r.f.chunkOf[p.end-1]
	for k := first; k <= min(last, first+5); k++ {
		t.kinds = t.kinds.With(sequence.Hash(d.Chunks[k].Kind))
	}
	a, z := &r.f.seen[first], &r.f.seen[last]
	t.relatives, t.subjects = z.relatives-a.relatives, z.subjects-a.subjects
	if d.Chunks[last].Kind == reading.Relative {
		t.relatives++
	}
	return t
}

// limited is a count as a hash, with all above most as one.
func limited[T int | int32](n, most T) sequence.Hash { return sequence.Hash(min(n, most)) }

// inside adds what is in a part, and how it lies in its sentences.
func (r *rescorer) inside(p *stretch) {
	t := r.count(p)
	starts, ends, across := r.lies(p)
	r.add(p.label+20, starts.With(ends).With(across))
	r.add(p.label+21, starts.With(p.first.tag))
	r.add(p.label+22, ends.With(p.after.word))
	r.add(p.label+23, limited(t.verbs, 3).With(limited(t.commas, 3)))
	r.add(p.label+24, limited(t.verbs, 3).With(p.first.word))
	r.add(p.label+25, limited(t.verbs, 3).With(limited(t.subjects, 2)).With(ends))
	r.add(p.label+26, limited(t.passages, 3).With(p.length))
	r.add(p.label+27, limited(t.passages, 3).With(p.first.tag).With(p.last.tag))
	r.add(p.label+28, limited(t.relatives, 2).With(limited(t.commas, 3)).With(p.last.tag))
	r.add(p.label+29, t.kinds)
	r.add(p.label+30, t.kinds.With(p.length).With(p.after.tag))
	r.add(p.label+31, sequence.Hash(t.open+8))
}

// lies says whether a part begins with its sentence, whether it ends with one, and how many it goes on over.
func (r *rescorer) lies(p *stretch) (starts, ends, across sequence.Hash) {
	d := r.f.d
	sent, tail := r.sent[p.n.Start], r.sent[p.n.End-1]
	if p.start == d.Sentences[sent].Items.Start {
		starts = 1
	}
	switch e := d.Sentences[tail].Items.End; {
	case p.end == e:
		ends = 1
	case p.end == e-1 && reading.Punctuation(d.Items[p.end].Lower) == reading.Stop:
		ends = 2
	}
	return starts, ends, limited(tail-sent, 2)
}

// words adds the words and tags of a short part, and the two at each end of one.
func (r *rescorer) words(p *stretch) {
	n := p.end - p.start
	if n <= 8 {
		tags, words := sequence.Hash(0), sequence.Hash(0)
		for i := p.start; i < p.end; i++ {
			tags = tags.With(r.f.obs[i].tag)
			words = words.With(r.f.obs[i].word)
		}
		r.add(p.label+32, tags)
		if n <= 5 {
			r.add(p.label+33, words)
			r.add(p.label+34, words.With(p.after.word))
			r.add(p.label+35, words.With(p.before.tag))
		}
	}
	if n > 1 {
		second, penult := r.at(p.start+1), r.at(p.end-2)
		r.add(p.label+36, p.first.word.With(second.word))
		r.add(p.label+37, penult.word.With(p.last.word))
		r.add(p.label+38, p.first.tag.With(second.tag))
	}
}

// headed adds the word that names a part.
func (r *rescorer) headed(p *stretch) {
	h := p.head
	r.add(p.label+40, h.word)
	r.add(p.label+41, h.word.With(p.first.tag))
	r.add(p.label+42, h.cue.With(h.tag).With(p.after.tag))
	r.add(p.label+43, h.cue.With(p.length))
	r.add(p.label+44, h.word.With(p.after.word))
	r.add(p.label+45, h.word.With(p.length))
}

// noChunk stands for what is beyond the sentence.
const noChunk sequence.Hash = 99

// around adds the chunks before and behind a part, of its sentence.
func (r *rescorer) around(p *stretch) {
	c, z := r.f.chunkOf[p.start], r.f.chunkOf[p.end-1]
	in := r.f.d.Sentences[r.sent[p.n.Start]].Chunks
	if r.f.without.Any(Chunks) {
		in = text.Span{Start: c, End: c}
	}
	before, before2 := r.kindOf(in, c-1), r.kindOf(in, c-2)
	behind, behind2 := r.kindOf(in, z+1), r.kindOf(in, z+2)
	r.add(p.label+60, before.With(before2))
	r.add(p.label+61, behind.With(behind2))
	r.add(p.label+62, before.With(behind))
	r.add(p.label+63, before.With(p.head.word))
	r.add(p.label+64, behind.With(p.head.word))
	r.add(p.label+65, r.wordOf(in, c-1).With(before2))
	r.add(p.label+66, r.wordOf(in, z+1).With(behind2))
}

// kindOf gives the kind of chunk k, if it is one of those in, and what is known of its verb.
func (r *rescorer) kindOf(in text.Span, k int) sequence.Hash {
	if k < in.Start || k >= in.End {
		return noChunk
	}
	return r.f.seen[k].kind
}

// wordOf gives the word that names chunk k, if it is one of those in.
func (r *rescorer) wordOf(in text.Span, k int) sequence.Hash {
	if k < in.Start || k >= in.End {
		return noChunk
	}
	return r.f.seen[k].head
}

// byRules adds what the rules say of a part, and how much worse than the best it is by the chain.
func (r *rescorer) byRules(p *stretch) {
	strict := r.ruled(p.n, p.start, p.end, func(o *observed) *ruled { return &o.strict }, r.f.strict)
	loose := r.ruled(p.n, p.start, p.end, func(o *observed) *ruled { return &o.loose }, r.f.loose)
	loss := limited(int(p.n.Loss*5/(2*sequence.Steps)), 10)
	r.add(p.label+50, strict)
	r.add(p.label+51, loose)
	r.add(p.label+52, strict.With(loose))
	r.add(p.label+53, strict.With(loose).With(p.length))
	r.add(p.label+54, strict.With(loose).With(loss))
	r.add(p.label+55, strict.With(p.head.word))
	r.add(p.label+56, loss)
	r.add(p.label+57, loss.With(p.length))
	r.add(p.label+58, strict.With(p.first.tag).With(p.last.tag))
}
