package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/samename"
)

func TestSameBody(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"conservatives", "tories", true}, {"scotland yard", "met", true}, {"tories", "lib dems", false}, {"ofcom", "ofcom", false}, {"", "met", false},
	} {
		assert.Equal(t, c.same, sameBody(strings.Fields(c.a), strings.Fields(c.b)), "%s, %s", c.a, c.b)
	}
	assert.True(t, calledBy([]string{"conservatives"}, []string{"tories"}))
	assert.False(t, calledBy([]string{"met"}, []string{"scotland", "yard"}))
	for _, name := range []string{"volkswagen", "scotland yard"} {
		for _, n := range lexicon.NamesOfBody(name) {
			assert.LessOrEqual(t, len(strings.Fields(n)), bodyWords, n)
		}
	}
}

func TestFirstSurname(t *testing.T) {
	for name, want := range map[string]string{
		"elena salinas ortega": "salinas", "martin luther pell": "", "jan van beek": "", "donald crane tweets": "", "ann roe": "",
	} {
		assert.Equal(t, want, samename.FirstSurname(strings.Fields(name)), name)
	}
}
