package attribution_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/whosaid/whosaid/attribution"
)

// articles reads the articles that ship with the module.
func articles(tb testing.TB) map[string]string {
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no articles in testdata: %v", err)
	}
	out := make(map[string]string, len(paths))
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(p), ".txt")] = string(b)
	}
	return out
}

// BenchmarkHostile reads a megabyte, and two, of what might make a careless reader slow: the time per byte must be the
// same.
func BenchmarkHostile(b *testing.B) {
	for _, h := range []struct{ name, unit string }{
		{"opening marks", "“"}, {"opening marks and words", "“we "}, {"straight marks", "\" "}, {"said", "said "}, {"one speaker", "“Yes,” said Ann Lee. "}, {"commas", "Ann, Lee, "},
		{"names", ""}, {"paragraphs", "“We go on.\n\n"}, {"brackets", "(he said "}, {"colons", "A: b: "}, {"pronouns", "He said she said it said they said. "},
	} {
		for _, mb := range []int{1, 2} {
			var s strings.Builder
			for i := 0; s.Len() < mb<<20; i++ {
				if h.unit == "" {
					fmt.Fprintf(&s, "Ab%dc Dx%de said he was Mr Zy%dz. ", i, i%977, i)
					continue
				}
				s.WriteString(h.unit)
			}
			b.Run(fmt.Sprintf("%s/%dMB", h.name, mb), func(b *testing.B) {
				b.SetBytes(int64(s.Len()))
				for b.Loop() {
					attribution.Extract(s.String())
				}
			})
		}
	}
}

// BenchmarkExtract reads all the articles of testdata, one after the other, on one core.
func BenchmarkExtract(b *testing.B) {
	texts := articles(b)
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	attribution.Extract("A first call reads the weights and the lexicon.")
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			attribution.Extract(t)
		}
	}
}
