package occasion

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// inSource reads the time in the source, "Doherty in 2009 | supported", and all that a document tells of itself: "a letter to
// MPs on Monday | said", "a study published in 2022".
func (o *occasion) inSource() {
	src := o.s.Source
	if src.None() || src.Items.Start < o.firstItem() || src.Items.End > o.ItemEnd() {
		return
	}
	document := o.ofDocument()
	end := src.Items.End
	if document {
		end = min(max(end, src.Head.End), o.ItemEnd())
	}
	if o.timesInSource(end, document) && document {
		o.addressees(end)
	}
}

// timesInSource notes the time among the items of the source up to end. It is false where a clause begins that has its own: "who
// will testify Thursday".
func (o *occasion) timesInSource(end int, document bool) bool {
	src := o.s.Source
	for i := src.Items.Start; i < end; i++ {
		if i >= src.Head.End && !document && o.Kind(o.chunkAt(i)) == reading.VerbGroup {
			return false
		}
		e := o.timeAt(i)
		if e <= i || e > end {
			continue
		}
		switch time := (text.Span{Start: i, End: e}); {
		case o.opensSource(time):
			note(&o.known.When, i, e)
		case e == end && i > src.Head.Start, document && o.datesDocument(time):
			note(&o.known.When, o.withLead(i), e)
		}
		i = e - 1
	}
	return true
}

// opensSource says whether a time stands before the words that name the source: "Last week | State Department official Dana Holm".
func (o *occasion) opensSource(time text.Span) bool {
	src := o.s.Source
	return time.Start == src.Items.Start && time.End < src.Head.End-1 && o.freeBefore(time.End)
}

// datesDocument says whether a time stands before the noun for a document or behind it, and is not that noun itself.
func (o *occasion) datesDocument(time text.Span) bool {
	head := o.s.Source.Head
	return time.End < head.End || time.Start >= head.End
}

// withLead returns the item where the time in the source at item i begins, with the word that leads to it.
func (o *occasion) withLead(i int) int {
	if p := i - 1; p > o.s.Source.Items.Start && o.timeLead(p) {
		return p
	}
	return i
}

// addressees reads to whom the document that is the source went, up to item end.
func (o *occasion) addressees(end int) {
	for k := o.chunkAt(o.s.Source.Head.End-1) + 1; o.itemAt(k) < end; k++ {
		if o.leadsToNoun(k) && o.Word(k) == "to" && o.hearers(k+1) && !reading.Proper(o.head(k-1).Tag) { // Access to Information Act
			note(&o.known.To, o.Chunks[k+1].Start, min(o.Chunks[k+1].End, end))
		}
	}
}

// ofDocument says whether the source is a document: "a letter", "a study".
func (o *occasion) ofDocument() bool {
	src := o.s.Source
	if src.None() || src.Head.End <= src.Head.Start {
		return false
	}
	return lexicon.TellsOccasion(o.Doc.Items[src.Head.End-1].Lower, lexicon.Channel|lexicon.Issued|lexicon.Document)
}

// freeBefore says whether the word at item e begins another phrase than the time before it: no "'s" and no plain noun.
func (o *occasion) freeBefore(e int) bool {
	it := o.Doc.Items[e]
	return reading.Proper(it.Tag) || lexicon.Is(it.Lower, lexicon.Determiner)
}
