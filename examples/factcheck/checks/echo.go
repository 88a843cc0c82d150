package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/examples/factcheck/keeping"
	"github.com/whosaid/whosaid/quotes"
)

// A Voice is a stretch as one article has it, to be compared with others.
type Voice struct {
	Verification int64 // its number in the database
	Article      string
	Outlet       string // empty when it is not known
	Order        string // of the same voices always the same: article, quote, piece
	Text         string
	Speaker      string // key over all articles; empty for nobody
	Name         string // proper name of the speaker; empty when there is none
}

// An Echo is a voice beside another one with the same words.
type Echo struct {
	Voice
	Verdict        string // how it stands to the first of its group
	Edits          []Edit // from the first one's words to its own
	Outlets        int    // how many have the words
	SpeakerDiffers bool   // they give the words to different people
}

// Alike says whether two stretches are the same words, or one is part of the other, with some changed.
func Alike(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return quotes.Locate(a, b, quotes.Plain).Verdict != quotes.NotFound
}

// Compare orders a group of alike voices, the longest first, and compares each with it. A group of one outlet gives nothing.
func Compare(group []Voice) (out []Echo) {
	outlets := map[string]bool{}
	for _, v := range group {
		outlets[cmp.Or(v.Outlet, "article "+v.Article)] = true
	}
	if len(outlets) < 2 {
		return nil
	}
	group = slices.Clone(group)
	slices.SortFunc(group, func(a, b Voice) int { return cmp.Or(len(b.Text)-len(a.Text), strings.Compare(a.Order, b.Order)) })
	first := group[0]
	for _, v := range group {
		e := Echo{Voice: v, Outlets: len(outlets), SpeakerDiffers: differ(first, v)}
		m := quotes.Locate(first.Text, v.Text, quotes.Plain)
		e.Verdict = m.Verdict.String()
		for _, d := range m.Edits {
			e.Edits = append(e.Edits, edit(d, d.Source.Of(first.Text), v.Text))
		}
		out = append(out, e)
	}
	return out
}

// differ says whether two voices are those of different people. One who is only called by a part of the other's name is not.
func differ(a, b Voice) bool {
	if a.Name == "" || b.Name == "" || a.Speaker == b.Speaker {
		return false
	}
	x, y := strings.Fields(keeping.Fold(a.Name)), strings.Fields(keeping.Fold(b.Name))
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return true
		}
	}
	return false
}
