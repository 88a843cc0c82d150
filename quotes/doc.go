// Package quotes finds quoted passages in a text, in every convention of quotation marks and also where the marks are
// wrong, and tells whether a quotation is true to its source.
//
//	for _, q := range quotes.Find(article) {
//		fmt.Println(q.Inner.Of(article))
//	}
//
// It depends on the standard library only, and knows nothing of speakers but the labels of transcripts. The few hundred
// words that warnings and house style need are data. What it is made of stands in internal packages of their own:
// internal/marks reads the marks; internal/readers, internal/folding, internal/alignment and internal/caveat check a
// quotation against its source. Here is what is public, and what joins them.
//
// # Offsets
//
// All offsets are bytes of the text as given, half open:
//
//	q.Outer.Of(text) == text[q.Outer.Start:q.Outer.End]
//
// is the passage with its marks as they stand (TestOffsetsAreBytes, and FuzzLaws for every text). Nothing is cleaned,
// normalised or decoded before it is measured: carriage returns, byte order marks, entities and mojibake count as they
// are. [Convert] turns spans into code points for Python or UTF-16 units for JavaScript, [Lines] into lines and columns.
// On valid UTF-8 spans lie on rune boundaries. Quotes are nested or disjoint, and stand in the order of Outer.Start.
//
// # What is found
//
// Straight and curly marks, single and double, guillemets in either direction, German and Polish low marks, treebank and
// TeX marks, grave accents, double primes, corner brackets and fullwidth marks, also mixed in one text, nested, set off
// by spaces, written as HTML entities (once or twice escaped), as mojibake of Windows-1252, Latin-1 or Mac Roman, as bare
// Windows-1252 bytes, or with backslashes as in JSON. With [Finder].Dashes also speech that a dash begins.
//
// Apostrophes, elisions, possessives of plurals, decades, feet, inches, minutes and primes are no quotation marks. A
// single mark that could be either is decided by all the marks of its paragraph together: each reading of a mark has a
// price, and the cheapest reading of the whole is taken. So a stray mark costs itself and shifts no other. [Ending] tells
// how each quote ended and so where the marks were not what they should be.
//
// Paragraphs are found from the layout of the document: blank lines, single line breaks, wrapped lines, quoted blocks.
// A quote that is opened again by each of its paragraphs is one [Quote] with several Parts.
//
// # Cost
//
// Time and memory are linear in the text, whatever it is made of, with no recursion. [Find] makes one allocation for the
// result in ordinary news, and one for each quote that runs over paragraphs.
//
// # Is it what they said?
//
// [Locate] and [Index] say where a quotation stands in its source, and what was changed: [Match] has the verdict, the
// passage, each [Edit] and each [Warning]. What typography, encoding, line ends and transcripts do to a text is no
// difference; what a [Reader] reads over is none of its words. An edge that cuts a word or a number in two is an
// omission. [Index.All] gives every place, [Index.Select] the one that a [Selector] means, [Sources] asks many sources.
//
// Looking for the very bytes of a quotation comes first, at the speed of memory; only then is the source read, token by
// token, and only where the quotation does not stand in it is anything aligned. Time and memory are linear in both.
//
// # What is not done
//
// Find does not tell speech from titles and scare quotes, nor who speaks: package attribution does. Quotes set in italics
// or by indentation alone are not found. Of ’tis and its like it knows those of English. A text in which every quote lacks
// its closing mark is read by paragraphs. A spaced dash on either side of words in lower case is taken for an
// interruption, not for the narrator, unless a stop stands before it.
package quotes
