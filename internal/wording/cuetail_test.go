package wording

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// TestCueWithoutTail: the cue stands between the bars, and what should be left of it ends at the middle one.
func TestCueWithoutTail(t *testing.T) {
	for _, marked := range []string{
		"Anna Keller |said| Tuesday| that the ferry was sold.",
		"Anna Keller |said| Monday morning| that the ferry was sold.",
		"Anna Keller |announced| earlier this week| that the ferry was sold.",
		"Anna Keller |confirmed| last month| that the ferry was sold.",
		"Anna Keller |said| on Friday| that the ferry was sold.",
		"The harbour board |said| in a statement| that the ferry was sold.",
		"The harbour board |said| in a statement Tuesday| that the ferry was sold.",
		"The harbour board |said| in a statement:| “The ferry is sold.”",
		"Anna Keller |told| me:| “The ferry is sold.”",
		"“The ferry is sold,” she |calls| after me:| “Sold!”",
		"Anna Keller |hit back| in an interview:| “The ferry is not sold.”",

		// Nothing is taken away from these.
		"Anna Keller |said| that the ferry was sold.",
		"Anna Keller |said:| “The ferry is sold.”",
		"Anna Keller |called Friday for| calm.",
		"Anna Keller |called for| calm.",
		"Anna Keller |called the moment| a disgrace.",
		"Anna Keller |said for the first time| that the ferry was sold.",
		"Anna Keller |introduced a bill last month| that would sell the ferry.",
		"The skipper |pleaded guilty| to theft.",
		"|In a statement|, the harbour board was clear that the ferry was sold.",
		"The harbour board |refused to pledge| this year’s money to the ferry.",
		"Anna Keller |took to Twitter| to say that the ferry was sold.",
	} {
		parts := strings.Split(marked, "|")
		require.Contains(t, []int{3, 4}, len(parts), marked)
		start := len(parts[0])
		keep := start + len(parts[1])
		end := keep
		if len(parts) == 4 {
			end += len(parts[2])
		}
		d := reading.Read(strings.Join(parts, ""))
		cue := text.Span{Start: -1}
		for i, it := range d.Items {
			if it.Start >= start && it.End <= end {
				if cue.Start < 0 {
					cue.Start = i
				}
				cue.End = i + 1
			}
		}
		st := proposal.Statement{Sentence: 0, Cue: cue, Reason: proposal.ReasonCue, Verb: nil, Frame: lexicon.Bare}
		left := WithoutTail(d, &st)
		assert.Equal(t, d.Text[start:keep], d.Span(left.Start, left.End).Of(d.Text), marked)
		st.Reason = proposal.ReasonRule
		assert.Equal(t, cue, WithoutTail(d, &st), "what a caller's rule says is the cue")
		d.Release()
	}
}
