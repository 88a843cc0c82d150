package text

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func cut(s string) (out []string) {
	for _, p := range Paragraphs(s) {
		out = append(out, s[p.Start:p.End])
	}
	return out
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"blank", " \n\t\r\n\u00a0\n\ufeff", nil},
		{"one", "Hello.", []string{"Hello."}},
		{"blank lines", "One.\n\nTwo.\n \n\t\nThree.\n", []string{"One.", "Two.", "Three."}},
		{"one a line", "One.\nTwo.\nThree.", []string{"One.", "Two.", "Three."}},
		{"CRLF", "One.\r\n\r\nTwo.\r\nThree.\r\n", []string{"One.", "Two.", "Three."}},
		{"CR", "One.\rTwo.\r\rThree.", []string{"One.", "Two.", "Three."}},
		{"byte order mark and no-break spaces", "\ufeffOne.\u00a0\n\u00a0\n\u00a0Two.", []string{"One.", "Two."}},
		{"indented", "   One is here.\n   Two is here.", []string{"One is here.", "Two is here."}},
		{"bullets", "- one\n- two\n* three\n1. four", []string{"- one", "- two", "* three", "1. four"}},
		{"quoted block", "> One.\n>\n> Two.\nThree.", []string{"One.", "Two.", "Three."}},
		{"quoted block that was wrapped", "> One and\n> the rest.\n>> Two.", []string{"One and\n> the rest.", "Two."}},
		{"a headline without a stop", "Mayor resigns\nThe mayor has resigned.", []string{"Mayor resigns", "The mayor has resigned."}},
		{"invalid UTF-8", "\xffOne.\n\xfe\n", []string{"\xffOne.", "\xfe"}},
		{"wrapped at most at 60, blank lines", "Mayor resigns\n\nThe mayor of the small town on the river has resigned after\nshe learnt that the bridge will not be rebuilt this year or\nthe next.\n\nNobody was surprised.",
			[]string{"Mayor resigns", "The mayor of the small town on the river has resigned after\nshe learnt that the bridge will not be rebuilt this year or\nthe next.", "Nobody was surprised."}},
		{"wrapped, single breaks", "The mayor of the small town on the river has resigned after\nshe learnt that the bridge will not be rebuilt this year.\nNobody in the whole of the town was surprised by that, as it\nhad been in all the papers.\n“I saw it coming,” said a man.",
			[]string{"The mayor of the small town on the river has resigned after\nshe learnt that the bridge will not be rebuilt this year.",
				"Nobody in the whole of the town was surprised by that, as it\nhad been in all the papers.", "“I saw it coming,” said a man."}},
		{"wrapped, a full line ends in a title", "The people of the small town on the river were told by Sen.\nJane Mills that the bridge will not be rebuilt this year or\nthe next.\nNobody was surprised.",
			[]string{"The people of the small town on the river were told by Sen.\nJane Mills that the bridge will not be rebuilt this year or\nthe next.", "Nobody was surprised."}},
		{"wrapped, a full line ends with a sentence of a quote", "The mayor of the small town said: “You all know I am serious.\nNobody here will get a bridge before the year is out or even\nlater than that.”\nShe left.\n“The people of the town should not be surprised to see this.”\nThe people of the town were not at all surprised to see that\nhappen.",
			[]string{"The mayor of the small town said: “You all know I am serious.\nNobody here will get a bridge before the year is out or even\nlater than that.”",
				"She left.", "“The people of the town should not be surprised to see this.”", "The people of the town were not at all surprised to see that\nhappen."}},
		{"long lines are not wrapped", strings.Repeat("word ", 60) + "and\nthen more.\n" + strings.Repeat("word ", 60) + "end.",
			[]string{strings.Repeat("word ", 60) + "and", "then more.", strings.Repeat("word ", 60) + "end."}},
	} {
		require.Equal(t, c.want, cut(c.in), c.name)
	}
}

// wrap breaks the lines of a paragraph as software does: at the first space behind a column, or as late as a column allows.
func wrap(s string, column int, greedy bool) string {
	var b strings.Builder
	col := 0
	for k, w := range strings.Split(s, " ") {
		n := utf8.RuneCountInString(w)
		switch {
		case k == 0:
		case greedy && col+1+n > column, !greedy && col >= column:
			b.WriteByte('\n')
			col = 0
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(w)
		col += n
	}
	return b.String()
}

// TestWrappedArticles wraps our own articles in several ways: with blank lines between paragraphs every one must be
// found again; with single breaks, where a sentence that ends with a full line cannot be told from a paragraph, 85 in 100.
func TestWrappedArticles(t *testing.T) {
	paths, _ := filepath.Glob("../../testdata/articles/*.txt")
	if len(paths) == 0 {
		t.Skip("no articles")
	}
	for _, greedy := range []bool{true, false} {
		for _, column := range []int{60, 65, 72, 80} {
			for _, between := range []string{"\n\n", "\n", "\r\n\r\n"} {
				right, all := 0, 0
				for _, path := range paths {
					b, err := os.ReadFile(path)
					require.NoError(t, err)
					want := cut(string(b))
					var wrapped []string
					for i, p := range want { // some of them are wrapped already
						want[i] = strings.Join(strings.FieldsFunc(p, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
						wrapped = append(wrapped, wrap(want[i], column, greedy))
					}
					text := strings.Join(wrapped, between)
					got := map[string]bool{}
					for _, p := range cut(text) {
						got[strings.ReplaceAll(p, "\n", " ")] = true
					}
					for _, p := range want {
						all++
						if got[p] {
							right++
						} else if between == "\n\n" {
							t.Logf("%s at %d: %.60q", filepath.Base(path), column, p)
						}
					}
				}
				share := float64(right) / float64(all)
				t.Logf("greedy %v, column %d, %q: %d of %d paragraphs", greedy, column, between, right, all)
				if between == "\n" {
					require.Greater(t, share, 0.85)
				} else {
					require.Greater(t, share, 0.995)
				}
			}
		}
	}
}

// checkParagraphs states what holds for every text.
func checkParagraphs(t testing.TB, s string) {
	at := 0
	for _, p := range Paragraphs(s) {
		require.True(t, at <= p.Start && p.Start < p.End && p.End <= len(s), "%+v in %q", p, s)
		require.Equal(t, strings.TrimSpace(s[p.Start:p.End]), s[p.Start:p.End])
		if utf8.ValidString(s) {
			require.True(t, utf8.ValidString(s[p.Start:p.End]))
		}
		for _, r := range s[at:p.Start] { // nothing is lost but white space and the signs of quoted blocks
			require.True(t, r == '>' || blankRune(r), "%q lost of %q", s[at:p.Start], s)
		}
		at = p.End
	}
	for _, r := range s[at:] {
		require.True(t, r == '>' || blankRune(r), "%q lost of %q", s[at:], s)
	}
}

func TestParagraphLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	words := []string{"a", "word", "Sentence.", "“Quote”", "\n", "\n", "\n\n", "\r\n", "\r", " ", "\t", ">", "> ", "- ", "1. ", "\u00a0", "\ufeff", "\xff", "é",
		"a line that is long enough to be wrapped by", "some software, and goes on", "here.\n"}
	for range 3000 {
		var b strings.Builder
		for range r.IntN(40) {
			b.WriteString(words[r.IntN(len(words))])
		}
		checkParagraphs(t, b.String())
	}
}

func FuzzParagraphs(f *testing.F) {
	f.Add("> a\r\n>\r\n\r> b\n\n c\u00a0\n")
	f.Fuzz(func(t *testing.T, s string) { checkParagraphs(t, s) })
}

func BenchmarkParagraphs(b *testing.B) {
	s := strings.Repeat(strings.Repeat("A line of some length that ends here. ", 8)+"\n\n", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		l := LayoutOf(s)
		for p, i := l.Next(s, 0); p.End > p.Start; p, i = l.Next(s, i) {
		}
	}
}
