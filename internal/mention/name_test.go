package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

func TestSameName(t *testing.T) {
	person := func(name string) *Entity {
		return &Entity{Words: strings.Fields(name), Kind: nounphrase.Person, Certain: true}
	}
	firm := func(name string) *Entity {
		return &Entity{Words: strings.Fields(name), Kind: nounphrase.Organization, Certain: true}
	}
	m := &nounphrase.Mention{Kind: nounphrase.Unknown}
	for _, c := range []struct {
		name string
		x    *Entity
		want float64
	}{
		{"peter lund", person("peter lund"), FitsWhole},
		{"lund", person("peter lund"), FitsLast},
		{"peter", person("peter lund"), FitsFirst},
		{"park", person("park min-jae"), FitsFirst},
		{"p lund", person("peter lund"), FitsBoth},
		{"peter k lund", person("peter lund"), FitsBoth},
		{"van aalst", person("dirk van aalst"), FitsBoth},
		{"anna lund", person("peter lund"), Misfit},
		{"halden", firm("halden steel works"), FitsShort},
		{"clinton", firm("clinton foundation"), Misfit},
		{"steel works", firm("halden steel works"), FitsShort},
	} {
		assert.Equal(t, c.want, sameName(strings.Fields(c.name), m, c.x), "%s = %v", c.name, c.x.Words)
	}
}
