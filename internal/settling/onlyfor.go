package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// onlyFor gives what somebody says against the clause before it to him: promised a ferry, only for | Cora Stead | to | announce | that
// it was sold. What is said before ends there.
func onlyFor(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var at map[int][]int
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for n := range d.Sentences {
		k := onlyForAt(d, d.Sentences[n].Chunks)
		if k < 0 {
			continue
		}
		c := in.Of(n)
		s, ok := saidOnlyFor(c, k-d.Sentences[n].Chunks.Start)
		if !ok {
			continue
		}
		if at == nil {
			at = proposal.BySentence(st)
		}
		rest := text.Span{Start: d.Chunks[k].Start, End: d.Sentences[n].Items.End}
		if d.ItemIs(rest.Start-1, ",") {
			rest.Start--
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

// onlyForAt returns the chunk of the "only" before "for" behind the first clause of a sentence; -1 for none.
func onlyForAt(d *reading.Document, chunks text.Span) int {
	for k := chunks.Start + 2; k+3 < chunks.End; k++ {
		if d.Chunks[k].Kind == reading.Adverb && d.ItemIs(d.Chunks[k].End-1, "only") && d.ItemIs(d.Chunks[k+1].Start, "for") {
			return k
		}
	}
	return -1
}

// saidOnlyFor reads the statement behind the "only for" at chunk k: a subject, an infinitive of saying and a clause or words between
// marks.
func saidOnlyFor(c *proposal.Clause, k int) (s proposal.Statement, ok bool) {
	v := k + 3
	for v < len(c.Chunks) && c.In(v, 1<<reading.NounPhrase|1<<reading.Preposition) {
		v++
	}
	if c.Kind(k+2) != reading.NounPhrase || !c.Infinitive(v) || c.Chunks[v].Verb.Passive {
		return s, false
	}
	verb, _, cue := lexicon.Cue(c.HeadOf(v).Lower)
	if !cue || verb.Class == lexicon.Attitude || !verb.Takes(lexicon.That|lexicon.Quote) {
		return s, false
	}
	s = proposal.Statement{
		Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: proposal.ReasonCue, Verb: verb, Lemma: verb.Lemma,
		Class: verb.Class, Negated: c.Chunks[v].Verb.Negated, Cue: text.Span{Start: c.Chunks[v].Head, End: c.Chunks[v].End},
	}
	if s.Frame = saidFrom(c, &s, v+1, verb); s.Frame == 0 {
		return s, false
	}
	s.Share = verb.Share(s.Frame)
	s.Source.Items = text.Span{Start: c.Chunks[k+2].Start, End: c.Chunks[v-1].End}
	s.Source.Head = text.Span{Start: c.Chunks[k+2].Start, End: c.Chunks[k+2].End}
	return s, true
}

// saidFrom gives a statement what the verb before chunk k leads to, up to the end of the sentence, and says how: words between
// marks, or a clause; 0 for none of them.
func saidFrom(c *proposal.Clause, s *proposal.Statement, k int, verb *lexicon.Verb) (f lexicon.Frame) {
	n := c.SkipSetting(k, verb)
	for n > k && c.IsWord(n+1, "later") {
		n += 2 // hours later
	}
	switch {
	case c.Kind(n) == reading.Colon && c.Kind(n+1) == reading.Quoted:
		f, n = lexicon.Quote, n+1
	case c.Kind(n) == reading.Quoted:
		f = lexicon.Quote
	case c.Word(n) == "that":
		f = lexicon.That
	case verb.Takes(lexicon.Bare) && c.ClauseFollows(n):
		f = lexicon.Bare
	default:
		return 0
	}
	end := len(c.Chunks)
	for end > n+1 && c.Kind(end-1) == reading.Stop {
		end--
	}
	s.Content = []text.Span{{Start: c.Chunks[n].Start, End: c.Chunks[end-1].End}}
	return f
}
