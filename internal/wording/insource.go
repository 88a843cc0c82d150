package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// besideReach is how many statements before and behind one may be of its sentence and matter to it.
const besideReach = 8

// insideSources drops what a participle inside the source of another statement tells, for it only says which one is meant: A report
// detailing the failures | has found. A document behind "according to" takes the participle clause that follows it into its name.
func insideSources(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || len(s.Content) != 1 || !participleOf(d, s) {
			continue
		}
		if mainVerbWithin(d, s) {
			continue
		}
		for k := max(0, i-besideReach); k < min(len(st), i+besideReach+1); k++ {
			o := &st[k]
			if k == i || o.Sentence != s.Sentence || o.Source.None() || len(o.Content) == 0 {
				continue
			}
			in := o.Source.Items
			switch {
			case s.Cue.Start > in.Start && s.Content[0].End <= in.End:
				s.Content = nil
			case o.Reason == proposal.ReasonAccording && s.Cue.Start == in.End && d.ItemIs(s.Content[0].End, ".") && documentary(d, o):
				o.Source.Items.End = s.Content[0].End
				s.Content = nil
			}
			if len(s.Content) == 0 {
				break
			}
		}
	}
	return proposal.WithContent(st)
}

// mainVerbWithin gives a document that begins its sentence the verb of the sentence, where the models took a participle that tells
// what it is about for the cue: A poll asking voters about the tunnel | suggests | most would close it. Of a participle that leads to a
// clause, the verb may be the clause's.
func mainVerbWithin(d *reading.Document, s *proposal.Statement) bool {
	chunks := d.Sentences[s.Sentence].Chunks
	if s.Source.None() || s.Source.Items.Start != d.Chunks[chunks.Start].Start || s.Content[0].Start < s.Cue.End || !documentary(d, s) {
		return false
	}
	clausal := s.Verb == nil || s.Verb.Takes(lexicon.Bare)
	inner := 0 // clauses that are still to have their verb: asking pupils what they eat
	for k := d.ChunkAt(chunks, s.Cue.End); k < chunks.End && d.Chunks[k].Start < s.Content[0].End; k++ {
		g := &d.Chunks[k]
		switch g.Kind {
		case reading.NounPhrase, reading.Preposition, reading.Adverb, reading.Adjective:
			continue
		case reading.Relative, reading.Subordinator:
			inner++
			continue
		case reading.VerbGroup:
		default:
			return false
		}
		if inner > 0 && g.Verb.Finite() {
			inner--
			continue
		}
		object := k < chunks.Start+2 || d.Chunks[k-2].Kind != reading.Preposition
		if d.Chunks[k-1].Kind == reading.NounPhrase && object && clausal {
			return false
		}
		v, _, ok := lexicon.Cue(d.Items[g.Head].Lower)
		if g.Verb.Finite() && d.Chunks[k-1].Kind == reading.Adjective && d.Chunks[k-1].Start == s.Cue.End {
			s.Content = nil // saying sorry | filled a page
			return true
		}
		if !g.Verb.Finite() || g.Verb.Passive || !ok || !v.Takes(lexicon.Bare|lexicon.That) || g.End >= s.Content[0].End {
			return false
		}
		s.Source.Items.End = g.Start
		s.Cue, s.Content[0].Start = text.Span{Start: g.Start, End: g.End}, g.End
		s.Verb, s.Lemma, s.Class, s.Frame, s.Share = v, v.Lemma, v.Class, lexicon.Bare, v.Share(lexicon.Bare)
		s.Negated = g.Verb.Negated
		return true
	}
	return false
}

// participleOf says whether a cue is a participle that hangs on the noun before it.
func participleOf(d *reading.Document, s *proposal.Statement) bool {
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.Start)
	return k > chunks.Start && k < chunks.End && d.Chunks[k].Kind == reading.VerbGroup && d.Chunks[k].Verb.Gerund() &&
		d.Chunks[k-1].Kind == reading.NounPhrase
}

// documentary says whether the source of a statement is a document.
func documentary(d *reading.Document, s *proposal.Statement) bool {
	_, doc := lexicon.DocNoun(headWord(d, s))
	return doc
}

// saidBehind gives a sentence that tells what somebody will say or do to whoever is told behind its comma to say so: The mayor will
// announce a plan, | two people familiar with the matter tell the Argus.
func saidBehind(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		n := len(s.Content) - 1
		if s.Cue.End <= s.Cue.Start || s.Reason != proposal.ReasonCue || n < 0 || s.Content[n].Start < s.Cue.End || s.Source.None() {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		if s.Source.Items.Start != d.Chunks[chunks.Start].Start || s.Content[n].End > d.Sentences[s.Sentence].Items.End {
			continue
		}
		who, v := lateSpeaker(d, chunks, s.Content[n])
		if v < 0 || anotherSays(st, i, text.Span{Start: who.Start, End: d.Chunks[v].End}) {
			continue
		}
		verb, _, _ := lexicon.Cue(d.Items[d.Chunks[v].Head].Lower)
		s.Content = []text.Span{{Start: d.Chunks[chunks.Start].Start, End: who.Start - 1}}
		s.Source = proposal.Source{Items: who, Head: text.Span{Start: who.Start, End: d.Chunks[d.ChunkAt(chunks, who.Start)].End}}
		s.Cue = text.Span{Start: d.Chunks[v].Start, End: d.Chunks[v].End}
		s.Verb, s.Lemma, s.Class, s.Frame, s.Share = verb, verb.Lemma, verb.Class, lexicon.Inverted, verb.Share(lexicon.Inverted)
		s.Negated, s.Raised = d.Chunks[v].Verb.Negated, false
	}
}

// lateSpeaker returns who is told at the end of a content to say what stands before the comma, and the chunk of the verb; -1 for
// none.
func lateSpeaker(d *reading.Document, chunks text.Span, c text.Span) (who text.Span, verb int) {
	for k := d.ChunkAt(chunks, c.Start); k+2 < chunks.End && d.Chunks[k].Start <= c.End; k++ {
		if d.Chunks[k].Kind == reading.Quoted {
			return who, -1
		}
		if d.Chunks[k].Kind != reading.Comma || d.Chunks[k+1].Kind != reading.NounPhrase {
			continue
		}
		v := k + 2
		for v < chunks.End && ofSpeaker(d.Chunks[v].Kind) {
			v++
		}
		if v >= chunks.End || d.Chunks[v].Kind != reading.VerbGroup || !d.Chunks[v].Verb.Finite() && d.Chunks[v].Verb.First != syntax.VB {
			continue
		}
		verb, _, ok := lexicon.Cue(d.Items[d.Chunks[v].Head].Lower)
		end := v + 1
		if end < chunks.End && d.Chunks[end].Kind == reading.NounPhrase {
			end++
		}
		last := end >= chunks.End || d.Chunks[end].Kind == reading.Stop && end >= chunks.End-1
		if ok && last && verb.Takes(lexicon.Inverted|lexicon.Bare) && verb.Share(0) >= proposal.MostlySays && verb.Class != lexicon.Attitude {
			return text.Span{Start: d.Chunks[k+1].Start, End: d.Chunks[v].Start}, v
		}
	}
	return who, -1
}

// ofSpeaker says whether a chunk of a kind may stand between a noun and its verb: two people | familiar with the matter | tell.
func ofSpeaker(k reading.ChunkKind) bool {
	return k == reading.Adjective || k == reading.Adverb || k == reading.Preposition || k == reading.NounPhrase
}
