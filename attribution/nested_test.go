package attribution_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// table reads the lines of a file of testdata whose columns stand between bars; # begins a comment.
func table(t *testing.T, path string, columns int) (rows [][]string) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(strings.TrimSpace(line), " | ")
		require.Len(t, row, columns, line)
		row[0] = strings.ReplaceAll(row[0], `\n`, "\n")
		rows = append(rows, row)
	}
	require.GreaterOrEqual(t, len(rows), 25)
	return rows
}

func list(of []string) string {
	if len(of) == 0 {
		return "-"
	}
	return strings.Join(of, " / ")
}

func TestNested(t *testing.T) {
	for _, row := range table(t, "../testdata/nested.txt", 4) {
		t.Run(row[0], func(t *testing.T) {
			res := attribution.Extract(row[0])
			checkLaws(t, row[0], res)
			for _, q := range res.Quotes {
				if strings.TrimPrefix(q.Speaker.Name, "the ") != row[1] {
					continue
				}
				var verbatim, nested []string
				for _, v := range q.Verbatim {
					verbatim = append(verbatim, v.Of(row[0]))
				}
				for _, n := range q.Nested {
					name := n.Speaker.Name
					if name == "" {
						name = "-"
					}
					nested = append(nested, n.Text+" = "+name)
				}
				assert.Equal(t, row[2], list(verbatim))
				assert.Equal(t, row[3], list(nested))
				return
			}
			t.Error("no record of", row[1])
		})
	}
}

func TestUnclosed(t *testing.T) {
	for _, row := range table(t, "../testdata/unclosed.txt", 2) {
		t.Run(row[0], func(t *testing.T) {
			res := attribution.Extract(row[0])
			checkLaws(t, row[0], res)
			var got []string
			for _, q := range res.Quotes {
				if !q.Unclosed {
					continue
				}
				assert.Less(t, q.Confidence, 0.75)
				pieces := make([]string, len(q.Spans))
				for i, s := range q.Spans {
					pieces[i] = s.Of(row[0])
				}
				got = append(got, strings.Join(pieces, " … "))
			}
			assert.Equal(t, row[1], list(got))
		})
	}
}

// TestAnswerInDoubt: a pronoun that answers where nobody but the one who asked can be meant has no name, or less confidence.
func TestAnswerInDoubt(t *testing.T) {
	sure := attribution.Extract("“Did you do it?” the judge asked Lena Osk. “No,” she said.").Quotes[1]
	assert.Equal(t, "Lena Osk", sure.Speaker.Name)
	doubt := attribution.Extract("“Did you do it?” the judge asked. “No,” she said.").Quotes[1]
	assert.Empty(t, doubt.Speaker.Name)
	assert.Less(t, doubt.Confidence, 0.8)
	assert.Less(t, doubt.Confidence, sure.Confidence)
}
