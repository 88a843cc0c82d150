package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// seeds are the inputs of the case files, and some that are hard by construction.
func seeds(f *testing.F) {
	paths, err := filepath.Glob(filepath.Join(caseFolder, "*.txt"))
	require.NoError(f, err)
	require.NotEmpty(f, paths)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(f, err)
		for c := range strings.SplitSeq(string(b), "\n=== ") {
			f.Add(c)
		}
	}
	for _, s := range [...]string{
		"", ".", "'", "&", "&#", "&amp;amp;", "a&", "\xc3", "â", "â€", "n't", "'s's's", "a.b.c.d.", "-.-", "1.", ".1.1", "1,", "@", "#", "http://", "www.",
		"a@b.c", "....", ". . .", "\u00ad", "a\u00ad", "\ufeff", "Â\u00a0", "Ã", "Ã\u00a9", "½", "²³", "&nbsp;", "&eacute;", "A&B&C", "No. ", "J.", "”””", "＂", "`´",
		strings.Repeat("\"", 200), strings.Repeat("'", 199), strings.Repeat("&#39;", 50), strings.Repeat("a.", 100), strings.Repeat("No. ", 60),
		"a\n> b", "a\r>>b",
	} {
		f.Add(s)
	}
}

// FuzzWords holds the law of the tokens: in order, disjoint, none empty, on rune boundaries; between them only what is
// skipped; Space where white space was skipped; Lower the bytes themselves unless something had to be folded.
func FuzzWords(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Words(nil, s, whole(s))
		at := 0
		gap := func(end int) (white bool) {
			skipped := s[at:end]
			for _, e := range [...]string{"&nbsp;", "&thinsp;", "&ensp;", "&emsp;", "&zwnj;", "&zwj;", "&shy;", "&#160;", "&#xa0;", "&#xA0;", "&#8201;", "&#8239;",
				"&#8203;", "&#13;", "&#10;", "&#xd;", "&#xD;", "\u00c2\u00a0"} {
				skipped = strings.ReplaceAll(skipped, e, " ")
			}
			for i, r := range skipped {
				block := r == '>' && strings.ContainsAny(skipped[:i], "\n\r") // the sign of a quoted block, at a line's beginning
				require.True(t, unicode.IsSpace(r) || invisible(r) || block, "%q is lost in %q", skipped, s)
				white = white || unicode.IsSpace(r)
			}
			return white
		}
		for i, k := range tokens {
			require.GreaterOrEqual(t, k.Start, at)
			require.Greater(t, k.End, k.Start)
			require.LessOrEqual(t, k.End, len(s))
			if utf8.ValidString(s) {
				require.True(t, utf8.RuneStart(s[k.Start]))
				require.True(t, k.End == len(s) || utf8.RuneStart(s[k.End]))
			}
			require.Equal(t, i == 0 || gap(k.Start), k.Space, "token %d, %q", i, s[k.Start:k.End])
			if i == 0 {
				gap(k.Start)
			}
			require.NotEmpty(t, k.Lower)
			require.False(t, k.AllCaps && !k.Capital)
			if k.Kind != Word {
				require.Equal(t, s[k.Start:k.End], k.Lower)
			}
			at = k.End
		}
		gap(len(s))
	})
}

// FuzzSentences holds the law of the sentences: together they are all the tokens, and none is empty.
func FuzzSentences(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Words(nil, s, whole(s))
		at := 0
		for _, r := range Sentences(nil, s, tokens) {
			require.Equal(t, at, r.Start)
			require.Greater(t, r.End, r.Start)
			at = r.End
		}
		require.Equal(t, len(tokens), at)
	})
}

// A stretch in the middle of a text gives the tokens of that stretch only, with offsets into the text.
func TestWordsOfStretch(t *testing.T) {
	s := "Nobody came. Ann Lee said so. The end."
	p := Span{strings.Index(s, "Ann"), strings.Index(s, " The")}
	tokens := Words(nil, s, p)
	require.Equal(t, "Ann", s[tokens[0].Start:tokens[0].End])
	require.True(t, tokens[0].Space, "the start of a paragraph counts as white space")
	require.Equal(t, p.End, tokens[len(tokens)-1].End)
	// dst is appended to, and what it holds is no context.
	more := Words(tokens, s, p)
	require.Equal(t, tokens, more[len(tokens):])
}

// hostile are pieces that provoke every look ahead, and every mark, when they are repeated.
var hostile = [...]string{"\"", "'", "&#39;", "a.", "No. ", "a@", ". ", "â€", "http://", "A&", "-", "a'", "“", "J. ", "&", "Inc. ", "([", ". . "}

// A reader that looks ahead without bound does not come back from a megabyte of these. How long it takes is measured by
// BenchmarkHostile: a test that is timed fails on a busy machine.
func TestHostileTextsEnd(t *testing.T) {
	for _, piece := range hostile {
		s := strings.Repeat(piece, 1<<20/len(piece))
		tokens := Words(nil, s, whole(s))
		sentences := Sentences(nil, s, tokens)
		require.Equal(t, len(tokens) > 0, len(sentences) > 0, "%q", piece)
	}
}

// Twice the text takes twice the time.
func BenchmarkHostile(b *testing.B) {
	for _, piece := range hostile {
		for _, mb := range []int{1, 2} {
			s := strings.Repeat(piece, mb<<20/len(piece))
			b.Run(fmt.Sprintf("%q/%dMB", piece, mb), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Sentences(nil, s, Words(nil, s, whole(s)))
				}
			})
		}
	}
}

func article(b *testing.B) string {
	paths, _ := filepath.Glob("../../testdata/articles/*.txt")
	var all strings.Builder
	for _, p := range paths {
		text, err := os.ReadFile(p)
		require.NoError(b, err)
		all.Write(text)
		all.WriteString("\n\n")
	}
	require.NotZero(b, all.Len())
	return all.String()
}

func BenchmarkWords(b *testing.B) {
	s := article(b)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var tokens []Token
	for b.Loop() {
		tokens = Words(tokens[:0], s, whole(s))
	}
}

func BenchmarkSentences(b *testing.B) {
	s := article(b)
	tokens := Words(nil, s, whole(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var spans []Span
	for b.Loop() {
		spans = Sentences(spans[:0], s, tokens)
	}
}

// TestRoom: there is room for the tokens of any of these texts, and for not much more.
func TestRoom(t *testing.T) {
	for _, s := range []string{
		"“We lost the mill in 2019,” said Anna Falk, who runs the other one.", "a\nb\n", ",,,,,,,", "\x00\x00\x00", "““““““„„",
		"(he said (he said (he said", "Žluťoučký kůň říkal: «Да, это так», — ответил он.", "ööööööö 三月 三月", "1,000.5 ",
	} {
		s = strings.Repeat(s, 100)
		n := len(Words(nil, s, Span{0, len(s)}))
		require.GreaterOrEqual(t, Room(s), n, "%.20q", s)
		require.LessOrEqual(t, Room(s), 2*n+200, "%.20q", s)
	}
}
