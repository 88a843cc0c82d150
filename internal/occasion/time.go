package occasion

import (
	"github.com/whosaid/whosaid/internal/calendar"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// timeAt returns the end of the time that begins at item i, outside the content if it begins there; i for none.
func (o *occasion) timeAt(i int) int { return o.timeUpTo(i, !o.s.Says(i)) }

// timeUpTo is timeAt, outside the content or wherever it ends.
func (o *occasion) timeUpTo(i int, outside bool) int {
	next := ""
	if i+1 < o.ItemEnd() {
		next = o.Doc.Items[i+1].Lower
	}
	if i >= o.ItemEnd() || !calendar.MayBegin(o.Doc.Items[i].Lower, next) {
		return i
	}
	var words [10]string
	n := 0
	for end := min(o.ItemEnd(), i+len(words)); i+n < end && o.Doc.Items[i+n].Passage < 0; n++ {
		if outside && o.s.Says(i+n) {
			break
		}
		words[n] = o.Doc.Items[i+n].Lower
	}
	return i + calendar.Match(words[:n])
}

// timeLead says whether item i is a word that leads to a time and belongs to it: "on Monday", "early Saturday".
func (o *occasion) timeLead(i int) bool {
	return i >= o.firstItem() && lexicon.TellsOccasion(o.Doc.Items[i].Lower, lexicon.TimeLead|lexicon.TimePrep)
}

// time reads a time that begins with chunk k, "Tuesday", "on Monday in June", "early this month", and returns the chunk behind;
// k for none.
func (o *occasion) time(k int) int {
	e := o.oneTime(k)
	if e == k {
		return k
	}
	for n := o.oneTime(e); n > e; n = o.oneTime(e) {
		e = n
	}
	note(&o.known.When, o.Chunks[k].Start, o.itemAt(e))
	return e
}

// oneTime returns the chunk behind the one time that begins with chunk k; k for none.
func (o *occasion) oneTime(k int) int {
	if k >= len(o.Chunks) || o.taken(k) {
		return k
	}
	switch o.Kind(k) {
	case reading.NounPhrase:
		return o.plainTime(k)
	case reading.Adverb, reading.Adjective:
		e := o.plainTime(k)
		if e == k && o.tells(k, lexicon.TimeLead) { // early | on Friday
			if e = o.oneTime(k + 1); e == k+1 {
				e = k
			}
		}
		return e
	case reading.Preposition, reading.Subordinator:
		return o.ledTime(k)
	}
	return k
}

// plainTime returns the chunk behind a time without a preposition before it: "Tuesday", "hours before | the vote", "later"; k for
// none.
func (o *occasion) plainTime(k int) int {
	i := o.Chunks[k].Start
	if e := o.timeAt(i); e > i && o.wholeChunk(e) && !o.subjectOfOther(e) {
		n := o.chunkAt(e)
		if lexicon.TellsOccasion(o.Doc.Items[e-1].Lower, lexicon.TimeFront) && o.freeNoun(n) && o.happens(n) {
			n++
		}
		return n
	}
	if o.oneWord(k) && o.tells(k, lexicon.TimeAdverb) {
		return k + 1
	}
	return k
}

// ledTime returns the chunk behind a time that a preposition at chunk k leads to or begins: "in 2014", "over a week ago", "at the
// end of the talks"; k for none.
func (o *occasion) ledTime(k int) int {
	if i := o.Chunks[k].Start; o.timeFrom(i) {
		return o.chunkAt(o.timeAt(i))
	}
	if !o.tells(k, lexicon.TimePrep) || k+1 >= len(o.Chunks) || o.taken(k+1) {
		return k
	}
	if n := o.Chunks[k+1].Start; o.timeFrom(n) {
		return o.chunkAt(o.timeAt(n))
	}
	if o.Kind(k+1) != reading.NounPhrase || !lexicon.TellsOccasion(o.head(k+1).Lower, lexicon.TimeHead) {
		return k
	}
	if o.Word(k+2) == "of" && o.Kind(k+3) == reading.NounPhrase && !o.taken(k+2) {
		return k + 4
	}
	return k + 2
}

// timeFrom says whether a time begins at item i, and has no noun behind it.
func (o *occasion) timeFrom(i int) bool {
	e := o.timeAt(i)
	return e > i && o.wholeChunk(e)
}

// wholeChunk says whether item e begins a chunk: a time that ends before it has no noun behind it.
func (o *occasion) wholeChunk(e int) bool {
	k := o.chunkAt(e)
	return k >= len(o.Chunks) || o.Chunks[k].Start == e
}

// subjectOfOther says whether a verb other than the cue begins at item e, whose subject the time would be.
func (o *occasion) subjectOfOther(e int) bool {
	k := o.chunkAt(e)
	if o.Kind(k) != reading.VerbGroup || !o.Chunks[k].Verb.Finite() {
		return false
	}
	return o.Chunks[k].End <= o.s.Cue.Start || o.Chunks[k].Start >= o.s.Cue.End
}

// timeBehindNoun returns the item of the noun phrase at chunk k at which a time begins that ends it, behind another noun: "an
// interview | last month" is one noun phrase to the chunker. 0 for none.
func (o *occasion) timeBehindNoun(k int) int {
	c := o.Chunks[k]
	for i := c.Start + 1; i < c.End; i++ {
		if o.Doc.Items[i-1].Tag.Noun() && o.timeAt(i) >= c.End {
			return i
		}
	}
	return 0
}

// timeBeforeNoun finds the time inside the noun phrase at chunk k that its noun is dated by: "a Friday statement", "Monday's
// announcement".
func (o *occasion) timeBeforeNoun(k int) (start, end int) {
	c := o.Chunks[k]
	for i := c.Start; i < c.Head; i++ {
		if e := o.timeAt(i); e > i && e <= c.Head {
			return i, e
		}
	}
	return 0, 0
}
