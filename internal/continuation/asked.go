package continuation

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// askedBefore returns who was asked something in a sentence that is all of its paragraph and does something else than say it, so that
// the next paragraph is the answer: Asked whether he would run again, | Mayor Tom Brack | shrugged. None otherwise.
func (l *linker) askedBefore(n int) (who proposal.Source) {
	s := &l.d.Sentences[n]
	if l.d.Paras[s.Para].Sentences.End != n+1 || l.d.Paras[s.Para].Sentences.Start != n || l.d.Items[s.Items.Start].Passage >= 0 {
		return who
	}
	v, form, ok := lexicon.Cue(l.d.Items[s.Items.Start].Lower)
	if !ok || v.Class != lexicon.Ask || form&lexicon.Past == 0 || l.d.HoldsPassage(s.Items) {
		return who
	}
	in := proposal.Clauses{Doc: l.d}
	defer in.Release()
	for k := s.Chunks.End - 1; k > s.Chunks.Start+1; k-- {
		if g := &l.d.Chunks[k]; g.Kind != reading.VerbGroup || !g.Verb.Finite() {
			continue
		}
		sub := in.Of(n).SubjectOf(k - s.Chunks.Start)
		if first := sub.First + s.Chunks.Start; !sub.None() && first > s.Chunks.Start && l.d.Chunks[first-1].Kind == reading.Comma {
			return sub.Source
		}
		return who
	}
	return who
}

// answers returns who does or is, at the end of a paragraph, what leads up to the words that are the next: | Councillor Ann Roe |
// disagreed. None otherwise.
func (l *linker) answers(n int) (who proposal.Source) {
	s := &l.d.Sentences[n]
	if l.d.Paras[s.Para].Sentences.End != n+1 || l.d.HoldsPassage(s.Items) {
		return who
	}
	for k := s.Chunks.Start; k < s.Chunks.End; k++ {
		g := &l.d.Chunks[k]
		if g.Kind != reading.VerbGroup || !g.Verb.Finite() && !g.Verb.Participle() { // which the tagger may take a lone past form for
			continue
		}
		told := g.Head
		if l.d.KindWithin(k+1, s.Chunks.End) == reading.Adjective {
			told = l.d.Chunks[k+1].End - 1
			k++
		}
		if l.d.KindWithin(k+1, s.Chunks.End) != reading.Stop || !lexicon.TellsClause(l.d.Items[told].Lower, lexicon.Answers) {
			return who
		}
		in := proposal.Clauses{Doc: l.d}
		defer in.Release()
		return in.Of(n).SubjectOf(l.d.ChunkAt(s.Chunks, g.Start) - s.Chunks.Start).Source
	}
	return who
}
