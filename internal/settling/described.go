package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// described gives a quotation to whoever is told to have put it so: “…” That is how Bowes | described | the merger. “…” is how
// Crane | puts it.
func described(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var c *proposal.Clause
	var at, said map[int][]int
	for n := range d.Sentences {
		p, how := howPut(d, n)
		if how < 0 {
			continue
		}
		if c == nil {
			c, at, said = proposal.NewClause(d), proposal.BySentence(st), byContent(d, st)
			defer c.Release()
		}
		c.Begin(n)
		k := how - d.Sentences[n].Chunks.Start
		v := k + 1
		for v < len(c.Chunks) && !(c.Kind(v) == reading.VerbGroup && !c.Chunks[v].Verb.Infinitive() && !c.Chunks[v].Verb.Gerund()) {
			v++
		}
		if v >= len(c.Chunks) || c.Word(k) == "what" && !passesOn(c, v) || saidElsewhere(st, said[d.SentenceOf(p, n)], p, n) {
			continue
		}
		who := c.SubjectOf(v).Source
		if who.None() || who.Items.Start <= c.Chunks[k].Start {
			continue
		}
		cue := items(c, v)
		if m := v + 1; c.IsWord(m, "it") || c.Kind(m) == reading.Preposition && c.Doc.Items[c.Chunks[m].Start].Tag == syntax.RP {
			cue.End = c.Chunks[m].End // puts it, summed up
		}
		for _, i := range at[n] {
			if st[i].Cue.Overlaps(cue) {
				st[i].Content = nil // the merger is what it is about
			}
		}
		s := proposal.Statement{
			Sentence: n, Para: d.Sentences[n].Para, From: -1, Reason: proposal.ReasonCue, Source: who, Cue: cue, Frame: lexicon.Quote,
			Lemma: syntax.Lemma(d.Items[c.Chunks[v].Head].Lower, d.Items[c.Chunks[v].Head].Tag), Share: proposal.MostlySays, Class: lexicon.Report,
			Content: []text.Span{{Start: p, End: p + 1}},
		}
		st = append(st, s)
	}
	return proposal.WithContent(st)
}

// passesOn says whether the verb at chunk v passes on words between marks, and is none of wanting or liking: That was what Roe | told.
func passesOn(c *proposal.Clause, v int) bool {
	verb, _, ok := lexicon.Cue(c.Doc.Items[c.Chunks[v].Head].Lower)
	return ok && verb.Class != lexicon.Attitude && verb.Takes(lexicon.Quote) && verb.Share(0) >= proposal.MostlySays
}

// byContent lists the statements that have content in each sentence.
func byContent(d *reading.Document, st []proposal.Statement) map[int][]int {
	said := make(map[int][]int, len(st))
	for i := range st {
		for _, c := range st[i].Content {
			for n := d.SentenceOf(c.Start, st[i].Sentence); n < len(d.Sentences) && d.Sentences[n].Items.Start < c.End; n++ {
				said[n] = append(said[n], i)
			}
		}
	}
	return said
}

// saidElsewhere says whether one of those statements, in another sentence than n, holds passage item p.
func saidElsewhere(st []proposal.Statement, those []int, p, n int) bool {
	return slices.ContainsFunc(those, func(i int) bool { return st[i].Sentence != n && st[i].Says(p) })
}

// howPut returns the passage item that sentence n tells how somebody put, and the chunk of its "how"; -1 for none: in the
// sentence, “…” is how, or right before it, “…” That was how.
func howPut(d *reading.Document, n int) (passage, how int) {
	s := d.Sentences[n].Chunks
	if s.End-s.Start < 5 {
		return 0, -1
	}
	first, be := d.Chunks[s.Start], d.Chunks[s.Start+1]
	is := be.Kind == reading.VerbGroup && be.End == be.Start+1 && reading.IsBe(d.Items[be.Start].Lower)
	word := d.Chunks[s.Start+2].Start
	if !is || !d.ItemIs(word, "how") && !d.ItemIs(word, "what") {
		return 0, -1
	}
	switch {
	case first.Kind == reading.Quoted:
		return first.Start, s.Start + 2
	case first.End == first.Start+1 && lexicon.Is(d.Items[first.Start].Lower, lexicon.Demonstrative) && n > 0 && d.QuoteOnly(n-1):
		return lastPassage(d, n-1), s.Start + 2
	}
	return 0, -1
}

// lastPassage returns the last item of sentence n, which is all in marks, that is a passage: a stop may stand behind it.
func lastPassage(d *reading.Document, n int) int {
	i := d.Sentences[n].Items.End - 1
	for d.Items[i].Passage < 0 {
		i--
	}
	return i
}

// throughAnother gives a cue the verb of whoever is remembered as saying it: “…,” Ms Tan | recalls her uncle telling | her. The
// words between marks are all that was said.
func throughAnother(d *reading.Document, st []proposal.Statement) {
	var at map[int][]int
	for i := range st {
		s := &st[i]
		fronted := s.Cue.End > s.Cue.Start && len(s.Content) > 0 && s.Content[0].End <= s.Cue.Start
		if !fronted || !d.HoldsPassage(s.Content[0]) {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		k := d.ChunkAt(chunks, s.Cue.End)
		if k+1 >= chunks.End || d.Chunks[k].Start != s.Cue.End {
			continue
		}
		if d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k+1].Kind != reading.VerbGroup {
			continue
		}
		g := &d.Chunks[k+1]
		v, _, ok := lexicon.Cue(d.Items[g.Head].Lower)
		more := slices.ContainsFunc(s.Content[1:], func(c text.Span) bool { return d.HoldsPassage(c) })
		if !ok || more || !g.Verb.Gerund() || !v.Takes(lexicon.Quote) {
			continue
		}
		s.Cue.End, s.Content = g.End, s.Content[:1]
		if at == nil {
			at = proposal.BySentence(st)
		}
		for _, k := range at[s.Sentence] {
			if o := &st[k]; k != i && o.Cue.Start >= g.Start && o.Cue.End <= g.End {
				o.Content = nil
			}
		}
	}
}
