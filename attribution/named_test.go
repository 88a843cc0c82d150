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

// TestReadmeNames: the table of README says what comes out.
func TestReadmeNames(t *testing.T) {
	b, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(b), "| in the article | `text` | `name` | `kind` | `named` | `withheld` |\n")
	require.True(t, ok)
	n := 0
	for l := range strings.Lines(table) {
		f := strings.Split(strings.Trim(l, "| \n"), " | ")
		if len(f) != 6 {
			break
		}
		if f[0] == "---" {
			continue
		}
		n++
		q := attribution.Extract(f[0]).Quotes[0]
		name := q.Speaker.Name
		if name == "" {
			name = "`null`"
		}
		assert.Equal(t, strings.Join(f[1:], " | "), fmt.Sprintf("%s | %s | %s | %t | %t", q.Speaker.Text, name, q.Speaker.Kind, q.Speaker.Named, q.Speaker.Withheld), f[0])
	}
	assert.Equal(t, 10, n)
}
