package quotes

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/text"
)

// checkLaws states what holds for the quotes of every text, whatever it is made of.
func checkLaws(t testing.TB, s string) {
	require.Equal(t, Find(s), readSlowly(s), "the fast path gives what the beam gives: %q", s)
	checkFinder(t, Finder{}, s)
	checkFinder(t, Finder{Dashes: true}, s)
}

func checkFinder(t testing.TB, f Finder, s string) {
	got := f.Find(s)
	require.Equal(t, got, slices.Collect(f.All(s)), "All yields what Find returns")

	var around []Quote // the quotes that the present one may stand in
	last := 0
	for _, q := range got {
		for _, sp := range []Span{q.Outer, q.Inner} {
			require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s), "%+v in %q", q, s)
			if utf8.ValidString(s) {
				require.True(t, sp.End == len(s) || utf8.RuneStart(s[sp.End]), "%+v in %q", q, s)
				require.True(t, sp.Start == len(s) || utf8.RuneStart(s[sp.Start]), "%+v in %q", q, s)
			}
		}
		require.LessOrEqual(t, q.Outer.Start, q.Inner.Start)
		require.LessOrEqual(t, q.Inner.End, q.Outer.End)
		require.Less(t, q.Outer.Start, q.Outer.End, "no quote is empty with its marks: %+v in %q", q, s)
		require.Equal(t, q.Open, s[q.Outer.Start:q.Inner.Start])
		require.Equal(t, q.Close, s[q.Inner.End:q.Outer.End])
		require.LessOrEqual(t, last, q.Outer.Start, "in order")
		last = q.Outer.Start

		for len(around) > 0 && around[len(around)-1].Depth >= q.Depth {
			before := around[len(around)-1]
			require.LessOrEqual(t, before.Outer.End, q.Outer.Start, "disjoint: %+v and %+v in %q", before, q, s)
			around = around[:len(around)-1]
		}
		require.Equal(t, len(around), q.Depth, "%q", s)
		if q.Depth > 0 {
			in := around[q.Depth-1].Inner
			require.True(t, in.Start <= q.Outer.Start && q.Outer.End <= in.End, "inside: %+v in %+v of %q", q, around[q.Depth-1], s)
		}
		around = append(around, q)

		switch q.End {
		case Closed, Repaired:
			if q.End == Closed {
				require.NotEmpty(t, q.Close)
			}
			require.NotEmpty(t, q.Open)
		case Unopened:
			require.Empty(t, q.Open)
			require.NotEmpty(t, q.Close)
		case Dashed:
			require.NotEmpty(t, q.Open)
			require.Empty(t, q.Close)
		case Unclosed, Reopened:
			require.NotEmpty(t, q.Open)
			require.Empty(t, q.Close)
		default:
			t.Fatalf("%+v ends in no known way", q)
		}
		checkParts(t, s, q)
	}
}

func checkParts(t testing.TB, s string, q Quote) {
	require.NotEqual(t, 1, len(q.Parts))
	if q.Parts == nil {
		return
	}
	require.Equal(t, q.Outer, Span{q.Parts[0].Outer.Start, q.Parts[len(q.Parts)-1].Outer.End})
	require.Equal(t, q.Inner, Span{q.Parts[0].Inner.Start, q.Parts[len(q.Parts)-1].Inner.End})
	at := 0
	for _, p := range q.Parts {
		require.True(t, at <= p.Outer.Start && p.Outer.Start <= p.Inner.Start && p.Inner.Start <= p.Inner.End &&
			p.Inner.End <= p.Outer.End, "%+v of %+v in %q", p, q, s)
		at = p.Outer.End
	}
}

func readSlowly(s string) []Quote {
	w := walker{s: s, slow: true}
	w.run(nil)
	return w.out
}

func TestLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	for range 4000 {
		checkLaws(t, randomText(r, 1+r.IntN(60)))
	}
	for _, h := range hostile {
		checkLaws(t, repeated(h.unit, 3000))
		checkLaws(t, "“A "+repeated(h.unit, 500)+"\n\n“B "+repeated(h.unit, 500)+"”")
	}
	checkLaws(t, news(t, 1))
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
		texts[i] = randomText(r, 400)
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
	for _, h := range hostile {
		f.Add(strings.Repeat(h.unit, 4))
	}
	f.Add("“A ‘b\n\n“‘c” d\n\ne” f")
	f.Add("> \"A\n> b\" c\n\n* 'd' e\n1. \"f")
	f.Fuzz(func(t *testing.T, s string) { checkLaws(t, s) })
}

// FuzzMarks holds the decoder of marks to its own law: a mark has a width, lies within the text and, in valid text,
// between two runes.
func FuzzMarks(f *testing.F) {
	f.Add("&amp;quot;â€\u009d‚Äú\\\\\"\x93'''")
	f.Fuzz(func(t *testing.T, s string) {
		valid := utf8.ValidString(s)
		for i := range len(s) {
			m, n := text.MarkAt(s, i)
			require.Equal(t, m.Class == text.NoMark, n == 0)
			require.LessOrEqual(t, i+n, len(s))
			if n > 0 && valid {
				require.True(t, utf8.RuneStart(s[i]) && (i+n == len(s) || utf8.RuneStart(s[i+n])), "%q at %d", s, i)
			}
			if n > 0 {
				require.True(t, text.MarkByte(s[i]))
			}
		}
	})
}
