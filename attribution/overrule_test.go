package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// Where the rules have the last word, what the weights say does not matter.
func TestOverrule(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // content | source
	}{
		{"a passive has no speaker", "It was said that the abbot kept a bear.", []string{"that the abbot kept a bear | "}},
		{"it stands for the rest", "It was announced that the school would close.", []string{"that the school would close | "}},
		{"what follows reported speech is a record of its own", "The dam was safe, Ravi Menon said. “We walked it twice.”",
			[]string{"The dam was safe | Ravi Menon", "“We walked it twice.” | Ravi Menon"}},
		{"a signature", "“The bells are cracked.” — Emil Novak", []string{"“The bells are cracked.” | Emil Novak"}},
		{"the comma that closes an apposition stays", "Inga Dahl, the hotel’s owner, said that it was full.", []string{"that it was full | Inga Dahl, the hotel’s owner,"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range attribution.Extract(c.text).Quotes {
				got = append(got, q.Text+" | "+q.Speaker.Text)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// A caller's rule keeps its sentence; the others are read as ever.
func TestOverruleByRule(t *testing.T) {
	r, err := attribution.NewRule("stamp", `^\d\d:\d\d (?<source>\w+): (?<content>.+?)\.?$`)
	require.NoError(t, err)
	x := attribution.Extractor{Rules: []*attribution.Rule{r}}
	res, err := x.Extract("10:15 Holm: the bridge moves.\n\nAda Holm said that it was unsafe.")
	require.NoError(t, err)
	require.Len(t, res.Quotes, 2)
	assert.Equal(t, attribution.ReasonRule, res.Quotes[0].Reason)
	assert.Equal(t, "that it was unsafe", res.Quotes[1].Text)
}
