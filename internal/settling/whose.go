package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// whoseReach is how many chunks a clause with "whose" has at most.
const whoseReach = 14

// whose gives the verb behind a clause with "whose" its subject: Finn, whose paper backs the toll, | wrote that. The paper is no
// source of what Finn wrote, and nothing of the clause is what she wrote.
func whose(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var c *proposal.Clause
	var at map[int][]int
	for n := range d.Sentences {
		chunks := d.Sentences[n].Chunks
		for k := chunks.Start + 1; k+3 < chunks.End; k++ {
			if d.Chunks[k].Kind != reading.Relative || d.Items[d.Chunks[k].Start].Lower != "whose" {
				continue
			}
			if c == nil {
				c, at = proposal.NewClause(d), proposal.BySentence(st)
				defer c.Release()
			}
			if len(at[n]) > 0 {
				c.Begin(n)
				aroundWhose(c, st, at[n], k-chunks.Start)
			}
		}
	}
	return proposal.WithContent(st)
}

// aroundWhose mends the statements of a sentence, those given, around the "whose" at chunk k.
func aroundWhose(c *proposal.Clause, st []proposal.Statement, here []int, k int) {
	before := k - 1
	if c.Kind(before) == reading.Comma {
		before--
	}
	m := mainVerb(c, k)
	if m < 0 || c.Kind(before) != reading.NounPhrase {
		return
	}
	subject := c.SubjectEndingAt(before)
	if subject.None() {
		return
	}
	subject.Source.Items.End = c.Chunks[m].Start
	at := text.Span{Start: c.Chunks[m].Start, End: c.Chunks[m].End}
	for _, i := range here {
		s := &st[i]
		if s.Cue.Overlaps(at) {
			s.Source = subject.Source
			s.CutOut(text.Span{Start: subject.Items.Start, End: at.End})
		} else if s.Cue.Start > c.Chunks[k].Start && s.Cue.End <= at.Start {
			s.CutOut(text.Span{Start: at.Start, End: c.ItemEnd()}) // the clause ends before the verb
		}
	}
}

// mainVerb returns the chunk of the verb of saying behind the clause that begins with "whose" at chunk k; -1 for none.
func mainVerb(c *proposal.Clause, k int) int {
	verbs := 0
	for m := k + 1; m < len(c.Chunks) && m < k+whoseReach; m++ {
		switch c.Kind(m) {
		case reading.Stop, reading.Colon, reading.Semicolon:
			return -1
		case reading.VerbGroup:
			if !c.Chunks[m].Verb.Finite() {
				continue
			}
			if verbs++; verbs == 1 || c.Kind(m-1) != reading.Comma && c.Kind(m-1) != reading.Quoted && c.Kind(m-1) != reading.Adverb {
				continue
			}
			if _, _, ok := lexicon.Cue(c.Doc.Items[c.Chunks[m].Head].Lower); ok && !c.Chunks[m].Verb.Passive {
				return m
			}
			return -1
		}
	}
	return -1
}
