package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// nouns reads "X's claim that …", "his answer was: “…”", "shouts of “…”" where no verb of saying has the clause.
func (c *clause) nouns(out []statement) []statement {
	for k := 0; k+1 < len(c.cs); k++ {
		if c.kind(k) != nounPhrase || c.isCovered(k) {
			continue
		}
		head := c.cs[k].head
		n, ok := lexicon.CueNoun(c.d.items[head].lower)
		if !ok {
			continue
		}
		st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonCue, lemma: n.Lemma, class: n.Class}
		st.cue = text.Span{Start: head, End: head + 1}
		st.source = c.owner(k)
		right := c.nounContent(&st, n, k)
		if right.End <= right.Start {
			continue
		}
		if st.source.none() {
			if v := k - 1; c.kind(v) == verbGroup {
				if s := c.subjectOf(v); !s.none() && c.d.items[s.items.Start].tag != syntax.EX {
					st.source = s.source
				}
				st.cue.Start = c.cs[v].start
			}
		}
		if st.source.none() {
			if st.frame != lexicon.Quote && !(c.kind(k-1) == verbGroup && c.isExpletive(k-2)) {
				continue
			}
			st.reason = ReasonNone
		}
		st.content = []text.Span{{Start: c.cs[right.Start].start, End: c.cs[right.End-1].end}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// nounContent finds the content of the noun of saying at chunk k, and how it is attached.
func (c *clause) nounContent(st *statement, n *lexicon.Noun, k int) text.Span {
	next := k + 1
	for c.kind(next) == preposition && c.kind(next+1) == nounPhrase && (c.word(next) == "to" || c.word(next) == "for") {
		next += 2
	}
	switch {
	case c.kind(next) == verbGroup && isBe(c.d.items[c.cs[next].head].lower) && c.cs[next].end == c.cs[next].start+1:
		// "his answer was “No”", "the message was that …"
		e := next + 1
		if c.kind(e) == colon || c.kind(e) == comma {
			e++
		}
		switch {
		case c.kind(e) == quoted:
			st.frame, st.share = lexicon.Quote, 0.8
		case c.word(e) == "that" && !st.source.none():
			st.frame, st.share = lexicon.That, n.Share(lexicon.That)
		default:
			return text.Span{}
		}
		st.cue.End = c.cs[next].end
		if c.kind(next+1) == colon {
			st.cue.End = c.cs[next+1].end
		}
		return c.extent(e, true)
	case c.kind(next) == colon && c.kind(next+1) == quoted && (!st.source.none() || c.isCueNounVerb(k)):
		st.frame, st.share = lexicon.Quote, 0.8
		st.cue.End = c.cs[next].end
		return c.extent(next+1, true)
	case c.word(k+1) == "of" && c.kind(k+2) == quoted && n.TakesPrep("of"):
		st.frame, st.share = lexicon.Quote, 0.7
		st.cue.End = c.cs[k+1].end
		return text.Span{Start: k + 2, End: k + 3}
	case c.word(k+1) == "that":
		st.frame = lexicon.That
	case c.kind(k+1) == verbGroup && c.cs[k+1].verb.infinitive():
		st.frame = lexicon.To
	default:
		return text.Span{}
	}
	st.share = n.Share(st.frame)
	if !n.Takes(st.frame) || st.share < 0.5 && !c.lenient {
		return text.Span{}
	}
	return c.extent(k+1, false)
}

// isExpletive says whether chunk k is the "there" of "there were warnings".
func (c *clause) isExpletive(k int) bool {
	return c.kind(k) == nounPhrase && c.d.items[c.cs[k].start].tag == syntax.EX
}

// isCueNounVerb says whether a verb group stands right before the noun phrase at chunk k: "issued a statement: “…”".
func (c *clause) isCueNounVerb(k int) bool { return c.kind(k-1) == verbGroup }

// owner returns the possessor in the noun phrase at chunk k: "Trump's" of "Trump's claim", "his".
func (c *clause) owner(k int) source {
	for i := c.cs[k].end - 1; i > c.cs[k].start; i-- {
		it := c.d.items[i]
		if it.lower == "'s" || it.lower == "'" {
			r := text.Span{Start: c.cs[k].start, End: i + 1}
			return source{items: r, head: text.Span{Start: r.Start, End: i}}
		}
	}
	first := c.d.items[c.cs[k].start]
	if lexicon.Is(first.lower, lexicon.Possessive) && first.lower != "'s" {
		r := text.Span{Start: c.cs[k].start, End: c.cs[k].start + 1}
		return source{items: r, head: r}
	}
	return source{}
}
