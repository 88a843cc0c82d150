package export

import (
	"fmt"

	"github.com/whosaid/whosaid/internal/page"
)

// Version is what the footer of [HTML] calls this module, as CHANGELOG.md has it.
const Version = "unreleased"

// HTML writes a page for people: one file that needs nothing beside it, no network and no script.
//
// The article stands there as it is, never spaced anew: what was said on a tinted ground with a bar in the margin, words between marks
// stronger than paraphrase, words of saying with a dotted underline and the speaker with a solid one, and a badge where the words of
// saying tell that it was not said or was denied. Beside each paragraph stand the cards of its quotes: who, as what, by which words,
// to whom, when, where, how sure, and why in a sentence. Numbers lead from the text to the cards and back. Above it are counts, the
// speakers with all that can be cited of them, and filters; below it what "sure" means as measured, and the text's SHA-256. Of several
// articles a table of speakers and outlets comes first.
//
// What the caller asked the library for is shown where it is: [attribution.Extractor.Candidates] as "one of: A, B", and
// [attribution.Extractor.Checkworthy] as a list of what is worth checking first. Where Document.URL is an address of the web each quote
// has a link to its words on the live page, by a text fragment.
//
// Everything of the article is text: it is escaped by html/template, and the page's own Content-Security-Policy, which is [HTML.Policy],
// lets nothing work but the style and the script that come with this package. Lines end as HTML has it, in line feeds.
//
// Unlike the other formats a file is laid out when all of its documents are known: Append writes a whole page of one, and a [Writer]
// keeps them until Close.
type HTML struct {
	// Source is a text that the quotations are taken from, such as a transcript. Each quote with words between marks then says how it
	// stands to it, and what was changed word by word: see [quotes.Index]. It is the same for all documents. Empty: nothing is compared.
	Source string
}

// Policy is the Content-Security-Policy that the page has in a meta element. Who serves the page may send it as a header too.
func (HTML) Policy() string { return page.Policy() }

// Frame is empty: a page of one document is a file.
func (HTML) Frame() Frame { return Frame{} }

// Append appends the page of one document.
func (f HTML) Append(dst []byte, d *Document) ([]byte, error) {
	return f.appendAll(dst, []*Document{d})
}

// appendAll appends the page of any number of documents.
func (f HTML) appendAll(dst []byte, docs []*Document) ([]byte, error) {
	articles := make([]page.Article, len(docs))
	for i, d := range docs {
		if err := d.check(); err != nil {
			return dst, err
		}
		articles[i] = page.Article{ID: d.ID, Article: d.Article, Result: d.Result, URL: d.URL, Language: d.Language}
	}
	all, err := page.Append(dst, articles, page.Options{Source: f.Source, Version: Version})
	if err != nil {
		return dst, fmt.Errorf("the page: %w", err)
	}
	return all, nil
}
