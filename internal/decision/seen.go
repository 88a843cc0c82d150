package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
)

// What the features of many items say of the same chunk or statement is made once.

// A chunkSeen is what the features of the items near a chunk are made of.
type chunkSeen struct {
	kind, head  sequence.Hash
	speaks      int   // of a noun phrase: how often what names it is a source, by the rules
	relatives   int32 // how many relative pronouns stand before it in the document
	subjects    int32 // how many noun phrases with their verb
	left, right int32 // the nearest chunks before and behind it with a word of saying, as far as they are looked for; -1 for none
}

// noneSeen stands for what is beyond the sentence.
var noneSeen = chunkSeen{kind: noChunk, head: noChunk}

// seeChunks fills in what is seen of all chunks, sentence by sentence.
func (f *features) seeChunks() {
	f.seen = room(f.seen, len(f.d.Chunks))
	for n := range f.d.Sentences {
		in := f.d.Sentences[n].Chunks
		last := -1
		for k := in.Start; k < in.End; k++ {
			f.seen[k] = f.see(k)
			if f.seen[k].left = -1; last >= 0 && k-last <= window {
				f.seen[k].left = int32(last)
			}
			if f.says(k) {
				last = k
			}
		}
		last = -1
		for k := in.End - 1; k >= in.Start; k-- {
			if f.seen[k].right = -1; last >= 0 && last-k < window {
				f.seen[k].right = int32(last)
			}
			if f.says(k) {
				last = k
			}
		}
	}
}

// counted fills in what stands before all chunks.
func (f *features) counted() {
	var relatives, subjects int32
	for k := range f.seen {
		f.seen[k].relatives, f.seen[k].subjects = relatives, subjects
		switch f.d.Chunks[k].Kind {
		case reading.Relative:
			relatives++
		case reading.NounPhrase:
			if k+1 < len(f.seen) && f.d.Chunks[k+1].Kind == reading.VerbGroup {
				subjects++
			}
		}
	}
}

// says says whether chunk k is a verb group whose main verb is a word of saying.
func (f *features) says(k int) bool {
	c := &f.d.Chunks[k]
	return c.Kind == reading.VerbGroup && f.obs[c.Head].cue >= firstCue
}

// see looks at chunk k by itself.
func (f *features) see(k int) chunkSeen {
	c := &f.d.Chunks[k]
	s := chunkSeen{kind: sequence.Hash(c.Kind), head: f.obs[c.Head].word}
	switch {
	case c.Kind == reading.VerbGroup:
		s.kind = s.kind.With(sequence.Hash(c.Verb.First)).With(f.obs[c.Head].cue)
	case c.Kind == reading.NounPhrase && f.d.Items[c.Head].Passage < 0:
		s.speaks = f.speaks[sequence.String(f.d.Items[c.Head].Lower)]
	}
	return s
}

// A toldSeen is a statement of the rules with what the features of its items are made of.
type toldSeen struct {
	*proposal.Statement
	frame, share, class, lemma, reason, none sequence.Hash
}

// seeTold looks at what the rules found: the strict ones, or the loose.
func (f *features) seeTold(loose int, st []proposal.Statement) {
	f.told[loose] = room(f.told[loose], len(st))
	for i := range st {
		s := &st[i]
		t := toldSeen{Statement: s, frame: sequence.Hash(s.Frame), share: sequence.Hash(bucket(s.Share)), class: sequence.Hash(s.Class)}
		if t.reason = sequence.String(s.Reason.String()); !f.without.Any(Words) {
			t.lemma = sequence.String(s.Lemma)
		}
		if s.Source.None() {
			t.none = 1
		}
		f.told[loose][i] = t
	}
}
