package webpage_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution/webpage"
)

// A testCase is a page with what must be read out of it.
type testCase struct{ title, page, want string }

var caseTitle = regexp.MustCompile(`(?m)^=== (\d.*)\n`)

// readCases reads the files of testdata/webpage.
func readCases(t testing.TB) map[string][]testCase {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "webpage", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	cases := map[string][]testCase{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		s := string(data)
		titles := caseTitle.FindAllStringSubmatchIndex(s, -1)
		require.NotEmpty(t, titles, file)
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		for i, m := range titles {
			end := len(s)
			if i+1 < len(titles) {
				end = titles[i+1][0]
			}
			page, want, ok := strings.Cut(s[m[1]:end], "\n---\n")
			require.True(t, ok, "%s: case %q has no --- line", file, s[m[2]:m[3]])
			cases[name] = append(cases[name], testCase{s[m[2]:m[3]], page, want})
		}
	}
	return cases
}

// written gives a page as the cases write it.
func written(p *webpage.Page) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	line("headline", p.Article.Headline)
	line("byline", p.Article.Byline)
	line("outlet", p.Article.Outlet)
	if !p.Article.Date.IsZero() {
		line("date", p.Article.Date.Format(time.RFC3339))
	}
	line("url", p.URL)
	line("language", p.Language)
	return b.String() + "\n" + p.Article.Text
}

var emptyLine = regexp.MustCompile(`(?m)^\w+:\n`)

// TestCases reads the pages of testdata/webpage. One alone: go test ./attribution/webpage -run 'TestCases/01-cms/^3_'
func TestCases(t *testing.T) {
	for file, cases := range readCases(t) {
		t.Run(file, func(t *testing.T) {
			for _, c := range cases {
				t.Run(c.title, func(t *testing.T) {
					p := webpage.Read([]byte(c.page), webpage.Options{})
					want := emptyLine.ReplaceAllString(strings.TrimRight(c.want, "\n"), "")
					assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(written(p)))
				})
			}
		})
	}
}
