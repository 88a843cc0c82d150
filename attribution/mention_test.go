package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/syntax"
)

// TestThatBeforeName: the tagger takes a "that" before a name for a determiner now and then; "that Hale" is Hale all the same,
// and no organization, as "the Hale" would be.
func TestThatBeforeName(t *testing.T) {
	for _, name := range []string{"Hale", "Ann Hale"} {
		d := read("They know that " + name + " lied.")
		end := 3 + len(strings.Fields(name))
		d.items[2].tag = syntax.DT
		m := d.mentionAt(2, end)
		assert.True(t, m.named(), name)
		assert.False(t, m.definite, name)
		assert.NotEqual(t, Organization, m.kind, name)
	}
}
