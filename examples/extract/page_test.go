package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"
	"golang.org/x/text/encoding/charmap"
)

const storyPage = `<!doctype html>
<html lang="en-GB"><head><title>Ferry is sold | The Leyda Argus</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry is sold</h1><p class="byline">By Pella Strand</p>
<p>&ldquo;I will <a href="/resign">resign</a> on <b>Friday</b>,&rdquo; said Mayor Jané Roe.</p>
<p>I asked her why. She did not say.</p></article></body></html>
`

// A page is read by its name, and by what it is; the spans are the page's bytes, whatever its encoding.
func TestCommandReadsPages(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(storyPage)
	require.NoError(t, err)
	dir := files(t, map[string]string{"a.html": storyPage, "b.txt": storyPage, "c.HTM": latin})
	for name, page := range map[string]string{"a.html": storyPage, "b.txt": storyPage, "c.HTM": latin, "-": storyPage} {
		got := extract(t, dir, storyPage, name)
		require.Equal(t, 0, got.status, got.err)
		assert.Empty(t, got.err)
		d := line(t, got.out)
		require.NotEmpty(t, d.Quotes, name)
		q := d.Quotes[0]
		assert.Equal(t, "“I will resign on Friday,”", q.Text)
		assert.Equal(t, "&ldquo;I will <a href=\"/resign\">resign</a> on <b>Friday</b>,&rdquo;", page[q.Spans[0].Start:q.Spans[0].End])
		assert.Equal(t, "I will <a href=\"/resign\">resign</a> on <b>Friday</b>,", page[q.Verbatim[0].Start:q.Verbatim[0].End])
		assert.Equal(t, "said", page[q.Cue.Span.Start:q.Cue.Span.End])
		assert.Equal(t, "Jané Roe", q.Speaker.Name)
		require.NotNil(t, d.Page)
		assert.Equal(t, export.PageInfo{Headline: "Ferry is sold", Byline: "By Pella Strand", Outlet: "The Leyda Argus", Language: "en-GB"}, *d.Page)
	}
}

// For people there is the text of the page, without its tags.
func TestCommandShowsPages(t *testing.T) {
	dir := files(t, map[string]string{"a.html": storyPage})
	got := extract(t, dir, "", "-format", "text", "a.html")
	assert.Equal(t, 0, got.status, got.err)
	assert.Contains(t, got.out, "“I will resign on Friday,”")
	assert.NotContains(t, got.out, "<b>")
}

// What the user says beside the text goes before what the page says.
func TestPageAndFlags(t *testing.T) {
	dir := files(t, map[string]string{"a.html": "<html><body><article><h1>A</h1><p class=byline>By Pella Strand</p><p>I asked him why. “No,” he told this newspaper. “We know,” I said.</p></article>"})
	names := func(args ...string) string {
		got := extract(t, dir, "", append(args, "a.html")...)
		require.Equal(t, 0, got.status, got.err)
		b, err := json.Marshal(line(t, got.out).Speakers)
		require.NoError(t, err)
		return string(b)
	}
	assert.Contains(t, names(), "Pella Strand")
	assert.Contains(t, names("-byline", "By Edda Falk"), "Edda Falk")
}

// What was read out of a page, or is known of a text.
func TestFormatArticle(t *testing.T) {
	dir := files(t, map[string]string{"a.html": storyPage, "b.txt": "She left.\r\n"})
	got := extract(t, dir, "", "-format", "article", "-date", "2024-05-17", "a.html", "b.txt")
	require.Equal(t, 0, got.status, got.err)
	assert.Equal(t, `{"id":"a","text":"“I will resign on Friday,” said Mayor Jané Roe.\n\nI asked her why. She did not say.","headline":"Ferry is sold",`+
		`"byline":"By Pella Strand","outlet":"The Leyda Argus","date":"2024-05-17T00:00:00Z","language":"en-GB"}
{"id":"b","text":"She left.\r\n","date":"2024-05-17T00:00:00Z"}
`, got.out)
}
