package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// How much worse than the best a part may be by the chain and still be looked at again.
const doubt = 4 * sequence.Steps

// A rescorer makes the features of whole parts, by which a second model picks among those that the chain thinks possible.
type rescorer struct {
	f    *features
	para text.Span // items
	sent []int     // by item of the paragraph: its sentence
	bits uint
	rows []uint32
}

// begin turns to a paragraph.
func (r *rescorer) begin(para int) {
	r.para = r.f.paragraph(para)
	r.sent = r.sent[:0]
	p := r.f.d.Paras[para].Sentences
	for n := p.Start; n < p.End; n++ {
		for i := r.f.d.Sentences[n].Items.Start; i < r.f.d.Sentences[n].Items.End; i++ {
			r.sent = append(r.sent, n)
		}
	}
}

func (r *rescorer) add(t template, x sequence.Hash) {
	r.rows = append(r.rows, t.With(x).Row(r.bits))
}

// part returns the rows of a part. They are overwritten by the next call.
func (r *rescorer) part(n *sequence.Node) []uint32 {
	r.rows = r.rows[:0]
	d := r.f.d
	label := template(5000) + template(n.Label)*200
	start, end := n.Start+r.para.Start, n.End+r.para.Start
	first, last := r.at(start), r.at(end-1)
	before, after := r.at(start-1), r.at(end)
	length := long(n.End - n.Start)
	sent := r.sent[n.Start]
	r.add(label, 0)
	r.add(label+1, length)
	r.add(label+2, first.word.With(length))
	r.add(label+3, last.word)
	r.add(label+4, before.word.With(first.tag))
	r.add(label+5, after.word.With(last.tag))
	r.add(label+6, before.tag.With(first.tag))
	r.add(label+7, last.tag.With(after.tag))
	r.add(label+8, before.word.With(first.word))
	r.add(label+9, last.word.With(after.word))
	r.add(label+10, first.tag.With(last.tag).With(length))
	r.add(label+11, before.word.With(after.word))
	r.add(label+12, before.tag.With(after.tag).With(length))
	r.add(label+13, before.chunk.With(first.chunk))
	r.add(label+14, last.chunk.With(after.chunk))
	// what is in it
	verbs, subjects, commas, passages, relatives := 0, 0, 0, 0, 0
	tags, words, kinds := sequence.Hash(0), sequence.Hash(0), sequence.Hash(0)
	open := 0
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if i < start+8 {
			tags = tags.With(r.f.obs[i].tag)
			words = words.With(r.f.obs[i].word)
		}
		switch {
		case it.Passage >= 0:
			passages++
		case it.Tag.Finite():
			verbs++
		case it.Lower == ",":
			commas++
		case it.Lower == "(":
			open++
		case it.Lower == ")":
			open--
		}
	}
	c := r.f.chunkOf[start]
	hidden := r.f.without.Any(Chunks)
	for k := c; k < len(d.Chunks) && d.Chunks[k].Start < end && !hidden; k++ {
		ch := &d.Chunks[k]
		if k < c+6 {
			kinds = kinds.With(sequence.Hash(ch.Kind))
		}
		switch ch.Kind {
		case reading.Relative:
			relatives++
		case reading.NounPhrase:
			if k+1 < len(d.Chunks) && d.Chunks[k+1].Kind == reading.VerbGroup && d.Chunks[k+1].Start < end {
				subjects++
			}
		}
	}
	starts := sequence.Hash(0)
	if start == d.Sentences[sent].Items.Start {
		starts = 1
	}
	ends := sequence.Hash(0)
	tail := r.sent[n.End-1]
	switch e := d.Sentences[tail].Items.End; {
	case end == e:
		ends = 1
	case end == e-1 && reading.Punctuation(d.Items[end].Lower) == reading.Stop:
		ends = 2
	}
	across := sequence.Hash(min(tail-sent, 2))
	r.add(label+20, starts.With(ends).With(across))
	r.add(label+21, starts.With(first.tag))
	r.add(label+22, ends.With(after.word))
	r.add(label+23, sequence.Hash(min(verbs, 3)).With(sequence.Hash(min(commas, 3))))
	r.add(label+24, sequence.Hash(min(verbs, 3)).With(first.word))
	r.add(label+25, sequence.Hash(min(verbs, 3)).With(sequence.Hash(min(subjects, 2))).With(ends))
	r.add(label+26, sequence.Hash(min(passages, 3)).With(length))
	r.add(label+27, sequence.Hash(min(passages, 3)).With(first.tag).With(last.tag))
	r.add(label+28, sequence.Hash(min(relatives, 2)).With(sequence.Hash(min(commas, 3))).With(last.tag))
	r.add(label+29, kinds)
	r.add(label+30, kinds.With(length).With(after.tag))
	r.add(label+31, sequence.Hash(open+8))
	if n.End-n.Start <= 8 {
		r.add(label+32, tags)
		if n.End-n.Start <= 5 {
			r.add(label+33, words)
			r.add(label+34, words.With(after.word))
			r.add(label+35, words.With(before.tag))
		}
	}
	if n.End-n.Start > 1 {
		second, penult := r.at(start+1), r.at(end-2)
		r.add(label+36, first.word.With(second.word))
		r.add(label+37, penult.word.With(last.word))
		r.add(label+38, first.tag.With(second.tag))
	}
	h := r.f.obs[r.head(n, start, end)]
	r.add(label+40, h.word)
	r.add(label+41, h.word.With(first.tag))
	r.add(label+42, h.cue.With(h.tag).With(after.tag))
	r.add(label+43, h.cue.With(length))
	r.add(label+44, h.word.With(after.word))
	r.add(label+45, h.word.With(length))
	in := d.Sentences[sent].Chunks
	if hidden {
		in = text.Span{Start: c, End: c}
	}
	kind := func(k int) sequence.Hash {
		if k < in.Start || k >= in.End {
			return 99
		}
		x := sequence.Hash(d.Chunks[k].Kind)
		if d.Chunks[k].Kind == reading.VerbGroup {
			x = x.With(sequence.Hash(d.Chunks[k].Verb.First)).With(r.f.obs[d.Chunks[k].Head].cue)
		}
		return x
	}
	word := func(k int) sequence.Hash {
		if k < in.Start || k >= in.End {
			return 99
		}
		return r.f.obs[d.Chunks[k].Head].word
	}
	z := r.f.chunkOf[end-1]
	r.add(label+60, kind(c-1).With(kind(c-2)))
	r.add(label+61, kind(z+1).With(kind(z+2)))
	r.add(label+62, kind(c-1).With(kind(z+1)))
	r.add(label+63, kind(c-1).With(h.word))
	r.add(label+64, kind(z+1).With(h.word))
	r.add(label+65, word(c-1).With(kind(c-2)))
	r.add(label+66, word(z+1).With(kind(z+2)))
	strict := r.ruled(n, start, end, func(o *observed) *ruled { return &o.strict }, r.f.strict)
	loose := r.ruled(n, start, end, func(o *observed) *ruled { return &o.loose }, r.f.loose)
	loss := sequence.Hash(min(n.Loss*5/(2*sequence.Steps), 10))
	r.add(label+50, strict)
	r.add(label+51, loose)
	r.add(label+52, strict.With(loose))
	r.add(label+53, strict.With(loose).With(length))
	r.add(label+54, strict.With(loose).With(loss))
	r.add(label+55, strict.With(h.word))
	r.add(label+56, loss)
	r.add(label+57, loss.With(length))
	r.add(label+58, strict.With(first.tag).With(last.tag))
	return r.rows
}

// head returns the item that names a part: the last noun of the first noun phrase of a source, the main verb of a cue, the
// first finite verb of a content.
func (r *rescorer) head(n *sequence.Node, start, end int) int {
	d := r.f.d
	switch n.Label {
	case sequence.InSource:
		if c := d.Chunks[r.f.chunkOf[start]]; c.Head >= start && c.Head < end {
			return c.Head
		}
	case sequence.InCue:
		for i := end - 1; i >= start; i-- {
			if reading.Verbal(d.Items[i].Tag) {
				return i
			}
		}
		return end - 1
	case sequence.InContent:
		for i := start; i < end; i++ {
			if d.Items[i].Tag.Finite() && d.Items[i].Passage < 0 {
				return i
			}
		}
	}
	return start
}

// ruled compares a part with what the rules found.
func (r *rescorer) ruled(n *sequence.Node, start, end int, of func(*observed) *ruled, st []proposal.Statement) sequence.Hash {
	a, z := of(&r.f.obs[start]), of(&r.f.obs[end-1])
	h := sequence.Hash(1)
	switch begins, ends := a.label == n.Label-1, z.last && z.label.Part() == n.Label; {
	case begins && ends && a.st == z.st:
		h = 2
	case begins:
		h = 3
	case ends:
		h = 4
	case a.label.Part() == n.Label:
		h = 5
	case a.label != sequence.Out:
		h = 6 + sequence.Hash(a.label.Part())
	}
	if s := a.statement(st); s != nil && h <= 4 {
		h = h.With(sequence.Hash(bucket(s.Share))).With(sequence.Hash(s.Frame))
	}
	return h
}

func (r *rescorer) at(i int) *observed { return r.f.at(i, r.para) }

// long rounds the length of a part.
func long(n int) sequence.Hash {
	switch {
	case n <= 4:
		return sequence.Hash(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 7
	case n <= 14:
		return 10
	case n <= 24:
		return 15
	}
	return 25
}
