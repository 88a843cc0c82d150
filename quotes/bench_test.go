package quotes

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// news is our own articles, joined until they make about n bytes; without them, a made one.
func news(tb testing.TB, n int) string {
	tb.Helper()
	paths, _ := filepath.Glob("../testdata/articles/*.txt")
	var b strings.Builder
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		b.Write(t)
		b.WriteString("\n\n")
	}
	if b.Len() == 0 {
		tb.Skip("no articles")
	}
	return strings.Repeat(b.String(), 1+n/b.Len())
}

// BenchmarkFindNews reads our articles one by one, as a pipeline does.
func BenchmarkFindNews(b *testing.B) {
	paths, _ := filepath.Glob("../testdata/articles/*.txt")
	var articles []string
	total := 0
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, string(t))
		total += len(t)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range articles {
			Find(s)
		}
	}
}

// BenchmarkFindOther reads the files of a folder named by the environment, for texts that cannot be kept here:
//
//	QUOTES_NEWS=../../shared/corpora/polnear/dev go test ./quotes -run xxx -bench FindOther
func BenchmarkFindOther(b *testing.B) {
	paths, _ := filepath.Glob(filepath.Join(os.Getenv("QUOTES_NEWS"), "*.txt"))
	if os.Getenv("QUOTES_NEWS") == "" || len(paths) == 0 {
		b.Skip("QUOTES_NEWS names no folder of texts")
	}
	var articles []string
	total := 0
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, string(t))
		total += len(t)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range articles {
			Find(s)
		}
	}
}

// hostile are the inputs that bring other finders to their knees, each repeated to n bytes.
var hostile = []struct{ name, unit string }{
	{"opening", "“"}, {"straight", `"`}, {"spaced", `" `}, {"opening words", "“a "}, {"alternating", "“‘"},
	{"alternating words", "“a ‘b "}, {"mixed", "“\"‘'«„`` "}, {"apostrophes", "'"}, {"apostrophe words", "'a "}, {"plurals", "s' "},
	{"unclosed nested", "“ ‘ « ‹ „ ‚ "}, {"closing", "” "}, {"reopened", "“a b c\n\n"}, {"reopened nested", "“‘a b c\n"},
	{"unclosed paragraphs", "\"a b c\n"}, {"backslashes", `\`}, {"ampersands", "&"}, {"references", "&amp;amp;#"}, {"hyphens", "-"},
	{"hyphen pairs", "-- "}, {"mojibake", "â€"}, {"bare bytes", "\x93a "}, {"newlines", "\n"}, {"spaces", " "}, {"returns", "\r"},
	{"brackets", ">"}, {"stars", "*"}, {"entities before", "&nbsp;'"}, {"dots", "."}, {"wrapped", "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj\n"},
	{"inches", `6'2" `}, {"quote and inch", `"a 5" `},
}

func repeated(unit string, n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }

func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, mb := range []int{1, 2} {
			s := repeated(h.unit, mb<<20)
			b.Run(h.name+"/"+string(rune('0'+mb))+"MB", func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Find(s)
				}
			})
		}
	}
}

// TestHostileLinear is a coarse alarm for quadratic behaviour: sixteen times the input must not take a hundred times
// as long. The benchmark above measures finely.
func TestHostileLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	took := func(s string) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			Find(s)
			best = min(best, time.Since(start))
		}
		return best
	}
	for _, h := range hostile {
		small, large := took(repeated(h.unit, 1<<16)), took(repeated(h.unit, 1<<20))
		if large > 100*small && large > 200*time.Millisecond {
			t.Errorf("%s: %v for 64 KB, %v for 1 MB", h.name, small, large)
		}
	}
}
