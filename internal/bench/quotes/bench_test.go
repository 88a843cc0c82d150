package bench

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/dlclark/regexp2/v2"

	"github.com/whosaid/whosaid/quotes"
)

// The usual pairing patterns: double marks only, straight and curly.
const (
	standard  = `"[^"]*"|“[^”]*”`
	lookabout = `(?<!\w)"[^"]*"(?!\w)|“[^”]*”`
)

func articles(b *testing.B) []string {
	paths, _ := filepath.Glob("../../../testdata/articles/*.txt")
	if len(paths) == 0 {
		b.Skip("no articles")
	}
	var out []string
	total := 0
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, string(t))
		total += len(t)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	return out
}

func BenchmarkQuotes(b *testing.B) {
	texts := articles(b)
	n := 0
	for b.Loop() {
		n = 0
		for _, s := range texts {
			n += len(quotes.Find(s))
		}
	}
	b.ReportMetric(float64(n), "quotes")
}

func BenchmarkRegexp(b *testing.B) {
	texts := articles(b)
	re := regexp.MustCompile(standard)
	n := 0
	for b.Loop() {
		n = 0
		for _, s := range texts {
			n += len(re.FindAllStringIndex(s, -1))
		}
	}
	b.ReportMetric(float64(n), "quotes")
}

func BenchmarkRegexp2(b *testing.B) {
	texts := articles(b)
	re := regexp2.MustCompile(lookabout, regexp2.None)
	n := 0
	for b.Loop() {
		n = 0
		for _, s := range texts {
			m, err := re.FindStringMatch(s)
			for m != nil && err == nil {
				n++
				m, err = re.FindNextMatch(m)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(n), "quotes")
}
