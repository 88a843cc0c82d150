package nounphrase

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// TestThatBeforeName: the tagger takes a "that" before a name for a determiner now and then; "that Hale" is Hale all the same,
// and no organization, as "the Hale" would be.
func TestThatBeforeName(t *testing.T) {
	for _, name := range []string{"Hale", "Ann Hale"} {
		d := reading.Read("They know that " + name + " lied.")
		end := 3 + len(strings.Fields(name))
		d.Items[2].Tag = syntax.DT
		m := At(d, 2, end)
		assert.True(t, m.Named(), name)
		assert.False(t, m.Definite, name)
		assert.NotEqual(t, Organization, m.Kind, name)
	}
}
