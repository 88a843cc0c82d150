package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// twoSpeakers divides statements in which one quotation follows another without a word between them, where the first is a
// question or the second is what was answered: “Did you tell him?” | “No,” Finch replied.
func twoSpeakers(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i, n := 0, len(st); i < len(st); i++ {
		s := &st[i]
		if i < n && s.Cue.End <= s.Cue.Start || s.Reason.ByForm() {
			continue
		}
		at := speakerChanges(d, s)
		if at == 0 {
			continue
		}
		var before, behind []text.Span
		for _, c := range s.Content {
			if c.Start < at {
				before = append(before, text.Span{Start: c.Start, End: min(c.End, at)})
			}
			if c.End > at {
				behind = append(behind, text.Span{Start: max(c.Start, at), End: c.End})
			}
		}
		rest := before
		if s.Content = behind; s.Cue.Start < at { // asked him: “…?” | “No,”
			s.Content, rest = before, behind
			if k := answeredBy(d, st, i, rest); k >= 0 {
				st[k].Content = append(rest, st[k].Content...)
				continue
			}
		}
		st = append(st, proposal.Statement{
			Sentence: d.SentenceOf(rest[0].Start, s.Sentence), Para: s.Para, From: -1, Reason: proposal.ReasonNone, Apart: true, Content: rest,
		})
	}
	return st
}

// speakerChanges returns the item with which somebody else begins to speak in the content of a statement; 0 for none.
func speakerChanges(d *reading.Document, s *proposal.Statement) int {
	for _, c := range s.Content {
		for i := c.Start + 1; i < c.End; i++ {
			if Changes(d, s, i) {
				return i
			}
		}
	}
	for k := 1; k < len(s.Content); k++ {
		if i := s.Content[k].Start; s.Content[k-1].End == i && Changes(d, s, i) {
			return i
		}
	}
	return 0
}

// Changes says whether the passage at item i, and the one right before it, are two people's.
func Changes(d *reading.Document, s *proposal.Statement, i int) bool {
	p, q := d.Items[i-1].Passage, d.Items[i].Passage
	if p < 0 || q < 0 || d.Passages[q].Inner.Start == d.Passages[q].Outer.Start {
		return false
	}
	if !d.Passages[p].Whole() || !d.SentenceLike(d.Passages[p]) {
		return false
	}
	return d.Question(d.Passages[p]) || s.Class == lexicon.Answer && s.Frame == lexicon.Inverted && s.Cue.Start > i
}

// answeredBy returns the statement whose cue follows the given content at once: “No,” | Finch replied. -1 for none.
func answeredBy(d *reading.Document, st []proposal.Statement, i int, rest []text.Span) int {
	if len(rest) != 1 || rest[0].End != rest[0].Start+1 {
		return -1
	}
	for k := i + 1; k < len(st) && k < i+4; k++ {
		if s := &st[k]; k != i && s.Frame == lexicon.Inverted || k != i && s.Frame == lexicon.Quote {
			first := s.Cue.Start
			if !s.Source.None() {
				first = min(first, s.Source.Items.Start)
			}
			if first == rest[0].End && s.Cue.End > s.Cue.Start && !s.Says(rest[0].Start) {
				return k
			}
		}
	}
	return -1
}
