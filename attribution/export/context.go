package export

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// usualContext is how many code points of the text stand before and after a quotation, unless the caller wants more or fewer.
const usualContext = 32

// around gives up to n code points of a text before and after a span, cut where no character is torn: an accent stays with its
// letter, a line feed with its carriage return, an emoji in one piece. It takes n for the usual number when it is 0, and gives
// nothing when it is negative.
func around(s string, of attribution.Span, n int) (before, after string) {
	if n == 0 {
		n = usualContext
	}
	start, end := of.Start, of.End
	for i := 0; i < n && start > 0; i++ {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	for start < of.Start && !whole(s, start) {
		_, size := utf8.DecodeRuneInString(s[start:])
		start += size
	}
	for i := 0; i < n && end < len(s); i++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	for end > of.End && !whole(s, end) {
		_, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
	}
	return s[start:of.Start], s[of.End:end]
}

const joiner = '\u200d' // makes one emoji of two

// whole tells whether a text can be cut at a place without tearing what a reader takes for one character.
func whole(s string, at int) bool {
	if at == 0 || at == len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	switch {
	case before == '\r' && after == '\n', before == joiner, after == joiner:
		return false
	case '\U0001F3FB' <= after && after <= '\U0001F3FF': // the colour of a skin
		return false
	}
	return !unicode.In(after, unicode.M)
}

// sentenceMax is how far a sentence may reach beyond the quotation in it, in bytes. Nobody writes longer ones, but a text without a
// stop would be written once for each of its quotations.
const sentenceMax = 1000

// sentenceOf gives the words of the sentence around a span.
func sentenceOf(s string, sentence, of attribution.Span) string {
	if sentence.Start >= sentence.End {
		return ""
	}
	start := max(min(of.Start, sentence.Start), of.Start-sentenceMax)
	end := min(max(of.End, sentence.End), of.End+sentenceMax)
	for start < of.Start && !utf8.RuneStart(s[start]) {
		start++
	}
	for end > of.End && end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[start:end]
}
