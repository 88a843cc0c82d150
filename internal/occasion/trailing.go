package occasion

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// freeSource takes off the end of a source what is of the occasion: "said Moss | in a news release", "said a spokesman | when
// contacted by the Courier". What a document tells of itself stays with it.
func (o *occasion) freeSource() {
	src := &o.s.Source
	if src.None() || src.Relative || src.Items.Start < o.firstItem() || src.Items.End > o.ItemEnd() || o.ofDocument() {
		return
	}
	o.freeSourceHead()
	inverted := src.Items.Start >= o.s.Cue.End
	if !inverted && !reading.Proper(o.Doc.Items[src.Head.End-1].Tag) {
		return
	}
	whole, known := src.Items.End, o.known
	for k := o.chunkAt(src.Head.End-1) + 1; o.itemAt(k) < whole && !o.finite(k); k++ {
		if o.Kind(k) != reading.Preposition && o.Kind(k) != reading.Subordinator {
			continue
		}
		src.Items.End = o.Chunks[k-1].End
		if o.Kind(k-1) == reading.Comma {
			src.Items.End = o.Chunks[k-1].Start
		}
		left := o.trails(k, whole)
		o.known = known
		if left {
			return
		}
		src.Items.End = whole
	}
}

// freeSourceHead takes off the beginning of a source what the word before it leads to: "After | the match, | Ruiz, the coach, said".
func (o *occasion) freeSourceHead() {
	src := &o.s.Source
	k := o.chunkAt(src.Items.Start)
	if k == 0 || o.itemAt(k) != src.Items.Start || !o.tells(k-1, lexicon.TimeFront|lexicon.PlacePrep) {
		return
	}
	who := k + 2
	if o.Kind(k) != reading.NounPhrase || o.hearers(k) || o.Kind(k+1) != reading.Comma { // after Ruiz, the coach, | said
		return
	}
	if o.Kind(who) != reading.NounPhrase || !o.hearers(who) {
		return
	}
	if o.itemAt(who) < src.Items.End && src.Items.End <= o.s.Cue.Start {
		src.Items.Start = o.itemAt(who)
		if src.Head.Start < src.Items.Start {
			src.Head = text.Span{Start: src.Items.Start, End: o.Chunks[who].Head + 1}
		}
	}
}

// trails says whether phrases of the occasion are all that stands from chunk k to item end. A channel or a question stands first:
// a time, a place or "to" may be the source's own, "said the envoy to Chad in 2014".
func (o *occasion) trails(k, end int) bool {
	o.known.Channel = text.Span{}
	for first := k; o.itemAt(k) < end; {
		e := o.whenAsked(k)
		if e == k {
			e = o.phrase(k)
			if k == first && o.known.Channel == (text.Span{}) {
				return false
			}
		}
		if e == k && o.Kind(k) == reading.Comma {
			e = k + 1
		}
		if e == k {
			return false
		}
		k = e
	}
	return true
}

// clause reads a clause behind the cue that dates it, "he said | as he left the court", "| after the vote was counted", up to a
// sign, and returns the chunk behind; k for none. It must be told in the past: "as" has other uses.
func (o *occasion) clause(k int) int {
	if o.Kind(k) == reading.Adverb && o.oneWord(k) && o.tells(k, lexicon.TimeLead) && !o.taken(k) { // soon | after the vote was counted
		e := o.clause(k + 1)
		if e == k+1 {
			return k
		}
		o.known.When.Start = min(o.known.When.Start, o.Chunks[k].Start)
		return e
	}
	if !o.tells(k, lexicon.TimeClause|lexicon.TimeFront) || o.taken(k) || o.s.Content[0].Start > o.s.Cue.Start {
		return k
	}
	e, past := k+1, false
	for ; e < len(o.Chunks) && !o.taken(e) && o.inClause(e); e++ {
		past = past || o.finite(e) && o.Doc.Items[o.Chunks[e].Start].Tag == syntax.VBD
	}
	if !past || o.Kind(k+1) != reading.NounPhrase {
		return k
	}
	note(&o.known.When, o.Chunks[k].Start, o.Chunks[e-1].End)
	return e
}

// inClause says whether chunk k goes on with a clause that has begun.
func (o *occasion) inClause(k int) bool {
	switch o.Kind(k) {
	case reading.Comma, reading.Semicolon, reading.Colon, reading.Dash, reading.Quoted, reading.Stop, reading.Bracket:
		return false
	}
	return true
}
