package wording

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// clauseSayer is how often a verb with a clause must say that clause to have nothing else behind it: said | profits before tax rose.
const clauseSayer = 0.96

// circumstance returns where a clause begins that tells when a thing was said, behind what has no verb of its own: claimed victory | as
// the count went on; heaped praise on the side | after seeing it lose. What is foreseen or promised may well be to come then. 0 for none.
func (b *border) circumstance() int {
	if b.kind(b.first) != reading.NounPhrase || b.s.Verb != nil && b.takesClause() && b.s.Verb.Share(lexicon.Bare) >= clauseSayer {
		return 0
	}
	if c := b.s.Class; c == lexicon.Promise || c == lexicon.Attitude || c == lexicon.Predict && b.kind(b.chunks.End-1) == reading.Stop {
		return 0 // in a headline: Doctors warn of floods | as the dam cracks
	}
	for k := b.first + 1; b.within(k); k++ {
		switch b.kind(k) {
		case reading.NounPhrase, reading.Adverb, reading.Adjective, reading.Comma, reading.Coordinator:
		case reading.Preposition, reading.Subordinator:
			if lexicon.TellsClause(b.d.Items[b.d.Chunks[k].Start].Lower, lexicon.Circumstances) && b.happens(k) {
				if b.kind(k-1) == reading.Coordinator {
					k-- // but when
				}
				return b.beforeComma(k)
			}
			if b.kind(k) == reading.Subordinator {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// happens says whether a clause follows the conjunction at chunk k, or a participle behind "after" or "before". It hangs on no noun of
// time, as "the day when", is no "such as", and compares nothing: praised her as a friend who had stayed.
func (b *border) happens(k int) bool {
	word, before := b.d.Items[b.d.Chunks[k].Start].Lower, &b.d.Items[b.d.Chunks[k].Start-1]
	switch {
	case lexicon.Is(before.Lower, lexicon.TimeNoun), before.Lower == "such", before.Tag == syntax.RB, b.d.ItemIs(b.d.Chunks[k].End+1, "comes"):
		return false
	case b.kind(k+1) == reading.VerbGroup:
		return b.d.Chunks[k+1].Verb.Gerund() && (word == "after" || word == "before")
	case b.kind(k+1) != reading.NounPhrase:
		return false
	case word == "as" && (b.d.ItemIs(b.d.Chunks[k+1].Start, "a") || b.d.ItemIs(b.d.Chunks[k+1].Start, "an")):
		return false
	case b.kind(k+2) == reading.NounPhrase && strings.HasSuffix(b.d.Items[b.d.Chunks[k+2].Start].Lower, "self"):
		return b.finite(k + 3) // while Bello himself showed
	}
	if k+2 == b.chunks.End && word == "as" && b.s.Verb != nil && !b.s.Verb.Takes(lexicon.As) { // a headline: as dam cracks
		c := b.d.Chunks[k+1]
		return c.End > c.Start+1 && b.d.Items[c.Head].Tag == syntax.NNS
	}
	return b.clause(k+1) && !b.disagrees(k+1)
}

// disagrees says whether the noun at chunk k is a plural and the verb behind it no plural's: the gain after | costs | was small.
func (b *border) disagrees(k int) bool {
	if t := b.d.Items[b.d.Chunks[k].Head].Tag; t != syntax.NNS && t != syntax.NNPS {
		return false
	}
	for k++; b.kind(k) == reading.NounPhrase || b.kind(k) == reading.Preposition || b.kind(k) == reading.Adverb; k++ {
	}
	if b.kind(k) != reading.VerbGroup {
		return false
	}
	first := &b.d.Items[b.d.Chunks[k].Start]
	return first.Tag == syntax.VBZ || first.Lower == "was"
}

// ofNoun says whether the words are a clause with "that" behind a noun of saying that begins the sentence, and so is its subject.
func (b *border) ofNoun() bool {
	k := b.first - 1
	if b.kind(k) != reading.NounPhrase || b.kind(b.first) != reading.Subordinator || !b.d.ItemIs(b.words.Start, "that") {
		return false
	}
	if b.d.Chunks[k].Head < b.s.Cue.Start || b.d.Chunks[k].Head >= b.s.Cue.End {
		return false
	}
	return k == b.chunks.Start || k == b.chunks.Start+2 && b.kind(k-1) == reading.Preposition
}

// dashReach is how many chunks may stand between two dashes.
const dashReach = 14

// pastDashes carries a clause on that ends before the first of two dashes and goes on behind the second: that he pay 37 crowns | — a
// week's wage — in order to keep the boat.
func (b *border) pastDashes() {
	if b.s.Verb == nil || !b.takesClause() && b.s.Frame != lexicon.That {
		return
	}
	k, verb := b.first, false
	for ; b.within(k); k++ {
		verb = verb || b.finite(k) || b.kind(k) == reading.VerbGroup
	}
	if b.kind(k) != reading.Dash || b.d.Chunks[k].Start != b.words.End {
		return
	}
	for m := k + 2; m < b.chunks.End-1 && m < k+dashReach; m++ {
		switch b.kind(m) {
		case reading.Stop, reading.Colon, reading.Semicolon, reading.Quoted:
			return
		case reading.Dash:
			next := b.d.Chunks[m+1]
			goesOn := next.Kind == reading.Preposition || next.Kind == reading.VerbGroup && next.Verb.Infinitive()
			if verb && goesOn || !verb && b.finite(m+1) {
				b.words.End = clauseEnd(b.d, b.chunks, m+2)
			}
			return
		}
	}
}
