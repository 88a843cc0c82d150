package quotes

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
)

// checkLaws states what holds for the quotes of every text, whatever it is made of.
func checkLaws(t testing.TB, s string) {
	got, all := Find(s), Span{0, len(s)}
	checkQuotes(t, s, got)
	dashed := Finder{Dashes: true}
	with := dashed.Find(s)
	checkQuotes(t, s, with)
	must(t, slices.EqualFunc(got, slices.Collect(Finder{}.All(s)), same), s, "All yields what Find returns", all)
	must(t, slices.EqualFunc(with, slices.Collect(dashed.All(s)), same), s, "All yields what Find returns", all)
}

// must fails with the law that is broken, and by which quote. It stands in for require where that would take longer than
// what it checks.
func must(t testing.TB, holds bool, s, law string, at Span) {
	if !holds {
		t.Helper()
		t.Fatalf("broken law: %s\nby the quote at %v\nof %.2000q", law, at, s)
	}
}

func same(a, b Quote) bool {
	return a.Outer == b.Outer && a.Inner == b.Inner && a.Depth == b.Depth && a.Open == b.Open && a.Close == b.Close &&
		a.End == b.End && slices.Equal(a.Parts, b.Parts)
}

// checkQuotes states the laws of what was found in s.
func checkQuotes(t testing.TB, s string, got []Quote) {
	valid := utf8.ValidString(s)
	bound := func(i int) bool { return !valid || i == len(s) || utf8.RuneStart(s[i]) }
	var around []Quote // the quotes that the present one may stand in
	last := 0
	for _, q := range got {
		o, i := q.Outer, q.Inner
		must(t, 0 <= o.Start && o.Start <= i.Start && i.Start <= i.End && i.End <= o.End && o.End <= len(s), s, "inner in outer in text", q.Outer)
		must(t, bound(o.Start) && bound(i.Start) && bound(i.End) && bound(o.End), s, "on rune boundaries", q.Outer)
		must(t, o.Start < o.End, s, "no quote is empty with its marks", q.Outer)
		must(t, q.Open == s[o.Start:i.Start] && q.Close == s[i.End:o.End], s, "marks as written", q.Outer)
		must(t, last <= o.Start, s, "in order", q.Outer)
		last = o.Start

		for len(around) > 0 && around[len(around)-1].Depth >= q.Depth {
			must(t, around[len(around)-1].Outer.End <= o.Start, s, "nested or disjoint", q.Outer)
			around = around[:len(around)-1]
		}
		must(t, len(around) == q.Depth, s, "depth counts the quotes around", q.Outer)
		if q.Depth > 0 {
			in := around[q.Depth-1].Inner
			must(t, in.Start <= o.Start && o.End <= in.End, s, "nested ones stand inside the marks", q.Outer)
		}
		around = append(around, q)

		switch q.End {
		case Closed:
			must(t, q.Open != "" && q.Close != "", s, "closed: both marks", q.Outer)
		case Repaired:
			must(t, q.Open != "", s, "repaired: an opening mark", q.Outer)
		case Unopened:
			must(t, q.Open == "" && q.Close != "", s, "unopened: a closing mark only", q.Outer)
		case Unclosed, Reopened, Dashed:
			must(t, q.Open != "" && q.Close == "", s, "an opening mark only", q.Outer)
		default:
			must(t, false, s, "it ends in a known way", q.Outer)
		}
		checkParts(t, s, q)
	}
}

func checkParts(t testing.TB, s string, q Quote) {
	if q.Parts == nil {
		return
	}
	n := len(q.Parts) - 1
	must(t, n > 0, s, "no part, or several", q.Outer)
	must(t, q.Outer == Span{q.Parts[0].Outer.Start, q.Parts[n].Outer.End}, s, "the parts make the whole", q.Outer)
	must(t, q.Inner == Span{q.Parts[0].Inner.Start, q.Parts[n].Inner.End}, s, "the parts make the whole", q.Outer)
	at := 0
	for i, p := range q.Parts {
		must(t, at <= p.Outer.Start && p.Outer.Start <= p.Inner.Start && p.Inner.Start <= p.Inner.End && p.Inner.End <= p.Outer.End,
			s, "parts are disjoint, inner in outer", q.Outer)
		must(t, p.End == Continued == (i < n), s, "all parts but the last are continued", q.Outer)
		at = p.Outer.End
	}
}

func TestLaws(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 9))
	for range 4000 {
		checkLaws(t, markstest.Random(r, 1+r.IntN(60)))
	}
	for _, h := range markstest.Hostile {
		checkLaws(t, markstest.Repeated(h.Unit, 3000))
		checkLaws(t, "“A "+markstest.Repeated(h.Unit, 500)+"\n\n“B "+markstest.Repeated(h.Unit, 500)+"”")
	}
	checkLaws(t, markstest.News(t, "../testdata/articles", 1))
}

// TestOffsetsAreBytes is the test that the package documentation names: q.Outer.Of(text) is the passage as it stands.
func TestOffsetsAreBytes(t *testing.T) {
	const s = "\uFEFFŻółw – „Tak” – powiedział. 👍 “Yes, naïve,” she said."
	got := Find(s)
	require.Len(t, got, 2)
	require.Equal(t, "„Tak”", s[got[0].Outer.Start:got[0].Outer.End])
	require.Equal(t, "Yes, naïve,", s[got[1].Inner.Start:got[1].Inner.End])
	require.Equal(t, strings.Index(s, "“"), got[1].Outer.Start)
}

// TestLongParagraph crosses the window in which marks are read together: a text without line breaks reads as well at
// its end as at its beginning.
func TestLongParagraph(t *testing.T) {
	unit := `"It's the players' game," she said, 'and "ours" too.' It was 6'2" tall. “No,” he said. `
	per := len(Find(unit))
	require.Equal(t, 4, per)
	const window = 2048 // see package marks
	n := 3*window/4 + 1
	got := Find(strings.Repeat(unit, n))
	require.Len(t, got, n*per)
	for i, q := range got {
		want := Find(unit)[i%per]
		at := i / per * len(unit)
		require.Equal(t, Span{want.Outer.Start + at, want.Outer.End + at}, q.Outer)
	}
}

// TestSharing reads in many goroutines at a time: results must not depend on what the others do.
func TestSharing(t *testing.T) {
	texts := make([]string, 40)
	want := make([][]Quote, len(texts))
	r := rand.New(rand.NewPCG(5, 5))
	for i := range texts {
		texts[i] = markstest.Random(r, 400)
		want[i] = Find(texts[i])
	}
	done := make(chan bool)
	for range 4 {
		go func() {
			ok := true
			for i, s := range texts {
				ok = ok && slices.EqualFunc(want[i], Find(s), func(a, b Quote) bool { return a.Outer == b.Outer && a.End == b.End })
			}
			done <- ok
		}()
	}
	for range 4 {
		require.True(t, <-done)
	}
}

func FuzzLaws(f *testing.F) {
	for _, h := range markstest.Hostile {
		f.Add(strings.Repeat(h.Unit, 4))
	}
	f.Add("“A ‘b\n\n“‘c” d\n\ne” f")
	f.Add("> \"A\n> b\" c\n\n* 'd' e\n1. \"f")
	f.Fuzz(func(t *testing.T, s string) { checkLaws(t, s) })
}

// TestRoomForQuotes: what is handed out for a text is its quotes, at once. Some of the runs may find no room left from the one
// before.
func TestRoomForQuotes(t *testing.T) {
	s := strings.Repeat("“We won,” he said. \"Again,\" the players' captain said: “It's ‘the’ cup.”\n\n", 10)
	least := 100.0
	for range 20 {
		least = min(least, testing.AllocsPerRun(1, func() { Find(s) }))
	}
	require.LessOrEqual(t, least, 2.0) // one, and another under the race detector
}
