package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Where a content behind its cue ends that the models let run on into another clause, or broke off before an aside.

// borders ends contents before the clause of the author that follows them, and carries on those that an aside interrupts.
func borders(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		n := len(s.Content) - 1
		if s.Cue.End <= s.Cue.Start || s.Reason.ByForm() || s.Reason == proposal.ReasonAccording || n < 0 || s.Content[n].Start < s.Cue.End {
			continue
		}
		b := border{d: d, s: s, chunks: d.Sentences[s.Sentence].Chunks, words: &s.Content[n]}
		b.first = d.ChunkAt(b.chunks, b.words.Start)
		if b.first >= b.chunks.End {
			continue
		}
		if n > 0 && b.authorBehind() {
			s.Content = s.Content[:n]
			continue
		}
		b.withoutCited()
		if q := b.lastQuoted(); q >= 0 {
			for _, k := range []int{b.mainClause(), b.asClause(q), b.added(q), b.disputed()} {
				if k > q {
					b.words.End = min(b.words.End, d.Chunks[k].Start)
				}
			}
			continue
		}
		if b.ofNoun() { // Stern's claim that the bells are cursed | has filled the inn
			if m := in.Of(s.Sentence).LeftOver(b.first-b.chunks.Start, 1); m > 0 {
				b.words.End = min(b.words.End, d.Chunks[b.chunks.Start+m].Start)
			}
		}
		for _, end := range []func() int{b.secondVerb, b.circumstance, b.mainVerb, b.mainClause, b.disputed} {
			if k := end(); k > b.first {
				b.words.End = d.Chunks[k].Start
			}
		}
		b.pastAside()
		b.pastDashes()
	}
}

// A border is the end of what a statement says in its own sentence, behind the cue.
type border struct {
	d      *reading.Document
	s      *proposal.Statement
	chunks text.Span
	words  *text.Span
	first  int // chunk with which they begin
}

// authorBehind says whether the words are a clause of the author's behind a quotation and its speaker: “…,” he said, | but he did not
// rule it out.
func (b *border) authorBehind() bool {
	before := b.s.Content[len(b.s.Content)-2]
	if before.End > b.s.Cue.Start || b.d.Items[before.End-1].Passage < 0 || b.lastQuoted() >= 0 {
		return false
	}
	return lexicon.Contrast(b.d.Items[b.words.Start].Lower) && b.kind(b.first-1) == reading.Comma && b.clause(b.first+1)
}

// withoutCited ends the words before what the speaker relies on: said the bridge had collapsed | , quoting the ministry.
func (b *border) withoutCited() {
	for k := b.first + 1; b.within(k + 2); k++ {
		if b.kind(k) != reading.Comma || b.kind(k+2) != reading.NounPhrase {
			continue
		}
		if lexicon.TellsClause(b.d.Items[b.d.Chunks[k+1].Start].Lower, lexicon.Cites) {
			b.words.End = b.d.Chunks[k].Start
			return
		}
	}
}

// within says whether chunk k is of the words.
func (b *border) within(k int) bool { return k < b.chunks.End && b.d.Chunks[k].Start < b.words.End }

// kind returns the kind of chunk k, a stop outside the sentence.
func (b *border) kind(k int) reading.ChunkKind {
	if k < b.chunks.Start || k >= b.chunks.End {
		return reading.Stop
	}
	return b.d.Chunks[k].Kind
}

// finite says whether a verb with a tense stands at chunk k, or behind the adverb there.
func (b *border) finite(k int) bool {
	if b.kind(k) == reading.Adverb {
		k++
	}
	return b.kind(k) == reading.VerbGroup && b.d.Chunks[k].Verb.Finite()
}

// clause says whether a subject with its verb stands at chunk k.
func (b *border) clause(k int) bool {
	if b.kind(k) == reading.Adverb {
		k++
	}
	for b.kind(k) == reading.NounPhrase && b.kind(k+1) == reading.Preposition && b.kind(k+2) == reading.NounPhrase {
		k += 2
	}
	return b.kind(k) == reading.NounPhrase && b.finite(k+1)
}

// lastQuoted returns the last chunk of quoted words in what is said; -1 for none.
func (b *border) lastQuoted() int {
	last := -1
	for k := b.first; b.within(k); k++ {
		if b.kind(k) == reading.Quoted {
			last = k
		}
	}
	return last
}

// asClause returns the "as" right behind the quoted words at chunk q that tells what happens meanwhile: hailed a “great day” | as the
// bridge opened. 0 for none, where two things are compared, as “important” as it had been, and where it gives a reason that may be the
// speaker's: as there were no measures.
func (b *border) asClause(q int) int {
	at := b.d.Chunks[q].Start
	if inside := b.d.InnerTokens(b.d.Passages[b.d.Items[at].Passage]); len(inside) > 0 && inside[0].Lower == "as" || b.d.ItemIs(at-1, "as") {
		return 0
	}
	k := q + 1
	if !b.within(k) || !b.d.ItemIs(b.d.Chunks[k].Start, "as") || !b.clause(k+1) || b.d.Items[b.d.Chunks[k+1].Head].Tag == syntax.EX {
		return 0
	}
	return k
}

// secondVerb returns the conjunction behind an object without a verb, where another verb follows whose subject cannot be
// within: bragged about his closeness to the mayor | and drew alarm; confessed to the theft | and the jury took an hour. 0 for none.
func (b *border) secondVerb() int {
	for k := b.first; b.within(k); k++ {
		switch b.kind(k) {
		case reading.NounPhrase, reading.Preposition, reading.Adverb, reading.Adjective, reading.Comma:
		case reading.VerbGroup:
			if b.d.Chunks[k].Verb.Finite() {
				return 0
			}
		case reading.Coordinator:
			if k > b.first && (b.finite(k+1) || b.clause(k+1) && !b.takesClause()) {
				return b.beforeComma(k)
			}
		default:
			return 0
		}
	}
	return 0
}

// takesClause says whether a clause without "that" may follow the cue.
func (b *border) takesClause() bool {
	return b.s.Verb == nil || b.s.Verb.Takes(lexicon.Bare) && b.s.Frame != lexicon.Prep
}

// beforeComma returns chunk k, or the comma before it.
func (b *border) beforeComma(k int) int {
	if b.kind(k-1) == reading.Comma {
		return k - 1
	}
	return k
}

// mainVerb returns the comma that closes the relative clause of the source, or the participle's clause behind the subject, before the
// verb of the sentence: Suter, who joked about the stick | , could see it; The minister, having been told that it was unsafe | , left.
// 0 for none.
func (b *border) mainVerb() int {
	r := b.d.ChunkAt(b.chunks, b.s.Source.Items.Start)
	if b.s.Source.None() || b.kind(r) != reading.Relative {
		r = b.d.ChunkAt(b.chunks, b.s.Cue.Start)
		clausal := b.kind(b.first) == reading.Subordinator || b.kind(b.first) == reading.Relative || b.clause(b.first)
		if b.kind(r) != reading.VerbGroup || b.finite(r) || b.kind(r-2) != reading.NounPhrase || !clausal {
			return 0
		}
	}
	if b.kind(r-1) != reading.Comma {
		return 0
	}
	for k := b.chunks.Start; k < r; k++ {
		if b.finite(k) {
			return 0
		}
	}
	aside := false // that the bridge, built in 1920, was unsafe | , left
	for k := b.first; b.within(k); k++ {
		switch {
		case b.kind(k) != reading.Comma:
		case aside:
			aside = false
		case b.finite(k + 1):
			return k
		default:
			aside = true
		}
	}
	return 0
}

// mainClause returns the comma that closes a clause at the head of the sentence in which the cue stands: While police have not
// named the man | , neighbours say. 0 for none.
func (b *border) mainClause() int {
	from, opened, ok := b.clauseFirst()
	if !ok {
		return 0
	}
	for k := from + 1; k < b.chunks.End && b.d.Chunks[k].Start < b.s.Cue.Start; k++ {
		if b.kind(k) == reading.Comma || !opened && b.finite(k) {
			return 0
		}
	}
	verb := !b.takesClause()
	for k := b.first; b.within(k); k++ {
		verb = verb || b.finite(k)
		if b.kind(k) == reading.Comma {
			pronoun := b.kind(k+1) == reading.NounPhrase && b.d.Items[b.d.Chunks[k+1].Head].Tag == syntax.PRP // says growth, he means debt
			what := b.kind(k+1) == reading.Relative && b.d.ItemIs(b.d.Chunks[k+1].Start, "what")
			if (verb || pronoun) && b.clause(k+1) || verb && what && b.clause(k+2) {
				return k
			}
			return 0
		}
	}
	return 0
}

// clauseFirst returns the chunk that a clause under the main one begins with at the head of the sentence; opened, whether a word for that
// begins it: While, Once; Asked about the pier.
func (b *border) clauseFirst() (from int, opened, ok bool) {
	from = b.chunks.Start
	once := b.kind(from) == reading.Adverb && lexicon.TellsMode(b.d.Items[b.d.Chunks[from].Start].Lower, lexicon.Awaits)
	if once {
		return from, true, true
	}
	if b.kind(from) == reading.Adverb || b.kind(from) == reading.Coordinator {
		from++
	}
	asked := b.kind(from) == reading.VerbGroup && b.d.Chunks[from].Start == b.s.Cue.Start && b.d.Chunks[from].Verb.Participle()
	opened = b.kind(from) == reading.Subordinator
	return from, opened, opened || asked || b.kind(from) == reading.Preposition
}

// pastAside carries a content on that ends before an aside between the subject of its clause and the verb: said the ship, a
// destroyer, | would sail; said the halls - one has no lift - | would be sold.
func (b *border) pastAside() {
	if b.s.Verb == nil || !b.s.Verb.Takes(lexicon.Bare) && !b.s.Verb.Takes(lexicon.That) {
		return
	}
	k := b.first
	if b.kind(k) == reading.Subordinator {
		k++
	}
	for ; b.within(k); k++ {
		if b.kind(k) != reading.NounPhrase && b.kind(k) != reading.Preposition && b.kind(k) != reading.Adverb {
			return
		}
	}
	if b.kind(k-1) != reading.NounPhrase {
		return
	}
	if b.kind(k) != reading.Comma && b.kind(k) != reading.Dash {
		return
	}
	if m := closing(b.d, b.chunks, k+1); m > 0 && b.finite(m+1) {
		b.words.End = clauseEnd(b.d, b.chunks, m+2)
	}
}
