package wording

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// Words of saying in a sense in which nothing is said.

// saysNothing drops statements in which something is shown, done or known and nobody says anything, or nothing is left to be said.
func saysNothing(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Reason.ByForm() {
			continue
		}
		if timeAlone(d, s) || displays(d, s) || actsOn(d, s) || outcry(d, s) || duty(d, s) || reputation(d, s) || citesName(d, st, i) ||
			perceives(d, s) || mayFeel(d, s) || explains(d, s) || channel(d, s) || unknown(d, s) || hearerAlone(d, s) ||
			noWord(d, s) || visits(d, s) || havingSaid(d, s) || saidByItself(d, s) || reducedClause(d, s) || whenAlone(d, s) ||
			takenFor(d, s) {
			s.Content = nil
		}
	}
	return proposal.WithContent(st)
}

// timeAlone says whether a content is only a day or a month: retired on | Sunday. An autumn may be what is predicted.
func timeAlone(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start < s.Cue.End {
		return false
	}
	named := false
	for i := s.Content[0].Start; i < s.Content[0].End; i++ {
		switch it := &d.Items[i]; {
		case it.Passage >= 0:
			return false
		case lexicon.Is(it.Lower, lexicon.Weekday|lexicon.Month):
			named = true
		case !ofTimes.Has(it.Tag) && reading.Punctuation(it.Lower) == reading.Other:
			return false
		}
	}
	return named
}

// ofTimes are the tags of the words beside the noun of a time: the last Sunday in May.
var ofTimes = syntax.Set(syntax.CD, syntax.DT, syntax.IN, syntax.JJ)

// displays says whether somebody only shows a thing or a quality: unveiled a statue, showed great courage. A plan that is
// unveiled is something said, and so is what a document shows.
func displays(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.None() || !lexicon.TellsClause(s.Lemma, lexicon.Displays) || !lone(d, s) {
		return false
	}
	if _, doc := lexicon.DocNoun(headWord(d, s)); doc || s.Source.Relative {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Content[0].Start)
	if k >= chunks.End || d.Chunks[k].Kind != reading.NounPhrase || (d.Chunks[k-1].Start > s.Cue.Start && d.Chunks[k-1].Verb.Gerund()) {
		return false // offered to help; released a report blasting the plan
	}
	if infinitiveIn(d, s) && s.Verb != nil && s.Verb.Takes(lexicon.ObjTo) {
		return false // ordered the passengers to leave
	}
	for m := k + 1; m < chunks.End && d.Chunks[m].Start < s.Content[0].End; m++ {
		if d.Chunks[m].Kind == reading.Adjective {
			return false // found the men guilty
		}
	}
	head := &d.Items[d.Chunks[k].Head]
	_, noun := lexicon.CueNoun(head.Lower)
	_, doc := lexicon.DocNoun(head.Lower)
	return !noun && !doc
}

// infinitiveIn says whether an infinitive stands in the first piece of a content.
func infinitiveIn(d *reading.Document, s *proposal.Statement) bool {
	for i := s.Content[0].Start; i < s.Content[0].End; i++ {
		if d.Items[i].Tag == syntax.TO {
			return true
		}
	}
	return false
}

// lone says whether a content is a noun phrase with what hangs on it by prepositions, behind its cue and without marks or a verb.
func lone(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	for k := d.ChunkAt(chunks, s.Content[0].Start); k < chunks.End && d.Chunks[k].Start < s.Content[0].End; k++ {
		switch d.Chunks[k].Kind {
		case reading.NounPhrase, reading.Preposition, reading.Adverb, reading.Coordinator, reading.Adjective:
		case reading.Quoted, reading.Bracket:
			if k == d.ChunkAt(chunks, s.Content[0].Start) || !nameInMarks(d, d.Chunks[k]) {
				return false
			}
		case reading.Subordinator:
			return lexicon.TellsClause(d.Items[d.Chunks[k].Start].Lower, lexicon.Circumstances|lexicon.AsideBehind) // until the guard came
		case reading.VerbGroup:
			if !d.Chunks[k].Verb.Infinitive() {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// nameInMarks says whether a chunk is a word or two in marks, as the name of a thing is, or a bracket with them: its lamp “Moonshine”.
func nameInMarks(d *reading.Document, c reading.Chunk) bool {
	for i := c.Start; i < c.End; i++ {
		p := d.Items[i].Passage
		if p < 0 {
			continue
		}
		words := d.InnerTokens(d.Passages[p])
		if d.Words(d.Passages[p]) > 2 || len(words) == 0 || !words[0].Capital {
			return false
		}
	}
	return true
}

// headWord returns the last word of the head of a source, in lower case; "" where it has none.
func headWord(d *reading.Document, s *proposal.Statement) string {
	if s.Source.Head.End <= s.Source.Head.Start {
		return ""
	}
	return d.Items[s.Source.Head.End-1].Lower
}

// outcry says whether the cue is a noise at something, without words: shouted at the gate.
func outcry(d *reading.Document, s *proposal.Statement) bool {
	last := s.Cue.End - 1
	return d.ItemIs(last, "at") && s.Verb != nil && lexicon.TellsClause(s.Verb.Lemma, lexicon.Outcry) && lone(d, s)
}

// duty says whether the saying is only what somebody has to do: The job of the panel | is to comment on | hats.
func duty(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.None() || s.Source.Items.End != s.Cue.Start || !reading.IsBe(d.Items[s.Cue.Start].Lower) || !d.ItemIs(s.Cue.Start+1, "to") {
		return false
	}
	return lexicon.TellsClause(headWord(d, s), lexicon.Duty)
}

// reputation says whether the cue tells for what something is known, which is a thing and no clause: known for its cheese.
func reputation(d *reading.Document, s *proposal.Statement) bool {
	last := len(s.Content) - 1
	if !d.ItemIs(s.Cue.End-1, "for") || s.Cue.End < 2 || !lexicon.TellsClause(d.Items[s.Cue.End-2].Lower, lexicon.Reputed) {
		return false
	}
	if last < 0 || s.Content[last].Start < s.Cue.End {
		return false
	}
	for i := s.Content[last].Start; i < s.Content[last].End; i++ {
		if it := &d.Items[i]; it.Passage >= 0 || it.Tag.Verb() {
			return false
		}
	}
	return true
}

// citesName says whether a statement only tells on whom a paper relies that says something itself: The Argus, | citing | Omar
// Bello, said; Citing | unnamed sources, the Argus said.
func citesName(d *reading.Document, st []proposal.Statement, i int) bool {
	s := &st[i]
	if s.Cue.End != s.Cue.Start+1 || !lexicon.TellsClause(d.Items[s.Cue.Start].Lower, lexicon.Cites) || !lone(d, s) || s.Source.None() {
		return false
	}
	if s.Cue.Start == d.Sentences[s.Sentence].Items.Start {
		return d.ItemIs(s.Content[0].End, ",") && s.Source.Items.Start > s.Content[0].End
	}
	if !d.ItemIs(s.Cue.Start-1, ",") {
		return false
	}
	last := s.Content[0].End >= d.Sentences[s.Sentence].Items.End-1
	if !last && !d.ItemIs(s.Content[0].End, ",") {
		return false
	}
	for k := max(0, i-besideReach); k < len(st) && st[k].Sentence <= s.Sentence; k++ {
		o := &st[k]
		beside := last && o.Cue.End <= s.Cue.Start || !last && o.Cue.Start > s.Cue.End
		if o.Sentence == s.Sentence && beside && o.Source.Head == s.Source.Head {
			return reading.MaySpeak(&d.Items[s.FirstPhrase(d)])
		}
	}
	return false
}

// hearerAlone says whether nothing follows the cue but to whom something was said: complained | to the regulator.
func hearerAlone(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start != s.Cue.End || s.Verb == nil || !s.Verb.Takes(lexicon.That) {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.End)
	if k+1 >= chunks.End || d.Chunks[k].Kind != reading.Preposition || !d.ItemIs(d.Chunks[k].Start, "to") {
		return false
	}
	if s.Verb.Takes(lexicon.To) {
		return d.Chunks[k+1].Kind == reading.NounPhrase && d.Chunks[k+1].End >= s.Content[0].End
	}
	for k++; k < chunks.End && d.Chunks[k].Start < s.Content[0].End; k += 2 { // to the barracks at six
		if d.Chunks[k].Kind != reading.NounPhrase {
			return false
		}
		if k+1 < chunks.End && d.Chunks[k+1].Start < s.Content[0].End && d.Chunks[k+1].Kind != reading.Preposition {
			return false
		}
	}
	return true
}

// noWord says whether what a verb of saying takes is no word: claimed | the title, said | grace.
func noWord(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.End)
	if k >= chunks.End || d.Chunks[k].Kind == reading.VerbGroup {
		return false
	}
	goesOn := k+1 < chunks.End && (d.Chunks[k+1].Kind == reading.Coordinator || d.Chunks[k].Kind == reading.Other)
	return (goesOn || lone(d, s)) && lexicon.TellsClause(s.Lemma+":"+d.Items[d.Chunks[k].Head].Lower, lexicon.NoWord)
}

// visits says whether somebody only called on somebody, and neither for anything nor to do it.
func visits(d *reading.Document, s *proposal.Statement) bool {
	last := s.Cue.End - 1
	if last <= s.Cue.Start || !d.ItemIs(last, "on") || syntax.Lemma(d.Items[last-1].Lower, d.Items[last-1].Tag) != "call" {
		return false
	}
	return lone(d, s) && !infinitiveIn(d, s) &&
		!slices.ContainsFunc(d.Items[s.Cue.End:s.Content[0].End], func(it reading.Item) bool { return it.Lower == "for" })
}

// havingSaid says whether a participle that begins the sentence takes up nothing but what was said: Having said | that, the team won.
func havingSaid(d *reading.Document, s *proposal.Statement) bool {
	if s.Cue.Start != d.Sentences[s.Sentence].Items.Start || d.Items[s.Cue.Start].Tag != syntax.VBG || len(s.Content) != 1 {
		return false
	}
	c := s.Content[0]
	return c.End == c.Start+1 && lexicon.Is(d.Items[c.Start].Lower, lexicon.Demonstrative)
}
