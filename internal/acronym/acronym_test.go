package acronym

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOf(t *testing.T) {
	for name, want := range map[string][2]string{
		"bank of england":             {"boe", "be"},
		"ofcom":                       {"", ""},
		"world health organization":   {"WHO", ""},
		"united states":               {"u.s", ""},
		"national irrigation council": {"nic", ""},
	} {
		all, short := Of(strings.Fields(name))
		assert.Equal(t, want, [2]string{all, short}, name)
	}
}

func TestEnds(t *testing.T) {
	long := strings.Fields("norland centre for crop control")
	assert.True(t, Ends([]string{"norland", "ccc"}, long))
	assert.False(t, Ends([]string{"norland", "cca"}, long))
	assert.False(t, Ends([]string{"ccc"}, long))
}

func TestWithoutPlace(t *testing.T) {
	rest, ok := WithoutPlace([]string{"norway", "grain", "office"})
	assert.True(t, ok)
	assert.Equal(t, []string{"grain", "office"}, rest)
	_, ok = WithoutPlace([]string{"royal", "grain", "office"})
	assert.False(t, ok)
}
