package quotes

import (
	"os"
	"path/filepath"
	"testing"
)

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
