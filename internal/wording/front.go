package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Clauses before a speaker and a cue that the models passed over, for what stands behind the cue, which is no content: The wall will
// hold, | the engineers wrote in the paper; The road is shut, | Roe said while visiting Deal.

// fronts gives statements whose content only tells where or while what it was said the clause before their source.
func fronts(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Reason != proposal.ReasonCue || len(s.Content) != 1 || s.Source.None() || s.Source.Items.End != s.Cue.Start {
			continue
		}
		if !channel(d, s) && !whileDoing(d, s) {
			continue
		}
		if words := clauseBefore(d, s); words.End > words.Start && !anotherSays(st, i, words) {
			s.Content = []text.Span{words}
			s.Frame = lexicon.Inverted
		}
	}
}

// beforeSource drops the piece of a content that tells who the speaker is, before a pronoun: A lifelong socialist, | he said he would go. A
// comma behind the verb would make a clause of both: A new bridge, he said, would be built.
func beforeSource(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Reason != proposal.ReasonCue || len(s.Content) != 2 || s.Source.None() || s.Source.Items.End != s.Cue.Start {
			continue
		}
		tells, said := s.Content[0], s.Content[1]
		at := s.Source.Items.Start
		pronoun := s.Source.Items.End == at+1 && lexicon.Is(d.Items[at].Lower, lexicon.Subject)
		if !pronoun || tells.End > at || said.Start < s.Cue.End {
			continue
		}
		if tells.Start != d.Sentences[s.Sentence].Items.Start || d.ItemIs(s.Cue.End, ",") {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		whole := d.Chunks[d.ChunkAt(chunks, said.Start)].Kind != reading.VerbGroup // the minister, he said would go
		if whole && nobodyActs(d, s.Sentence, tells) {
			s.Content = s.Content[1:]
		}
	}
}

// nobodyActs says whether words are a noun phrase for somebody, with what hangs on it, and hold no verb and no quotation.
func nobodyActs(d *reading.Document, n int, words text.Span) bool {
	chunks := d.Sentences[n].Chunks
	first := d.ChunkAt(chunks, words.Start)
	if d.Chunks[first].Kind != reading.NounPhrase || !d.RoleWord(d.Chunks[first].Head) {
		return false
	}
	for k := first + 1; k < chunks.End && d.Chunks[k].Start < words.End; k++ {
		if kind := d.Chunks[k].Kind; kind != reading.NounPhrase && kind != reading.Preposition && kind != reading.Comma {
			return false
		}
	}
	return true
}

// whileDoing says whether a content behind its cue is a clause of time with a participle: while visiting Deal.
func whileDoing(d *reading.Document, s *proposal.Statement) bool {
	i := s.Content[0].Start
	if i != s.Cue.End || !lexicon.TellsClause(d.Items[i].Lower, lexicon.Circumstances) {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, i) + 1
	return k < chunks.End && d.Chunks[k].Kind == reading.VerbGroup && (d.Chunks[k].Verb.Gerund() || d.Chunks[k].Verb.Participle())
}

// clauseBefore returns the words before the comma before a source, where they hold a verb with a tense and no quotation.
func clauseBefore(d *reading.Document, s *proposal.Statement) (words text.Span) {
	chunks := d.Sentences[s.Sentence].Chunks
	last := d.ChunkAt(chunks, s.Source.Items.Start) - 1
	if last <= chunks.Start || d.Chunks[last].Kind != reading.Comma {
		return words
	}
	verb := false
	for k := chunks.Start; k < last; k++ {
		if d.Chunks[k].Kind == reading.Quoted {
			return words
		}
		verb = verb || d.Chunks[k].Kind == reading.VerbGroup && (d.Chunks[k].Verb.Finite() || d.Chunks[k].Verb.Participle())
	}
	first := chunks.Start
	if d.Chunks[first].Kind == reading.Coordinator {
		first++
	}
	if verb {
		words = text.Span{Start: d.Chunks[first].Start, End: d.Chunks[last].Start}
	}
	return words
}

// anotherSays says whether some of the words are of another statement than the i-th of the sentence.
func anotherSays(st []proposal.Statement, i int, words text.Span) bool {
	for k := max(0, i-4); k < min(len(st), i+5); k++ {
		if k == i {
			continue
		}
		for _, c := range append(st[k].Content[:len(st[k].Content):len(st[k].Content)], st[k].Cue) {
			if c.Overlaps(words) {
				return true
			}
		}
	}
	return false
}
