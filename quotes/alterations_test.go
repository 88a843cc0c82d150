package quotes

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/ascii"
)

// changes alter a quotation; each returns false when it does not apply.
var changes = []struct {
	name string
	do   func(r *rand.Rand, w []string) ([]string, bool)
}{
	{"dropped word", func(r *rand.Rand, w []string) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		if !strings.ContainsFunc(w[i], unicode.IsLetter) { // a lone dash: no word is gone then
			return nil, false
		}
		return append(append([]string{}, w[:i]...), w[i+1:]...), true
	}},
	{"changed number", func(r *rand.Rand, w []string) ([]string, bool) {
		for i, s := range w {
			if k := strings.IndexAny(s, "123456789"); k >= 0 {
				out := append([]string{}, w...)
				out[i] = s[:k] + string(s[k]%9+'1'-'0'+'0') + s[k+1:]
				return out, out[i] != s
			}
		}
		return nil, false
	}},
	{"changed not", func(r *rand.Rand, w []string) ([]string, bool) {
		for i, s := range w {
			if s == "not" && i > 0 && i < len(w)-1 {
				return append(append([]string{}, w[:i]...), w[i+1:]...), true
			}
			if (s == "is" || s == "was" || s == "will" || s == "has" || s == "are") && i > 0 && i < len(w)-1 {
				return append(append(append([]string{}, w[:i+1]...), "not"), w[i+1:]...), w[i+1] != "not"
			}
		}
		return nil, false
	}},
	{"swapped name", func(r *rand.Rand, w []string) ([]string, bool) {
		for i := 1; i < len(w); i++ {
			if c := w[i][0]; c >= 'A' && c <= 'Z' && len(w[i]) > 3 {
				out := append([]string{}, w...)
				out[i] = "Brentano"
				return out, true
			}
		}
		return nil, false
	}},
	{"ellipsis", func(r *rand.Rand, w []string) ([]string, bool) {
		i := 2 + r.IntN(len(w)-5)
		mark := []string{"...", "…", "[...]", "[…]", "(...)"}[r.IntN(5)]
		return append(append(append([]string{}, w[:i]...), mark), w[i+1:]...), true
	}},
	{"brackets", func(r *rand.Rand, w []string) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		return append(append(append([]string{}, w[:i]...), "[the committee]"), w[i:]...), true
	}},
	{"inserted word", func(r *rand.Rand, w []string) ([]string, bool) {
		i := 1 + r.IntN(len(w)-2)
		return append(append(append([]string{}, w[:i]...), "reportedly"), w[i:]...), true
	}},
	{"two words exchanged", func(r *rand.Rand, w []string) ([]string, bool) {
		i := 1 + r.IntN(len(w)-3)
		out := append([]string{}, w...)
		out[i], out[i+1] = out[i+1], out[i]
		return out, w[i] != w[i+1]
	}},
}

// excerpts takes quotations of our own articles, n of them.
func excerpts(tb testing.TB, r *rand.Rand, n int) (source string, out []string) {
	paths, _ := filepath.Glob("../testdata/articles/*.txt")
	if len(paths) == 0 {
		tb.Skip("no articles")
	}
	var b strings.Builder
	for _, p := range paths {
		t, err := os.ReadFile(p)
		require.NoError(tb, err)
		b.Write(t)
		b.WriteString("\n\n")
	}
	source = b.String()
	w := strings.Fields(source)
	for len(out) < n {
		i, k := r.IntN(len(w)-60), 8+r.IntN(25)
		q := strings.Join(w[i:i+k], " ")
		if strings.ContainsAny(q, "[…") || strings.Contains(q, "..") || !ascii.Word(w[i][0]) || !ascii.Word(w[i+k-1][0]) {
			continue
		}
		out = append(out, q)
	}
	return source, out
}

// TestAlterations makes 2,000 altered quotations: none may be called verbatim, and every alteration must be reported.
func TestAlterations(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 7))
	source, qs := excerpts(t, r, 6000)
	x, oneLine := NewIndex(source), strings.Join(strings.Fields(source), " ")
	done := map[string]int{}
	total := 0
	for i := 0; total < 2000 && i < len(qs); i++ {
		change := changes[i%len(changes)]
		require.Equal(t, Verbatim, x.Locate(qs[i]).Verdict, "%q as it is", qs[i])
		w, ok := change.do(r, strings.Fields(qs[i]))
		if !ok {
			continue
		}
		q := strings.Join(w, " ")
		if strings.Contains(oneLine, q) {
			continue // the change leads to something the source says elsewhere
		}
		total++
		done[change.name]++
		m := x.Locate(q)
		switch change.name {
		case "ellipsis", "brackets":
			require.Equal(t, Abridged, m.Verdict, "%s: %q of %q: %s", change.name, q, qs[i], told(source, q, m))
			require.Equal(t, 1.0, m.Similarity)
		case "two words exchanged":
			require.Contains(t, []Verdict{Altered, Repunctuated}, m.Verdict, "%s: %q: %s", change.name, q, told(source, q, m))
		default:
			require.Equal(t, Altered, m.Verdict, "%s: %q of %q: %s", change.name, q, qs[i], told(source, q, m))
		}
		require.NotEmpty(t, m.Edits)
		checkMatch(t, source, q, m)
	}
	require.Equal(t, 2000, total)
	t.Log(done)
}
