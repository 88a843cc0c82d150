package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestVia: through whom the words came, as "speaker < messenger".
func TestVia(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“The bridge is unsafe,” Smith said, according to the Argus.", "Smith < Argus"},
		{"“The bridge is unsafe,” said Smith, according to a report by the Audit Office.", "Smith < report by the Audit Office"},
		{"“It will fall,” Jones was quoted as saying by the Argus.", "Jones < Argus"},
		{"“It will fall,” Ivan Petrov was quoted as saying on Tuesday by the Interfax news agency.", "Ivan Petrov < Interfax news agency"},
		{"“I am innocent,” Bruno Falk said in a statement read by his lawyer, Edda Stern.", "Bruno Falk < Edda Stern"},
		{"In a statement issued by his lawyer, Bruno Falk said he was innocent.", "Bruno Falk < his lawyer"},
		{"“It is late,” Bruno Falk said through a spokesman.", "Bruno Falk < spokesman"},
		{"“It is done,” Bruno Falk said, the Argus reported.", "Bruno Falk < Argus"},
		{"Bruno Falk, quoted by the BBC, said it was cold.", "Bruno Falk < BBC"},
		{"Bruno Falk, in remarks published by the Times, said it was cold.", "Bruno Falk < Times"},
		{"“It is cold,” Bruno Falk wrote in a letter seen by the Argus.", "Bruno Falk < Argus"},
		{"Otis Reed was quoted by Nordpress as saying the well was dry.", "Otis Reed < Nordpress"},
		{"Otis Reed has been reported by the Argus to have said the well was dry.", "Otis Reed < Argus"},
		{"Otis Reed was quoted on Friday in the Daily Argus as saying the well was dry.", "Otis Reed < Daily Argus"},
		{"Otis Reed was said by friends to have told them that the well was dry.", "Otis Reed < friends"},
		{"“It will fall,” Otis Reed was quoted as telling reporters by the Argus.", "Otis Reed < Argus"},
		// at first hand, or said to somebody
		{"“It is cold,” Bruno Falk told the Argus.", "Bruno Falk"},
		{"“It is cold,” Bruno Falk said in a statement.", "Bruno Falk"},
		{"“It is cold,” Bruno Falk said by the river.", "Bruno Falk"},
		{"Bruno Falk said he walked through the spokesman’s garden.", "Bruno Falk"},
		{"“It is cold,” Bruno Falk said through gritted teeth.", "Bruno Falk"},
		{"According to the Argus, the bridge is unsafe.", "Argus"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, q := range Extract(c.text).Quotes {
				s := q.Speaker.Name
				for _, v := range q.Via {
					assert.Equal(t, v.Text, v.Span.Of(c.text))
					s += " < " + v.Name
				}
				got = append(got, s)
			}
			assert.Equal(t, c.want, strings.Join(got, "; "))
		})
	}
}
