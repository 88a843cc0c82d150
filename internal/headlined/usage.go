package headlined

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A place says where in the names of running text a word was seen.
type place uint8

const (
	begins place = 1 << iota // a name, or all of one
	ends
	within
)

// A usage is what the running text of an article does with capitalized words.
type usage struct {
	words map[string]place
	pairs map[[2]string]bool // that stand side by side
}

// known returns what is left of a name when the words are taken from its ends that the running text has without a capital or not
// at all, where it has the word beside them at that end of a name.
func (c *Cutter) known(d *reading.Document, name text.Span) text.Span {
	if c.words == nil {
		c.read(d)
	}
	for name.End-name.Start > 1 {
		last, before := name.End-1, d.Items[name.End-2].Lower
		if !ordinary(d, last) || !c.apart(before, d.Items[last].Lower) || c.words[d.Items[last].Lower] != 0 || c.words[before]&ends == 0 {
			break
		}
		name.End--
	}
	for name.End-name.Start > 1 {
		first, behind := name.Start, d.Items[name.Start+1].Lower
		if !ordinary(d, first) || !c.apart(d.Items[first].Lower, behind) || c.words[d.Items[first].Lower] != 0 || c.words[behind]&begins == 0 {
			break
		}
		name.Start++
	}
	return name
}

// apart says whether two words do not stand side by side in the running text.
func (c *Cutter) apart(a, b string) bool { return !c.pairs[[2]string{a, b}] }

// read reads the running text.
func (c *Cutter) read(d *reading.Document) {
	c.words, c.pairs = map[string]place{}, map[[2]string]bool{}
	for n := range d.Sentences {
		if headline(d, n) || titleCase(d, n) {
			continue
		}
		s := d.Sentences[n].Items
		run := s.Start // item behind the last that is of no name
		for i := s.Start; i < s.End; i++ {
			if !named(d, i) {
				run = i + 1
				continue
			}
			at := within
			if i == run {
				at |= begins
			} else {
				c.pairs[[2]string{d.Items[i-1].Lower, d.Items[i].Lower}] = true
			}
			if i+1 == s.End || !named(d, i+1) {
				at |= ends
			}
			if i > s.Start || at&ends == 0 || reading.Proper(d.Items[i].Tag) { // the capital of a sentence's first word tells nothing
				c.words[d.Items[i].Lower] |= at
			}
		}
	}
}

// named says whether item i has a capital and can be of a name.
func named(d *reading.Document, i int) bool {
	it := &d.Items[i]
	return it.Passage < 0 && d.Tokens[it.Tok].Kind == text.Word && d.TokenCapital(i) && !d.RoleWord(i) && !d.CourtesyTitle(i)
}
