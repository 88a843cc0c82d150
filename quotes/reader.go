package quotes

import (
	"slices"

	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
)

// A Reader tells what of a source is not among its words: it returns the spans to read over, in bytes of the source.
// They may stand in any order and overlap; of what lies outside of the source nothing is taken. The passages that are
// found keep the offsets of the source as given, and have in them what was read over. It is asked about each quotation
// as well, which may have been copied with its tags.
//
// A reader of one's own is a function:
//
//	footnotes := regexp.MustCompile(`\[\d+\]`)
//	notes := func(source string) (over []quotes.Span) {
//		for _, at := range footnotes.FindAllStringIndex(source, -1) {
//			over = append(over, quotes.Span{Start: at[0], End: at[1]})
//		}
//		return over
//	}
//	index := quotes.NewIndex(source, quotes.Usual, notes)
type Reader func(source string) []Span

// Usual reads over what plainly nobody says, as [HTML], [Subtitles], [NumberedLines], [PageNumbers], [StageDirections]
// and [NoteNumbers] find it. It is what is read over when no reader is named.
func Usual(source string) []Span { return spansOf(readers.Usual(source)) }

// Plain reads every word: it reads over nothing.
func Plain(string) []Span { return nil }

// HTML reads over tags, comments and what is never shown: scripts, style sheets, the title of the page. Character
// references need no reader, they are read everywhere. A sign < that begins no tag of HTML or WebVTT stays what it is.
func HTML(source string) (over []Span) { return spansOf(readers.HTML(source)) }

// NumberedLines reads over the numbers in front of the lines of depositions and court transcripts, where at least three
// lines in a row are numbered one by one. They may begin at 1 again, as they do on every page, behind the number of the page.
func NumberedLines(source string) (over []Span) { return spansOf(readers.NumberedLines(source)) }

// PageNumbers reads over lines that have the number of a page and nothing else: "- 17 -", "Page 17 of 96", "[17]". A bare
// number, also a Roman one, and a running head, capitals with a number before or behind them, are one if they stand alone
// between blank lines, and the page before or the next has the number beside it, or a sentence goes on behind them. A
// running head in small letters is one only in the midst of a sentence.
func PageNumbers(source string) (over []Span) { return spansOf(readers.PageNumbers(source)) }

// StageDirections reads over what stenographers and captions say about a speech and nobody says in it: (Laughter.),
// [applause], [sic]. What tells of words that are missing, like [inaudible], is read.
func StageDirections(source string) (over []Span) { return spansOf(readers.StageDirections(source)) }

// NoteNumbers reads over the numbers of notes: [3] close behind a word or a stop, and what HTML raises, if it is a link
// or stands behind a stop. Raised behind a letter or a digit may be a power.
func NoteNumbers(source string) (over []Span) { return spansOf(readers.NoteNumbers(source)) }

// Subtitles reads over the time codes of SubRip and WebVTT with the names and numbers of the cues, the head and the notes
// of a WebVTT file; what captions have in square brackets at the start of a line or behind a stop, or in round ones on a
// line of their own; the time codes that transcripts have in brackets, at the start of a line or on one of their own; and
// the >> of captions where somebody else speaks. What tells of words that are missing, like [inaudible], is read.
func Subtitles(source string) (over []Span) { return spansOf(readers.Subtitles(source)) }

// Narration reads over what stands between two quotes of one paragraph, with the marks around it: the attribution
// between two halves of what somebody said. It is not among those of [Usual]: what stands between the marks of an article
// may be the words of two people.
func Narration(source string) (over []Span) { return spansOf(readers.Narration(source)) }

// spansOf gives what is read over in the spans of this package.
func spansOf(over []text.Span) []Span {
	if over == nil {
		return nil
	}
	out := make([]Span, len(over))
	for i, s := range over {
		out[i] = Span(s)
	}
	return out
}

// overOf puts together what several readers read over; nil, which stands for what is usual, when there are none.
func overOf(all []Reader) func(source string) []text.Span {
	if len(all) == 0 {
		return nil
	}
	all = slices.Clone(all)
	return func(source string) []text.Span {
		var over []text.Span
		for _, r := range all {
			for _, s := range r(source) {
				over = append(over, text.Span(s))
			}
		}
		return readers.Union(source, over)
	}
}
