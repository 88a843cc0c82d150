package decision

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// surroundings adds where the item stands, what is quoted around it and in it, and who has spoken.
func (f *features) surroundings(at place) {
	seen := !f.without.Any(Position)
	quotes := !f.without.Any(Quotes)
	ended := f.ended(at)
	if seen {
		f.position(at)
	}
	if quotes {
		f.quotesNear(at.item)
	}
	if seen {
		f.begun(at, ended)
	}
	f.spoken(at.item)
	if it := &f.d.Items[at.item]; it.Passage >= 0 && quotes {
		f.quoted(at, ended)
	}
}

// position adds where the item stands in its sentence, and the sentence in its paragraph.
func (f *features) position(at place) {
	s := f.d.Sentences[at.sent]
	i := at.item
	f.add(200, far(i-s.Items.Start).With(f.obs[i].tag))
	f.add(201, far(s.Items.End-1-i).With(f.obs[i].tag))
	p := f.d.Paras[s.Para]
	f.add(202, sequence.Hash(min(at.sent-p.Sentences.Start, 3)).With(sequence.Hash(min(p.Sentences.End-1-at.sent, 2))))
	f.add(203, sequence.Hash(min(s.Para, 2)))
}

// A nearest is the nearest passages of its sentence before and behind an item, as far as they are looked for.
type nearest struct{ left, right sequence.Hash }

// lookNear fills in the nearest passages of all items, sentence by sentence.
func (f *features) lookNear() {
	f.near = room(f.near, len(f.d.Items))
	for n := range f.d.Sentences {
		s := f.d.Sentences[n].Items
		last := -1
		for i := s.Start; i < s.End; i++ {
			if last >= 0 && i-last <= window {
				f.near[i].left = far(i - last).With(f.obs[last].word)
			}
			if f.d.Items[i].Passage >= 0 {
				last = i
			}
		}
		last = -1
		for i := s.End - 1; i >= s.Start; i-- {
			if last >= 0 && last-i < window {
				f.near[i].right = far(last - i).With(f.obs[last].word)
			}
			if f.d.Items[i].Passage >= 0 {
				last = i
			}
		}
	}
}

// quotesNear adds the nearest passages of the sentence on both sides.
func (f *features) quotesNear(i int) {
	near := &f.near[i]
	f.add(204, near.left)
	f.add(205, near.right)
	f.add(206, near.left.With(near.right).With(f.obs[i].tag))
}

// ended says how the sentence before the item's ended.
func (f *features) ended(at place) sequence.Hash {
	i := f.d.Sentences[at.sent].Items.Start - 1
	if i < at.para.Start {
		return 0
	}
	h := f.obs[i].tag
	if l := f.obs[i].strict; l.label != sequence.Out {
		h = h.With(sequence.Hash(l.label))
	}
	return h
}

// begun adds how the sentence began, and the one before it ended.
func (f *features) begun(at place, ended sequence.Hash) {
	first := f.d.Sentences[at.sent].Items.Start
	f.add(207, ended.With(far(at.item-first)))
	f.add(208, f.obs[first].word.With(sequence.Hash(f.chunkKind(at.item))))
}

// spoken adds how often the name or description that the item is part of is a source in the article, by the rules.
func (f *features) spoken(i int) {
	k := f.chunkOf[i]
	c := &f.d.Chunks[k]
	if c.Kind != reading.NounPhrase || f.d.Items[c.Head].Passage >= 0 {
		return
	}
	n := f.seen[k].speaks
	f.add(209, sequence.Hash(min(n, 3)).With(f.obs[i].chunk))
	f.add(210, sequence.Hash(min(n, 1)).With(f.obs[c.Head].tag).With(sequence.Hash(f.obs[i].strict.label)))
}

// quoted adds how a passage begins and ends, and what stands on both sides of it.
func (f *features) quoted(at place, ended sequence.Hash) {
	d := f.d
	i := at.item
	toks := d.InnerTokens(d.Passages[d.Items[i].Passage])
	if len(toks) == 0 {
		return
	}
	f.add(211, sequence.String(toks[len(toks)-1].Lower).With(f.at(i+1, at.para).tag))
	first := toks[0]
	if !first.Capital || first.Kind == text.Word && lexicon.Function(first.Lower) != 0 {
		f.add(212, sequence.String(first.Lower))
	}
	f.add(213, f.obs[i].word.With(f.at(i-1, at.para).word))
	f.add(214, f.obs[i].word.With(f.at(i+1, at.para).word))
	s := d.Sentences[at.sent]
	f.add(215, f.obs[i].word.With(sequence.Hash(min(s.Items.End-s.Items.Start, 3))).With(ended))
}
