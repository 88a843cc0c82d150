package quotes

import (
	"fmt"
	"strings"
	"testing"

	"github.com/whosaid/whosaid/internal/marks/markstest"
)

// TestHostile reads a megabyte of each. No time is taken: a reader that looked at every mark once for every other would
// not come back, and one that recursed would overflow.
func TestHostile(t *testing.T) {
	t.Parallel()
	for _, h := range markstest.Hostile {
		s := markstest.Repeated(h.Unit, markstest.Size(1<<20))
		got := Find(s)
		checkQuotes(t, s, got)
		if h.Unit == "“a b c\n\n" && (len(got) != 1 || len(got[0].Parts) != strings.Count(s, "“")) {
			t.Errorf("%s: %d quotes, one that runs over all paragraphs is expected", h.Name, len(got))
		}
	}
}

// BenchmarkHostile measures a megabyte and two of each: the second should take twice as long.
//
//	GOMAXPROCS=1 go test ./quotes -run xxx -bench Hostile -benchtime 10x
func BenchmarkHostile(b *testing.B) {
	for _, h := range markstest.Hostile {
		for _, mb := range []int{1, 2} {
			s := markstest.Repeated(h.Unit, mb<<20)
			b.Run(fmt.Sprintf("%s/%dMB", h.Name, mb), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					Find(s)
				}
			})
		}
	}
}
