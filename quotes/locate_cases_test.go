package quotes

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A pair is a source and a quotation with the verdict that a careful reader gives.
type pair struct {
	kind, source, quotation string
	verdicts                []string // the first is the best, the others are right, too
	passage                 string   // "-" where it does not matter, "@first" for the first place of the quotation
}

// readPairs reads ../testdata/quotes/locate, one file a kind. A block begins with "=== " and a name; then come the source,
// a line of hyphens, and a line for each quotation: verdicts, quotation and passage with tabs between, "=" for a passage
// that is the quotation, "a ~ b" for one that runs from a to b, "c>d" for a d that stands in c. \n is a line break.
func readPairs(t testing.TB) (out []pair) {
	paths, err := filepath.Glob("../testdata/quotes/locate/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, block := range strings.Split(string(b), "\n=== ")[1:] {
			_, block, _ = strings.Cut(block, "\n")
			source, list, ok := strings.Cut(block, "\n---\n")
			require.True(t, ok, path)
			for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
				f := strings.Split(line, "\t")
				require.Len(t, f, 3, "%s: %s", path, line)
				out = append(out, pair{strings.TrimSuffix(filepath.Base(path), ".txt"), source, strings.ReplaceAll(f[1], `\n`, "\n"),
					strings.Split(f[0], "/"), strings.ReplaceAll(f[2], `\n`, "\n")})
			}
		}
	}
	return out
}

// want gives where the passage of a pair begins and ends; nothing when it does not matter.
func (p pair) want(t testing.TB) (s Span, ok bool) {
	if p.passage == "-" {
		return Span{}, false
	}
	passage, from := p.passage, 0
	switch first, last, runs := strings.Cut(passage, " ~ "); {
	case passage == "=":
		passage = p.quotation
	case passage == "@first":
		from = strings.Index(strings.ToLower(p.source), strings.ToLower(p.quotation))
		return Span{from, from + len(p.quotation)}, true
	case runs:
		i := strings.Index(p.source, first)
		require.GreaterOrEqual(t, i, 0, p.passage)
		k := strings.Index(p.source[i:], last)
		require.GreaterOrEqual(t, k, 0, p.passage)
		return Span{i, i + k + len(last)}, true
	case strings.Contains(passage, ">") && !strings.Contains(p.source, passage):
		around, inner, _ := strings.Cut(passage, ">")
		from = strings.Index(p.source, around)
		require.GreaterOrEqual(t, from, 0, p.passage)
		passage = inner
	}
	i := strings.Index(p.source[from:], passage)
	require.GreaterOrEqual(t, i, 0, "%q in %q", passage, p.source)
	return Span{from + i, from + i + len(passage)}, true
}

// core is a span without the marks, stops and blanks at its ends, which are a matter of taste.
func core(source string, s Span) string {
	return strings.TrimFunc(s.Of(source), func(r rune) bool { return strings.ContainsRune(" \n\t.,;:!?“”‘’\"'—–", r) })
}

// TestPairs goes through the table. No changed quotation may pass for true, and no true one for changed.
func TestPairs(t *testing.T) {
	kinds := map[string][2]int{}
	for _, p := range readPairs(t) {
		m := Locate(p.source, p.quotation)
		n := kinds[p.kind]
		n[1]++
		right := assert.Contains(t, p.verdicts, m.Verdict.String(), "%s: %q: %s", p.kind, p.quotation, told(p.source, p.quotation, m))
		if s, ok := p.want(t); ok {
			got := m.Source
			right = assert.Equal(t, core(p.source, s), core(p.source, got), "%s: %q: %s", p.kind, p.quotation, told(p.source, p.quotation, m)) && right
			if strings.ContainsAny(p.passage, ">@") {
				right = assert.Equal(t, s, got, "%s: %q", p.kind, p.quotation) && right
			}
		}
		require.Equal(t, m, NewIndex(p.source).Locate(p.quotation))
		if right {
			n[0]++
		}
		kinds[p.kind] = n
	}
	t.Log(kinds)
}

// TestFaults scores pairs that others found to go wrong, where they are at hand: QUOTES_PAIRS names a file of JSON lines
// with source, quotation, verdict, note and passage.
//
//	QUOTES_PAIRS=../../shared/cases/locate-faults.jsonl go test ./quotes -run Faults -v
func TestFaults(t *testing.T) {
	path := os.Getenv("QUOTES_PAIRS")
	if path == "" {
		t.Skip("QUOTES_PAIRS names no file")
	}
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	right, total := 0, 0
	for lines.Scan() {
		var p struct{ Source, Quotation, Verdict, Note, Passage string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &p))
		total++
		_, also, _ := strings.Cut(p.Note, "also right: ")
		m := Locate(p.Source, p.Quotation)
		got := m.Verdict.String()
		ok := got == p.Verdict || strings.Contains(also, got)
		if p.Passage != "" {
			i := strings.Index(p.Source, p.Passage)
			ok = ok && i >= 0 && core(p.Source, m.Source) == core(p.Source, Span{i, i + len(p.Passage)})
		}
		if ok {
			right++
			continue
		}
		t.Logf("%s: %s\n  want %s %s\n  have %s %s", strconv.Quote(p.Quotation), p.Note, p.Verdict, strconv.Quote(p.Passage),
			told(p.Source, p.Quotation, m), strconv.Quote(m.Source.Of(p.Source)))
	}
	t.Logf("%d of %d right", right, total)
	assert.GreaterOrEqual(t, 10*right, 9*total)
}
