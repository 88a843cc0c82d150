package marks

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
	"github.com/whosaid/whosaid/internal/text"
)

// articles is the folder of our own articles.
const articles = "../../testdata/articles"

// regionsOf gathers what is handed over. The fast path may be left out: without it everything is weighed.
func regionsOf(t testing.TB, s string, dashes, slow bool) (out []Region) {
	w := walker{s: s, dashes: dashes, slow: slow}
	w.run(func(regions []Region) bool {
		require.NotEmpty(t, regions)
		require.Zero(t, regions[0].Depth, "what is handed over together stands in nothing else")
		for _, r := range regions {
			r.Parts = slices.Clone(r.Parts)
			out = append(out, r)
		}
		return true
	})
	return out
}

// checkFast states that the fast path gives what the beam gives. What holds for regions themselves, package quotes says.
func checkFast(t testing.TB, s string) {
	for _, dashes := range []bool{false, true} {
		fast, slow := regionsOf(t, s, dashes, false), regionsOf(t, s, dashes, true)
		if !slices.EqualFunc(fast, slow, same) {
			t.Fatalf("fast path and beam differ in %.2000q:\n%v\n%v", s, fast, slow)
		}
	}
}

func same(a, b Region) bool {
	return a.Outer == b.Outer && a.Inner == b.Inner && a.Depth == b.Depth && a.End == b.End && slices.Equal(a.Parts, b.Parts)
}

func TestFastPath(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 9))
	for range 4000 {
		checkFast(t, markstest.Random(r, 1+r.IntN(60)))
		checkFast(t, markstest.Prose(r, 1+r.IntN(60), 4+r.IntN(40)))
	}
	for _, h := range markstest.Hostile {
		checkFast(t, markstest.Repeated(h.Unit, 3000))
		checkFast(t, "“A "+markstest.Repeated(h.Unit, 500)+"\n\n“B "+markstest.Repeated(h.Unit, 500)+"”")
	}
	checkFast(t, markstest.News(t, articles, 1))
}

// TestSight: what is clear is taken at sight, and nothing behind the first mark that is not.
func TestSight(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ s, unclear string }{
		{"“We won,” he said. “We’ll be back.”\n\n\"It's the boys' cup,\" the players' captain said.", ""},
		{"''No,'' he said – \"(again) in 2019.\"\nCafé “Élan”.", ""},
		{"“A” b\n“C d\n“E” f", "“C"}, {"“A ‘b’ c”", "“A"}, {"‘A’ b", "‘A"}, {"“A\" b", "“A"}, {"“A” 6'2\" b", "\" b"},
		{"“A 6'2\" b", "“A"}, {"“A”– b", "“A"}, {"A b” c", "” c"}, {"“A 'b c.”", "“A"}, {"&quot;A&quot;", "&q"}, {"'''A'''", "'''A"},
		{"•\"A\"", "\"A"}, {"*\"A\"*", "\"A"}, {"“A b s'", "“A"}, {"x;\" b", "\" b"},
	} {
		want := len(c.s)
		if c.unclear != "" {
			want = strings.Index(c.s, c.unclear)
		}
		w := walker{s: c.s, lines: true, hold: Many, scratch: new(scratch)}
		at, full := w.sight(0, len(c.s))
		require.Equal(t, want, at, c.s)
		require.False(t, full)
	}
}

// TestRoom: what is handed over does not depend on what the room was used for before, nor does it stay in it.
func TestRoom(t *testing.T) {
	long := strings.Repeat("“A\n\n“b\n\n", 2*window)
	short := "“A\n\n“b\n\nc” d “e”"
	want := regionsOf(t, short, false, false)
	require.Len(t, want, 2)
	require.Len(t, want[0].Parts, 3)
	for range 3 {
		got := regionsOf(t, long, false, false)
		require.Len(t, got, 1)
		require.Len(t, got[0].Parts, 4*window)
		require.Equal(t, want, regionsOf(t, short, false, false))
	}
}

// TestStops: nothing is read behind the paragraph that was enough.
func TestStops(t *testing.T) {
	n := 0
	Read(strings.Repeat("“A” b\n\n", 10), false, func([]Region) bool { n++; return n < 3 })
	require.Equal(t, 3, n)
}

func FuzzFastPath(f *testing.F) {
	for _, h := range markstest.Hostile {
		f.Add(strings.Repeat(h.Unit, 4))
	}
	f.Add("“A ‘b\n\n“‘c” d\n\ne” f")
	f.Add("“We’re,” he said. \"It is the boys' cup,\" he said.\n''No,'' he said – “5'11” was “it”.\n“")
	f.Add("> \"A\n> b\" c\n\n* 'd' e\n1. \"f")
	f.Fuzz(func(t *testing.T, s string) { checkFast(t, s) })
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

// TestNextStop holds the looks at eight and sixteen bytes to the look at one: each byte at each place, beside others.
func TestNextStop(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 7))
	for b := range 256 {
		for at := range 35 {
			for _, filler := range []byte{'a', '#', 'b' | 0x80, 0x21, 0x5B, 0x61, 0xFF} {
				s := []byte(strings.Repeat(" ", 35))
				for i := range s {
					if r.IntN(2) == 0 {
						s[i] = filler
					}
				}
				s[at] = byte(b)
				for from := range s {
					want := from
					for want < len(s) && !stops[s[want]] {
						want++
					}
					require.Equal(t, want, nextStop(string(s), from), "%q from %d", s, from)
					if !odd(string(s)) {
						require.Equal(t, want, nextCommon(string(s), from), "%q from %d", s, from)
					}
				}
			}
		}
	}
}

// TestReadMany: what is handed over many at a time is what is handed over paragraph by paragraph.
func TestReadMany(t *testing.T) {
	t.Parallel()
	s := strings.Repeat(markstest.News(t, articles, 1), 2)
	var many []Region
	calls := 0
	ReadMany(s, false, func(regions []Region) bool {
		calls++
		for _, r := range regions {
			r.Parts = slices.Clone(r.Parts)
			many = append(many, r)
		}
		return true
	})
	require.True(t, slices.EqualFunc(many, regionsOf(t, s, false, false), same))
	require.Greater(t, calls, 1)
	require.LessOrEqual(t, calls, len(many)/Many+1)
}
