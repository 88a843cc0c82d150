package occasion

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// occasions gives what is told of the occasions of the statements that the rules propose for an article: "to X, when Y", those of
// two statements with a bar between them.
func occasions(article string) string {
	d := reading.Read(article)
	defer d.Release()
	st := proposal.Find(d, nil).Strict
	Find(d, st)
	var out []string
	for i := range st {
		out = append(out, written(d, st[i].Occasion))
	}
	return strings.Join(out, " | ")
}

// written gives an occasion as words.
func written(d *reading.Document, o *proposal.Occasion) string {
	if o == nil {
		return "-"
	}
	var out []string
	for _, part := range []struct {
		name string
		text.Span
	}{{"to", o.To}, {"when", o.When}, {"where", o.Where}, {"by", o.Channel}} {
		if part.End > part.Start {
			out = append(out, part.name+": "+d.Span(part.Start, part.End).Of(d.Text))
		}
	}
	return strings.Join(out, ", ")
}

// A wanted has what is told of the occasion in each of some articles.
type wanted map[string]string

func (w wanted) check(t *testing.T) {
	for article, want := range w {
		t.Run(article, func(t *testing.T) { assert.Equal(t, want, occasions(article)) })
	}
}

// TestHearer: who is told, behind the cue, before it and in the content.
func TestHearer(t *testing.T) {
	wanted{
		"Nora Falk told reporters that the mill was sold.":                                  "to: reporters",
		"Nora Falk told cheering teachers that the mill was sold.":                          "-",
		"Nora Falk told farmers, brewers and the town council that the mill was sold.":      "",
		"Nora Falk said to reporters that the mill was sold.":                               "to: reporters",
		"Nora Falk urged the council to sell the mill.":                                     "to: the council",
		"Nora Falk told herself that the mill was sold.":                                    "-",
		"Nora Falk warned the farmers against selling the mill.":                            "to: the farmers",
		"Residents were told that the mill was sold.":                                       "to: Residents",
		"Asked whether the mill was sold, Nora Falk declined to comment.":                   "to: Nora Falk | -",
		"“It is sold,” Nora Falk told a crowd of farmers.":                                  "to: a crowd of farmers",
		"“It is sold,” Nora Falk said when asked by the Courier.":                           "to: the Courier",
		"Nora Falk said in response to a question from the Courier that the mill was sold.": "to: the Courier",
		"Nora Falk pointed to the river.":                                                   "-",
		"Nora Falk told the Courier newspaper on Friday that the mill was sold.":            "to: the Courier newspaper, when: on Friday",
	}.check(t)
}

// TestWhen: the time, with the word that leads to it.
func TestWhen(t *testing.T) {
	wanted{
		"Nora Falk said on Friday that the mill was sold.":                           "when: on Friday",
		"Nora Falk said Friday that the mill was sold.":                              "when: Friday",
		"Nora Falk said early on Friday that the mill was sold.":                     "when: early on Friday",
		"Nora Falk said in the past that the mill was sold.":                         "when: in the past",
		"Nora Falk said at the end of the talks that the mill was sold.":             "when: at the end of the talks",
		"“It is sold,” Nora Falk said two hours before the vote.":                    "when: two hours before the vote",
		"“It is sold,” Nora Falk said after the vote.":                               "when: after the vote",
		"Nora Falk had previously said that the mill was sold.":                      "when: previously",
		"On Friday, Nora Falk said that the mill was sold.":                          "when: On Friday",
		"After the vote was counted, Nora Falk said that the mill was sold.":         "when: After the vote was counted",
		"On Friday Nora Falk resigned and Otto Brandt said that the mill was sold.":  "-",
		"“It is sold,” Nora Falk said yesterday.":                                    "when: yesterday",
		"Nora Falk ruled on 3 May that the mill was sold.":                           "when: on 3 May",
		"Last week State Department official Dana Holm said that the mill was sold.": "when: Last week",
		"Nora Falk in 2009 said that the mill was sold.":                             "when: in 2009",
		"Nora Falk, who will testify Thursday, said that the mill was sold.":         "-",
		"Nora Falk said in 2014 that the mill was sold.":                             "when: in 2014",
		"Nora Falk said that the mill was sold on Friday.":                           "-",
	}.check(t)
}

// TestWhere: the place or event.
func TestWhere(t *testing.T) {
	wanted{
		"Nora Falk said at a rally in Leeds on Friday that the mill was sold.": "when: on Friday, where: at a rally in Leeds",
		"Speaking at a dinner in Oslo, Nora Falk said that the mill was sold.": "where: at a dinner in Oslo",
		"Nora Falk, speaking in Leeds, said that the mill was sold.":           "where: in Leeds",
		"Nora Falk said in Oslo that the mill was sold.":                       "where: in Oslo",
		"Nora Falk said on the whole that the mill was sold.":                  "-",
		"Nora Falk came to Leeds on Monday and said that the mill was sold.":   "-",
		"Talking to farmers in Leeds, Nora Falk said that the mill was sold.":  "to: farmers, where: in Leeds",
		"“It is sold,” Nora Falk said of the mill at a meeting in May.":        "when: in May, where: at a meeting",
	}.check(t)
}

// TestChannel: by what the words went out, and what a document tells of itself.
func TestChannel(t *testing.T) {
	wanted{
		"Nora Falk said in a statement to farmers that the mill was sold.":                   "to: farmers, by: in a statement to farmers",
		"Nora Falk said in an interview with the Courier last month that the mill was sold.": "to: the Courier, when: last month, by: in an interview with the Courier",
		"Nora Falk said by telephone that the mill was sold.":                                "by: by telephone",
		"Nora Falk said via her office that the mill was sold.":                              "by: via her office",
		"Nora Falk said through her lawyer that the mill was sold.":                          "by: through her lawyer",
		"Nora Falk wrote on Twitter that the mill was sold.":                                 "by: on Twitter",
		"Nora Falk said on BBC Radio 4 that the mill was sold.":                              "by: on BBC Radio 4",
		"Nora Falk said in a series of tweets that the mill was sold.":                       "by: in a series of tweets",
		"Nora Falk said in a memo to pharmacies that the mill was sold.":                     "to: pharmacies, by: in a memo to pharmacies",
		"In a statement to farmers, Nora Falk said that the mill was sold.":                  "to: farmers, by: In a statement to farmers",
		"Nora Falk said in a Friday statement that the mill was sold.":                       "when: Friday, by: in a Friday statement",
		"A letter to farmers on Monday said that the mill was sold.":                         "to: farmers, when: on Monday",
		"A study published in 2022 said that the mill was sold.":                             "when: in 2022",
	}.check(t)
}

// TestInherit: a verb that shares the source of one before it shares its occasion.
func TestInherit(t *testing.T) {
	wanted{
		"Nora Falk told reporters on Friday that the mill was sold, adding that the dam was next.": "to: reporters, when: on Friday | to: reporters, when: on Friday",
		"Nora Falk wrote to the board on Monday, asking that the mill be sold.":                    "to: the board, when: on Monday",
		"Nora Falk told reporters that the mill was sold, but Otto Brandt said that it was not.":   "to: reporters | -",
	}.check(t)
}
