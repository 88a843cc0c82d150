package wording

import (
	"slices"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// nicknameMax is how many tokens a nickname has, marks not counted.
const nicknameMax = 3

// nicknames gives back to a source what is its name: Terry “The Hat” Malone said. To the models, which see a quotation and a
// name beside it, it may be what Malone said.
func nicknames(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		passage := s.Source.Items.End
		if passage > 0 && d.Items[passage-1].Passage >= 0 { // the source ends with it
			passage--
		}
		if !s.Source.None() && !s.Reason.ByForm() && nickname(d, passage) {
			end := passage + 1
			for end < len(d.Items) && d.Items[end].Passage < 0 && reading.Proper(d.Items[end].Tag) {
				end++
			}
			if !said(st, i, passage) {
				s.Source.Items.End, s.Source.Head.End = end, end
			}
		}
		if passage := s.Source.Items.Start - 1; !s.Source.None() && !s.Reason.ByForm() && nickname(d, passage) && !said(st, i, passage) {
			if from := runBefore(d, passage); from < passage {
				s.Source.Items.Start, s.Source.Head.Start = from, from
			}
		}
		if len(s.Content) < 2 || s.Source.None() || s.Content[0].End != s.Source.Items.Start || !nickname(d, s.Content[0].End-1) {
			continue
		}
		first := s.Content[0].Start
		if first == s.Content[0].End-1 { // Marlene “Sister P” Roe, of which the nickname alone was taken for what she says
			first = runBefore(d, first)
		}
		if nounsOnly(d, first, s.Content[0].End-1) {
			s.Source.Items.Start, s.Source.Head.Start = first, first
			s.Content = s.Content[1:]
		}
	}
}

// said says whether a statement near the one with index i has the passage at that item for what is said.
func said(st []proposal.Statement, i, passage int) bool {
	near := st[max(0, i-besideReach):min(len(st), i+besideReach+1)]
	return slices.ContainsFunc(near, func(o proposal.Statement) bool { return o.Says(passage) })
}

// nickname says whether item i is a short passage between two words of a name.
func nickname(d *reading.Document, i int) bool {
	if i < 1 || i+1 >= len(d.Items) || d.Items[i].Passage < 0 || d.Items[i-1].Passage >= 0 || d.Items[i+1].Passage >= 0 {
		return false
	}
	words := d.InnerTokens(d.Passages[d.Items[i].Passage])
	if len(words) == 0 || len(words) > nicknameMax || !words[0].Capital {
		return false
	}
	return d.TokenCapital(i-1) && d.TokenCapital(i+1) && reading.Proper(d.Items[i+1].Tag)
}

// runBefore returns the first item of the run of names with capitals that ends before item i.
func runBefore(d *reading.Document, i int) int {
	for i > 0 && d.Items[i-1].Passage < 0 && reading.Proper(d.Items[i-1].Tag) && d.TokenCapital(i-1) {
		i--
	}
	return i
}

// nounsOnly says whether a range of items is what may stand before a name: its given name, a title, a role.
func nounsOnly(d *reading.Document, from, to int) bool {
	for i := from; i < to; i++ {
		if it := &d.Items[i]; it.Passage >= 0 || !it.Tag.Noun() && it.Tag != syntax.JJ && it.Tag != syntax.DT && it.Tag != syntax.PRPS {
			return false
		}
	}
	return to > from
}
