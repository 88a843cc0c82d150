// Package page lays out articles with their records as one HTML page that needs nothing beside it.
//
// In go finished records with their article, out come the bytes of a page; what is on it is said at
// [github.com/whosaid/whosaid/attribution/export.HTML], which is the way in. It is a package of its own because a page is made of other
// things than a table: a template, a style sheet, a script and the words that people read, which are the files in assets and data.
//
// Laws:
//
//   - The text of the article is the text of the elements of class "text", in their order, to the character: nothing is added to it,
//     taken from it or spaced anew. Only what HTML can't hold differs: line ends are line feeds, NUL and bytes that are not UTF-8 are
//     U+FFFD.
//   - Nothing of an article is markup. It goes through html/template, and the page's policy (see [Policy]) lets no style and no script
//     work but the two of this package.
//   - The same articles give the same bytes, in time and memory in proportion to them.
//
// It must not know how records came about, nor of other formats.
package page
