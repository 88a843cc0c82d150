package proposal

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// begin reads the first sentence of a text.
func begin(t *testing.T, s string) *Clause {
	t.Helper()
	d := reading.Read(s)
	c := NewClause(d)
	c.Begin(0)
	t.Cleanup(func() {
		c.Release()
		d.Release()
	})
	return c
}

// of returns the text of a range of items.
func of(d *reading.Document, s text.Span) string {
	if s.End <= s.Start {
		return ""
	}
	return d.Span(s.Start, s.End).Of(d.Text)
}

// TestSubject: the subject of the verb between the bars.
func TestSubject(t *testing.T) {
	for marked, want := range map[string]string{
		"Mara Teal |said| the pier was shut.":                                  "Mara Teal",
		"Mara Teal on Monday |said| the pier was shut.":                        "Mara Teal",
		"Mara Teal (52) |said| the pier was shut.":                             "Mara Teal (52)",
		"The head of the port |said| the pier was shut.":                       "The head of the port",
		"Farmers in Lund and Holm |said| the pier was shut.":                   "Farmers in Lund and Holm",
		"People familiar with the talks |said| the pier was shut.":             "People familiar with the talks",
		"Mara Teal, the minister for ports, |said| the pier was shut.":         "Mara Teal, the minister for ports,",
		"Mara Teal criticized the port and |said| the pier was shut.":          "Mara Teal",
		"Mara Teal left the hall, |saying| the pier was shut.":                 "Mara Teal",
		"|Declaring| that the pier was shut, Mara Teal left the hall.":         "Mara Teal",
		"A woman who heard the noise |told| the paper that the pier was shut.": "A woman who heard the noise",
		"The port believes the pier must close, |saying| that it leaks.":       "The port",
		"Footage of Mara Teal |saying| the pier was shut was shown.":           "Mara Teal",
		"The pier was shut; |said| nobody in the hall.":                        "",
	} {
		parts := strings.Split(marked, "|")
		require.Len(t, parts, 3, marked)
		c := begin(t, strings.Join(parts, ""))
		found := false
		for k := range c.Chunks {
			at := c.Doc.Span(c.Chunks[k].Start, c.Chunks[k].End)
			if c.Kind(k) == reading.VerbGroup && at.Start <= len(parts[0]) && len(parts[0]) < at.End {
				found = true
				assert.Equal(t, want, of(c.Doc, c.SubjectOf(k).Items), marked)
			}
		}
		assert.True(t, found, "%s: no verb is seen between the bars", marked)
	}
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

// TestRaises: a verb leaves the saying to its infinitive, unless it withholds it.
func TestRaises(t *testing.T) {
	assert.True(t, raises("seemed", "seemed"))
	assert.True(t, raises("carried", "on"), "carried on to say")
	assert.False(t, raises("refused", "refused"))
	assert.False(t, raises("failed", "on"), "nothing was said")
	assert.False(t, raises("asked", "asked"))
}

// TestSettings: what is stepped over behind a cue ends at the bar.
func TestSettings(t *testing.T) {
	for _, marked := range []string{
		"Mara Teal said |that the pier was shut.",
		"Mara Teal said on Monday |that the pier was shut.",
		"Mara Teal said in a speech to farmers |that the pier was shut.",
		"Mara Teal told them |the pier was shut.",
		"Mara Teal said |the board was shut.",
	} {
		before, behind, _ := strings.Cut(marked, "|")
		c := begin(t, before+behind)
		require.NotEmpty(t, c.cues, marked)
		k := c.skipSetting(c.cues[0].next, c.cues[0].verb)
		require.Less(t, k, len(c.Chunks), marked)
		assert.Equal(t, before, c.Doc.Text[:c.Doc.Items[c.Chunks[k].Start].Start], marked)
	}
}
