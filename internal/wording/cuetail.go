package wording

import (
	"sort"

	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A tailed clause is asked where what is no cue begins at the end of one.
type tailed struct{ *clause.Clause }

// WithoutTail returns the items of a statement's cue without the time, the place and the hearer at its end, which the models
// leave there now and then: "said Tuesday", "said in a statement", "told me:". A colon behind them goes with them: the words
// of saying are one stretch. Where no word of saying would be left ("in a statement"), all of it stays.
func WithoutTail(d *reading.Document, st *proposal.Statement) text.Span {
	s := d.Sentences[st.Sentence]
	if st.Reason != proposal.ReasonCue || st.Cue.Start < s.Items.Start || st.Cue.End > s.Items.End {
		return st.Cue
	}
	c := tailed{&clause.Clause{View: reading.View{Doc: d, N: st.Sentence, Chunks: d.Chunks[s.Chunks.Start:s.Chunks.End]}}}
	cue := st.Cue
	for end := cue.End; ; {
		k := sort.Search(len(c.Chunks), func(k int) bool { return c.Chunks[k].End >= end }) // a sentence may have very many
		if c.Kind(k) == reading.Colon {
			k--
			end--
		}
		if k < 0 || c.Chunks[k].End != end {
			return cue
		}
		if k = c.tailFrom(k); k < 0 || c.Chunks[k].Start <= st.Cue.Start || !saying(d, st.Cue.Start, c.Chunks[k].Start) {
			return cue
		}
		end = c.Chunks[k].Start
		cue.End = end
	}
}

// tailFrom returns where the time, place or hearer begins that ends with chunk k; -1 when none does.
func (c tailed) tailFrom(k int) int {
	if c.Kind(k) != reading.NounPhrase {
		return -1
	}
	hearer := c.Chunks[k].End == c.Chunks[k].Start+1 && lexicon.Is(c.Word(k), lexicon.Object)
	from := k
	switch {
	case c.Kind(k-1) == reading.Preposition && c.Word(k-1) != "with" && (c.Setting(k-1) || hearer):
		from = k - 1
	case c.Kind(k-1) != reading.Preposition && (hearer || c.bareTime(k)):
	default:
		return -1
	}
	if p := from - 1; c.Timeful(k) && c.Kind(p) == reading.Adverb && c.Chunks[p].End == c.Chunks[p].Start+1 { // earlier this week
		from = p
	}
	return from
}

// bareTime says whether the noun phrase at chunk k tells a time without a preposition, "Monday morning" or "last month", and
// not what is spoken of: "the moment", "a bill this week".
func (c tailed) bareTime(k int) bool {
	if !c.Timeful(k) {
		return false
	}
	for i := c.Chunks[k].Start; i < c.Chunks[k].End; i++ {
		it := c.Doc.Items[i]
		if lexicon.Is(it.Lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun|lexicon.Demonstrative) || it.Tag == syntax.CD {
			continue
		}
		if _, cue := lexicon.CueAdjective(it.Lower); it.Tag != syntax.JJ || cue { // last month, but: pleaded guilty Friday
			return false
		}
	}
	return true
}

// saying says whether a word of saying stands among the items.
func saying(d *reading.Document, start, end int) bool {
	for i := start; i < end; i++ {
		lower := d.Items[i].Lower
		if _, _, ok := lexicon.Cue(lower); ok {
			return true
		}
		if _, ok := lexicon.CueNoun(lower); ok {
			return true
		}
		if lexicon.StartsPhrasal(lower) {
			var next [3]string
			n := 0
			for ; n < len(next) && i+1+n < end; n++ {
				next[n] = d.Items[i+1+n].Lower
			}
			if v, _, _ := lexicon.Phrasal(lower, next[:n]...); v != nil {
				return true
			}
		}
	}
	return false
}
