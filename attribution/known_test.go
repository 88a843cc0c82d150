package attribution

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestKnown(t *testing.T) {
	people := []Known{
		{ID: "q1", Name: "Sir Robert Quill", Aliases: []string{"Bobby Quill"}, Kind: Person},
		{ID: "q2", Name: "Anna Munk", Role: "prime minister", Kind: Person},
		{ID: "q3", Name: "Dan Munk", Kind: Person},
		{ID: "q4", Name: "World Chess Union", Aliases: []string{"WCU"}, Kind: Organization},
		{ID: "q5", Name: "Lund", Kind: Organization},
		{ID: "q6", Name: "Ivo Dal"}, {ID: "q7", Name: "Ivo Dal"}, // two of the same name
		{ID: "q8", Name: "Bo Reed", Aliases: []string{"Ace"}}, {ID: "q9", Name: "Al Reed", Aliases: []string{"Ace"}},
	}
	for _, c := range []struct{ title, text, id, name string }{
		{"whole name", "Robert Quill said it was cold.", "q1", "Robert Quill"},
		{"with a middle initial", "Robert F. Quill said it was cold.", "q1", "Robert F. Quill"},
		{"bare surname", "Mr Quill said it was cold.", "q1", "Quill"},
		{"alias", "Bobby Quill said it was cold.", "q1", "Bobby Quill"},
		{"another given name", "Karl Quill said it was cold. Quill said it was late.", "", "Karl Quill"},
		{"a surname of two", "Ms Munk said it was cold.", "", "Munk"},
		{"the whole name of one of two", "Dan Munk said it was cold.", "q3", "Dan Munk"},
		{"a role", "The prime minister said it was cold.", "q2", "prime minister"},
		{"any such role", "A prime minister said it was cold.", "", "prime minister"},
		{"abbreviation", "The WCU said it was cold.", "q4", "WCU"},
		{"another kind", "Mr Lund said it was cold.", "", "Lund"},
		{"a name of two", "Ivo Dal said it was cold.", "", "Ivo Dal"},
		{"an alias of two", "Ace said it was cold.", "", "Ace"},
	} {
		t.Run(c.title, func(t *testing.T) {
			res, err := (&Extractor{Known: people}).Extract(c.text)
			require.NoError(t, err)
			require.NotEmpty(t, res.Speakers)
			assert.Equal(t, c.id, res.Speakers[0].Known)
			assert.Equal(t, c.name, res.Speakers[0].Name)
			assert.Equal(t, c.id == "", res.Speakers[0].KnownName == "")
			for i := range res.Speakers {
				res.Speakers[i].Known, res.Speakers[i].KnownName = "", ""
			}
			assert.Equal(t, Extract(c.text), res, "the article's own is left alone")
		})
	}
}
