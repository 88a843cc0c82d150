package webpage

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// law fails unless every byte of a page's text comes from where the map says: the map covers the text without a gap and
// goes through the page without going back; what is copied is equal; what is not is a character reference that decodes to
// it, white space for one space, a tag for a mark or a line break, nothing for the end of a paragraph, or in a page of
// another encoding a character that is decoded to it.
func law(t *testing.T, page []byte, p *Page) {
	text := p.Article.Text
	at, pageAt := 0, int32(0)
	for _, w := range p.way {
		require.Equal(t, at, w.text, "the map covers the text")
		require.Less(t, w.text, w.textEnd)
		require.LessOrEqual(t, pageAt, w.page.start, "the map does not go back")
		require.LessOrEqual(t, w.page.start, w.page.end)
		require.LessOrEqual(t, int(w.page.end), len(page))
		at, pageAt = w.textEnd, w.page.end
		got, from := text[w.text:w.textEnd], string(page[w.page.start:w.page.end])
		if !explains(got, from, w.copied, p.Charset) {
			t.Fatalf("%q does not come from %q", got, from)
		}
	}
	require.Equal(t, len(text), at, "the map covers the text")
	require.Equal(t, strings.TrimLeft(text, " \n"), text, "no white space in front")

	// The ways to ask give the same.
	for start := range text {
		if start > 200 {
			break
		}
		end := min(start+7, len(text))
		for end < len(text) && !utf8.RuneStart(text[end]) {
			end++
		}
		s := p.Source(Span{Start: start, End: end})
		pieces := p.Pieces(Span{Start: start, End: end})
		require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(page))
		if len(pieces) > 0 {
			require.LessOrEqual(t, s.Start, pieces[0].Start)
			require.GreaterOrEqual(t, s.End, pieces[len(pieces)-1].End)
		}
		back := p.Text(s)
		if s.Start < s.End { // else nothing stands there in the page: the end of a paragraph
			require.Contains(t, text[back.Start:back.End], strings.Trim(text[start:end], " \n“”‘’—"), "the way there and back loses no word")
			again := p.Source(back)
			require.True(t, s.Start <= again.Start && again.End <= s.End, "and comes from nowhere else")
		}
	}
	for _, q := range p.Quotations {
		require.True(t, 0 <= q.Start && q.Start < q.End && q.End <= len(text))
		require.True(t, q.Signature.Start <= q.Signature.End && q.Signature.End <= len(text))
	}
	if utf8.Valid(page) {
		require.True(t, utf8.ValidString(text), "a valid page gives valid text")
	}
}

// explains tells whether bytes of the page give a piece of text.
func explains(got, from string, copied bool, name string) bool {
	if name != "utf-8" {
		if e, _ := charset.Lookup(name); e != nil && from != "" {
			if d, err := e.NewDecoder().String(from); err == nil {
				from = d
			}
		}
	}
	switch {
	case copied:
		return got == from
	case got == "\n\n":
		return from == ""
	case got == "\n":
		return strings.HasPrefix(from, "<")
	case got == " " && strings.Trim(html.UnescapeString(from), " \t\r\n\f") == "":
		return true
	case strings.Contains("“”‘’— ", got) && (from == "" || strings.HasPrefix(from, "<")):
		return true
	case strings.HasPrefix(from, "&"):
		return got == html.UnescapeString(from)
	}
	return name != "utf-8" && (got == from || name == "iso-2022-jp" || wide(name))
}

func FuzzPage(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "webpage", "*.txt"))
	require.NoError(f, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		for c := range strings.SplitSeq(string(data), "\n===") {
			f.Add([]byte(c), "")
		}
	}
	for _, s := range []string{
		"", "<", "&", "<p>&#", "<p>a<q>b<q>c", "<p>a<q>b<p>c</q>d", "<blockquote>a<cite>b</blockquote>c", "<blockquote><cite>b</cite></blockquote>",
		"<p>x<br><br>y<br>z", "<svg><p>a</svg>b", "<p>a<span hidden>b</p>c", "<title>x<p>y", "<p>a\xffb&nbsp;</p>", "\ufeff<p>a.", "<pre> a\r\n\r\n b</pre>",
		"<q></q><p>“a”<q>&quot;b\"</q> &#10; c.", "<table><td>a</div>b<td>c</table>", "<p>a <q>b </q>c <q>d </q> e.", "<p>&#0; &#x110000; &ampamp; &notit; &semi; &#38;amp; a.",
	} {
		f.Add([]byte(s), "text/html; charset=windows-1252")
		f.Add([]byte(s), "text/html; charset=utf-16le")
		f.Add([]byte(s), "text/html; charset=shift_jis")
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		before := bytes.Clone(page)
		p := Read(page, Options{ContentType: contentType})
		require.Equal(t, before, page, "the page is not written to")
		law(t, page, p)
		require.Equal(t, p, Read(page, Options{ContentType: contentType}), "the same page gives the same")
	})
}

// TestLawOnPages holds the law on real pages, where they are.
func TestLawOnPages(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpora", "html-dev", "*.html"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("the corpora are not here")
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		law(t, page, Read(page, Options{}))
	}
}

// TestCharsets reads the same page in several encodings: the text is the same, and each span of it is cut from the bytes of
// that encoding.
func TestCharsets(t *testing.T) {
	for _, c := range []struct{ name, said string }{
		{"windows-1252", "“Das ist schön – für 5 €”"}, {"iso-8859-2", "\"Říká to každý\""}, {"koi8-r", "\"Это не так\""}, {"shift_jis", "「誰も言わない」"},
		{"gb18030", "“没有人说”"}, {"big5", "「沒有人說」"}, {"euc-kr", "“아무도 말하지 않았다”"}, {"iso-2022-jp", "「誰も言わない」"}, {"utf-16le", "“Ça va 😀”"}, {"utf-16be", "“Ça va 😀”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, _ := charset.Lookup(c.name)
			require.NotNil(t, e)
			in := fmt.Sprintf("<html><head><title>T</title></head><body><p>Anna said &amp; wrote: %s, then <b>%s</b>\n  and left.</p></body></html>", c.said, c.said)
			page, err := e.NewEncoder().Bytes([]byte(in))
			require.NoError(t, err)
			p := Read(page, Options{ContentType: "text/html; charset=" + c.name})
			assert.Equal(t, c.name, p.Charset)
			assert.Equal(t, fmt.Sprintf("Anna said & wrote: %s, then %s and left.", c.said, c.said), p.Article.Text)
			i := strings.LastIndex(p.Article.Text, c.said)
			s := p.Source(Span{Start: i, End: i + len(c.said)})
			got, err := e.NewDecoder().Bytes(page[s.Start:s.End])
			require.NoError(t, err)
			if c.name == "iso-2022-jp" { // the escapes between are somebody's
				assert.NotEmpty(t, got)
			} else {
				assert.Equal(t, c.said, string(got))
			}
			law(t, page, p)
		})
	}
}

// TestMislabelled reads pages whose label is wrong or missing.
func TestMislabelled(t *testing.T) {
	for in, want := range map[string]string{
		"<meta charset=iso-8859-1><p>“Schön,” said Ana.": "utf-8", // saved in UTF-8 with the old label
		"<meta charset=nonsense><p>“Schön,” said Ana.":   "utf-8",
		"<p>“Schön,” said Ana.":                          "utf-8",
		"<p>Sch\xf6n, said Ana.":                         "windows-1252",
		"<meta charset=utf-8><p>Sch\xf6n, said Ana.":     "utf-8", // read through: the byte is the text's
	} {
		p := Read([]byte(in), Options{})
		assert.Equal(t, want, p.Charset, in)
		law(t, []byte(in), p)
	}
	assert.Equal(t, "Schön, said Ana.", Read([]byte("<p>Sch\xf6n, said Ana."), Options{}).Article.Text)
	assert.Equal(t, "Sch\xf6n, said Ana.", Read([]byte("<meta charset=utf-8><p>Sch\xf6n, said Ana."), Options{}).Article.Text)
}

// hostileUnits are what hostile pages repeat.
var hostileUnits = []string{
	"<div>", "<p>", "<b>", "</div>", "<a>", "<q>", "<q>x", "<span hidden>", "<svg>", "<table>", "<td>", "<li>", "<ul><li>", "<blockquote>", "<blockquote>x",
	"<blockquote><p>x", "<figure>", "<cite>x", "<div>x</p>", "<p>x<br>", "<br>", "&", "&not", "&#", "&amp;", "<", "<a ", "<a a=", "<!--", "<![CDATA[", "x", " ", "\n\n", "“x” ",
	"<script>", "<title>", "<noscript>", "<iframe>", "<textarea>", "<h1>x", "<meta name=a content=b>", "<time datetime=x>", "<span rel=author itemprop=author>x",
	"<a rel=author>x", "<x-y>", "<div class='a-b-c-d-e-f newsletter'>x.", "<p>A man said no.", "</b></p></div>", "<article><p>x.", "<div><b></div>", "<pre>\n", "<button><div>",
	"<b><div></b>", "<form><select><option>x", "<dl><dt>x<dd>y.", "<h1>x</h1><p>Some words to read.</p>", `<script type="application/ld+json">[`, "[", "{\"a\":",
}

// TestHostile reads pages that are made to take long. Half a megabyte takes a tenth of a second at the most: what grows
// with the square of the length would take minutes.
func TestHostile(t *testing.T) {
	for _, unit := range hostileUnits {
		small := []byte(strings.Repeat(unit, 1+1<<14/len(unit)))
		law(t, small, Read(small, Options{}))
		page := []byte(strings.Repeat(unit, 1+1<<19/len(unit)))
		start := time.Now()
		Read(page, Options{})
		assert.Less(t, time.Since(start), 10*time.Second, unit)
	}
}

// TestNestedTags closes a hundred thousand open tags in order, and in none.
func TestNestedTags(t *testing.T) {
	const n = 100_000
	for _, page := range []string{
		strings.Repeat("<div>", n) + "<p>The mayor said no.</p>" + strings.Repeat("</div>", n),
		strings.Repeat("<div><b>", n) + "<p>The mayor said no.</p>" + strings.Repeat("</b>", n),
		strings.Repeat("<section>", n/2) + strings.Repeat("<div>", n/2) + "<p>The mayor said no.</p>" + strings.Repeat("</section>", n),
		strings.Repeat("<blockquote>", n) + "<p>The mayor said no.</p>",
	} {
		start := time.Now()
		p := Read([]byte(page), Options{})
		assert.Contains(t, p.Article.Text, "The mayor said no.")
		assert.Less(t, time.Since(start), 10*time.Second)
	}
}

// TestLargePage reads a page of 50 MB.
func TestLargePage(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB")
	}
	paragraph := "<p>“We will <em>not</em> close the mill,” Anna Keller said &amp; left. Nobody in the hall believed her, and she knew it.</p>\n"
	page := []byte("<html><body><article><h1>Mill</h1>" + strings.Repeat(paragraph, 50_000_000/len(paragraph)) + "</article></body></html>")
	start := time.Now()
	p := Read(page, Options{})
	t.Logf("%d MB in %v", len(page)/1e6, time.Since(start))
	assert.Equal(t, 50_000_000/len(paragraph), strings.Count(p.Article.Text, "Anna Keller said & left."))
}

// BenchmarkRead reads a page in the manner of a large paper's: most of it is not the article.
func BenchmarkRead(b *testing.B) {
	page := samplePage()
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Read(page, Options{})
	}
}

// samplePage makes a page of some 150 KB.
func samplePage() []byte {
	var w strings.Builder
	w.WriteString(`<!doctype html><html lang="en"><head><title>Mill stays open | The Gazette</title><meta property="og:site_name" content="The Gazette"><script>`)
	w.WriteString(strings.Repeat("window.dataLayer=window.dataLayer||[];function g(){dataLayer.push(arguments)};", 400))
	w.WriteString(`</script><style>` + strings.Repeat(".c-nav__item{color:#123;margin:0 auto}", 500) + `</style></head><body><nav class="c-nav"><ul>`)
	for i := range 150 {
		fmt.Fprintf(&w, `<li class="c-nav__item c-nav__item--level-%d" data-id="%d"><a class="c-nav__link" href="/section/%d?x=1&amp;y=2">Section number %d</a></li>`, i%3, i, i, i)
	}
	w.WriteString(`</ul></nav><main><article class="c-article"><h1>Mill stays open</h1><div class="c-article__body">`)
	for i := range 60 {
		fmt.Fprintf(&w, `<p class="c-article__p">&ldquo;We will <em>not</em> close the mill,&rdquo; <a href="/people/keller">Anna Keller</a> said on day %d. Nobody in the hall believed her, and she knew it.</p>`, i)
	}
	w.WriteString(`</div></article></main><aside class="c-related">`)
	for i := range 150 {
		fmt.Fprintf(&w, `<div class="c-card c-card--small" style="order:%d"><a href="/story/%d"><img src="/i/%d.jpg" alt="A picture"><h3 class="c-card__title">Another story with a number, which is %d</h3></a></div>`, i, i, i, i)
	}
	w.WriteString(`</aside></body></html>`)
	return []byte(w.String())
}
