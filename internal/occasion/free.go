package occasion

import (
	"slices"

	"github.com/whosaid/whosaid/internal/calendar"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// freeContent takes out of the content what is plainly of the occasion: the time before its "that" or "who", "ruled on | 3 May that",
// and a piece of its own behind the cue that is nothing else, "“No,” Roe said | yesterday".
func (o *occasion) freeContent() {
	if c := &o.s.Content[0]; c.Start < c.End && o.rightBehind(*c) {
		o.freeTime(c)
	}
	o.freeTail()
	for i := 1; i < len(o.s.Content); i++ {
		switch c := &o.s.Content[i]; {
		case !o.rightBehind(*c):
		case o.freePiece(i):
			i--
		default:
			o.freeHead(c)
		}
	}
}

// rightBehind says whether a piece of content begins right behind the cue, a sign between them at most, and ends with the
// sentence.
func (o *occasion) rightBehind(c text.Span) bool {
	return c.Start >= o.s.Cue.End && c.Start <= o.s.Cue.End+1 && c.End <= o.ItemEnd()
}

// freeTime takes the time off the beginning of a content that goes on with "that" or a question, and the preposition before it off
// the cue.
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
	if n >= c.End || !o.beginsClause(o.Doc.Items[n].Lower) {
		return
	}
	if last := o.s.Cue.End - 1; i == o.s.Cue.End && last > o.s.Cue.Start && lexicon.TellsOccasion(o.Doc.Items[last].Lower, lexicon.TimePrep) {
		i, o.s.Cue.End = last, last
	}
	note(&o.known.When, i, n)
	c.Start = n
}

// beginsClause says whether a word begins the clause that is said or asked: "that", or "who" behind a verb that takes a question.
// "When" may as well date it.
func (o *occasion) beginsClause(lower string) bool {
	if lower == "that" {
		return true
	}
	return lower != "when" && lexicon.Is(lower, lexicon.WhWord) && o.s.Verb != nil && o.s.Verb.Takes(lexicon.Whether)
}

// freeHead takes the time and the comma behind it off the beginning of a piece behind the cue: "the bridge fell, Roe said | on
// Sunday, | killing two".
func (o *occasion) freeHead(c *text.Span) {
	start := c.Start
	k := o.chunkAt(start)
	c.Start = c.End
	e := o.time(k)
	c.Start = start
	if e > k && o.Kind(e) == reading.Comma && o.itemAt(e)+1 < c.End {
		c.Start = o.itemAt(e) + 1
	}
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

// freeTail takes the time and the channel off the end of a content that is no clause: "announced a settlement | on Thursday",
// "condemned the raid | in statements published on Sunday". What is to come is the content's own, "announced a strike next week".
func (o *occasion) freeTail() {
	c := &o.s.Content[0]
	if len(o.s.Content) > 1 || !o.datable() || !o.rightBehind(*c) {
		return
	}
	first, end := o.chunkAt(c.Start), o.chunkAt(c.End-1)+1
	if o.Kind(first) != reading.NounPhrase && o.Kind(first) != reading.Preposition {
		return
	}
	for k := first; k < end; k++ {
		switch o.Kind(k) {
		case reading.VerbGroup:
			if !o.participle(k) {
				return
			}
		case reading.Relative, reading.Subordinator:
			return
		}
	}
	for k := max(first, end-tailChunks); k < end; k++ {
		at := o.itemAt(k)
		if k == first {
			at = 0
		}
		if n := o.timeBehindNoun(k); n > 0 && k == end-1 {
			at = n
		}
		if at > c.Start && o.freeFrom(at, end) {
			return
		}
	}
}

// tailChunks is how many chunks of a content's end may be of the occasion.
const tailChunks = 8

// freeFrom ends the content at item at, if all that stands from there to chunk end is of the occasion.
func (o *occasion) freeFrom(at, end int) bool {
	c, known := &o.s.Content[0], o.known
	whole := *c
	c.End = at
	o.known.When, o.known.Channel = text.Span{}, text.Span{}
	k := o.chunkAt(at)
	if o.Chunks[k].Start < at {
		note(&o.known.When, at, whole.End)
		k++
	}
	for first := k; k < end; {
		e := o.phrase(k)
		place := o.known.Where != known.Where // a place alone may be of what is spoken of: "condemned the fire at the wedding"
		if e == k || k == first && (place || o.known.When == o.known.Channel) {
			break
		}
		k = e
	}
	if when := o.known.When; k == end && !calendar.Ahead(o.words(when.Start, when.End)) {
		return true
	}
	o.known, *c = known, whole
	return false
}

// datable says whether the cue takes a noun and tells of words that were said, not of what is wished or to come.
func (o *occasion) datable() bool {
	takesNoun := o.s.Verb != nil && o.s.Verb.Takes(lexicon.NP|lexicon.Prep|lexicon.As) // a noun behind "said" is half of a clause
	if !takesNoun || o.s.Mode.Mode == proposal.ModeFuture {
		return false
	}
	switch o.s.Verb.Class {
	case lexicon.Attitude, lexicon.Promise, lexicon.Predict, lexicon.Order, lexicon.Advise, lexicon.Ask:
		return false
	}
	return true
}

// words returns the lower case words of items start to end.
func (o *occasion) words(start, end int) []string {
	var w []string
	for _, it := range o.Doc.Items[start:end] {
		w = append(w, it.Lower)
	}
	return w
}
