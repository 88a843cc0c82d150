package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// writtenTo gives what a letter says to the letter: framed | the card teacher Mona Gray sent to swimmers | telling | them that the slide
// was shut. Who framed it, or got it, says nothing.
func writtenTo(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	return giveRest(d, st, func(in *proposal.Clauses, n int) (s proposal.Statement, rest text.Span, ok bool) {
		chunks := d.Sentences[n].Chunks
		v, who := letterAt(d, chunks)
		if v < 0 {
			return s, rest, false
		}
		s, ok = saidAt(in.Of(n), v-chunks.Start, who)
		return s, text.Span{Start: who.Items.Start, End: d.Sentences[n].Items.End}, ok
	})
}

// letterReach is how many chunks may stand between the verb of who sent a letter and what that says.
const letterReach = 8

// letterAt returns the participle by which a document says something in a sentence, and the document with who sent it; -1 for none.
func letterAt(d *reading.Document, chunks text.Span) (verb int, who proposal.Source) {
	for m := chunks.Start + 2; m+1 < chunks.End; m++ {
		sends := d.Chunks[m].Kind == reading.VerbGroup && d.Chunks[m].Verb.Finite() && !d.Chunks[m].Verb.Passive
		if !sends || !lexicon.TellsClause(lemmaOf(d, d.Chunks[m].Head), lexicon.Sends) {
			continue
		}
		if who = letterBefore(d, chunks, m); who.None() {
			continue
		}
		for v := m + 1; v < chunks.End && v < m+letterReach; v++ {
			g := &d.Chunks[v]
			switch {
			case g.Kind == reading.NounPhrase, g.Kind == reading.Preposition, g.Kind == reading.Adverb:
			case g.Kind == reading.VerbGroup && g.Verb.Gerund():
				if w, _, cue := lexicon.Cue(d.Items[g.Head].Lower); !cue || !w.Takes(lexicon.That) {
					return -1, who
				}
				who.Items.End = g.Start
				return v, who
			default:
				return -1, who
			}
		}
	}
	return -1, who
}

// letterBefore returns the document before the subject of the verb at chunk m, without a pronoun between them: the letter | the bank |
// sent; the card teacher Mona Gray | sent. It is an object.
func letterBefore(d *reading.Document, chunks text.Span, m int) (who proposal.Source) {
	sender := m - 1
	if d.Chunks[sender].Kind != reading.NounPhrase {
		return who
	}
	letter, end := sender-1, 0
	if letter > chunks.Start && d.Chunks[letter].Kind == reading.NounPhrase && written(d, d.Chunks[letter].Head) {
		end = d.Chunks[letter].End
	} else {
		letter = sender
		for i := d.Chunks[sender].Start + 1; i < d.Chunks[sender].End-1 && end == 0; i++ {
			if written(d, i) {
				end = i + 1
			}
		}
	}
	if end == 0 || letter <= chunks.Start || d.Chunks[letter-1].Kind != reading.VerbGroup {
		return who
	}
	from := d.Chunks[letter].Start
	return proposal.Source{Items: text.Span{Start: from, End: d.Chunks[m].End}, Head: text.Span{Start: from, End: end}}
}

// written says whether item i is a noun for a document.
func written(d *reading.Document, i int) bool {
	_, doc := lexicon.DocNoun(d.Items[i].Lower)
	return doc && d.Items[i].Passage < 0 && !d.TokenCapital(i)
}

// lemmaOf returns the lemma of item i.
func lemmaOf(d *reading.Document, i int) string {
	return syntax.Lemma(d.Items[i].Lower, d.Items[i].Tag)
}

// newcomers gives a participle to whom a clause with "after" brings in, where the models took the subject of the sentence: The clinic
// closed after | three nurses | went public, saying.
func newcomers(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || d.Items[s.Cue.Start].Tag != syntax.VBG || !d.ItemIs(s.Cue.Start-1, ",") {
			continue
		}
		v := verbOfCue(d, s)
		if v < 0 || s.Source.Items.End > s.Cue.Start {
			continue
		}
		who := in.Of(s.Sentence).SubjectOf(v - d.Sentences[s.Sentence].Chunks.Start).Source
		if !who.None() && who.Items.Start > s.Source.Items.End && d.ItemIs(who.Items.Start-1, "after") {
			s.Source = who
		}
	}
}

// writers gives what a letter asks or says to who wrote it, where the models took the one to whom it went: The charity | wrote to Ofcom
// calling for an inquiry.
func writers(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || d.Items[s.Cue.Start].Tag != syntax.VBG || s.Source.Items.End != s.Cue.Start {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		v := sentTo(d, chunks, d.ChunkAt(chunks, s.Cue.Start))
		if v < 0 {
			continue
		}
		if who := in.Of(s.Sentence).SubjectOf(v - chunks.Start).Source; !who.None() && who.Items.End <= s.Source.Items.Start {
			s.Source = who
		}
	}
}

// sentTo returns the verb by which a letter goes to the one whose phrase ends before chunk k: wrote to | the Secretary of State; sent a
// letter to | Ofcom. It is -1 for none.
func sentTo(d *reading.Document, chunks text.Span, k int) int {
	for k--; k > chunks.Start && k-1 >= chunks.Start; k -= 2 {
		if d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k-1].Kind != reading.Preposition {
			return -1
		}
		if d.ItemIs(d.Chunks[k-1].Start, "to") {
			k -= 2
			break
		}
	}
	if k > chunks.Start && d.Chunks[k].Kind == reading.NounPhrase && written(d, d.Chunks[k].Head) {
		k--
	}
	if k < chunks.Start || d.Chunks[k].Kind != reading.VerbGroup || d.Chunks[k].Verb.Passive {
		return -1
	}
	if !lexicon.TellsClause(lemmaOf(d, d.Chunks[k].Head), lexicon.Sends) {
		return -1
	}
	return k
}
