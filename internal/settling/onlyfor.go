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
	return giveRest(d, st, func(in *proposal.Clauses, n int) (s proposal.Statement, rest text.Span, ok bool) {
		k := onlyForAt(d, d.Sentences[n].Chunks)
		if k < 0 {
			return s, rest, false
		}
		rest = text.Span{Start: d.Chunks[k].Start, End: d.Sentences[n].Items.End}
		if d.ItemIs(rest.Start-1, ",") {
			rest.Start--
		}
		s, ok = saidOnlyFor(in.Of(n), k-d.Sentences[n].Chunks.Start)
		return s, rest, ok
	})
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
	return saidAt(c, v, proposal.Source{
		Items: text.Span{Start: c.Chunks[k+2].Start, End: c.Chunks[v-1].End},
		Head:  text.Span{Start: c.Chunks[k+2].Start, End: c.Chunks[k+2].End},
	})
}
