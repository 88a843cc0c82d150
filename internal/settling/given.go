package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A finder reads a statement in sentence n, and which words of the sentence nobody else says; ok is false for none.
type finder func(in *proposal.Clauses, n int) (s proposal.Statement, rest text.Span, ok bool)

// giveRest goes through the sentences in which find reads a statement that the models may have given to somebody else: nothing of rest
// is what the others of the sentence say, and none has its cue.
func giveRest(d *reading.Document, st []proposal.Statement, find finder) []proposal.Statement {
	var at map[int][]int
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for n := range d.Sentences {
		s, rest, ok := find(&in, n)
		if !ok {
			continue
		}
		if at == nil {
			at = proposal.BySentence(st)
		}
		for _, i := range at[n] {
			st[i].CutOut(rest)
			if st[i].Cue.Overlaps(s.Cue) {
				st[i].Content = nil
			}
		}
		st = append(st, s)
	}
	return proposal.WithContent(st)
}

// saidAt makes the statement of the verb of saying at chunk v, by who, with what it leads to at the end of the sentence: words between
// marks, or a clause; ok is false where neither follows.
func saidAt(c *proposal.Clause, v int, who proposal.Source) (s proposal.Statement, ok bool) {
	g := &c.Chunks[v]
	verb, _, cue := lexicon.Cue(c.HeadOf(v).Lower)
	if !cue {
		return s, false
	}
	s = proposal.Statement{
		Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: proposal.ReasonCue, Verb: verb, Lemma: verb.Lemma,
		Class: verb.Class, Negated: g.Verb.Negated, Cue: text.Span{Start: g.Start, End: g.End}, Source: who,
	}
	if g.Verb.Infinitive() {
		s.Cue.Start = g.Head
	}
	n := c.SkipSetting(v+1, verb)
	for n > v+1 && c.IsWord(n+1, "later") {
		n += 2 // hours later
	}
	switch {
	case c.Kind(n) == reading.Colon && c.Kind(n+1) == reading.Quoted:
		s.Frame, n = lexicon.Quote, n+1
	case c.Kind(n) == reading.Quoted:
		s.Frame = lexicon.Quote
	case c.Word(n) == "that":
		s.Frame = lexicon.That
	case verb.Takes(lexicon.Bare) && c.ClauseFollows(n):
		s.Frame = lexicon.Bare
	default:
		return s, false
	}
	end := len(c.Chunks)
	for end > n+1 && c.Kind(end-1) == reading.Stop {
		end--
	}
	s.Content = []text.Span{{Start: c.Chunks[n].Start, End: c.Chunks[end-1].End}}
	s.Share = verb.Share(s.Frame)
	return s, true
}
