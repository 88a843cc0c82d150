package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// relatives reads "The council, which Roe branded “a shambles”, said …": the words between marks are Roe's, and the council
// is who said what follows.
func (o *others) relatives() {
	c := o.c
	for k := 2; k+2 < len(c.Chunks); k++ {
		if !besideRelative(c, k) {
			continue
		}
		v, q := wordsInRelative(c, k)
		if q == 0 {
			continue
		}
		words := items(c, q)
		if s := o.saidBy(v); s != nil {
			if len(s.Content) > 1 && s.Content[0] == items(c, k) && onlyPassages(c, s.Content[1:]) {
				s.Content = s.Content[1:] // “a shambles” is what was said, not which
			}
		} else if !o.taken(words.Start) {
			who := items(c, k+1)
			o.add(voice{who: proposal.Source{Items: who, Head: who}, by: v}, words)
		}
		o.goesOn(k, q+1)
	}
}

// besideRelative says whether a relative pronoun stands at chunk k, behind a noun phrase and its comma and before another one.
func besideRelative(c *proposal.Clause, k int) bool {
	if c.Kind(k) != reading.Relative || c.Kind(k-1) != reading.Comma {
		return false
	}
	return c.Kind(k-2) == reading.NounPhrase && c.Kind(k+1) == reading.NounPhrase
}

// wordsInRelative returns the chunks of the verb and of the words between marks in the relative clause at chunk k, behind its
// subject: "which Roe | branded | “a shambles”"; 0 and 0 for none.
func wordsInRelative(c *proposal.Clause, k int) (verb, words int) {
	v := k + 2
	for c.Kind(v) == reading.Adverb {
		v++
	}
	if c.Kind(v) != reading.VerbGroup || c.Chunks[v].Verb.Passive {
		return 0, 0
	}
	q := v + 1
	for q < v+3 && (c.Kind(q) == reading.Preposition || c.Kind(q) == reading.Adverb) {
		q++
	}
	if c.Kind(q) != reading.Quoted || !gives(c, v, q) {
		return 0, 0
	}
	return v, q
}

// items returns the items of chunk k.
func items(c *proposal.Clause, k int) text.Span {
	return text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
}

// onlyPassages says whether each piece of a content is a passage and nothing else.
func onlyPassages(c *proposal.Clause, content []text.Span) bool {
	return !slices.ContainsFunc(content, func(x text.Span) bool { return x.End > x.Start+1 || c.Doc.Items[x.Start].Passage < 0 })
}

// goesOn gives the verb of saying behind a relative clause, at chunk m or behind the comma there, the subject before it.
func (o *others) goesOn(k, m int) {
	c := o.c
	for c.Kind(m) == reading.Comma || c.Kind(m) == reading.Adverb {
		m++
	}
	if c.Kind(m) != reading.VerbGroup || !c.Chunks[m].Verb.Finite() {
		return
	}
	s := o.saidBy(m)
	if s == nil || !s.Source.None() && s.Source.Head.Start < c.Chunks[k].Start {
		return
	}
	if subject := c.SubjectEndingAt(k - 2); !subject.None() {
		s.Source = subject.Source
		if s.Reason == proposal.ReasonNone {
			s.Reason = proposal.ReasonCue
		}
	}
}

// judging gives what a participle behind a relative clause calls it, or them, to the subject of the sentence: The union rejected the
// offer from the firm, which runs the ferries, | calling | it an insult. Who makes the offer does not call it that.
func judging(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if !s.Source.Relative || s.Cue.End != s.Cue.Start+1 || d.Items[s.Cue.Start].Tag != syntax.VBG || !d.ItemIs(s.Cue.Start-1, ",") {
			continue
		}
		names := proposal.Names(s.Lemma) || s.Verb != nil && s.Verb.Takes(lexicon.As)
		if !names || s.Cue.End >= len(d.Items) || !lexicon.Is(d.Items[s.Cue.End].Lower, lexicon.Object) {
			continue
		}
		c := in.Of(s.Sentence)
		for k := range c.Chunks {
			if c.Chunks[k].Start >= s.Source.Items.Start {
				break
			}
			if !c.Finite(k) {
				continue
			}
			if who := c.SubjectOf(k).Source; !who.None() && !who.Relative && who.Head != s.Source.Head {
				s.Source = who
			}
			break
		}
	}
}
