// Package webpage reads the article out of a web page, with the way back from every byte of its text to the bytes of the
// page: so a record's words can be cut from the page as the server sent it.
//
//	p := webpage.Read(page, webpage.Options{})
//	var e attribution.Extractor
//	res, _ := e.ExtractArticle(p.Article)
//	s := p.Source(res.Quotes[0].Spans[0])
//	page[s.Start:s.End] // the first quotation as it stands in the page, tags included
//
// # The text
//
// It is what a browser shows of the article's paragraphs. They are divided by an empty line, a br is a line end and two are
// the end of a paragraph; white space is one space, but in pre; character references are decoded; tags inside words and
// quotations are read through. Headline, byline and date stand beside the text in [Page.Article]; sub-headings and lists
// stay in it. Left out is what is not the article: navigation, asides, captions, related links, comments, banners, boxes
// for newsletters, scripts, hidden elements, by their tags, their class names (data/classes.txt), their words
// (data/lines.txt), the share of links in them, and where most of the text of the page stands together.
//
// # Quotations by tags
//
// A q has no marks in the page; a browser shows some. So does the text: “ and ”, ‘ and ’ for a q in a q, which come from the
// tags. A blockquote is shown as a quotation by its place on the page, which a text has not: each of its paragraphs begins
// with “ and the last one ends with ”. Neither is given marks when it has its own: a q that begins with one, a blockquote that
// begins with one or has double ones anywhere, because then it is a piece of another article, with its own quotations. Who is
// quoted in a blockquote, by a footer, a cite at its end, a line behind a dash or the caption of the figure around it, follows
// as a paragraph of its own behind a dash: what package attribution reads as a signature.
//
// # The map
//
// Every byte of the text is one of these, which FuzzPage holds to be so:
//
//   - equal to the page's byte that [Page.Source] gives for it
//   - part of a character whose reference ("&rsquo;") stands there, or that stands there in the page's own encoding
//   - a space, where white space stands
//   - a line end, where a br stands
//   - a mark of the above, where the tag stands for which it is; nothing stands there for the second of two that one tag is for
//   - an empty line between paragraphs, for which nothing stands in the page
//
// # What is not done
//
// No script is run and no style sheet is read: what only they show or hide is not known. Of a page with several articles the
// longest is read. Frames and pages that go on elsewhere are not followed.
package webpage
