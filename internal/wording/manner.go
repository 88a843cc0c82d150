package wording

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutManner takes out of contents what tells how something was said: “…,” he said, | hands in his pockets; said the text
// was ready, | without naming a date; said “Look out!” | right before the mast fell.
func withoutManner(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || len(s.Content) == 0 {
			continue
		}
		if first := s.Content[0]; first.End <= s.Cue.Start && d.HoldsPassage(first) {
			s.Content = slices.DeleteFunc(slices.Clone(s.Content), func(c text.Span) bool {
				return c.Start > s.Cue.Start && (manner(d, c) || first.End == first.Start+1 && goesOnToDo(d, c))
			})
			continue
		}
		last := &s.Content[len(s.Content)-1]
		if k := without(d, *last); k > last.Start {
			last.End = k
		} else if k := meanwhile(d, *last); k > last.Start {
			last.End = k
		}
	}
}

// manner says whether a piece behind a comma and the cue holds no word between marks and no finite verb.
func manner(d *reading.Document, c text.Span) bool {
	if c.Start == 0 || reading.Punctuation(d.Items[c.Start-1].Lower) != reading.Comma || d.Items[c.Start].Lower == "that" {
		return false
	}
	last := c.End - 1
	if last == c.Start+1 && d.Items[last].Tag == syntax.VBD && d.Items[c.Start].Tag.Noun() && !reading.Proper(d.Items[c.Start].Tag) {
		last-- // arms | folded
	}
	return !slices.ContainsFunc(d.Items[c.Start:last+1], func(it reading.Item) bool { return it.Passage >= 0 || it.Tag.Finite() })
}

// goesOnToDo says whether a piece behind a whole quotation and its cue tells what the speaker did next: “…,” he said, | and left; “…,”
// she said, | before thanking the men who had found her.
func goesOnToDo(d *reading.Document, c text.Span) bool {
	first := &d.Items[c.Start]
	if first.Passage < 0 && lexicon.Meanwhile(first.Lower) && c.Start+1 < c.End && d.Items[c.Start+1].Tag == syntax.VBG {
		return !d.HoldsPassage(c)
	}
	if !d.ItemIs(c.Start, "and") || !d.ItemIs(c.Start-1, ",") || c.Start+1 >= c.End || d.Items[c.Start+1].Tag != syntax.VBD {
		return false
	}
	return !d.HoldsPassage(c)
}

// without returns the comma before "without giving details" at the end of a content; 0 for none.
func without(d *reading.Document, c text.Span) int {
	for k := c.End - 2; k > c.Start; k-- {
		switch it := &d.Items[k]; {
		case it.Passage >= 0, it.Tag.Finite():
			return 0
		case it.Lower == "without" && d.ItemIs(k-1, ",") && d.Items[k+1].Tag == syntax.VBG && lexicon.Withholds(d.Items[k+1].Lower):
			return k - 1
		}
	}
	return 0
}

// meanwhile returns the item behind a whole quotation that begins a content, where a clause of time follows it; 0 for none.
func meanwhile(d *reading.Document, c text.Span) int {
	p := d.Items[c.Start].Passage
	if p < 0 || c.End <= c.Start+2 || !d.SentenceLike(d.Passages[p]) && !d.Exclaimed(d.Passages[p]) {
		return 0
	}
	k := c.Start + 1
	for k < c.End && (d.Items[k].Tag == syntax.RB || d.Items[k].Lower == "right") {
		k++
	}
	if k < c.End && lexicon.Meanwhile(d.Items[k].Lower) {
		return c.Start + 1
	}
	return 0
}
