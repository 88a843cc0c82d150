package occasion

import (
	"sort"

	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// farthest is how many chunks away from the cue the phrases of its occasion may begin.
const farthest = 80

// An occasion reads the circumstances of one statement from the chunks of the sentence that its cue stands in.
type occasion struct {
	clause.Clause
	s     *proposal.Statement
	known proposal.Occasion
	ahead bool // what is read stands at the head of the sentence
}

// read looks behind the cue, in it, between it and its source, behind the content, and at the head of the sentence.
func (o *occasion) read() {
	o.freeCue()
	o.freeContent()
	o.freeSource()
	src := o.s.Source.Items
	head := o.chunkAt(max(o.s.Cue.Start, o.cueHead()))
	next := head + 1
	if head < len(o.Chunks) && o.Chunks[head].End > o.s.Cue.End {
		next = head
	}
	next = o.hearer(o.past(next))
	if !o.s.Source.None() && src.Start >= o.s.Cue.End && src.Start <= o.itemAt(next)+1 {
		next = o.chunkAt(src.End)
	}
	o.behind(next)
	if !o.s.Source.None() && src.End <= o.s.Cue.Start && src.End > o.firstItem() {
		o.between(o.chunkAt(src.End), o.chunkAt(o.s.Cue.Start))
	}
	for _, c := range o.s.Content {
		if c.End > o.s.Cue.End && c.End < o.ItemEnd() && c.Start >= o.s.Cue.End {
			o.behind(o.chunkAt(c.End))
		}
	}
	o.told()
	o.within()
	o.inSource()
	o.antecedent()
	o.front()
}

// past mends where the phrases behind the cue begin, by chunk next: with the preposition that the cue took, "wrote on | X", and
// behind the time in the verb's own group, "said yesterday".
func (o *occasion) past(next int) int {
	end := o.s.Cue.End
	if k := o.chunkAt(end - 1); o.leadsToNoun(k) && o.Chunks[k].Start > o.s.Cue.Start && o.Chunks[k].End == end && !o.taken(k+1) {
		return k
	}
	if k := o.chunkAt(end); o.Kind(k) == reading.VerbGroup && o.Chunks[k].Start < end && !o.s.Says(end) {
		if e := o.timeAt(end); e > end {
			note(&o.known.When, end, e)
			return o.chunkAt(e)
		}
		return k + 1
	}
	return next
}

// head returns the item that names chunk k, or an empty one outside the sentence.
func (o *occasion) head(k int) reading.Item {
	if k < 0 || k >= len(o.Chunks) {
		return reading.Item{Passage: -1, Tag: syntax.SYM}
	}
	return o.Doc.Items[o.Chunks[k].Head]
}

// chunkAt returns the chunk that item i lies in, or the first behind it.
func (o *occasion) chunkAt(i int) int {
	return sort.Search(len(o.Chunks), func(k int) bool { return o.Chunks[k].End > i })
}

func (o *occasion) firstItem() int { return o.Doc.Sentences[o.N].Items.Start }

// itemAt returns the first item of chunk k, or the end of the sentence.
func (o *occasion) itemAt(k int) int {
	if k < len(o.Chunks) {
		return o.Chunks[k].Start
	}
	return o.ItemEnd()
}

// tells says whether the first word of chunk k belongs to one of the classes.
func (o *occasion) tells(k int, c lexicon.Circumstance) bool {
	return lexicon.TellsOccasion(o.Word(k), c)
}

// oneWord says whether chunk k is of one item.
func (o *occasion) oneWord(k int) bool { return o.Chunks[k].End == o.Chunks[k].Start+1 }

// leadsToNoun says whether a preposition stands at chunk k, and a noun phrase behind it.
func (o *occasion) leadsToNoun(k int) bool {
	return o.Kind(k) == reading.Preposition && o.Kind(k+1) == reading.NounPhrase
}

// freeNoun says whether chunk k is a noun phrase that is neither of the content nor of the source.
func (o *occasion) freeNoun(k int) bool { return o.Kind(k) == reading.NounPhrase && !o.taken(k) }

// participle says whether chunk k is one that may hang on a noun. A time behind it makes a past tense of it to the chunker,
// "a statement published Monday", but the tagger knows better.
func (o *occasion) participle(k int) bool {
	if o.Kind(k) != reading.VerbGroup {
		return false
	}
	c := &o.Chunks[k]
	return c.Verb.Participle() || o.oneWord(k) && o.Doc.Items[c.Start].Tag == syntax.VBN && o.oneTime(k+1) > k+1
}

// finite says whether chunk k is a verb that makes a clause.
func (o *occasion) finite(k int) bool {
	return o.Kind(k) == reading.VerbGroup && o.Chunks[k].Verb.Finite() && !o.participle(k)
}

// cueHead returns the item of the cue's verb; of a noun or phrase, its last.
func (o *occasion) cueHead() int {
	for k := o.chunkAt(o.s.Cue.Start); k < len(o.Chunks) && o.Chunks[k].Start < o.s.Cue.End; k++ {
		if o.Chunks[k].Kind == reading.VerbGroup && o.Chunks[k].End > o.s.Cue.Start && o.Chunks[k].Start < o.s.Cue.End {
			for k+1 < len(o.Chunks) && o.Chunks[k+1].Kind == reading.VerbGroup && o.Chunks[k+1].Start < o.s.Cue.End {
				k++
			}
			return o.Chunks[k].Head
		}
	}
	return o.s.Cue.End - 1
}

// taken says whether chunk k is of the content or the source.
func (o *occasion) taken(k int) bool {
	i := o.itemAt(k)
	return o.s.Says(i) || i >= o.s.Source.Items.Start && i < o.s.Source.Items.End
}

// behind reads the phrases from chunk k on, as long as they are phrases; one reading.Comma may go before each, and what is spoken of
// may stand between: "said of the plan | in a letter".
func (o *occasion) behind(k int) {
	for k < len(o.Chunks) {
		n := k
		if o.Kind(n) == reading.Comma {
			n++
		}
		e := o.phrase(n)
		if e == n {
			e = o.whenAsked(n)
		}
		if e == n {
			e = o.clause(n)
		}
		if e == n && n == k && o.topic(k) {
			e = k + 2
		}
		if e == n {
			return
		}
		k = e
	}
}

// topic says whether "of the plan" stands at chunk k: what is spoken of.
func (o *occasion) topic(k int) bool {
	return o.leadsToNoun(k) && o.tells(k, lexicon.TopicLead) && !o.taken(k)
}

// between reads the phrases from the source's end, chunk j, to the cue's chunk k: "Roe, speaking in Leeds, said". Where another
// verb stands there, they are that verb's: "Roe came to Leeds on Monday and said".
func (o *occasion) between(j, k int) {
	if e := o.time(j); e > j && o.finite(e) {
		j = e
	}
	for e := k - 1; e >= j && e > k-farthest; e-- {
		if o.finite(e) {
			if o.Doc.Items[o.s.Cue.Start].Tag == syntax.VBG && lexicon.TellsOccasion(o.Doc.Items[o.Chunks[e].Head].Lower, lexicon.Spoke) {
				o.behind(e + 1) // wrote to the board on Monday, | asking
			}
			return
		}
	}
	for j < k {
		e := o.phrase(j)
		if e == j {
			e = o.speaking(j)
		}
		switch {
		case e > j:
			j = e
		case o.Kind(j) == reading.VerbGroup && !o.ofDocument():
			for j < k && o.Kind(j) != reading.Comma {
				j++
			}
		default:
			j++
		}
	}
}

// spanOf returns the items of chunks k to e, the latter left out.
func (o *occasion) spanOf(k, e int) text.Span {
	return text.Span{Start: o.Chunks[k].Start, End: o.Chunks[e-1].End}
}
