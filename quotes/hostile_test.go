package quotes

import (
	"fmt"
	"strings"
	"testing"
)

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

// size is n, or a quarter of it under -short.
func size(n int) int {
	if testing.Short() {
		return n / 4
	}
	return n
}

// TestHostile reads a megabyte of each. No time is taken: a reader that looked at every mark once for every other would
// not come back, and one that recursed would overflow.
func TestHostile(t *testing.T) {
	t.Parallel()
	for _, h := range hostile {
		s := repeated(h.unit, size(1<<20))
		got := Find(s)
		checkQuotes(t, s, got)
		if h.unit == "“a b c\n\n" && (len(got) != 1 || len(got[0].Parts) != strings.Count(s, "“")) {
			t.Errorf("%s: %d quotes, one that runs over all paragraphs is expected", h.name, len(got))
		}
	}
}

// BenchmarkHostile measures a megabyte and two of each: the second should take twice as long.
//
//	GOMAXPROCS=1 go test ./quotes -run xxx -bench Hostile -benchtime 10x
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, mb := range []int{1, 2} {
			s := repeated(h.unit, mb<<20)
			b.Run(fmt.Sprintf("%s/%dMB", h.name, mb), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					Find(s)
				}
			})
		}
	}
}
