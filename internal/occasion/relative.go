package occasion

import (
	"github.com/whosaid/whosaid/internal/calendar"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// antecedentWithin is how many chunks before a relative clause what it hangs on may stand.
const antecedentWithin = 14

// antecedent reads what the relative clause of the saying hangs on: "a speech in 2019, in which | she said", "since 1975, when |
// Nord warned".
func (o *occasion) antecedent() {
	first := o.s.Cue.Start
	if !o.s.Source.None() {
		first = min(first, o.s.Source.Items.Start)
	}
	switch k := o.chunkAt(first) - 1; {
	case k < 1:
	case o.Word(k) == "when":
		o.timeBefore(o.behindComma(k - 1))
	case o.Word(k) == "which" && o.Kind(k-1) == reading.Preposition && o.tells(k-1, lexicon.PlacePrep):
		o.saidIn(o.behindComma(k - 2))
	}
}

// behindComma returns chunk k, or the one before it where k is a comma.
func (o *occasion) behindComma(k int) int {
	if o.Kind(k) == reading.Comma {
		return k - 1
	}
	return k
}

// timeBefore notes the time that ends with chunk k, if there is one: "on Monday, | when". A year is one here without its "in".
func (o *occasion) timeBefore(k int) {
	for s := max(k-3, 0); s <= k; s++ {
		if o.taken(s) {
			continue
		}
		known := o.known
		if e := o.oneTime(s); e != k+1 {
			o.known = known
			continue
		}
		note(&o.known.When, o.Chunks[s].Start, o.Chunks[k].End)
		return
	}
	if k >= 0 && o.Kind(k) == reading.NounPhrase && o.oneWord(k) && calendar.IsYear(o.Word(k)) {
		note(&o.known.When, o.Chunks[k].Start, o.Chunks[k].End)
	}
}

// saidIn reads the document or event at or before chunk k in which something is said, and the time and the hearer behind it.
func (o *occasion) saidIn(k int) {
	for n := k; n >= 0 && n > k-antecedentWithin; n-- {
		switch o.Kind(n) {
		case reading.Semicolon, reading.Dash, reading.Quoted:
			return
		case reading.NounPhrase:
			if o.occasionAt(n) {
				o.aside(n+1, k+1)
				return
			}
		}
	}
}

// occasionAt notes what the noun phrase at chunk k is, if it is a document or an event; a name behind the noun is the subject of
// a clause that hangs on it: "a speech | Roe gave".
func (o *occasion) occasionAt(k int) bool {
	c := o.Chunks[k]
	i := c.Head
	for i > c.Start && reading.Proper(o.Doc.Items[i].Tag) {
		i--
	}
	to := &o.known.Channel
	switch w := o.Doc.Items[i].Lower; {
	case lexicon.TellsOccasion(w, lexicon.Channel|lexicon.Issued):
	case lexicon.TellsOccasion(w, lexicon.Occasion):
		to = &o.known.Where
	default:
		return false
	}
	start := c.Start
	if o.Kind(k-1) == reading.Preposition && o.tells(k-1, lexicon.PlacePrep) {
		start = o.Chunks[k-1].Start
	}
	note(to, start, i+1)
	if from, end := o.timeBeforeNoun(k); end > from {
		note(&o.known.When, from, end)
	}
	return true
}

// aside reads the times and the hearer from chunk k to chunk end, whatever stands between them.
func (o *occasion) aside(k, end int) {
	for k < end {
		switch e := o.time(k); {
		case e > k:
			k = e
		case o.leadsToNoun(k) && o.Word(k) == "to" && k+1 < end && o.hearers(k+1):
			s := o.hearerAt(k+1, k+2)
			note(&o.known.To, s.Start, s.End)
			k += 2
		default:
			k++
		}
	}
}
