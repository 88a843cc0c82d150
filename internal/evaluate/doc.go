// Package evaluate measures predicted records, of who said what by which word of saying, against corpora that people have
// marked. It gives the figures that the project quotes (see the command in score), and nothing imports it.
//
// # Corpora
//
// ReadBrat reads NAME.txt with NAME.ann (brat standoff, offsets in code points). It gives three measurements: Score with
// the project's own measures, Cofenet with those of the CofeNet paper, and Mistakes. ReadRecords reads NAME.txt with
// NAME.gold.json (records as the library writes them, offsets in bytes), for ScoreRecords. Predictions are lines of JSON
// as examples/extract writes them, or what attribution.Extract gives at once.
//
// Inside this package every offset is in bytes of the text as it stands in the file; readers convert.
//
// # How spans of a brat corpus are compared
//
// A span is reduced to the words (maximal runs of letters and digits) that it touches. So white space, quotation marks and
// punctuation never decide anything, nor does cutting a content in two at a punctuation mark. A possessive 's at the end of
// a source is dropped. A span without any word, such as the cue ":", keeps its marks.
//
// # Measures of a brat corpus
//
// One attribution is a content, a cue and a source.
//
//	content exact          the words are exactly those of a gold content, all its fragments together
//	content words          counted over the words that lie in some content
//	cue/source exact       the same words
//	cue/source overlap     they share a word that carries meaning: no article, no preposition, for cues no auxiliary
//	ATTRIBUTION            the contents' words have a Jaccard index of at least 0.5, and the sources overlap or both are
//	                       absent; one to one. The headline
//	strict triple          content, cue and source all exact
//	verbatim quotes        stretches of at least four words between quotation marks, 80% of whose words lie in one content
//	confidence             of the records given 0.9, are nine in ten right in the sense of ATTRIBUTION?
//
// Where a corpus names the entity that speaks, a source that overlaps any mention of it will do. Exact and overlap count
// the distinct spans of a document, so that a source of two attributions counts once. A content is direct when all its
// words stand between quotation marks, indirect when none does, else mixed; in the rows by type each side is typed by its
// own content, and meets everything on the other side.
//
// # What it does not do
//
// No confidence intervals: they were drawn with another language's random numbers, and would not come out the same.
package evaluate
