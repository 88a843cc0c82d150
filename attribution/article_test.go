package attribution_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// TestGolden compares the records of the articles of testdata with those on file; -update rewrites them. A golden file
// says what Extract returns, not what is right: that is in the .want files (TestArticlesByHand).
func TestGolden(t *testing.T) {
	for name, s := range articles(t) {
		t.Run(name, func(t *testing.T) {
			path := "../testdata/articles/" + name + ".golden.json"
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", " ")
			require.NoError(t, enc.Encode(attribution.Extract(s)))
			if *update {
				require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
				return
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err, "run with -update to write it")
			assert.Equal(t, string(want), b.String())
		})
	}
}

// A tally counts what of the hand-made truth is found.
type tally struct{ gold, found, named, kind int }

// TestArticlesByHand measures Extract against records that people wrote down for the articles without looking at what
// the code does. The floors are a little below what is reached; TestCases says what is still missing.
func TestArticlesByHand(t *testing.T) {
	var spoken, indirect tally
	false_, records := 0, 0
	for name, s := range articles(t) {
		b, err := os.ReadFile("../testdata/articles/" + name + ".want")
		require.NoError(t, err)
		res := attribution.Extract(s)
		used := make([]bool, len(res.Quotes))
		for l := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n") {
			l, optional := strings.CutPrefix(l, "? ")
			f := fields(l)
			if f[0] == "not" {
				continue
			}
			i := findRecord(res, used, f)
			if optional {
				if i >= 0 {
					used[i] = true
				}
				continue
			}
			n := &spoken
			if f[0] == string(attribution.Indirect) {
				n = &indirect
			}
			n.gold++
			if i < 0 {
				continue
			}
			used[i] = true
			n.found++
			got := fields(line(res.Quotes[i]))
			want := fields(canonical(l))
			if sameSpeaker(got[4], want[4], want[5]) {
				n.named++
			} else if testing.Verbose() {
				t.Logf("%s: %s\n   got name %s", name, l, got[4])
			}
			if got[5] == want[5] {
				n.kind++
			}
		}
		for i, u := range used {
			if res.Quotes[i].Type == attribution.Indirect {
				continue
			}
			records++
			if !u {
				false_++
				if testing.Verbose() {
					t.Logf("%s: not wanted: %s", name, line(res.Quotes[i]))
				}
			}
		}
	}
	t.Logf("spoken: %d of %d found, %d with the right speaker; indirect: %d of %d, %d; spoken records not wanted: %d of %d; kind right %d of %d",
		spoken.found, spoken.gold, spoken.named, indirect.found, indirect.gold, indirect.named, false_, records, spoken.kind+indirect.kind, spoken.found+indirect.found)
	assert.GreaterOrEqual(t, float64(spoken.named)/float64(spoken.gold), 0.88, "spoken records with the right speaker")
	assert.GreaterOrEqual(t, float64(indirect.named)/float64(indirect.gold), 0.82, "indirect records with the right speaker")
	assert.LessOrEqual(t, float64(false_)/float64(records), 0.08, "spoken records that are none")
}

// findRecord returns the unused record whose content begins or ends as the wanted line says; -1 for none.
func findRecord(res attribution.Result, used []bool, f []string) int {
	pieces := strings.Split(f[1], " … ")
	for i, q := range res.Quotes {
		if used[i] {
			continue
		}
		text := strings.Join(strings.Fields(q.Text), " ")
		head, _, _ := strings.Cut(pieces[0], " [...] ")
		last := pieces[len(pieces)-1]
		if _, tail, ok := strings.Cut(last, " [...] "); ok {
			last = tail
		}
		if strings.HasPrefix(bareStart(text), bareStart(head)) || strings.HasSuffix(text, last) && len(last) > 12 {
			return i
		}
	}
	return -1
}

// bareStart drops what conventions differ in at the start of a content.
func bareStart(s string) string {
	s = strings.TrimLeft(s, "“‘\"'«` ")
	return strings.TrimPrefix(s, "that ")
}

// sameSpeaker compares names as score_records.py does: people by the last word, others by half of their words.
func sameSpeaker(got, want, kind string) bool {
	g, w := strings.Fields(strings.ToLower(got)), strings.Fields(strings.ToLower(want))
	if len(g) == 0 || len(w) == 0 || got == "-" || want == "-" {
		return got == want
	}
	if kind == "person" {
		return g[len(g)-1] == w[len(w)-1]
	}
	has := map[string]bool{}
	for _, x := range g {
		has[x] = true
	}
	n := 0
	for _, x := range w {
		if has[x] {
			n++
		}
	}
	return n*2 >= len(w)
}
