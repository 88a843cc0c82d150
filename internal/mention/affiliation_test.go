package mention

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/text"
)

// words gives what stands at some items.
func (r *Register) words(s text.Span) string {
	if s.End <= s.Start {
		return ""
	}
	return r.Doc.Text[r.Doc.Items[s.Start].Start:r.Doc.Items[s.End-1].End]
}

// TestAffiliation: whom somebody is of stands before the head of the role, behind it, or behind the name; a field of work and a
// place are none, nor a word whose capital is the sentence's.
func TestAffiliation(t *testing.T) {
	for _, c := range []struct{ text, firm string }{
		{"It closed, said NUJ officer Ines Calder.", "NUJ"},
		{"It closed, said Labour's deputy leader Ines Calder.", "Labour"},
		{"It closed, said Skanmore spokeswoman Ines Calder.", "Skanmore"},
		{"Ines Calder, an analyst at Numis Securities, left.", "Numis Securities"},
		{"Ines Calder, a spokeswoman for Skanmore, left.", "Skanmore"},
		{"Ines Calder, the minister for Defence Procurement, left.", ""},
		{"Ines Calder, a teacher from the town, left.", ""},
		{"Ines Calder of the Tax Policy Center left.", "Tax Policy Center"},
		{"Ines Calder of Chile left.", ""},
		{"Health spokeswoman Ines Calder left.", ""},
	} {
		r := register(t, c.text)
		r.ApposeAll()
		assert.Equal(t, c.firm, r.words(r.Affiliation(r.entity(t, "ines calder"), nounphrase.Person)), c.text)
	}
}

// TestIsFirmName: a name before a role is a firm's by the place it is, a word of it, the phrase, or who is met under it.
func TestIsFirmName(t *testing.T) {
	for _, c := range []struct {
		text  string // the name stands first, in as many items as words says
		words int
		given bool
		want  bool
	}{
		{"Chile left.", 1, true, false},
		{"Board left.", 1, true, false},
		{"Monday came.", 1, true, false},
		{"Republican Voters left.", 1, true, false},
		{"Harbour Bank left.", 2, false, true},
		{"Ines Calder left.", 2, true, false},
		{"Calder left, and Ines Calder came.", 1, true, false},
		{"RTQB left.", 1, false, true},
		{"Skanmore left.", 1, true, true},
		{"Skanmore left.", 1, false, false},
	} {
		r := register(t, c.text)
		assert.Equal(t, c.want, r.IsFirmName(text.Span{Start: 0, End: c.words}, c.given), c.text)
	}
}

// TestJoinName: a name that the chunker cut is one; a role behind the institution is none of it.
func TestJoinName(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"She left the Ministry of Fisheries in May.", "ministry of fisheries"},
		{"She left the Department of Health and Social Care in May.", "department of health and social care"},
		{"She left the Ministry of Fisheries and Tom Roe came.", "ministry of fisheries"},
	} {
		r := register(t, c.text)
		x := r.entity(t, c.name)
		assert.Equal(t, nounphrase.Organization, x.Kind, c.text)
	}
}
