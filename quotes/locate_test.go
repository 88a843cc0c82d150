package quotes

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/require"
)

const speech = "“We will rebuild the bridge by June,” the mayor said on Monday. “It will cost $4.5 million — not 4 million — and we\n" +
	"won’t ask the government for it. The council has never let this town down, and it will not let it down now.” " +
	"Jane Mills, who leads the opposition, said: “The mayor doesn’t know what she’s talking about. She told us ‘no’ in 2019.”"

// told writes a match down: the verdict, then each edit with both sides.
func told(source, quotation string, m Match) string {
	var b strings.Builder
	b.WriteString(m.Verdict.String())
	for _, e := range m.Edits {
		fmt.Fprintf(&b, "; %v [%s] [%s]", e.Op, e.Source.Of(source), e.Quotation.Of(quotation))
		if e.Declared {
			b.WriteString(" declared")
		}
		if e.Minor {
			b.WriteString(" minor")
		}
	}
	return b.String()
}

func TestLocate(t *testing.T) {
	for _, c := range []struct{ quotation, want, passage string }{
		// typography is no difference
		{"We will rebuild the bridge by June", "verbatim", "We will rebuild the bridge by June"},
		{`"we will rebuild the bridge by June."`, "verbatim", "We will rebuild the bridge by June"},
		{"It will cost $4.5 million -- not 4 million -- and we won't ask the government for it", "verbatim", "It will cost $4.5 million — not 4 million — and we\nwon’t ask the government for it"},
		{"The mayor doesn&rsquo;t&nbsp;know what she&#39;s talking about.", "verbatim", "The mayor doesn’t know what she’s talking about"},
		{`She told us "no" in 2019`, "verbatim", "She told us ‘no’ in 2019"},
		{"never let this  town\tdown, and it will not let it down now", "verbatim", "never let this town down, and it will not let it down now"},
		{"now", "verbatim", "now"},
		// what the quotation says itself
		{"It will cost $4.5 million ... and we won't ask the government for it", "abridged; omission [— not 4 million —] [...] declared", "It will cost $4.5 million — not 4 million — and we\nwon’t ask the government for it"},
		{"The council […] will not let it down now", "abridged; omission [has never let this town down, and it] [[…]] declared", "The council has never let this town down, and it will not let it down now"},
		{"[The mayor] told us 'no' in 2019", "abridged; substitution [She] [[The mayor]] declared", "She told us ‘no’ in 2019"},
		{"The council has never [ever] let this town down", "abridged; insertion [] [[ever]] declared", "The council has never let this town down"},
		{"[W]e will rebuild the bridge", "abridged; substitution [We] [[W]e] declared", "We will rebuild the bridge"},
		// what it does not
		{"We will rebuild the bridge by July", "altered; substitution [June] [July]", "We will rebuild the bridge by June"},
		{"it will cost $4.6 million", "altered; substitution [4.5] [4.6]", "It will cost $4.5 million"},
		{"It will cost $45 million", "altered; substitution [4.5] [45]", "It will cost $4.5 million"},
		{"and it will let it down now", "altered; omission [not] []", "and it will not let it down now"},
		{"we will ask the government for it", "altered; substitution [won’t] [will]", "we\nwon’t ask the government for it"},
		{"The council has always let this town down", "altered; substitution [never] [always]", "The council has never let this town down"},
		{"The mayor does not know what she’s talking about", "altered; substitution [doesn’t] [does not]", "The mayor doesn’t know what she’s talking about"},
		{"We will surely rebuild the bridge by June", "altered; insertion [] [surely]", "We will rebuild the bridge by June"},
		{"We will rebuild the bridge by June. It will cost $4.5 million", "altered; substitution [,” the mayor said on Monday. “] [.]", ""},
		// words alike, signs not
		{"She told us no in 2019", "repunctuated; omission [‘] [] minor; omission [’] [] minor", "She told us ‘no’ in 2019"},
		{"the mayor Doesn’t know", "repunctuated; substitution [doesn’t] [Doesn’t] minor", "The mayor doesn’t know"},
		{"The mayor doesn’t know what she’s talking about?", "repunctuated; substitution [.] [?] minor", "The mayor doesn’t know what she’s talking about."},
		// not there
		{"I have never been to the moon", "not found", ""},
		{"", "not found", ""},
		{"...", "not found", ""},
		{"Zürich", "not found", ""},
	} {
		t.Run(c.quotation, func(t *testing.T) {
			m := Locate(speech, c.quotation)
			got := told(speech, c.quotation, m)
			if !strings.HasPrefix(c.want, "altered; substitution [,”") { // where the edit lies is a matter of taste there
				require.Equal(t, c.want, got)
				require.Equal(t, c.passage, m.Source.Of(speech))
			} else {
				require.Equal(t, Altered, m.Verdict)
			}
			require.Equal(t, m, NewIndex(speech).Locate(c.quotation), "an index finds what Locate finds")
		})
	}
}

// TestBestPlace: of several places the one that the quotation is truest to is taken, and of equally good ones the first.
func TestBestPlace(t *testing.T) {
	const source = "Then give it to us army men at once. Then give it to US army men at once. Then give it to US army men at once. The us army."
	m := Locate(source, "give it to US army men")
	require.Equal(t, Verbatim, m.Verdict)
	require.Equal(t, strings.Index(source, "give it to US"), m.Source.Start)
	m = Locate(source, "give it now to US army men")
	require.Equal(t, "altered; insertion [] [now]", told(source, "give it now to US army men", m))
	require.Equal(t, strings.Index(source, "give it to US"), m.Source.Start)
}

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
		if strings.ContainsAny(q, "[…") || strings.Contains(q, "..") || !word[w[i][0]] || !word[w[i+k-1][0]] {
			continue
		}
		out = append(out, q)
	}
	return source, out
}

// TestAlterations makes 2,000 altered quotations: none may be called verbatim, and every alteration must be reported.
func TestAlterations(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	source, qs := excerpts(t, r, 6000)
	x := NewIndex(source)
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
		if strings.Contains(strings.Join(strings.Fields(source), " "), q) {
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

// checkMatch states what holds for every match: the edits, carried out on the source, give the words of the quotation.
func checkMatch(t testing.TB, source, quotation string, m Match) {
	if m.Verdict == NotFound {
		require.Empty(t, m.Edits)
		return
	}
	require.True(t, m.Source.Start >= 0 && m.Source.Start <= m.Source.End && m.Source.End <= len(source))
	require.True(t, m.Similarity >= half && m.Similarity <= 1)
	require.Equal(t, m.Verdict == Verbatim, len(m.Edits) == 0)
	if m.Verdict <= Repunctuated {
		require.Equal(t, 1.0, m.Similarity, "%s", told(source, quotation, m))
	}
	var b strings.Builder
	at := m.Source.Start
	for _, e := range m.Edits {
		require.True(t, at <= e.Source.Start && e.Source.End <= m.Source.End, "%+v in %+v", e, m)
		require.True(t, 0 <= e.Quotation.Start && e.Quotation.End <= len(quotation))
		b.WriteString(source[at:e.Source.Start] + " " + e.Quotation.Of(quotation) + " ")
		at = e.Source.End
	}
	b.WriteString(source[at:m.Source.End])
	got, want := fold(b.String()), fold(quotation)
	got.trim()
	want.trim()
	require.Equal(t, string(onlyWords(&want)), string(onlyWords(&got)), "%q: %s", quotation, told(source, quotation, m))
}

func FuzzLocate(f *testing.F) {
	f.Add(speech, "We will ... the [old] bridge by May")
	f.Add("a b c a b d a b e", "a b [x] a ... e")
	f.Fuzz(func(t *testing.T, source, quotation string) {
		m := Locate(source, quotation)
		require.Equal(t, m, NewIndex(source).Locate(quotation))
		checkMatch(t, source, quotation, m)
		if m.Verdict == Verbatim { // no false verbatim: the passage folds to the quotation
			got, want := fold(m.Source.Of(source)), fold(quotation)
			got.trim()
			want.trim()
			require.True(t, strings.EqualFold(string(want.letters[want.words[0].at:]), string(got.letters[got.words[0].at:])))
		}
	})
}

// TestLongQuotation compares a whole speech, longer than one alignment takes at once.
func TestLongQuotation(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	source, _ := corpus(t)
	w := strings.Fields(source)[1000:9000]
	require.Equal(t, Verbatim, Locate(source, strings.Join(w, " ")).Verdict)
	w[100], w[5000] = "CHANGED", "ALTERED"
	w = append(append(append([]string{}, w[:2000]...), w[2003:4000]...), w[4000:]...)
	q := strings.Join(w, " ")
	m := Locate(source, q)
	require.Equal(t, Altered, m.Verdict)
	require.Greater(t, m.Similarity, 0.99)
	require.LessOrEqual(t, len(m.Edits), 6, told(source, q, m))
	checkMatch(t, source, q, m)
}

// TestLocateLinear is a coarse alarm: no pair of texts may take more than its length allows.
func TestLocateLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, c := range [][2]string{{"a ", "a "}, {"a b ", "b a "}, {"a ", "a [b] "}, {"a ", "… a "}, {"a ", "[ "}, {"[", "["}, {".", ". "}, {"a b c d e ", "a b c d f "}, {"'", "'"}, {"a&", "a&"}} {
		for _, n := range []int{1 << 14, 1 << 18} {
			start := time.Now()
			source, q := repeated(c[0], n), repeated(c[1], n)
			Locate(source+"x", q+"y")
			took := time.Since(start)
			t.Logf("%q against %q: %v for %d bytes", c[1], c[0], took, n)
			if took > time.Duration(n)*20*time.Microsecond {
				t.Errorf("%q against %q: %v for %d bytes", c[1], c[0], took, n)
			}
		}
	}
}

// TestManyQuotations is the promise that checking a whole corpus is quick: 10,000 quotations, a third of them altered,
// against 1 MB. The limit leaves room for slow machines; BenchmarkLocate measures.
func TestManyQuotations(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	source, qs := corpus(t)
	start := time.Now()
	x := NewIndex(source)
	verdicts := map[Verdict]int{}
	for _, q := range qs {
		verdicts[x.Locate(q).Verdict]++
	}
	took := time.Since(start)
	t.Log(len(source), "bytes", len(qs), "quotations", took, verdicts)
	require.Less(t, took, 10*time.Second)
}

// corpus is about 1 MB of source, made of our articles with every word of some of them changed so that no passage comes
// twice, and 10,000 quotations from it.
func corpus(tb testing.TB) (string, []string) {
	r := rand.New(rand.NewPCG(11, 11))
	source, _ := excerpts(tb, r, 0)
	words := strings.Fields(source)
	var b strings.Builder
	for b.Len() < 1<<20 {
		i := r.IntN(len(words) - 12)
		b.WriteString(strings.Join(words[i:i+3+r.IntN(9)], " "))
		b.WriteByte(' ')
	}
	source = b.String()
	all := strings.Fields(source)
	var qs []string
	for i := range 10000 {
		at := r.IntN(len(all) - 60)
		w := append([]string{}, all[at:at+8+r.IntN(30)]...)
		if i%3 == 0 {
			w[len(w)/2] = "changed"
		}
		qs = append(qs, strings.Join(w, " "))
	}
	return source, qs
}

func BenchmarkLocate(b *testing.B) {
	source, qs := corpus(b)
	b.Run("index of 1 MB", func(b *testing.B) {
		b.SetBytes(int64(len(source)))
		for b.Loop() {
			NewIndex(source)
		}
	})
	x := NewIndex(source)
	b.Run("10,000 quotations", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, q := range qs {
				x.Locate(q)
			}
		}
	})
}
