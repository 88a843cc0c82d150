package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// antecedents gives a verb of saying in a relative clause its pronoun for a source, where the models took the subject of the
// sentence: Ebert presented data | that | showed; a coach | who | locked the gym and told her. What stands before the pronoun is none
// of the cue.
func antecedents(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || s.Source.Relative || s.Source.Items.End > s.Cue.Start || s.Reason.ByForm() {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		v := verbOfCue(d, s)
		if v > chunks.Start && shownBy(d, s, v) {
			continue
		}
		if v < 0 || !d.Chunks[v].Verb.Finite() || !relativeBefore(d, chunks.Start, v) {
			continue
		}
		who := in.Of(s.Sentence).SubjectOf(v - chunks.Start).Source
		if who.None() || !who.Relative || who.Head.End <= who.Head.Start || s.Source.Items.End > who.Head.Start {
			continue
		}
		if comment(d, &who) {
			continue
		}
		s.Source = who
		s.CutOut(who.Items)
		s.Cue.Start = max(s.Cue.Start, who.Items.End)
	}
}

// shownBy gives a statement whose cue ends with a participle of showing, at chunk v, the document before that for a source: released |
// figures | showing. A letter or a statement is its author's.
func shownBy(d *reading.Document, s *proposal.Statement, v int) bool {
	what := &d.Chunks[v-1]
	if !d.Chunks[v].Verb.Gerund() || what.Kind != reading.NounPhrase || what.End <= s.Cue.Start || what.Start <= s.Source.Items.Start {
		return false
	}
	if verb, _, ok := lexicon.Cue(d.Items[d.Chunks[v].Head].Lower); !ok || verb.Class != lexicon.Show {
		return false
	}
	r, doc := lexicon.DocNoun(d.Items[what.Head].Lower)
	who := proposal.Source{Items: text.Span{Start: what.Start, End: what.End}}
	who.Head = who.Items
	if !doc || r.Is(lexicon.Speaks) || comment(d, &who) {
		return false
	}
	s.Source, s.Cue.Start = who, d.Chunks[v].Start
	return true
}

// comment says whether an antecedent is a noun of somebody's saying: whoever makes the comment that calls it a farce says so. What is
// in a memo or on a sign is theirs.
func comment(d *reading.Document, who *proposal.Source) bool {
	n, ok := lexicon.CueNoun(d.Items[who.Head.End-1].Lower)
	return ok && n.Verb != ""
}

// verbOfCue returns the last chunk of a cue that is a verb group, and -1 where it has none.
func verbOfCue(d *reading.Document, s *proposal.Statement) int {
	chunks := d.Sentences[s.Sentence].Chunks
	for k := d.ChunkAt(chunks, s.Cue.End) - 1; k >= chunks.Start && d.Chunks[k].End > s.Cue.Start; k-- {
		if d.Chunks[k].Kind == reading.VerbGroup {
			return k
		}
	}
	return -1
}

// relativeReach is how many chunks a relative pronoun may stand before its verb.
const relativeReach = 12

// relativeBefore says whether a relative pronoun stands before chunk v.
func relativeBefore(d *reading.Document, first, v int) bool {
	for k := v - 1; k >= first && k > v-relativeReach; k-- {
		if d.Chunks[k].Kind == reading.Relative {
			return true
		}
	}
	return false
}
