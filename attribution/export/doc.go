// Package export writes records for the programs of others: annotation standards, spreadsheets, search engines, databases,
// programs in which people label text.
//
//	res, _ := new(attribution.Extractor).ExtractArticle(article)
//	err := export.Write(os.Stdout, export.CSV{}, export.New("bridge", article, res))
//
// A [Format] is one of these, whose fields are its options:
//
//   - [Records]: all that the library knows, as JSON lines; [Flat]: one quote a line, as JSON; [CSV]: the same for spreadsheets.
//   - [W3C]: Web Annotation in JSON-LD, and with its option the form that Hypothesis uses.
//   - [SchemaOrg]: Quotation, and ClaimReview without a verdict, in JSON-LD.
//   - [Brat]: standoff annotation.
//   - [LabelStudio], [Doccano], [SpaCy]: texts with labelled stretches.
//   - [HTML]: a page for people, which internal/page lays out.
//
// Parquet is in package parquet below this one, which is a module of its own because of what it needs.
//
// # Offsets
//
// Each format counts as its readers do, which its comment says: Go, [Records] and Start and End of [Row] in bytes, Python, brat and
// W3C in code points, browsers and Hypothesis in UTF-16 units. A [Document] has one table for all, made once. The article is
// written as it is, line ends, byte order marks and all. Bytes that are not UTF-8 become U+FFFD in JSON and CSV, one for
// each, so that places in code points stay true; brat refuses them.
//
// # Errors
//
// An error names the document, and the quote where it is one's fault: a result that is not of that text, or what the writer below
// said. Everything else that the library gives can be written, whatever the article holds.
//
// # What is not done
//
// Nothing is read back: see internal/evaluate for brat. Nested quotations, candidates and evidence are in [Records] only.
package export
