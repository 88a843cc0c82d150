package webpage_test

import (
	"fmt"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
)

const page = `<!doctype html>
<html lang="en"><head><title>Mill stays open | The Harrow Gazette</title></head>
<body><nav><a href="/">Home</a></nav>
<article><h1>Mill stays open</h1>
<p>&ldquo;We have <em>orders</em> until June,&rdquo; Anna Keller told workers at the gate.</p>
<p>Read more: <a href="/weir">Weir repaired after nine years</a></p>
<blockquote>We will miss the noise.<footer>Tom Roe, mayor</footer></blockquote>
</article></body></html>`

// The article of a page, and what the page says beside it.
func ExampleRead() {
	p := webpage.Read([]byte(page), webpage.Options{URL: "https://gazette.example/mill"})
	fmt.Println(p.Article.Headline, "/", p.Article.Outlet, "/", p.Language, "/", p.URL)
	fmt.Println(p.Article.Text)
	// Output:
	// Mill stays open / The Harrow Gazette / en / https://gazette.example/mill
	// “We have orders until June,” Anna Keller told workers at the gate.
	//
	// “We will miss the noise.”
	//
	// — Tom Roe, mayor
}

// Who said what on a page, cut from the page itself.
func ExamplePage_Source() {
	p := webpage.Read([]byte(page), webpage.Options{})
	var e attribution.Extractor
	res, _ := e.ExtractArticle(p.Article)
	for _, q := range res.Quotes {
		s := p.Source(q.Spans[0])
		fmt.Println(q.Speaker.Name, "|", q.Text, "|", page[s.Start:s.End])
	}
	// Output:
	// Anna Keller | “We have orders until June,” | &ldquo;We have <em>orders</em> until June,&rdquo;
	// Tom Roe | “We will miss the noise.” | <blockquote>We will miss the noise.<footer>
}

// The bytes of a quotation without the tags between them.
func ExamplePage_Pieces() {
	p := webpage.Read([]byte(page), webpage.Options{})
	for _, s := range p.Pieces(attribution.Span{Start: 0, End: len("“We have orders")}) {
		fmt.Printf("%q\n", page[s.Start:s.End])
	}
	// Output:
	// "&ldquo;We have "
	// "orders"
}

// All records of a page, with spans of the page instead of the text.
func ExamplePage_Result() {
	p := webpage.Read([]byte(page), webpage.Options{})
	var e attribution.Extractor
	res, _ := e.ExtractArticle(p.Article)
	for _, q := range p.Result(res).Quotes {
		fmt.Println(page[q.Speaker.Span.Start:q.Speaker.Span.End], "|", page[q.Verbatim[0].Start:q.Verbatim[0].End])
	}
	// Output:
	// Anna Keller | We have <em>orders</em> until June,
	// Tom Roe, mayor | We will miss the noise.
}

// The quotations that the page marks by tags.
func ExamplePage_quotations() {
	p := webpage.Read([]byte(page), webpage.Options{})
	for _, q := range p.Quotations {
		fmt.Println(p.Article.Text[q.Start:q.End], p.Article.Text[q.Signature.Start:q.Signature.End])
	}
	// Output: “We will miss the noise.” — Tom Roe, mayor
}
