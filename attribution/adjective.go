package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// adjectives reads "is adamant that …", "was worried about …", "are confident of …": a state of mind behind a form of be
// or a verb like it, with what it is about.
func (c *clause) adjectives(out []statement) []statement {
	for k := 0; k+1 < len(c.cs); k++ {
		if c.kind(k) != verbGroup || !c.cs[k].verb.finite() || c.isCovered(k) {
			continue
		}
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonCue, class: lexicon.Attitude, negated: c.cs[k].verb.negated}
		a, next := c.stateOfMind(k)
		if a == nil {
			continue
		}
		st.cue = text.Span{Start: c.cs[k].start, End: c.cs[next-1].end}
		st.lemma = a.Lemma
		from := next
		switch {
		case c.word(next) == "that":
			st.frame = lexicon.That
		case c.kind(next) == preposition && a.TakesPrep(c.word(next)):
			st.frame = lexicon.Prep
			st.cue.End = c.cs[next].end
			from = next + 1
		case c.kind(next) == verbGroup && c.cs[next].verb.infinitive():
			st.frame = lexicon.To
		case c.kind(next) == subordinator:
			st.frame = lexicon.Whether
		case c.clauseFollows(next):
			st.frame = lexicon.Bare
		}
		s := c.subjectOf(k)
		if st.frame == 0 || !a.Takes(st.frame) || s.none() {
			continue
		}
		if st.share = a.Share(st.frame); st.share < 0.5 && !c.lenient {
			continue
		}
		right := c.extent(from, false)
		if right.End <= right.Start {
			continue
		}
		st.source = s.source
		st.content = []text.Span{{Start: c.cs[right.Start].start, End: c.cs[right.End-1].end}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// stateOfMind returns the adjective of thinking or feeling that the verb group at chunk k leads to, or is the last word
// of ("is concerned"), and the chunk behind it.
func (c *clause) stateOfMind(k int) (*lexicon.Adjective, int) {
	g := c.cs[k]
	if a, ok := lexicon.CueAdjective(c.d.items[g.end-1].lower); ok && g.end-g.start > 1 && c.copular(g.start, g.end-1) {
		return a, k + 1
	}
	if !c.copular(g.head, g.head+1) {
		return nil, 0
	}
	n := k + 1
	for c.kind(n) == adverb {
		n++
	}
	if c.kind(n) != adjective {
		return nil, 0
	}
	a, ok := lexicon.CueAdjective(c.word(n))
	if !ok {
		return nil, 0
	}
	return a, n + 1
}

// copular says whether some of the items [from, to) is a form of be or of a verb that takes an adjective like it.
func (c *clause) copular(from, to int) bool {
	for i := from; i < to; i++ {
		switch l := c.d.items[i].lower; l {
		case "feel", "feels", "felt", "remain", "remains", "remained", "seem", "seems", "seemed", "sounded", "became", "become", "becomes", "appeared", "appears", "looked":
			return true
		default:
			if isBe(l) {
				return true
			}
		}
	}
	return false
}
