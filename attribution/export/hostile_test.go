package export_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"golang.org/x/net/html"
)

// hostile are the articles of testdata/page/hostile.txt by their titles.
func hostile(t *testing.T) map[string]*export.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "page", "hostile.txt"))
	require.NoError(t, err)
	found := map[string]*export.Document{}
	blocks := strings.Split(string(data), "\n=== ")
	for _, block := range blocks[1:] {
		head, text, ok := strings.Cut(block, "\n---\n")
		require.True(t, ok, block)
		title, fields, _ := strings.Cut(head, "\n")
		field := map[string]string{}
		for line := range strings.Lines(fields) {
			name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
			require.True(t, ok, line)
			field[name] = unescaped(t, value)
		}
		a := attribution.Article{
			Text: unescaped(t, strings.TrimRight(text, "\n")), Headline: field["headline"], Byline: field["byline"], Outlet: field["outlet"],
			Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC),
		}
		e := attribution.Extractor{Candidates: true, Checkworthy: true}
		res, err := e.ExtractArticle(a)
		require.NoError(t, err)
		d := export.New(field["id"], a, res)
		d.URL, d.Language = field["url"], field["lang"]
		require.NotContains(t, found, title)
		found[title] = d
	}
	require.GreaterOrEqual(t, len(found), 60)
	return found
}

var escapes = regexp.MustCompile(`\\u[0-9a-f]{4}|\\[nrt]`)

func unescaped(t *testing.T, s string) string {
	return escapes.ReplaceAllStringFunc(s, func(m string) string {
		c, err := strconv.Unquote(`"` + m + `"`)
		require.NoError(t, err)
		return c
	})
}

// every makes a document whose records say of everything what its text is: whatever a field holds, it must be text.
func every(d *export.Document) *export.Document {
	text := d.Article.Text
	whole := attribution.Span{Start: 0, End: len(text)}
	at := &attribution.Circumstance{Span: whole, Text: text}
	q := attribution.Quote{
		ID: 1, Type: attribution.Type(text), Text: text, Spans: []attribution.Span{whole}, Verbatim: []attribution.Span{whole},
		Cue:     attribution.Cue{Span: whole, Text: text, Class: attribution.Class(text), Mode: attribution.ModeNegated},
		Speaker: attribution.Source{Span: whole, Text: text + "!", Name: text, Kind: attribution.Kind(text), Role: text + "?", ID: 1, NameFrom: attribution.Origin(text)},
		Reason:  attribution.ReasonCue, Evidence: attribution.Evidence{Mention: "pronoun"}, Confidence: 0.3,
		Nested:        []attribution.Nested{{Span: whole, Text: text, Speaker: attribution.NestedSpeaker{Name: text}}},
		Circumstances: &attribution.Circumstances{To: at, Where: at, Channel: at, When: &attribution.Moment{Circumstance: *at, ISO: text}},
		Via:           []attribution.Via{{Name: text}},
		Checkworthy:   &attribution.Checkworthiness{Score: 0.9, Because: []attribution.Factor{{Name: text, Weight: 1}, {Name: text, Weight: -1}}},
	}
	nobody := q
	nobody.ID, nobody.Speaker, nobody.Reason = 2, attribution.Source{Text: text}, attribution.ReasonAmbiguous
	nobody.Candidates = []attribution.Candidate{{Name: text}, {Name: text}}
	r := attribution.Result{
		Quotes:   []attribution.Quote{q, nobody},
		Speakers: []attribution.Speaker{{ID: 1, Name: text, Kind: attribution.Person, Role: text + "?", Named: true, Quotes: []int{1}}},
	}
	a := d.Article
	a.Headline, a.Byline, a.Outlet = text, text, text
	e := export.New(text, a, r)
	e.URL, e.Language = d.URL, text
	return e
}

// What a page consists of. Elements have the attributes behind them, and those of all.
var (
	ours = map[string][]string{
		"html": {"lang"}, "head": nil, "meta": {"charset", "name", "content", "http-equiv"}, "title": nil, "style": nil, "script": nil, "body": nil,
		"a": {"href", "rel"}, "header": nil, "main": nil, "footer": nil, "nav": nil, "section": nil, "article": nil, "div": {"role", "tabindex", "lang"},
		"h1": nil, "h2": nil, "h3": nil, "p": nil, "ul": nil, "ol": nil, "li": {"data-card"}, "dl": nil, "dt": nil, "dd": nil, "span": {"data-q"}, "bdi": nil, "b": nil,
		"cite": nil, "code": nil, "time": {"datetime"}, "details": nil, "summary": nil, "fieldset": nil, "legend": nil, "label": {"for"},
		"input": {"type", "name", "value", "checked"}, "ins": nil, "del": nil, "table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope"}, "td": nil,
		"svg": {"viewBox", "preserveAspectRatio", "aria-hidden"}, "rect": {"width", "height"},
	}
	common = []string{"id", "class", "aria-label", "aria-labelledby", "dir"}

	classes = regexp.MustCompile(`^[a-z0-9 -]*$`)
	anchors = regexp.MustCompile(`^[a-z0-9-]+$`)
)

// onlyOurs fails when anything is on a page that this package does not put there.
func onlyOurs(t *testing.T, page string) {
	t.Helper()
	root := parse(t, page)
	for n := range root.Descendants() {
		assert.NotEqual(t, html.CommentNode, n.Type, n.Data)
		if n.Type != html.ElementNode {
			continue
		}
		attributes, known := ours[n.Data]
		assert.True(t, known, "an element %s", n.Data)
		for _, a := range n.Attr {
			assert.True(t, slices.Contains(attributes, a.Key) || slices.Contains(common, a.Key), "%s has %s", n.Data, a.Key)
			switch a.Key {
			case "class":
				assert.Regexp(t, classes, a.Val)
			case "id", "for", "name", "value", "aria-labelledby":
				assert.Regexp(t, anchors, a.Val)
			case "href":
				assert.Regexp(t, `^(#[a-z0-9-]+|https?://[^"'<>\s]+)$`, a.Val)
			}
		}
	}
	assert.Len(t, byTag(root, "script"), 1)
	assert.Len(t, byTag(root, "style"), 1)
	assert.Len(t, byTag(root, "meta"), 6)
	assert.Contains(t, export.HTML{}.Policy(), hashOf(byTag(root, "script")[0]))
	assert.Contains(t, export.HTML{}.Policy(), hashOf(byTag(root, "style")[0]))
	_, body, _ := strings.Cut(page, "<body>")
	body, _, _ = strings.Cut(body, "<script>")
	assert.NotContains(t, body, "<!--")
}

// keep writes a page and the text that must be on it into the folder WHOSAID_PAGES, for a browser (see .ci/page.sh).
func keep(t *testing.T, title, page, text string) {
	dir := os.Getenv("WHOSAID_PAGES")
	if dir == "" {
		return
	}
	name := filepath.Join(dir, strings.Fields(title)[0])
	require.NoError(t, os.WriteFile(name+".html", []byte(page), 0o600))
	require.NoError(t, os.WriteFile(name+".txt", []byte(text), 0o600))
}

// Nothing of an article is anything but text, wherever it comes to stand.
func TestHTMLHostile(t *testing.T) {
	var docs []*export.Document
	for title, d := range hostile(t) {
		t.Run(title, func(t *testing.T) {
			source := export.HTML{Source: "“No” <script>alert(1)</script> " + d.Article.Text[len(d.Article.Text)/2:]}
			for _, d := range []*export.Document{d, every(d)} {
				page := write(t, source, d)
				onlyOurs(t, page)
				assert.Equal(t, asHTML(d.Article.Text), shown(parse(t, page)))
				keep(t, title, page, asHTML(d.Article.Text))
			}
			onlyOurs(t, write(t, source, d, every(d)))
		})
		docs = append(docs, d)
	}
	onlyOurs(t, write(t, export.HTML{}, docs...))
}

// Of addresses only those of the web are links.
func TestHTMLAddress(t *testing.T) {
	for url, want := range map[string]int{
		"https://argus.example/a": 2, "http://argus.example": 2, "HTTPS://argus.example/": 2,
		"javascript:alert(1)": 0, "data:text/html,x": 0, "file:///etc/passwd": 0, "//argus.example": 0, "argus.example": 0, "https:": 0, "": 0, "mailto:a@b.example": 0,
	} {
		d := export.New("a", attribution.Article{Text: "“No, never,” said Tom Roe."}, attribution.Extract("“No, never,” said Tom Roe."))
		d.URL = url
		outside := all(parse(t, write(t, export.HTML{}, d)), func(n *html.Node) bool { return n.Data == "a" && !strings.HasPrefix(attr(n, "href"), "#") })
		assert.Len(t, outside, want, url)
		for _, n := range outside {
			assert.Contains(t, attr(n, "rel"), "noopener")
		}
	}
}

// The names of people stand by themselves, so that a name that turns the direction of the line around turns nothing else.
func TestHTMLIsolatesNames(t *testing.T) {
	const name = "Tom \u202eeoR"
	d := export.New("a", attribution.Article{Text: "“It is over,” said Tom Roe, the treasurer. “We go,” he said."}, attribution.Result{})
	d.Result = attribution.Extract(d.Article.Text)
	require.Len(t, d.Result.Quotes, 2)
	for i := range d.Result.Quotes {
		d.Result.Quotes[i].Speaker.Name = name
	}
	d.Result.Speakers[0].Name, d.Result.Speakers[0].Named = name, true
	found := 0
	for n := range parse(t, write(t, export.HTML{}, d, oddText(t))).Descendants() {
		if n.Type == html.TextNode && strings.Contains(n.Data, name) {
			found++
			isolated := n.Parent.Data == "bdi" || attr(n.Parent, "dir") == "auto"
			assert.True(t, isolated, "%s in %s", n.Data, n.Parent.Data)
		}
	}
	assert.GreaterOrEqual(t, found, 6, "two cards, the list, its citations, the table")
}
