package attribution

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A hostileText is a text of some bytes that no newspaper would print.
type hostileText struct {
	name string
	make func(size int) string
}

// repeating makes a text of one piece again and again.
func repeating(unit string) func(size int) string {
	return func(size int) string { return strings.Repeat(unit, size/len(unit)) }
}

// numberedText makes a text of pieces that differ by a number.
func numberedText(format string) func(size int) string {
	return func(size int) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, lettered(i))
		}
		return b.String()
	}
}

// lettered is a number in letters, as the end of a name.
func lettered(i int) string {
	s := ""
	for ; i > 0 || s == ""; i /= 20 {
		s += string("bcdfghjklmnpqrstvwxz"[i%20]) + string("aeiou"[i%5])
	}
	return s
}

var hostileTexts = []hostileText{
	{"opening marks", repeating("“")}, {"marks with words", repeating("“so ")}, {"straight marks", repeating("\" ' ")},
	{"mixed marks", repeating("“a ”b ‘c ’d «e »f „g \"h 'i ")}, {"commas", repeating(",")}, {"commas and words", repeating("so, ")},
	{"capitals", repeating("THE MAYOR SAID IT WAS SAFE AND ")}, {"capital words", repeating("Edda ")}, {"one letter", repeating("A")},
	{"one word", repeating("word")}, {"one foreign word", repeating("ö\u0301")}, {"controls", repeating("\u202eab\u2066c\u200bd \u2069\ufeff\u00ad")},
	{"control bytes", repeating("a\x01\x02\x1b[31m\x7f ")}, {"NULs", repeating("\x00")}, {"bad bytes", repeating("\xff\xe2\x80 a")},
	{"speakers", numberedText("“It is so,” said Ann %s. ")}, {"speakers in paragraphs", numberedText("“It is so,” said Tom L%s.\n\n")},
	{"surnames", numberedText("Mr L%s said he was. ")}, {"labels", numberedText("ANN %s: It is so.\n")},
	{"all dresses", repeating("“a,” ‘b,’ \"c,\" 'd,' «e», »f«, „g“, ``h,'' &quot;i,&quot; &ldquo;j,&rdquo; â€œk,â€ 「l」 said Ann Lee. ")},
	{"said", repeating("said ")}, {"he said", repeating("he said ")}, {"brackets", repeating("(he said ")}, {"colons", repeating("A: b: ")},
	{"dashes", repeating("— so — he ")}, {"pronouns", repeating("He said she said it said they said. ")}, {"stops", repeating(". ")},
	{"lines", repeating("a\n")}, {"blank lines", repeating("\n")}, {"spaces", repeating(" ")}, {"tags", repeating("<p><a href=\"")},
	{"markdown", repeating("**[a](b)** > _c_ # ")}, {"according to", repeating("according to ")}, {"digits", repeating("1,000.5 ")},
}

// shippedArticles reads the articles of testdata.
func shippedArticles(t *testing.T) (articles []string) {
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		articles = append(articles, string(b))
	}
	require.NotEmpty(t, articles)
	return articles
}

// newsCost is the seconds of processor time that a megabyte of articles takes, the least of five rounds.
func newsCost(articles []string) float64 {
	least := time.Hour
	size := 0
	for range 5 {
		runtime.GC()
		size = 0
		start := processorTime()
		for _, a := range articles {
			Extract(a)
			size += len(a)
		}
		least = min(least, processorTime()-start)
	}
	return least.Seconds() / (float64(size) / 1e6)
}

// What hostile texts cost in processor time and memory, a line each, with half a megabyte and with one:
//
//	WHOSAID_HOSTILE=1 go test ./attribution -run TestHostileCost -v
//
// Not without the variable: it takes minutes, and processor time is not quite one's own where the caches are shared. So our
// articles are read just before each kind, and the line says how many times what they take it takes.
func TestHostileCost(t *testing.T) {
	if os.Getenv("WHOSAID_HOSTILE") == "" {
		t.Skip("measures time: set WHOSAID_HOSTILE")
	}
	const size = 500_000
	Extract("It loads what it needs.")
	articles := shippedArticles(t)
	texts := slices.Clone(hostileTexts)
	for _, h := range texts {
		t.Run(h.name, func(t *testing.T) {
			news := newsCost(articles)
			var took [2]time.Duration
			var bytes [2]uint64
			for i := range took {
				text := h.make(size << i)
				for try := range 3 {
					var before, after runtime.MemStats
					runtime.GC()
					runtime.ReadMemStats(&before)
					start := processorTime()
					Extract(text)
					spent := processorTime() - start
					runtime.ReadMemStats(&after)
					if try == 0 || spent < took[i] {
						took[i] = spent
					}
					bytes[i] = after.TotalAlloc - before.TotalAlloc
					if spent < 20*time.Millisecond && try > 0 || spent > 2*time.Second {
						break
					}
				}
			}
			growth := float64(took[1]) / float64(max(took[0], time.Millisecond))
			cost := took[1].Seconds() / (float64(2*size) / 1e6)
			t.Logf("%-24s %6.3f s a megabyte, %4.2f times the %5.3f of news; twice the text %4.2f times; %4d bytes handed out a byte",
				h.name, cost, cost/news, news, growth, bytes[1]/uint64(2*size))
			assert.Less(t, took[1], took[0]*7/2+60*time.Millisecond, "twice the text")
		})
	}
}
