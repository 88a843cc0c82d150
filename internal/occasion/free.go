package occasion

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// freeContent takes out of the content what is plainly of the occasion: the time before its "that", "ruled on | 3 May that",
// and a piece of its own behind the cue that is nothing else, "“No,” Roe said | yesterday".
func (o *occasion) freeContent() {
	if c := &o.s.Content[0]; c.Start < c.End && o.rightBehind(*c) {
		o.freeTime(c)
	}
	for i := 1; i < len(o.s.Content); i++ {
		if o.rightBehind(o.s.Content[i]) && o.freePiece(i) {
			i--
		}
	}
}

// rightBehind says whether a piece of content begins right behind the cue, a sign between them at most, and ends with the
// sentence.
func (o *occasion) rightBehind(c text.Span) bool {
	return c.Start >= o.s.Cue.End && c.Start <= o.s.Cue.End+1 && c.End <= o.ItemEnd()
}

// freeTime takes the time off the beginning of a content that goes on with "that", and the preposition before it off the cue.
func (o *occasion) freeTime(c *text.Span) {
	i := c.Start
	e := i
	if lexicon.TellsOccasion(o.Doc.Items[i].Lower, lexicon.TimePrep) && i+1 < c.End {
		e = i + 1
	}
	n := o.timeUpTo(e, false)
	if n == e {
		n = o.timeUpTo(i, false)
	}
	if n <= i || n >= c.End {
		return
	}
	if lexicon.TellsOccasion(o.Doc.Items[n-1].Lower, lexicon.TimeFront) { // hours before | the vote
		n = o.itemAt(o.chunkAt(n) + 1)
	}
	if n >= c.End || o.Doc.Items[n].Lower != "that" {
		return
	}
	if last := o.s.Cue.End - 1; i == o.s.Cue.End && last > o.s.Cue.Start && lexicon.TellsOccasion(o.Doc.Items[last].Lower, lexicon.TimePrep) {
		i, o.s.Cue.End = last, last
	}
	note(&o.known.When, i, n)
	c.Start = n
}

// freePiece takes piece i out of the content where phrases of the occasion are all that it is.
func (o *occasion) freePiece(i int) bool {
	if o.s.Content[i].Start >= o.s.Content[i].End {
		return false
	}
	whole, known := o.s.Content, o.known
	p := whole[i]
	o.s.Content = slices.Delete(slices.Clone(whole), i, i+1)
	k := o.chunkAt(p.Start)
	for e := o.phrase(k); e > k && o.itemAt(k) < p.End; e = o.phrase(k) {
		k = e
	}
	rest := p.End - o.itemAt(k)
	if k > o.chunkAt(p.Start) && (rest <= 0 || rest == 1 && !o.Doc.Items[p.End-1].Tag.Noun()) {
		return true
	}
	o.s.Content, o.known = whole, known
	return false
}
