package quotes

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/marks/markstest"
)

// scraps are what the usual readers look for, whole and broken, and what looks like it.
var scraps = []string{"<b>", "</b>", "<br>", "a < b", "<!-- x -->", "1\n00:00:01,000 --> 00:00:02,000\n", "[00:01:02] ", "\n\n", "\n", "\n1 ", "\n2 ",
	"\n 3  ", "\n12\n", "\n\n13\n\n", "\n- 14 -\n", "\n\niv\n\n", "\n\nHEAD OF IT 7\n\n", "(Laughter.) ", "[applause]", "[sic]", "(we think)", "[3]", ">> ",
	"WEBVTT\n\n", "§", "{", "<sup>2</sup>", "\r\n", " 4 ", "\n5. ", "[inaudible]", "♪ ", "15:50 ", "\n>> ", "\n>> MS ROE: ",
	"\n1 the boats\n2 said never\n3 ", "\n14 if we\n15 did not\n16 ", "Page 7 of 9\n"}

// plainWords are what a source says beside them.
var plainWords = strings.Fields(`the harbour board said on Tuesday that it would not close Quay Street, and 40 boats stayed. We will rebuild
	the bridge by June; nobody else had counted them! I never said so — “quietly” or not — Ms Roe told reporters (in March)`)

// scrappy is a source of n words with scraps between them, one behind every few words.
func scrappy(r *rand.Rand, n, every int) string {
	var b strings.Builder
	for range n {
		b.WriteString(plainWords[r.IntN(len(plainWords))])
		b.WriteByte(' ')
		if every > 0 && r.IntN(every) == 0 {
			b.WriteString(scraps[r.IntN(len(scraps))])
		}
	}
	return b.String()
}

// cutting is a piece of a source, as it stands there or with a word changed.
func cutting(r *rand.Rand, source string) string {
	i := r.IntN(len(source))
	q := source[i:min(len(source), i+8+r.IntN(120))]
	switch w := strings.Fields(q); {
	case r.IntN(3) > 0:
	case len(w) > 3 && r.IntN(2) == 0:
		w[1+r.IntN(len(w)-2)] = "otherwise"
		q = strings.Join(w, " ")
	default:
		q = strings.Join(w, " ")
	}
	return q
}

// checkReaders states what holds for all readers: no reader is the usual ones, an index answers as a single question does,
// and where nothing is to be read over all read alike.
func checkReaders(t testing.TB, source, q string) (plain bool) {
	m := Locate(source, q)
	require.Equal(t, m, Locate(source, q, Usual), "the usual readers\n%q\nin %q", q, source)
	require.Equal(t, m, Locate(source, q, HTML, Subtitles, NumberedLines, PageNumbers, StageDirections, NoteNumbers), "one by one\n%q\nin %q", q, source)
	require.Equal(t, m, NewIndex(source).Locate(q), "an index\n%q\nin %q", q, source)
	if len(Usual(source)) > 0 || len(Usual(q)) > 0 {
		return false
	}
	require.Equal(t, m, Locate(source, q, Plain), "nothing to read over\n%q\nin %q", q, source)
	require.Equal(t, m, NewIndex(source, Plain).Locate(q), "nothing to read over\n%q\nin %q", q, source)
	return true
}

// TestReadersAgree reads sources with and without something to read over. Near identical bytes little of a source is read;
// what is not looked at there must not matter.
func TestReadersAgree(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(14, 3))
	plain := 0
	for i := range markstest.Size(4000) {
		source := scrappy(r, 4+r.IntN(500), []int{0, 3, 20, 200}[i%4])
		if checkReaders(t, source, cutting(r, source)) {
			plain++
		}
	}
	require.Greater(t, plain, markstest.Size(4000)/4)
	for range markstest.Size(2000) {
		source := markstest.Random(r, 1+r.IntN(80))
		checkReaders(t, source, cutting(r, source))
	}
}
