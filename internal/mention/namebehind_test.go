package mention

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNameBehind: a description is of whoever is named in apposition to it, or at the end of the phrase that hangs on it; not of
// those in a list.
func TestNameBehind(t *testing.T) {
	for _, c := range []struct{ text, name, role string }{
		{"The town mayor, Ines Calder, closed the quay.", "ines calder", "town mayor"},
		{"The club's founder and treasurer, Ines Calder, closed the bar.", "ines calder", "club's founder and treasurer"},
		{"The minister for women Jane Calder opened the school.", "jane calder", "minister for women"},
		{"The coach, Ines Calder, and a doctor left.", "ines calder", ""},
		{"The town mayor, Ines Calder and Tom Roe met there.", "ines calder", ""},
		{"The doctors, Ines Calder, closed the ward.", "ines calder", ""},
	} {
		r := register(t, c.text)
		r.ApposeAll()
		assert.Equal(t, c.role, r.roleOf(r.entity(t, c.name)), c.text)
	}
}

// TestOrgBehind: an organization that a description announces bears the name behind the comma.
func TestOrgBehind(t *testing.T) {
	r := register(t, "She left the company, Skanmore, yesterday.")
	r.ApposeAll()
	assert.Contains(t, r.entity(t, "skanmore").Heads, "company")
}
