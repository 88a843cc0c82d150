package mention

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/nounphrase"
)

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
