package occasion

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Find reads the phrases around every cue that tell of the occasion.
func Find(d *reading.Document, st []proposal.Statement) {
	var o occasion
	for i := range st {
		s := &st[i]
		if !cued(s) || len(s.Content) == 0 || s.Sentence >= len(d.Sentences) {
			continue
		}
		in := d.Sentences[s.Sentence]
		if s.Cue.Start < in.Items.Start || s.Cue.End > in.Items.End {
			continue
		}
		o.Doc, o.N, o.Chunks, o.s, o.known = d, s.Sentence, d.Chunks[in.Chunks.Start:in.Chunks.End], s, proposal.Occasion{}
		o.read()
		keep(s, o.known)
	}
	inherit(st)
}

// keep notes an occasion of which anything is known.
func keep(s *proposal.Statement, o proposal.Occasion) {
	if o != (proposal.Occasion{}) {
		kept := o
		s.Occasion = &kept
	}
}

// inherit gives a verb that shares the source of one before it in its sentence, "told reporters that …, adding that …", "wrote
// on Monday that …, and said", what is known of that one.
func inherit(st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if !cued(s) || s.Source.None() {
			continue
		}
		for k := i - 1; k >= max(0, i-farthest) && st[k].Sentence == s.Sentence; k-- {
			if m := &st[k]; m.Occasion != nil && sharesSource(s, m) {
				var o proposal.Occasion
				if s.Occasion != nil {
					o = *s.Occasion
				}
				complete(&o, m.Occasion)
				keep(s, o)
			}
		}
	}
}

// cued says whether a statement has a word of saying of its own.
func cued(s *proposal.Statement) bool { return s.Cue.End > s.Cue.Start && s.From < 0 }

// sharesSource says whether a statement has the source of another whose cue stands before its own, behind that source.
func sharesSource(s, before *proposal.Statement) bool {
	return before.Source.Head == s.Source.Head && before.Cue.Start < s.Cue.Start && before.Source.Items.End <= before.Cue.Start
}

// complete gives an occasion what it does not know of another.
func complete(o, other *proposal.Occasion) {
	note(&o.To, other.To.Start, other.To.End)
	note(&o.When, other.When.Start, other.When.End)
	note(&o.Where, other.Where.Start, other.Where.End)
	note(&o.Channel, other.Channel.Start, other.Channel.End)
}

// note keeps the first of its kind.
func note(to *text.Span, start, end int) {
	if to.End <= to.Start {
		*to = text.Span{Start: start, End: end}
	}
}
