package attribution_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

func TestContext(t *testing.T) {
	const text = "Quay to close, council says\n\nThe quay at Marl Bay is unsafe. Ines Calder said on Monday it would close. Boats have moved.\n\n" +
		"Read more: Why the harbour is sinking\n\n“We looked at it twice. It cannot be saved,” she said."
	res := attribution.Extract(text)
	require.NotEmpty(t, res.Quotes)
	words := func(s attribution.Span) string { return text[s.Start:s.End] }
	seen := map[string]bool{}
	for _, q := range res.Quotes {
		c := q.Context
		switch {
		case strings.Contains(q.Text, "would close"):
			seen["indirect"] = true
			assert.Equal(t, "Ines Calder said on Monday it would close.", words(c.Sentence))
			assert.Equal(t, "The quay at Marl Bay is unsafe. Ines Calder said on Monday it would close. Boats have moved.", words(c.Paragraph))
			assert.Equal(t, "The quay at Marl Bay is unsafe.", words(c.Before))
			assert.Equal(t, "Boats have moved.", words(c.After))
		case strings.Contains(q.Text, "saved"):
			seen["direct"] = true
			assert.Equal(t, "“We looked at it twice. It cannot be saved,” she said.", words(c.Sentence), "a quotation is part of the sentence around it")
			assert.Equal(t, c.Sentence, c.Paragraph)
			assert.Equal(t, "Boats have moved.", words(c.Before), "a pointer to another page is no sentence of the article")
			assert.Zero(t, c.After)
		}
		assert.Equal(t, strings.Contains(q.Text, "Quay to close"), q.Headline)
	}
	assert.Len(t, seen, 2)
}

func TestHeadline(t *testing.T) {
	const body = "\n\nMayor Ada Brook said the fountain would stay dry. She blamed the pump."
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"a line without a stop":       {"Ada Brook says fountain will stay dry" + body, true},
		"a quotation and its speaker": {"‘It stays dry’: Ada Brook says fountain is lost" + body, true},
		"behind a byline":             {"By Tom Hale\n\nAda Brook says fountain will stay dry" + body, true},
		"a sentence":                  {"Ada Brook says the fountain will stay dry." + body, false},
		"nothing follows":             {"Ada Brook says fountain will stay dry", false},
	} {
		t.Run(name, func(t *testing.T) {
			res := attribution.Extract(c.text)
			require.NotEmpty(t, res.Quotes)
			assert.Equal(t, c.want, res.Quotes[0].Headline, res.Quotes[0].Text)
			if n := len(res.Quotes); n > 1 {
				assert.False(t, res.Quotes[n-1].Headline, "the article has one headline")
			}
		})
	}
}

// TestFurniture: nobody speaks in what the page sets between the paragraphs, and nobody is named by it.
func TestFurniture(t *testing.T) {
	for _, line := range []string{
		"Read more: Mayor Lena Pell says bridges are safe",
		"Related: Lena Pell said she would go",
		"Photograph: Lena Pell/The Argus",
		"The pump house at dusk. Picture: Lena Pell",
		"(Image credit: Lena Pell)",
		"Sign up for Lena Pell’s letter on what ministers say",
		"Advertisement",
	} {
		t.Run(line, func(t *testing.T) {
			text := "The pump is broken, the engineer Ada Brook said.\n\n" + line + "\n\n“It cannot be mended,” she said.\n\n“It is too old.”"
			res := attribution.Extract(text)
			require.Len(t, res.Speakers, 1, line)
			assert.Equal(t, "Ada Brook", res.Speakers[0].Name)
			for _, q := range res.Quotes {
				assert.NotContains(t, text[q.Context.Paragraph.Start:q.Context.Paragraph.End], line)
				assert.Equal(t, "Ada Brook", q.Speaker.Name, q.Text)
			}
		})
	}
}

// TestNoFurniture: a sentence of the article that only looks like a line of the page is read.
func TestNoFurniture(t *testing.T) {
	for _, line := range []string{
		"A statement that her office sent to every household in the town read: “The pump cannot be mended.”",
		"Photographs of the pump were a disgrace, Ada Brook said.",
		"More than half of the pumps are broken, Ada Brook said.",
		"Read the report before you judge us, Ada Brook said.",
	} {
		assert.NotEmpty(t, attribution.Extract("The pump stood still for a week.\n\n"+line).Quotes, line)
	}
}
