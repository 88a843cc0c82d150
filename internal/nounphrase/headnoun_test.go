package nounphrase

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/reading"
)

// TestJudgeNoun: what a description names, by its head noun.
func TestJudgeNoun(t *testing.T) {
	for _, c := range []struct {
		text   string // the phrase stands first
		kind   Kind
		plural bool
	}{
		{"The company left.", Organization, false},
		{"The banks left.", Group, true},
		{"The crew left.", Group, false},
		{"The report came out.", Document, false},
		{"The figures came out.", Document, false},
		{"The mayor left.", Person, false},
		{"A mayor left.", Anonymous, false},
		{"Her mayor left.", Anonymous, false},
		{"The Democrats left.", Organization, true},
		{"Democrats left.", Group, true},
		{"The officials left.", Group, true},
		{"Two officials left.", Anonymous, true},
		{"Two sources left.", Anonymous, true},
		{"People familiar with it left.", Anonymous, true},
		{"People from Deal left.", Group, true},
		{"Somebody left.", Anonymous, false},
		{"Others left.", Group, true},
		{"The ferry left.", Unknown, false},
	} {
		d := reading.Read(c.text)
		m := At(d, d.Chunks[0].Start, d.Chunks[0].End)
		assert.Equal(t, c.kind, m.Kind, c.text)
		assert.Equal(t, c.plural, m.Plural, c.text)
	}
}
