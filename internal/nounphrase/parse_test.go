package nounphrase

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// TestAt: a phrase is, from left to right, a determiner or owner, a role, a name.
func TestAt(t *testing.T) {
	for _, c := range []struct {
		text                 string // the phrase stands first
		owner, role, name    string
		definite, indefinite bool
	}{
		{"The deputy mayor Ines Calder left.", "", "deputy mayor", "Ines Calder", true, false},
		{"Another mayor left.", "", "mayor", "", false, true},
		{"Her lawyer Ines Calder left.", "Her", "lawyer", "Ines Calder", true, false},
		{"Calder's lawyer left.", "Calder", "Calder's lawyer", "", true, false},
		{"Mrs Calder left.", "", "", "Calder", false, false},
		{"The Chilean left.", "", "Chilean", "", true, false},
	} {
		d := reading.Read(c.text)
		m := At(d, d.Chunks[0].Start, d.Chunks[0].End)
		words := func(s text.Span) string {
			if s.End <= s.Start {
				return ""
			}
			return d.Text[d.Items[s.Start].Start:d.Items[s.End-1].End]
		}
		assert.Equal(t, c.owner, words(m.Owner), c.text)
		assert.Equal(t, c.role, words(m.Role), c.text)
		assert.Equal(t, c.name, words(m.Name), c.text)
		assert.Equal(t, c.definite, m.Definite, c.text)
		assert.Equal(t, c.indefinite, m.Indefinite, c.text)
	}
}

// TestAtPronoun: a pronoun says how many it means and of which gender.
func TestAtPronoun(t *testing.T) {
	d := reading.Read("She left.")
	m := At(d, 0, 1)
	assert.True(t, m.Pronoun)
	assert.Equal(t, Person, m.Kind)
	d = reading.Read("They left.")
	m = At(d, 0, 1)
	assert.True(t, m.Pronoun && m.Plural)
	assert.Equal(t, Unknown, m.Kind)
}

// TestTrimRole: what tells when somebody has a role is no part of it.
func TestTrimRole(t *testing.T) {
	d := reading.Read("The current deputy mayor left.")
	assert.Equal(t, text.Span{Start: 2, End: 4}, TrimRole(d, text.Span{Start: 0, End: 4}))
	assert.Equal(t, text.Span{Start: 3, End: 4}, TrimRole(d, text.Span{Start: 3, End: 4}))
}
