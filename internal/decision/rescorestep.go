package decision

import (
	"github.com/whosaid/whosaid/internal/sequence"
)

// step returns the rows of one part behind another, by the numbers of their nodes. They are overwritten by the next call.
func (r *rescorer) step(from, to int32) []uint32 {
	a, b := &r.nodes[from], &r.nodes[to]
	key := template(8000) + template(a.Label*10+b.Label)
	lo, hi := a.End+r.para.Start, b.Start+r.para.Start
	gap := hi - lo
	x, y := &r.sums[a.End], &r.sums[min(b.Start, a.End+window)]
	sentences := sequence.Hash(0)
	if a.Label != sequence.Out && b.Label != sequence.Out {
		sentences = sequence.Hash(min(r.sent[b.Start]-r.sent[a.End-1], 2))
	}
	k := key.With(sentences)
	r.rows[0], r.n = k.Row(r.bits), 1
	add := func(t template, x sequence.Hash) { r.add(9000+t, k.With(x)) }
	add(1, far(gap))
	add(2, limited(y.verbs-x.verbs, 2).With(limited(y.commas-x.commas, 2)))
	add(3, limited(y.cues-x.cues, 2).With(limited(y.passages-x.passages, 2)))
	if gap > 0 && gap < 3 {
		add(4, r.at(lo).word.With(far(gap)))
	}
	if gap > 0 {
		add(5, r.at(hi-1).tag)
		add(6, r.at(lo).tag)
	}
	if a.Label == sequence.Out || b.Label == sequence.Out {
		return r.rows[:r.n]
	}
	ah, bh := &r.f.obs[r.heads[from]], &r.f.obs[r.heads[to]]
	if a.Label == sequence.InCue {
		add(7, ah.word.With(far(gap)))
		add(8, ah.word.With(r.at(hi).tag))
		add(9, ah.cue.With(r.at(hi).word))
		add(10, ah.tag.With(bh.tag).With(far(gap)))
		add(15, r.at(lo-1).word.With(r.at(hi).word).With(far(gap)))
	} else {
		add(11, bh.word.With(far(gap)))
		add(12, bh.word.With(r.at(lo-1).tag))
		add(13, ah.tag.With(bh.tag).With(far(gap)))
		add(14, bh.cue.With(ah.word))
	}
	add(20, r.same(a, b, func(o *observed) *ruled { return &o.strict }).With(r.same(a, b, func(o *observed) *ruled { return &o.loose })))
	add(21, long(a.End-a.Start).With(long(b.End-b.Start)))
	return r.rows[:r.n]
}

// same says whether the rules have both parts in one statement.
func (r *rescorer) same(a, b *sequence.Node, of func(*observed) *ruled) sequence.Hash {
	x, y := of(&r.f.obs[a.Start+r.para.Start]), of(&r.f.obs[b.Start+r.para.Start])
	switch {
	case x.st == 0 || y.st == 0 || x.label.Part() != a.Label || y.label.Part() != b.Label:
		return 1
	case x.st == y.st:
		return 2
	}
	return 3
}
