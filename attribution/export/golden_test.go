package export_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

var update = flag.Bool("update", false, "rewrite the golden page")

// harbour is an article in which there is something of everything that a page shows. Its records are kept beside it, so that what is
// made of it changes when the page does, and not whenever the library gets better.
func harbour(t testing.TB) (d *export.Document, source string) {
	t.Helper()
	file := func(name string) string {
		data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "page", name))
		require.NoError(t, err)
		return string(data)
	}
	var r export.Record
	require.NoError(t, json.Unmarshal([]byte(file("harbour.jsonl")), &r))
	a := attribution.Article{
		Text: file("harbour.txt"), Headline: "Ferry to Skarra may stop before winter", Byline: "By Pella Strand", Outlet: "The Leyda Argus",
		Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC),
	}
	for _, q := range r.Quotes {
		require.Equal(t, q.Speaker.Text, q.Speaker.Span.Of(a.Text), "the article was changed: make the records anew")
	}
	d = export.New(r.ID, a, attribution.Result{Quotes: r.Quotes, Speakers: r.Speakers})
	d.URL, d.Language = "https://argus.example/2026/ferry", "en-GB"
	return d, file("harbour-source.txt")
}

// A whole page. Run with -update after a change that is meant, and look at it in a browser.
func TestHTMLGolden(t *testing.T) {
	d, source := harbour(t)
	got := write(t, export.HTML{Source: source}, d)
	golden := filepath.Join("..", "..", "testdata", "page", "harbour.html")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o666))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	if string(want) != got { // the difference of two pages is for a program that shows it well
		i := 0
		for i < min(len(want), len(got)) && want[i] == got[i] {
			i++
		}
		assert.Fail(t, "the page differs", "from byte %d on: %q", i, got[max(0, i-80):min(len(got), i+80)])
	}
}

// What the page of that article says, in words.
func TestHTMLHarbour(t *testing.T) {
	d, source := harbour(t)
	root := parse(t, write(t, export.HTML{Source: source}, d))
	squeezed := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	head := squeezed(words(byClass(root, "head")[0]))
	for _, want := range []string{"Ferry to Skarra", "The Leyda Argus", "24 November 2026", "By Pella Strand", " quotes, ", " with a speaker, ", " to check", " checked against the source: 1 word for word, 2 with other words"} {
		assert.Contains(t, head, want)
	}
	cards := map[string]string{}
	for _, c := range byClass(root, "card") {
		cards[attr(c, "id")] = squeezed(words(c))
	}
	has := func(cue, part string) {
		t.Helper()
		for _, c := range cards {
			if strings.Contains(c, "cue “"+cue+"”") && strings.Contains(c, part) {
				return
			}
		}
		assert.Fail(t, "no such card", "cue %q with %q", cue, part)
	}
	has("told", "Ines Calder")
	has("told", "to reporters")
	has("said", "where at a meeting in Leyda")
	has("said", "or perhaps Jo Penrose")
	has("told", "words differ from the source")
	has("said", "channel in a statement")
	has("denied", "denied type paraphrased")
	has("accused", "word for word in the source")
	has("did not say", "not said")
	has("declined", "would not say")
	has("was said", "speaker not named")
	has("was said", "leaves out who spoke")
	has("said", "name withheld")
	has("said", "in it “a nuisance”, words of Ines Calder")
	has("said", "sure ")
	has("said", "one of: Ben Ashe, Carl Nunn to check ")
	assert.Contains(t, squeezed(words(byClass(root, "worth")[0])), "a number")
	speakers := squeezed(words(byClass(root, "speakers")[0]))
	assert.Contains(t, speakers, "% of the words")
	assert.Contains(t, speakers, "Tom Reilly")
	diff := byClass(root, "diff")
	require.NotEmpty(t, diff)
	assert.NotEmpty(t, byTag(diff[0], "del"))
	assert.NotEmpty(t, byTag(diff[0], "ins"))
	badges := 0
	for _, text := range byClass(root, "text") {
		badges += len(byClass(text, "badge"))
	}
	assert.Equal(t, 3, badges, "denied, did not say, declined")
}

// Absence is a matter of the text, and can be asked for: an ambiguous source is told with those whom it may mean, if they were asked for.
func TestHTMLAbsence(t *testing.T) {
	d, _ := harbour(t)
	for i := range d.Result.Quotes {
		d.Result.Quotes[i].Candidates = nil
	}
	page := write(t, export.HTML{}, d)
	assert.NotContains(t, page, "one of: ")
	assert.Contains(t, page, "fits several people about equally well")
	assert.NotContains(t, page, "checked against the source")
	assert.NotContains(t, page, `class="check`)
}
