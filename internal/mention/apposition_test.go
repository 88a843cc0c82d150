package mention

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// TestApposedRole: what stands behind the comma tells the age and the role of somebody, unless it says something of its own.
func TestApposedRole(t *testing.T) {
	for _, c := range []struct {
		text, role string
		age        int
	}{
		{"Ines Calder, a teacher at the school, left.", "teacher at the school", 0},
		{"Ines Calder, 34, a teacher, left.", "teacher", 34},
		{"Ines Calder, 34, left.", "", 34},
		{"Ines Calder, a retired roofer, left.", "retired roofer", 0},
		{"Ines Calder, founder and treasurer of the club, left.", "founder and treasurer of the club", 0},
		{"Ines Calder, a Labour MP, left.", "Labour MP", 0},
		{"For Ines Calder, the minister said, it was late.", "", 0},
		{"Ines Calder, teachers and pupils left.", "", 0},
	} {
		r := register(t, c.text)
		r.ApposeAll()
		x := r.entity(t, "ines calder")
		assert.Equal(t, c.role, r.roleOf(x), c.text)
		assert.Equal(t, c.age, x.Age, c.text)
	}
}

// TestApposedOrganization: a noun for an organization behind the comma makes one of the name.
func TestApposedOrganization(t *testing.T) {
	r := register(t, "They sold Skanmore, the ferry company, in May.")
	r.ApposeAll()
	x := r.entity(t, "skanmore")
	assert.Equal(t, nounphrase.Organization, x.Kind)
	assert.True(t, x.Certain)
	assert.Contains(t, x.Heads, "company")
}

// TestCopula: what somebody is said to be is a role, unless it is denied or only a way to speak.
func TestCopula(t *testing.T) {
	for _, c := range []struct{ text, role string }{
		{"Ines Calder is the bank's chief economist.", "bank's chief economist"},
		{"Ines Calder, who is mayor of the town, left.", "mayor of the town"},
		{"Ines Calder runs the shop and is a teacher.", "teacher"},
		{"Ines Calder is 84, a retired teacher.", "retired teacher"},
		{"Ines Calder is not a teacher.", ""},
		{"Ines Calder is a woman of few words.", ""},
		{"Ines Calder saw a teacher.", ""},
	} {
		r := register(t, c.text)
		r.ApposeAll()
		assert.Equal(t, c.role, r.roleOf(r.entity(t, "ines calder")), c.text)
	}
}
