package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// turnsOf gives the turns of a text as "name | who | colon | says".
func turnsOf(s string) (out []string) {
	d := reading.Read(s)
	defer d.Release()
	of := func(s text.Span) string {
		if s.End <= s.Start {
			return "-"
		}
		return d.Span(s.Start, s.End).Of(d.Text)
	}
	for _, t := range Turns(d) {
		out = append(out, strings.Join([]string{of(t.Name), of(t.Who), of(t.Colon), of(t.Says)}, " | "))
	}
	return out
}

func TestTurns(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"capitals": {
			"NORA FALK: The mill is sold.\n\nTOM ROE: To whom?",
			[]string{"NORA FALK | NORA FALK | : | The mill is sold.", "TOM ROE | TOM ROE | : | To whom?"},
		},
		"one label of three paragraphs is a headline's": {"Mill: It is sold.\n\nThe owner has gone.\n\nNobody knows where.", nil},
		"what is told of the name": {
			"Ida Voss, 61, baker: I start at three.\n\nBen Ortiz, 44, driver: I start at five.\n\nMara Teal, 20: I sleep.",
			[]string{
				"Ida Voss | Ida Voss, 61, baker | : | I start at three.", "Ben Ortiz | Ben Ortiz, 44, driver | : | I start at five.",
				"Mara Teal | Mara Teal, 20 | : | I sleep.",
			},
		},
		"interview": {
			"Q. Where did you go?\n\nA. Down to the river.\n\nQ. Alone?\n\nA. With the dog.",
			[]string{
				"Q. | Q. | - | Where did you go?", "A. | A. | - | Down to the river.",
				"Q. | Q. | - | Alone?", "A. | A. | - | With the dog.",
			},
		},
		"in a row": {
			"Q: Where were you? A: At home. Q: Alone?",
			[]string{"Q | Q | : | Where were you?", "A | A | : | At home.", "Q | Q | : | Alone?"},
		},
		"the words in the next paragraph": {
			"NORA FALK:\n\nThe mill is sold.\n\nTOM ROE:\n\nTo whom?",
			[]string{"NORA FALK | NORA FALK | : | The mill is sold.", "TOM ROE | TOM ROE | : | To whom?"},
		},
		"a quotation alone behind a person's name": {
			"The vote was close.\n\nMs Falk: “We counted twice.”\n\nIt rained.",
			[]string{"Ms Falk | Ms Falk | : | “We counted twice.”"},
		},
		"none": {"", nil},
	} {
		assert.Equal(t, c.want, turnsOf(c.text), name)
	}
}
