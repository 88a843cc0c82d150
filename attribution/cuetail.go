package attribution

import (
	"sort"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutTail returns the items of a statement's cue without the time, the place and the hearer at its end, which the models
// leave there now and then: "said Tuesday", "said in a statement", "told me:". A colon behind them goes with them: the words
// of saying are one stretch. Where no word of saying would be left ("in a statement"), all of it stays.
func (d *document) withoutTail(st *statement) text.Span {
	s := d.sentences[st.sentence]
	if st.reason != ReasonCue || st.cue.Start < s.items.Start || st.cue.End > s.items.End {
		return st.cue
	}
	c := clause{d: d, n: st.sentence, cs: d.chunks[s.chunks.Start:s.chunks.End]}
	cue := st.cue
	for end := cue.End; ; {
		k := sort.Search(len(c.cs), func(k int) bool { return c.cs[k].end >= end }) // a sentence may have very many
		if c.kind(k) == colon {
			k--
			end--
		}
		if k < 0 || c.cs[k].end != end {
			return cue
		}
		if k = c.tailFrom(k); k < 0 || c.cs[k].start <= st.cue.Start || !d.saying(st.cue.Start, c.cs[k].start) {
			return cue
		}
		if end = c.cs[k].start; c.kind(k-1) == comma {
			end--
		}
		cue.End = end
	}
}

// tailFrom returns where the time, place or hearer begins that ends with chunk k; -1 when none does.
func (c *clause) tailFrom(k int) int {
	if c.kind(k) != nounPhrase {
		return -1
	}
	hearer := c.cs[k].end == c.cs[k].start+1 && lexicon.Is(c.word(k), lexicon.Object)
	from := k
	switch {
	case c.kind(k-1) == preposition && c.word(k-1) != "with" && (c.setting(k-1) || hearer):
		from = k - 1
	case c.kind(k-1) != preposition && (hearer || c.bareTime(k)):
	default:
		return -1
	}
	if p := from - 1; c.timeful(k) && c.kind(p) == adverb && c.cs[p].end == c.cs[p].start+1 { // earlier this week
		from = p
	}
	return from
}

// bareTime says whether the noun phrase at chunk k tells a time without a preposition, "Monday morning" or "last month", and
// not what is spoken of: "the moment", "a bill this week".
func (c *clause) bareTime(k int) bool {
	if !c.timeful(k) {
		return false
	}
	for i := c.cs[k].start; i < c.cs[k].end; i++ {
		it := c.d.items[i]
		if lexicon.Is(it.lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun|lexicon.Demonstrative) || it.tag == syntax.CD {
			continue
		}
		if _, cue := lexicon.CueAdjective(it.lower); it.tag != syntax.JJ || cue { // last month, but: pleaded guilty Friday
			return false
		}
	}
	return true
}

// saying says whether a word of saying stands among the items.
func (d *document) saying(start, end int) bool {
	for i := start; i < end; i++ {
		lower := d.items[i].lower
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
				next[n] = d.items[i+1+n].lower
			}
			if v, _, _ := lexicon.Phrasal(lower, next[:n]...); v != nil {
				return true
			}
		}
	}
	return false
}
