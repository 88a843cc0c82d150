package attribution_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// TestWhoIsNamed runs the lines of testdata/speakers.txt: whom a mention means, and whether by name.
func TestWhoIsNamed(t *testing.T) {
	b, err := os.ReadFile("../testdata/speakers.txt")
	require.NoError(t, err)
	n := 0
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimSpace(l); l == "" || l[0] == '#' {
			continue
		}
		n++
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			f := strings.Split(l, " | ")
			require.Len(t, f, 8, l)
			res := attribution.Extract(strings.ReplaceAll(f[0], `\n`, "\n"))
			for _, q := range res.Quotes {
				if strings.HasPrefix(q.Speaker.Text, f[1]) {
					assert.Equal(t, strings.Join(f[2:], " | "), speakerLine(res, q), f[0])
					return
				}
			}
			assert.Fail(t, "no such source", "%s\n%+v", f[0], res.Quotes)
		})
	}
	assert.GreaterOrEqual(t, n, 80)
}

// speakerLine writes the speaker of a record as testdata/speakers.txt does: name | kind | named | withheld | affiliation | role.
func speakerLine(res attribution.Result, q attribution.Quote) string {
	s := attribution.Speaker{Kind: q.Speaker.Kind, Named: q.Speaker.Named, Withheld: q.Speaker.Withheld}
	if q.Speaker.ID > 0 {
		s = res.Speakers[q.Speaker.ID-1]
	}
	f := []string{s.Name, string(s.Kind), "no", "no", s.Affiliation, s.Role}
	if s.Named {
		f[2] = "yes"
	}
	if s.Withheld {
		f[3] = "yes"
	}
	for i := range f {
		if f[i] == "" {
			f[i] = "-"
		}
	}
	return strings.Join(f, " | ")
}
