package attribution

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A worldLine is a statement of testdata/world.txt, with the readings of each field that are right.
type worldLine struct {
	content, name, kind, role, mode []string
}

// worldStart is the line that a block of testdata/world.txt begins with.
var worldStart = regexp.MustCompile(`(?m)^=== `)

// worldLines reads the lines that must be there of a block, with "~" in a content filled from the text.
func worldLines(t *testing.T, article, labels string) (lines []worldLine) {
	for l := range strings.Lines(labels) {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "? ") || strings.HasPrefix(l, "not | ") {
			continue
		}
		f := append(strings.Split(l, " | "), "asserted")
		require.GreaterOrEqual(t, len(f), 6, l)
		w := worldLine{content: strings.Split(f[1], " // ")}
		for i, c := range w.content {
			if head, tail, cut := strings.Cut(c, " ~ "); cut {
				from := strings.Index(article, head)
				require.GreaterOrEqual(t, from, 0, l)
				end := strings.Index(article[from:], tail)
				require.Positive(t, end, l)
				w.content[i] = article[from : from+end+len(tail)]
			}
		}
		for i, to := range []*[]string{&w.name, &w.kind, &w.role, &w.mode} {
			*to = strings.Split(strings.ReplaceAll(f[2+i], " // -", " // "), " // ")
		}
		lines = append(lines, w)
	}
	return lines
}

// worldWords are the words of a content, without a leading "that".
func worldWords(s string) []string {
	return strings.FieldsFunc(strings.TrimPrefix(strings.ToLower(s), "that "), func(r rune) bool {
		return strings.ContainsRune(" \n.,!?…“”‘’\"'", r)
	})
}

// common is how much two contents have in common: the words that are in both, of those in either.
func common(a, b []string) float64 {
	both := 0
	rest := slices.Clone(b)
	for _, w := range a {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			both++
		}
	}
	return float64(both) / float64(max(1, len(a)+len(rest)))
}

// is says whether a field has one of the values, articles counting for nothing.
func is(got string, values []string) bool {
	plain := func(s string) string {
		return strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "another "), "the ")
	}
	return slices.ContainsFunc(values, func(v string) bool { return v == "-" && got == "" || plain(v) == plain(got) })
}

// TestWorld: what was said, by whom, as what and in which mode, in articles like those of papers of many countries, which were labelled
// before any of them ran. EVALUATION.md has the first runs.
func TestWorld(t *testing.T) {
	data, err := os.ReadFile("../testdata/world.txt")
	require.NoError(t, err)
	var all, found, border, name, kind, role, mode float64
	for _, block := range worldStart.Split(string(data), -1)[1:] {
		_, rest, _ := strings.Cut(block, "\n")
		article, labels, ok := strings.Cut(rest, "\n---\n")
		require.True(t, ok)
		quotes := Extract(article).Quotes
		for _, w := range worldLines(t, article, labels) {
			all++
			best, most := -1, 0.5
			for i := range quotes {
				for _, c := range w.content {
					if s := common(worldWords(c), worldWords(quotes[i].Text)); s >= most {
						best, most = i, s
					}
				}
			}
			if best < 0 {
				continue
			}
			q := &quotes[best]
			found++
			for _, x := range []struct {
				n     *float64
				right bool
			}{
				{&border, most == 1}, {&name, is(q.Speaker.Name, w.name)}, {&role, is(q.Speaker.Role, w.role)},
				{&kind, q.Speaker.Name == "" || is(string(q.Speaker.Kind), w.kind)}, {&mode, q.Cue.Mode == "" || is(string(q.Cue.Mode), w.mode)},
			} {
				if x.right {
					*x.n++
				}
			}
		}
	}
	t.Logf("%.0f statements, found %.3f; of these border %.3f, name %.3f, kind %.3f, role %.3f, mode %.3f",
		all, found/all, border/found, name/found, kind/found, role/found, mode/found)
	assert.GreaterOrEqual(t, found/all, 0.94)
	assert.GreaterOrEqual(t, border/found, 0.95)
	assert.GreaterOrEqual(t, name/found, 0.95)
	assert.GreaterOrEqual(t, kind/found, 0.95)
	assert.GreaterOrEqual(t, role/found, 0.94)
	assert.GreaterOrEqual(t, mode/found, 0.99)
}
