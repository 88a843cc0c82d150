// Package attribution finds out who said what in a news article: direct, mixed and indirect speech, each with the words,
// the cue, the mention, the speaker behind it, a confidence and the reason for it.
//
//	for _, q := range attribution.Extract(article).Quotes {
//		fmt.Println(q.Speaker.Name, "-", q.Text)
//	}
//
// # Offsets
//
// Every [Span] counts bytes of the article as it was given, half open:
//
//	article[s.Start:s.End] == the piece, and q.Text == the pieces of q.Spans joined by a space
//
// TestLawsOnArticles and FuzzExtract hold this to be so. The article is never rewritten before it is measured: carriage
// returns, byte order marks, no-break spaces, HTML entities, mojibake and invalid UTF-8 are read through. So are the signs of
// Markdown: a content, cue or source has those that stand among its words; names and roles have none. Spans lie on rune
// boundaries of valid text. For code points (Python) and UTF-16 units (JavaScript) see quotes.Convert.
//
// # What a record says
//
// The content stands with its quotation marks, and with "that", "whether" or "to"; without the sentence's final stop where
// it is not quoted. A quotation that the cue splits, or that runs over paragraphs, is one record with several spans. A
// quoted sentence without a cue of its own goes on in the record of the quotation before it in the same paragraph; behind
// indirect speech, and in a new paragraph behind closed marks, it is a record of its own with the reason "continued": that
// the same person goes on is then an inference, and it is marked as one. What is said inside what somebody says is no
// record. Titles, terms, nicknames and words held at a distance are not speech, whatever their marks.
//
// The cue is one stretch of words: the verb of saying with its auxiliaries, negation and adverbs, and the preposition that
// leads to the content; a colon right behind it belongs to it. When, where and to whom it was said does not, unless it stands
// in between.
//
// A clause behind the content that is somebody else's ("…, despite Roe calling it “dead”") is left out of it and makes a
// record of its own. Where such a clause stands inside, the words between marks in it are in [Quote.Nested], with whoever
// says them, and not in [Quote.Verbatim]. Two quotations side by side, of which the first is a question, are two speakers'.
// A quotation without its closing mark ends before an attribution that is seen in it, and [Quote.Unclosed] says so.
//
// The speaker is a person, organization, group or document that the article names or describes, by the fullest name it
// gives. Where the evidence does not suffice there is none, and [Quote.Reason] says why. A name that is not in the text but
// in the headline, byline or outlet that the caller gives with it ([Article]) is marked by [Speaker.NameFrom]: every other
// word of a record stands in the text.
//
// # How it works
//
// Data flows one way: text, marks, words and tags, chunks, cues and contents, mentions, speakers, records. A sentence is
// read with each quoted passage as one opaque item, so that what is said inside it cannot be mistaken for the author's. The
// contents follow the conventions of PolNeAR (Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political
// News", LREC 2018). How often a verb of saying is one, in which construction, was counted there; internal/lexicon has the
// words, MODEL.md the counts and weights, EVALUATION.md the figures.
//
// # What is not done
//
// Nested speakers are found in a sentence only, and not inside a quotation. One article at a time: nobody is linked to a
// database but by [Extractor.Known]. English only. What somebody says inside what somebody else says, irony, and whether it is
// true are left to the reader. Attitudes without speech (hopes, supports) are reported in part only. Poems and drama are not news.
package attribution
