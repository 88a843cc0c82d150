package settling

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// whoseReach is how many chunks a clause with "whose" has at most.
const whoseReach = 14

// whose gives the verb behind a clause with "whose" its subject: Finn, whose paper backs the toll, | wrote that. The paper is no
// source of what Finn wrote, and nothing of the clause is what she wrote. A clause with "who" is one, too, where its comma is missing:
// Roe, who called the pitch “a bog” | told reporters.
func whose(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var c *proposal.Clause
	var at map[int][]int
	for n := range d.Sentences {
		chunks := d.Sentences[n].Chunks
		for k := chunks.Start + 1; k+3 < chunks.End; k++ {
			if d.Chunks[k].Kind != reading.Relative {
				continue
			}
			if first := d.Chunks[k].Start; !d.ItemIs(first, "whose") && !(d.ItemIs(first, "who") && d.ItemIs(first-1, ",")) {
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
	if before < k-1 {
		if s := c.SubjectAcross(k - 1); !s.None() && !listed(c, s, before) { // Finn, of Osaka, whose paper
			subject = s
		}
	}
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

// listed says whether what stands behind the head of a subject, up to chunk k, goes on a list of names: Roe, | Poe and Doe.
func listed(c *proposal.Clause, s clause.Subject, k int) bool {
	for ; c.Chunks[k].Start >= s.Head.End; k-- {
		if c.Kind(k) == reading.Coordinator {
			return true
		}
	}
	return false
}

// mainVerb returns the chunk of the verb of saying behind the clause that begins with "whose" at chunk k; -1 for none.
func mainVerb(c *proposal.Clause, k int) int {
	verbs, first := 0, 0
	who := c.Word(k) == "who"
	for m := k + 1; m < len(c.Chunks) && m < k+whoseReach; m++ {
		switch c.Kind(m) {
		case reading.Stop, reading.Colon, reading.Semicolon:
			return -1
		case reading.VerbGroup:
			if !c.Chunks[m].Verb.Finite() {
				continue
			}
			if verbs++; verbs == 1 {
				first = m
				continue
			}
			switch c.Kind(m - 1) {
			case reading.Quoted:
			case reading.NounPhrase: // whose firm built the wall | said
				if m < first+2 || !objectOf(c, first, m-1) {
					continue
				}
			case reading.Comma, reading.Adverb:
				if who {
					return -1
				}
			default:
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

// objectOf says whether the noun phrase at chunk k ends the object of the verb at chunk v, and is no subject of a clause that the verb
// leads to: the firm says the wall | leaned.
func objectOf(c *proposal.Clause, v, k int) bool {
	if verb, _, ok := lexicon.Cue(c.Doc.Items[c.Chunks[v].Head].Lower); ok && verb.Takes(lexicon.Bare) || c.Finite(k+2) {
		return false // the picture the Argus said | was fake
	}
	for m := 0; m < v-2; m++ {
		if c.Finite(m) { // He thanked Roe, who
			return false
		}
	}
	for m := v + 1; m < k; m++ {
		if c.Kind(m) != reading.NounPhrase && c.Kind(m) != reading.Preposition && c.Kind(m) != reading.Adverb {
			return false
		}
	}
	return true
}
