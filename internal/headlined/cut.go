package headlined

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Cutter cuts the names of one article. It must not be shared between goroutines.
type Cutter struct {
	usage        // nil until it is asked for
	asked   int  // sentence + 1 that was asked about last
	capital bool // whether it is one
}

// Cut leaves of a mention's name, in sentence n, what the capitals of a headline did not run together.
func (c *Cutter) Cut(d *reading.Document, m *nounphrase.Mention, n int) {
	if m.Name.End-m.Name.Start < 2 {
		return
	}
	first := givenFirst(d, m.Name)
	person := m.Name.End-m.Name.Start > 2 && first < m.Name.End-1 && ranTogether(d, m.Name, first)
	if !person && !ordinary(d, m.Name.End-1) && !ordinary(d, m.Name.Start) || !c.capitalized(d, n) {
		return
	}
	name := text.Span{Start: first, End: first + 2}
	if !person {
		if name = c.known(d, m.Name); name == m.Name {
			return
		}
	}
	m.Name = name
	m.Role, m.Kind, m.Certain, m.Gender = text.Span{}, nounphrase.Unknown, false, lexicon.NoGender
	nounphrase.JudgeName(d, m)
	m.Head = d.Items[name.End-1].Lower
}

// givenFirst returns the first given name of a name, its last word where there is none.
func givenFirst(d *reading.Document, name text.Span) int {
	first := name.Start
	for first < name.End-1 && !d.Given(first) {
		first++
	}
	return first
}

// capitalized says whether the capitals of sentence n tell nothing.
func (c *Cutter) capitalized(d *reading.Document, n int) bool {
	if c.asked != n+1 {
		c.asked, c.capital = n+1, headline(d, n) || titleCase(d, n)
	}
	return c.capital
}

func titleCase(d *reading.Document, n int) bool {
	s := d.Sentences[n].Items
	return s.End > s.Start && d.TitleCase(d.Tokens[d.Items[s.Start].Tok:d.Items[s.End-1].TokEnd])
}

// headline says whether sentence n is a line of its own without a stop at its end, at the top of the article.
func headline(d *reading.Document, n int) bool {
	s := d.Sentences[n]
	if s.Para > 1 || n > 0 && d.Sentences[n-1].Para == s.Para {
		return false
	}
	last := &d.Items[s.Items.End-1]
	return last.Passage < 0 && reading.Punctuation(last.Lower) != reading.Stop
}

// ranTogether says whether a name, whose first given name is item first, can be that of somebody and more: not one of three
// words which begin with it, nor an organization's, nor one that a suffix, a particle or an initial makes long.
func ranTogether(d *reading.Document, name text.Span, first int) bool {
	second, last := d.Items[first+1].Lower, name.End-1
	if reading.Particle(second) || reading.Initial(second) || propername.Suffix(d, last) {
		return false
	}
	if d.Class(last)&(reading.OrgClass|reading.SuffixClass) != 0 {
		return false
	}
	if first > name.Start || name.End-first != 3 {
		return true
	}
	third := d.Items[first+2].Tag
	return third.Verb() || third == syntax.NNS
}

// ordinary says whether item i is a word that need not be of a name.
func ordinary(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if it.Passage >= 0 || d.Class(i)&(reading.GivenClass|reading.OrgClass|reading.SuffixClass) != 0 || propername.Suffix(d, i) {
		return false
	}
	return !reading.Particle(it.Lower) && (syntax.Common(it.Lower) || syntax.Common(syntax.Lemma(it.Lower, syntax.VBZ)))
}
