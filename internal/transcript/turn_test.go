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
		var says []string
		for _, s := range t.Says {
			says = append(says, of(s))
		}
		out = append(out, strings.Join([]string{of(t.Name), of(t.Who), of(t.Colon), strings.Join(says, " … ")}, " | "))
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
		"going on": {
			"NORA FALK: The mill is sold.\n\nThe money has gone.\n\nTOM ROE: To whom?\n\nNORA FALK: I forget.\n\nRoe laughs.",
			[]string{"NORA FALK | NORA FALK | : | The mill is sold. … The money has gone.", "TOM ROE | TOM ROE | : | To whom?", "NORA FALK | NORA FALK | : | I forget."},
		},
		"directions": {
			"NORA FALK: (Sighs) The mill is sold. [Laughter.]\n\nTOM ROE: [The mill] was mine.",
			[]string{"NORA FALK | NORA FALK | : | The mill is sold.", "TOM ROE | TOM ROE | : | [The mill] was mine."},
		},
		"marks for players": {"Falk: 7. Solid.\n\nRoe: 5. Went off.\n\nVoss: 8. Scored twice.", nil},
		"charges":           {"Nora Falk, 61: stole flour.\n\nTom Roe, 40: drove too fast.\n\nIda Voss, 22: broke the peace.", nil},
		"a data sheet":      {"Name: Nora Falk\n\nTown: She lives in Leek.\n\nBest day: I never had one.", nil},
		"no labels": {
			"We spoke to Nora Falk.\n\nWhen did you start?\n\nI was nine.\n\nDo you sleep?\n\nAs I must.",
			[]string{"- | - | - | When did you start?", "- | - | - | I was nine.", "- | - | - | Do you sleep?", "- | - | - | As I must."},
		},
		"questions of readers": {"We spoke to the bank.\n\nCan I pay later?\n\nYes, in May.\n\nWhat do I need?\n\nA pen.", nil},
		"a dash":               {"Q – Why?\n\nA – I was bored.\n\nQ – Again?\n\nA – No.", []string{"Q | Q | – | Why?", "A | A | – | I was bored.", "Q | Q | – | Again?", "A | A | – | No."}},
		"names above": {
			"Ida Voss, baker\n\n“I start at three. It is dark.”\n\nPrime Minister Tom Roe\n\n“I sleep well.”\n\n“Always.”",
			[]string{"Ida Voss | Ida Voss, baker | - | “I start at three. It is dark.”", "Prime Minister Tom Roe | Prime Minister Tom Roe | - | “I sleep well.” … “Always.”"},
		},
		"names beneath": {"“I start at three.”\n\nIda Voss, baker\n\n“I sleep well.”\n\nTom Roe, driver", nil},
		"no name":       {"The baker\n\n“I start at three.”\n\nAnn Lee via Press\n\n“I sleep well.”", nil},
		"signs first":   {"... “I start at three.”\n\nIda Voss, baker\n\n... “I sleep well.”", nil},
		"none":          {"", nil},
	} {
		assert.Equal(t, c.want, turnsOf(c.text), name)
	}
}
