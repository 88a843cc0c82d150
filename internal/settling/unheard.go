package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// unheard adds what the rules find in sentences of which the models made nothing, where their evidence is as plain as can be.
func unheard(d *reading.Document, st []proposal.Statement, found *proposal.Found) []proposal.Statement {
	heard := make([]bool, len(d.Sentences))
	for i := range st {
		s := &st[i]
		heard[s.Sentence] = true
		for _, c := range s.Content {
			for n := d.SentenceOf(c.Start, s.Sentence); n < len(d.Sentences) && d.Sentences[n].Items.Start < c.End; n++ {
				heard[n] = true
			}
		}
	}
	in := proposal.Clauses{Doc: d, Found: found}
	defer in.Release()
	for n := range d.Sentences {
		if heard[n] {
			continue
		}
		for _, s := range in.Read(n) {
			if plain(d, &s) {
				s.Content = slices.Clone(s.Content)
				st = append(st, s)
			}
		}
	}
	return st
}

// plainShare is how often a verb with a clause must say that clause before the rules alone are believed.
const plainShare = 0.5

// mostlyShows is the same of a verb by which a document shows a thing.
const mostlyShows = 0.7

// plain says whether somebody who may speak, or a document, says a whole clause by a verb that seldom does anything else, or the
// sentence stands on a paper by its phrase: per the Argus.
func plain(d *reading.Document, s *proposal.Statement) bool {
	if s.Reason == proposal.ReasonPassive {
		return plainlyTold(d, s)
	}
	if s.Source.None() || s.Source.Relative || s.Negated || s.Source.Head.End <= s.Source.Head.Start {
		return false
	}
	head := &d.Items[s.Source.Head.End-1]
	_, doc := lexicon.DocNoun(head.Lower)
	if s.Reason == proposal.ReasonAccording {
		_, org := lexicon.OrgNoun(head.Lower)
		return (reading.Proper(head.Tag) || org || doc) && stands(d, s, head)
	}
	somebody := reading.MaySpeak(head)
	if s.Frame == lexicon.ObjTo && s.PassiveCue(d) {
		return somebody && s.Source.Items.Start > s.Cue.Start // were told by the caretaker to wait
	}
	if s.Verb == nil || !s.Verb.Takes(s.Frame) || !finiteCue(d, s) && !goesOnSaying(d, s) {
		return false
	}
	if lexicon.TellsClause(s.Lemma, lexicon.Hears) {
		return s.Frame == lexicon.That && head.Tag != syntax.PRP // the inquest heard that
	}
	return plainFrame(d, s, somebody || s.Frame == lexicon.Inverted && pronoun(head), doc)
}

// stands says whether a phrase that names a source stands at the head of a sentence or behind a comma. One word is too little behind
// "to", where the models are to be believed that hear nothing, and enough for a name in: as confirmed by Roe.
func stands(d *reading.Document, s *proposal.Statement, head *reading.Item) bool {
	setOff := s.Cue.Start == d.Sentences[s.Sentence].Items.Start || d.ItemIs(s.Cue.Start-1, ",")
	return setOff && (s.Source.Items.End > s.Source.Items.Start+1 || !d.ItemIs(s.Cue.End-1, "to") && reading.Proper(head.Tag))
}

// plainlyTold says whether a passive tells somebody a whole clause, or what is held: the jury was told that; it is understood that.
func plainlyTold(d *reading.Document, s *proposal.Statement) bool {
	if s.Negated || s.Verb == nil || s.Frame != lexicon.That && s.Frame != lexicon.Bare {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.Start)
	if k <= chunks.Start || k >= chunks.End || d.Chunks[k].Kind != reading.VerbGroup || !d.Chunks[k].Verb.Finite() {
		return false
	}
	if d.ItemIs(s.Cue.Start-1, "it") {
		return lexicon.TellsClause(s.Lemma, lexicon.ToldOf)
	}
	return d.Chunks[k-1].Kind == reading.NounPhrase && lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer)
}

// pronoun says whether a word is he, she or they.
func pronoun(it *reading.Item) bool {
	return it.Lower == "he" || it.Lower == "she" || it.Lower == "they"
}

// plainFrame says whether a verb of saying says plainly what stands to it as that of a statement does, by somebody or by a document.
func plainFrame(d *reading.Document, s *proposal.Statement, somebody, doc bool) bool {
	switch s.Frame {
	case lexicon.That, lexicon.Bare, lexicon.Inverted:
		return (somebody || doc) && tells(s.Class) && (s.Share >= plainShare || s.Class == lexicon.Deny) // denied he had sold it
	case lexicon.Whether:
		return somebody && s.Class != lexicon.Attitude
	case lexicon.NP:
		return doc && s.Class == lexicon.Show && s.Share >= mostlyShows // figures showed exports at a record
	case lexicon.ObjTo:
		return somebody && reading.Proper(d.Items[s.FirstPhrase(d)].Tag) // pressed Roe to call a vote
	}
	return false
}

// tells says whether the verbs of a class pass on what somebody knows or claims.
func tells(c lexicon.Class) bool {
	switch c {
	case lexicon.Report, lexicon.Claim, lexicon.Show, lexicon.Announce, lexicon.Concede, lexicon.Judge, lexicon.Predict, lexicon.Deny,
		lexicon.Promise:
		return true
	}
	return false
}

// finiteCue says whether the cue is a verb group with a tense of its own.
func finiteCue(d *reading.Document, s *proposal.Statement) bool {
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.Start)
	return k < chunks.End && d.Chunks[k].Kind == reading.VerbGroup && d.Chunks[k].Verb.Finite() && !d.Chunks[k].Verb.Passive
}

// surely is how often a participle must say the clause behind it before the rules alone are believed.
const surely = 0.9

// goesOnSaying says whether the cue is a participle behind a comma: two women came forward, | claiming | that.
func goesOnSaying(d *reading.Document, s *proposal.Statement) bool {
	clausal := s.Frame == lexicon.That || s.Frame == lexicon.Bare
	return clausal && s.Share >= surely && d.Items[s.Cue.Start].Tag == syntax.VBG && d.ItemIs(s.Cue.Start-1, ",")
}
