package export_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// The labelled words are the same in all programs for labelling.
func TestLabels(t *testing.T) {
	d := oddText(t)
	var want []string
	for _, q := range d.Result.Quotes {
		for _, words := range pieces(d, q) {
			want = append(want, "Content "+words)
		}
		for name, s := range map[string]attribution.Span{"Cue ": q.Cue.Span, "Source ": q.Speaker.Span} {
			if s.Start < s.End {
				want = append(want, name+s.Of(d.Article.Text))
			}
		}
	}

	type spacy struct {
		Text  string
		Spans []struct {
			Start, End int
			Label, ID  string
		}
	}
	var got []string
	for _, s := range jsonLines[spacy](t, write(t, export.SpaCy{}, d))[0].Spans {
		got = append(got, s.Label+" "+inPoints(d.Article.Text, s.Start, s.End))
	}
	assert.ElementsMatch(t, want, got)

	type doccano struct {
		Text     string
		Label    [][]any
		Entities []struct {
			ID    int
			Label string
			Start int `json:"start_offset"`
			End   int `json:"end_offset"`
		}
		Relations []struct {
			From int `json:"from_id"`
			To   int `json:"to_id"`
		}
	}
	got = nil
	for _, l := range jsonLines[doccano](t, write(t, export.Doccano{}, d))[0].Label {
		got = append(got, l[2].(string)+" "+inPoints(d.Article.Text, int(l[0].(float64)), int(l[1].(float64))))
	}
	assert.ElementsMatch(t, want, got)
	line := jsonLines[doccano](t, write(t, export.Doccano{Relations: true}, d))[0]
	assert.Nil(t, line.Label)
	got = nil
	for i, e := range line.Entities {
		assert.Equal(t, i+1, e.ID)
		got = append(got, e.Label+" "+inPoints(d.Article.Text, e.Start, e.End))
	}
	assert.ElementsMatch(t, want, got)
	assert.Len(t, line.Relations, len(want)-len(d.Result.Quotes), "each label but the first of a quote hangs on that")

	var tasks []struct {
		Data        struct{ Text, Doc string }
		Predictions []struct {
			Score  float64
			Result []struct {
				ID, Type string
				Value    struct {
					Start, End int
					Text       string
					Labels     []string
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(write(t, export.LabelStudio{}, d, oddPage(t))), &tasks))
	require.Len(t, tasks, 2)
	got = nil
	for _, r := range tasks[0].Predictions[0].Result {
		if r.Type == "labels" {
			assert.Equal(t, r.Value.Text, inPoints(tasks[0].Data.Text, r.Value.Start, r.Value.End))
			got = append(got, r.Value.Labels[0]+" "+r.Value.Text)
		}
	}
	assert.ElementsMatch(t, want, got)
}
