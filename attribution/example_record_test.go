package attribution_test

import (
	"fmt"

	"github.com/whosaid/whosaid/attribution"
)

// What people hope or support is reported of them whether they spoke or not.
func ExampleQuote_IsSpeech() {
	for _, q := range attribution.Extract("Ines Calder hopes the quay will reopen. She said it was safe.").Quotes {
		fmt.Println(q.Cue.Text, q.Cue.Class, "attitude:", q.Attitude, "speech:", q.IsSpeech())
	}
	// Output:
	// hopes attitude attitude: true speech: false
	// said report attitude: false speech: true
}

// The first line of an article, short and nobody's words, may say who said something too.
func ExampleQuote_headline() {
	text := "Quay will close, says Calder\n\nInes Calder told the council that the quay was sinking."
	for _, q := range attribution.Extract(text).Quotes {
		fmt.Println(q.Headline, q.Speaker.Name, "-", q.Text)
	}
	// Output:
	// true Ines Calder - Quay will close
	// false Ines Calder - that the quay was sinking
}

// The end of a quotation without its closing mark is a guess.
func ExampleQuote_unclosed() {
	q := attribution.Extract("“We held on, Ada Brook told reporters.").Quotes[0]
	fmt.Println(q.Unclosed, q.Text)
	// Output: true “We held on,
}

// Whether it was said at all, and the words that show it.
func ExampleMode() {
	text := "Ada Brook denied that the quay was sinking. She has yet to say who will pay. She did not tell MPs that it leaned."
	for _, q := range attribution.Extract(text).Quotes {
		fmt.Printf("%s: %s by %q\n", q.Cue.Text, q.Cue.Mode, text[q.Cue.ModeSpan.Start:q.Cue.ModeSpan.End])
	}
	// Output:
	// denied: asserted by ""
	// has yet to say: declined by "has yet to"
	// did not tell: negated by "did not"
}

// Words between marks that are somebody else's inside what was said are not vouched for as the speaker's.
func ExampleNested() {
	q := attribution.Extract("Mayor Ada Brook said Tom Reilly had called the bridge “a sham”.").Quotes[0]
	n := q.Nested[0]
	fmt.Println(q.Speaker.Name, len(q.Verbatim), "-", n.Speaker.Name, n.Text)
	// Output: Ada Brook 0 - Tom Reilly a sham
}

// What speaks for a record: how the content stands to the cue, and how the source names the speaker.
func ExampleEvidence() {
	for _, q := range attribution.Extract("Ada Brook said that the bridge leaned. “It always has,” she said.").Quotes {
		fmt.Println(q.Evidence.Frame, q.Evidence.Mention, q.Evidence.Share > 0.9)
	}
	// Output:
	// that name true
	// inverted pronoun true
}
