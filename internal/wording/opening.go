package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Where a content right behind its cue begins that the models let begin with who was told, or when.

// openings begins contents behind a hearer before "there" (told reporters | there will be no vote) and behind the day on which it was
// said (said today | it will close).
func openings(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Verb == nil || s.Reason != proposal.ReasonCue || len(s.Content) == 0 || s.Content[0].Start != s.Cue.End {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		k := d.ChunkAt(chunks, s.Content[0].Start)
		if k+1 >= chunks.End || d.Chunks[k].Start != s.Cue.End || d.Chunks[k].Kind != reading.NounPhrase {
			continue
		}
		if d.Chunks[k+1].Start >= s.Content[0].End {
			continue
		}
		if next := &d.Chunks[k+1]; hearerBefore(d, s, next) || dayBefore(d, s, chunks, k) {
			s.Content[0].Start = next.Start
		}
	}
}

// hearerBefore says whether "there" begins a chunk and the verb tells to whom something is said, or what the verb asks or tells: may
// tell the inquiry | what she saw; failed to warn customers | that fees would rise.
func hearerBefore(d *reading.Document, s *proposal.Statement, next *reading.Chunk) bool {
	if !s.Verb.Takes(lexicon.Recipient) || !d.Items[s.Cue.End-1].Tag.Verb() { // no warned of
		return false
	}
	switch lower := d.Items[next.Start].Lower; {
	case lexicon.TellsClause(lower, lexicon.Questions):
		return true
	case lower == "that":
		return lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer|lexicon.MayNameHearer) && s.Verb.Takes(lexicon.That)
	}
	return next.Kind == reading.VerbGroup && d.ItemIs(next.Start, "there")
}

// dayBefore says whether chunk k is a day, and a subject with its verb stands behind it. Who says tonight he is free speaks of tonight.
func dayBefore(d *reading.Document, s *proposal.Statement, chunks text.Span, k int) bool {
	if k+2 >= chunks.End || d.Items[s.Cue.End-1].Tag != syntax.VBD || !s.Verb.Takes(lexicon.Bare) || !onlyTime(d, d.Chunks[k]) {
		return false
	}
	subject, verb := &d.Chunks[k+1], &d.Chunks[k+2]
	return subject.Kind == reading.NounPhrase && verb.Kind == reading.VerbGroup && verb.Verb.Finite()
}

// contrasted ends contents before words that the speaker says were not said, and lists their passages: “we will look”, | not “we
// will leap”.
func contrasted(d *reading.Document, st []proposal.Statement) (nobodys []int) {
	for i := range st {
		s := &st[i]
		n := len(s.Content) - 1
		if n < 0 {
			continue
		}
		c := &s.Content[n]
		last := c.End - 1
		if n > 0 && c.Start == last-1 && d.Items[last].Passage >= 0 && d.ItemIs(c.Start, "not") {
			nobodys = append(nobodys, d.Items[last].Passage)
			s.Content = s.Content[:n]
			continue
		}
		not := last-3 >= c.Start && d.ItemIs(last-1, "not") && d.ItemIs(last-2, ",")
		if !not || d.Items[last].Passage < 0 || d.Items[last-3].Passage < 0 {
			continue
		}
		nobodys = append(nobodys, d.Items[last].Passage)
		*c = text.Span{Start: c.Start, End: last - 2}
	}
	return nobodys
}
