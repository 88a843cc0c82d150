package continuation

import (
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A line of marked words without a stop between two paragraphs heads what follows: ‘I could not breathe’. Whoever spoke before it
// does not go on; the words are repeated from somebody near, or nobody's.

// crossheadMax is how many words such a line has at most.
const crossheadMax = 12

// crosshead says whether the passage at item i is all of its paragraph, sentence n, and neither ends as a sentence does nor the article.
func (l *linker) crosshead(n, i int) bool {
	s := l.d.Sentences[n]
	in := l.d.Paras[s.Para].Sentences
	if s.Para == 0 || in.End != in.Start+1 || s.Items.End != i+1 || s.Items.Start != i || n+1 >= len(l.d.Sentences) {
		return false
	}
	p := l.d.Passages[l.d.Items[i].Passage]
	toks := l.d.InnerTokens(p)
	if len(toks) == 0 || p.Open || p.Reopened || l.d.Words(p) > crossheadMax {
		return false
	}
	switch reading.Punctuation(toks[len(toks)-1].Lower) {
	case reading.Stop, reading.Comma, reading.Dash:
		return false
	}
	return toks[len(toks)-1].Lower != "…"
}

// crossheadReach is how many sentences behind a crosshead, and before it, somebody may say its words.
const crossheadReach = 30

// head makes a statement of the crosshead at item i, sentence n: of whoever says the same words near it, or of nobody.
func (l *linker) head(n, i int) {
	l.add(-1, i, n, proposal.ReasonNone)
	s := &l.st[len(l.st)-1]
	s.Apart = true
	l.last[n] = -1 // the paragraph behind it goes on from the one before no more
	l.heads = append(l.heads, len(l.st)-1)
}

// likeWords gives the crossheads to those who say their words.
func (l *linker) likeWords() {
	if len(l.heads) == 0 {
		return
	}
	at := proposal.BySentence(l.st)
	for _, h := range l.heads {
		n := l.st[h].Sentence
		words := dialogue.Words(l.d, l.st[h].Content[0])
		for m := 1; m <= crossheadReach && l.st[h].From < 0; m++ {
			for _, near := range [][]int{at[n+m], at[n-m]} {
				l.sameAs(h, near, words)
			}
		}
	}
}

// sameAs gives crosshead h to the one of some statements that has its words.
func (l *linker) sameAs(h int, among []int, words []string) {
	for _, k := range among {
		s := &l.st[k]
		if l.st[h].From >= 0 || k == h || s.Source.None() {
			continue
		}
		for _, c := range s.Content {
			if c.End-c.Start < longContent && holds(dialogue.Words(l.d, text.Span{Start: c.Start, End: c.End}), words) {
				l.st[h].From, l.st[h].Reason = k, proposal.ReasonNearby // no words beside it name him
				break
			}
		}
	}
}

// longContent is how many items of a content are searched at most.
const longContent = 200

// holds says whether a crosshead's words stand in a row among others.
func holds(among, words []string) bool {
	return len(among) >= len(words) && dialogue.Same(among, words)
}
