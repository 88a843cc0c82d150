package export_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"golang.org/x/net/html"
)

// parse reads a page as a browser does.
func parse(t testing.TB, page string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	return root
}

// attr gives an attribute; "" when it is absent.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	return strings.Contains(" "+attr(n, "class")+" ", " "+class+" ")
}

// all gives the elements that pass, in the order of the page.
func all(root *html.Node, pass func(*html.Node) bool) (found []*html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && pass(n) {
			found = append(found, n)
		}
	}
	return found
}

func byClass(root *html.Node, class string) []*html.Node {
	return all(root, func(n *html.Node) bool { return hasClass(n, class) })
}

func byTag(root *html.Node, tag string) []*html.Node {
	return all(root, func(n *html.Node) bool { return n.Data == tag })
}

// words is the text in an element, without that of elements of some classes.
func words(n *html.Node, without ...string) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for _, class := range without {
			if hasClass(n, class) {
				return
			}
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// shown is the text of an article as it stands on a page.
func shown(root *html.Node) string {
	var b strings.Builder
	for _, n := range byClass(root, "text") {
		b.WriteString(words(n, "n", "badge"))
	}
	return b.String()
}

// asHTML is a text as HTML can hold it.
func asHTML(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(s)
	return string([]rune(s))
}

// The text stands on the page to the character, whatever is marked in it.
func TestHTMLText(t *testing.T) {
	for _, d := range append(articles(t), oddPage(t)) {
		assert.Equal(t, asHTML(d.Article.Text), shown(parse(t, write(t, export.HTML{}, d))), d.ID)
	}
}

// What belongs to each quote has its class: the words of its content, of its marks, of its cue and of its source, and no others.
func TestHTMLMarksWords(t *testing.T) {
	for _, d := range articles(t) {
		want := map[string][]byte{}
		mark := func(class string, s attribution.Span) {
			if want[class] == nil {
				want[class] = bytes.Repeat([]byte{'.'}, len(d.Article.Text))
			}
			for i := s.Start; i < s.End; i++ {
				want[class][i] = 'x'
			}
		}
		for _, q := range d.Result.Quotes {
			for _, s := range q.Spans {
				mark("said", s)
			}
			for _, s := range q.Verbatim {
				mark("words", s)
			}
			mark("cue", q.Cue.Span)
			mark("name", q.Speaker.Span)
		}
		root := parse(t, write(t, export.HTML{}, d))
		for class, marks := range want {
			var got, text strings.Builder
			for _, row := range byClass(root, "text") {
				for c := range row.ChildNodes() {
					if !hasClass(c, "n") && !hasClass(c, "badge") {
						sign := "."
						if hasClass(c, class) {
							sign = "x"
						}
						got.WriteString(strings.Repeat(sign, len(words(c))))
						text.WriteString(words(c))
					}
				}
			}
			if text.String() != d.Article.Text {
				continue // places are bytes: line ends are other ones here
			}
			assert.Equal(t, string(marks), got.String(), "%s %s", d.ID, class)
		}
	}
}

// Each quote has one card and one place, which lead to each other, and every link on the page leads somewhere.
func TestHTMLLinks(t *testing.T) {
	docs := articles(t)
	for name, docs := range map[string][]*export.Document{"one": docs[:1], "many": docs} {
		t.Run(name, func(t *testing.T) {
			root := parse(t, write(t, export.HTML{}, docs...))
			ids := map[string]*html.Node{}
			for _, n := range all(root, func(n *html.Node) bool { return attr(n, "id") != "" }) {
				assert.Nil(t, ids[attr(n, "id")], "the id %s is there once", attr(n, "id"))
				ids[attr(n, "id")] = n
			}
			for _, n := range byTag(root, "a") {
				href := attr(n, "href")
				if strings.HasPrefix(href, "#") {
					assert.Contains(t, ids, href[1:])
				}
			}
			for _, key := range []string{"aria-labelledby", "for"} {
				for _, n := range all(root, func(n *html.Node) bool { return attr(n, key) != "" }) {
					assert.Contains(t, ids, attr(n, key), key)
				}
			}
			quotes := 0
			for _, d := range docs {
				quotes += len(d.Result.Quotes)
			}
			cards := byClass(root, "card")
			assert.Len(t, cards, quotes)
			for _, card := range cards {
				back := byClass(card, "goto")[0]
				place := ids[attr(back, "href")[1:]]
				require.NotNil(t, place)
				assert.True(t, hasClass(place, "n"))
				assert.Equal(t, "#"+attr(card, "id"), attr(place, "href"))
				assert.Equal(t, words(back), words(place))
				assert.NotEmpty(t, attr(place, "aria-label"))
			}
		})
	}
}

// Headings go down by one, there is one h1, and landmarks are there.
func TestHTMLOutline(t *testing.T) {
	docs := articles(t)
	for _, docs := range [][]*export.Document{docs[:1], docs, {}} {
		root := parse(t, write(t, export.HTML{}, docs...))
		level, first := 0, 0
		for _, h := range all(root, func(n *html.Node) bool { return regexp.MustCompile(`^h[1-6]$`).MatchString(n.Data) }) {
			n := int(h.Data[1] - '0')
			assert.LessOrEqual(t, n, level+1, words(h))
			level = n
			if n == 1 {
				first++
			}
			assert.NotEmpty(t, strings.TrimSpace(words(h)))
		}
		assert.Equal(t, 1, first)
		assert.Len(t, byTag(root, "main"), 1)
		assert.Len(t, byTag(root, "footer"), 1)
		assert.NotEmpty(t, words(byTag(root, "title")[0]))
		assert.Equal(t, "en", attr(byTag(root, "html")[0], "lang"))
	}
}

// hashOf is how a policy names what stands in an element.
func hashOf(n *html.Node) string {
	sum := sha256.Sum256([]byte(words(n)))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// The policy names the style and the script that are on the page, by their hashes, and nothing else is allowed.
func TestHTMLPolicy(t *testing.T) {
	root := parse(t, write(t, export.HTML{}, oddText(t)))
	styles, scripts := byTag(root, "style"), byTag(root, "script")
	require.Len(t, styles, 1)
	require.Len(t, scripts, 1)
	want := "default-src 'none'; style-src " + hashOf(styles[0]) + "; script-src " + hashOf(scripts[0]) + "; base-uri 'none'; form-action 'none'"
	meta := all(root, func(n *html.Node) bool { return n.Data == "meta" && attr(n, "http-equiv") == "Content-Security-Policy" })
	require.Len(t, meta, 1)
	assert.Equal(t, want, attr(meta[0], "content"))
	assert.Equal(t, want, export.HTML{}.Policy())
	for _, n := range all(root, func(*html.Node) bool { return true }) {
		assert.Empty(t, attr(n, "style"), "the policy would not allow it")
		assert.Empty(t, attr(n, "src"))
	}
}

func TestHTMLFoot(t *testing.T) {
	d := oddText(t)
	sum := sha256.Sum256([]byte(d.Article.Text))
	foot := words(byTag(parse(t, write(t, export.HTML{}, d)), "footer")[0])
	assert.Contains(t, foot, hex.EncodeToString(sum[:]))
	assert.Contains(t, foot, export.Version)

	// What it says of "sure" is what was measured.
	evaluation, err := os.ReadFile(filepath.Join("..", "..", "EVALUATION.md"))
	require.NoError(t, err)
	row := regexp.MustCompile(`(?m)^\| dev \| [\d.]+ \| 0\.(\d\d)(\d) \| `).FindStringSubmatch(string(evaluation))
	require.NotNil(t, row, "the row of dev below Confidence")
	assert.Contains(t, foot, "of 100 such records "+row[1]+"."+row[2]+" have", "EVALUATION.md has a new figure: take it into internal/page/page.go")

	changes, err := os.ReadFile(filepath.Join("..", "..", "CHANGELOG.md"))
	require.NoError(t, err)
	version := regexp.MustCompile(`(?m)^## \[([^\]]+)\]`).FindStringSubmatch(string(changes))
	require.NotNil(t, version)
	assert.Equal(t, strings.ToLower(version[1]), export.Version, "the latest of CHANGELOG.md")
}
