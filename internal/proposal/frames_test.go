package proposal

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// of returns the text of a range of items.
func of(d *reading.Document, s text.Span) string {
	if s.End <= s.Start {
		return ""
	}
	return d.Span(s.Start, s.End).Of(d.Text)
}

// TestFrames: how the content stands to the cue, and where it ends.
func TestFrames(t *testing.T) {
	for _, c := range []struct {
		text    string
		frame   lexicon.Frame
		content string
	}{
		{"Mara Teal said that the pier was shut.", lexicon.That, "that the pier was shut"},
		{"Mara Teal said the pier was shut.", lexicon.Bare, "the pier was shut"},
		{"Mara Teal asked whether the pier was shut.", lexicon.Whether, "whether the pier was shut"},
		{"Mara Teal vowed to shut the pier.", lexicon.To, "to shut the pier"},
		{"Mara Teal urged the board to shut the pier.", lexicon.ObjTo, "the board to shut the pier"},
		{"Mara Teal criticized the board.", lexicon.NP, "the board"},
		{"Mara Teal called for calm.", lexicon.Prep, "calm"},
		{"Mara Teal described the pier as a ruin.", lexicon.As, "the pier as a ruin"},
		{"Mara Teal told reporters in a packed hall on Friday that the pier was shut.", lexicon.That, "that the pier was shut"},
		{"Mara Teal said, in a statement, that the pier was shut.", lexicon.That, "that the pier was shut"},
		{"Mara Teal said in a letter: “The pier is shut.”", lexicon.Quote, "“The pier is shut.”"},
		{"Mara Teal said the pier was shut; the board met.", lexicon.Bare, "the pier was shut"},
		{"Mara Teal said the pier was shut, while the board denied it.", lexicon.Bare, "the pier was shut"},
	} {
		d := reading.Read(c.text)
		st := Find(d, nil).Loose
		if assert.NotEmpty(t, st, c.text) {
			assert.Equal(t, c.frame.String(), st[0].Frame.String(), c.text)
			assert.Equal(t, c.content, of(d, st[0].Content[0]), c.text)
		}
		d.Release()
	}
}
