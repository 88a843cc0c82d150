package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// colons reads a colon before a passage where no verb of saying leads to it: "X: “…”" and "X pointed at the roof: “…”";
// and the colon of a headline, "X: tram line will open in May".
func (c *clause) colons(out []statement) []statement {
	if w := c.wordsToCome(); w.End > w.Start && len(c.cs) > 1 && !c.isCovered(len(c.cs)-1) {
		k := len(c.cs) - 1
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonColon, lemma: ":", frame: lexicon.Quote, share: 0.6, class: lexicon.Report}
		st.cue = text.Span{Start: c.cs[k].start, End: c.cs[k].end}
		if st.source = c.actor(k); !st.source.none() && !announced(out, c.n) {
			st.content = []text.Span{w}
			return append(out, st)
		}
	}
	for k := 1; k+1 < len(c.cs); k++ {
		if c.kind(k) != colon && c.kind(k) != dash || c.isCovered(k+1) {
			continue
		}
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonColon, lemma: ":", frame: lexicon.Quote, share: 0.9, class: lexicon.Report}
		st.cue = text.Span{Start: c.cs[k].start, End: c.cs[k].end}
		switch {
		case c.labelled(k) && (c.kind(k+1) == quoted || c.kind(k) == colon && c.headline()):
			st.source, _ = c.phraseFrom(c.labelStart())
			for st.source.items.Start+1 < st.source.items.End && c.d.items[st.source.items.Start].tag == syntax.CD { // "14:32 Minister:"
				st.source.items.Start++
				st.source.head.Start = max(st.source.head.Start, st.source.items.Start)
			}
			if c.kind(k+1) != quoted {
				st.share = 0.5
			}
		case c.kind(k) == colon && c.kind(k+1) == quoted && c.kind(k-2) == dash && c.kind(k-1) == nounPhrase && proper(c.d.items[c.cs[k-1].head].tag):
			st.source, _ = c.phraseFrom(k - 1) // "A matter of taste - Ada Brook: “…”"
		case c.kind(k+1) == quoted && c.sentenceLike(k+1):
			st.source = c.actor(k)
			st.share = 0.6
		}
		if st.source.none() {
			continue
		}
		right := c.extent(k+1, true)
		if right.End <= right.Start {
			continue
		}
		st.content = []text.Span{{Start: c.cs[right.Start].start, End: c.cs[right.End-1].end}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// announced says whether a statement of sentence n has its content in a later one already.
func announced(out []statement, n int) bool {
	for i := len(out) - 1; i >= 0 && out[i].sentence == n; i-- {
		if out[i].frame == lexicon.Quote && out[i].share > 0 && len(out[i].content) == 1 && out[i].content[0].Start > out[i].cue.End {
			return true
		}
	}
	return false
}

// labelStart returns the first chunk of what may be a label before a colon: behind a time of day or a conjunction.
func (c *clause) labelStart() int {
	k := 0
	for c.kind(k) == coordinator || c.kind(k) == nounPhrase && c.d.items[c.cs[k].head].tag == syntax.CD && c.kind(k+1) == nounPhrase {
		k++
	}
	return k
}

// labelled says whether the sentence up to the colon at chunk k is a speaker and nothing else.
func (c *clause) labelled(k int) bool {
	s, next := c.phraseFrom(c.labelStart())
	return !s.none() && next == k && c.speakerLike(s)
}

// headline says whether the sentence is a line of its own without a final stop, near the top of the article.
func (c *clause) headline() bool {
	s := c.d.sentences[c.n]
	p := c.d.paras[s.para]
	return s.para < 2 && p.sentences.End == p.sentences.Start+1 && (s.para == 0 || c.kind(len(c.cs)-1) != stop) && s.items.End-s.items.Start <= 24
}

// actor returns the subject of the last verb before chunk k, if it can speak.
func (c *clause) actor(k int) source {
	for v := k - 1; v >= 0; v-- {
		if c.kind(v) == verbGroup && c.cs[v].verb.finite() {
			if s := c.subjectOf(v); !s.none() && c.speakerLike(s.source) {
				return s.source
			}
			return source{}
		}
	}
	return source{}
}
