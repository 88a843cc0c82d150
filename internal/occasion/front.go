package occasion

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// front reads the phrases at the head of the clause, if they lead to its source, its content or itself: "In a memo explaining
// her veto, she said".
func (o *occasion) front() {
	first := min(o.s.Cue.Start, o.s.Content[0].Start)
	if !o.s.Source.None() {
		first = min(first, o.s.Source.Items.Start)
	}
	if first <= o.firstItem() || o.s.Source.Relative || o.besideDeed() {
		return
	}
	keep := o.known
	o.known = proposal.Occasion{}
	k := o.frontStart(first)
	if k >= 0 {
		o.ahead = true
		if !o.frontFrom(k, first) {
			o.known = proposal.Occasion{}
		}
		o.ahead = false
	}
	complete(&keep, &o.known)
	o.known = keep
}

// besideDeed says whether the cue is a participle beside a verb that tells no saying: what stands at the head of the sentence is
// that verb's, "In May the firm cancelled the order, | citing".
func (o *occasion) besideDeed() bool {
	src := o.s.Source.Items
	if o.Doc.Items[o.s.Cue.Start].Tag != syntax.VBG || o.s.Source.None() || src.End > o.s.Cue.Start || src.End <= o.firstItem() {
		return false
	}
	for k := o.chunkAt(o.s.Cue.Start) - 1; k >= 0 && o.itemAt(k) >= src.End; k-- {
		if o.finite(k) {
			lower := o.Doc.Items[o.Chunks[k].Head].Lower
			_, _, says := lexicon.Cue(lower)
			return !says && !lexicon.TellsOccasion(lower, lexicon.Spoke)
		}
	}
	return false
}

// frontStart returns the chunk at which the head of the clause before item first begins: the first of the sentence, or the one
// behind the reading.Coordinator, reading.Semicolon or reading.Dash that ends another clause; -1 where the clause has begun before.
func (o *occasion) frontStart(first int) int {
	end := o.chunkAt(first)
	if o.Kind(end) == reading.NounPhrase && end < len(o.Chunks) && o.Chunks[end].Start < first {
		return -1
	}
	for k := end - 1; k >= 0; k-- {
		if k < end-farthest {
			return -1
		}
		switch c := o.Kind(k); {
		case c == reading.Coordinator && o.Kind(k+1) != reading.NounPhrase, c == reading.Semicolon, c == reading.Dash:
			return k + 1
		case o.Word(k) == "as" && o.asOf(k, first):
			return k + 1
		}
	}
	return 0
}

// asOf says whether "as" at chunk k leads to the time or place of what is said from item first on: "on paper, as later | in the
// letter, she said". "As chancellor" tells none.
func (o *occasion) asOf(k, first int) bool {
	plain := o.Kind(k+1) == reading.NounPhrase && o.oneTime(k+1) == k+1
	return k > 0 && !plain && !o.clauseOfOther(k, first)
}

// frontFrom reads the phrases from chunk k to item first, and says whether they belong to the clause that begins there. They do
// not where another clause of its own stands between: "On Monday Roe resigned and …".
func (o *occasion) frontFrom(k, first int) bool {
	for o.linksClause(k) {
		k++
	}
	if e := o.whenAsked(k); e > k {
		k = e
	}
	for o.itemAt(k) < first {
		if e := o.event(k, first); e > k {
			return true
		}
		if o.Kind(k) == reading.Comma {
			k++
			continue
		}
		e := o.phrase(k)
		if e == k {
			e = o.speaking(k)
		}
		if e == k && o.clauseOfOther(k, first) {
			return o.Kind(k) == reading.Subordinator || lexicon.TellsOccasion(o.Word(k), lexicon.TimeFront)
		}
		k = max(e, k+1)
	}
	return true
}

// linksClause says whether a conjunction, a comma or an adverb that tells no time stands at chunk k.
func (o *occasion) linksClause(k int) bool {
	c := o.Kind(k)
	return c == reading.Coordinator || c == reading.Comma || c == reading.Adverb && o.oneTime(k) == k
}

// clauseOfOther says whether a clause of its own stands between chunk k and item first.
func (o *occasion) clauseOfOther(k, first int) bool {
	for e := k; o.itemAt(e) < first; e++ {
		if o.finite(e) && o.Chunks[e].End < first || o.Kind(e) == reading.Quoted || o.taken(e) {
			return true
		}
	}
	return false
}

// event reads a clause that dates the saying, at the head of the sentence: "After the deal was struck, | she said".
func (o *occasion) event(k, first int) int {
	if !lexicon.TellsOccasion(o.Word(k), lexicon.TimeFront) || o.taken(k) {
		return k
	}
	verb := false
	for e := k + 1; e < len(o.Chunks) && o.itemAt(e) < first; e++ {
		verb = verb || o.Kind(e) == reading.VerbGroup
		switch last := o.itemAt(e)+1 == first; {
		case o.Kind(e) != reading.Comma || !verb:
		case last:
			note(&o.known.When, o.Chunks[k].Start, o.Chunks[e-1].End)
			return e
		case o.clauseOfOther(e, first): // When he was arrested, | she said
			return k
		}
	}
	return k
}
