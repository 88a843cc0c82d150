package attribution_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

var sentenceEnd = regexp.MustCompile(`[.!?][”’"')]*\s+|\n+`)

// sentences returns the sentences of our own articles and cases, roughly, and in the same order every time.
func sentences(t *testing.T) []string {
	texts := articles(t)
	paths, err := filepath.Glob("../testdata/cases/*.txt")
	require.NoError(t, err)
	for _, p := range paths {
		for i, c := range readCases(t, p).cases {
			texts[fmt.Sprint(p, i)] = c.text
		}
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		for _, s := range sentenceEnd.Split(texts[name], -1) {
			if s = strings.TrimSpace(s); strings.Contains(s, " ") {
				out = append(out, s)
			}
		}
	}
	return out
}

// survives fails the test with the article when reading that panics or breaks a promise.
func survives(t *testing.T, a attribution.Article) {
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("panic: %v", p)
		}
		if t.Failed() {
			t.Fatalf("headline %q\ntext %q", a.Headline, a.Text)
		}
	}()
	e := attribution.Extractor{Candidates: true}
	res, err := e.ExtractArticle(a)
	require.NoError(t, err)
	checkArticle(t, a, res)
}

// cuts is how many texts each of the tests below reads, about: enough to meet every kind of end, and soon done.
func cuts() int {
	if testing.Short() {
		return 3_000
	}
	return 10_000
}

// TestCutSentences reads what is left when a sentence is cut before or behind any of its words: a headline, a caption, a
// teaser. With a stop and without one, as the text and as the headline of another.
func TestCutSentences(t *testing.T) {
	all := sentences(t)
	words := 0
	for _, s := range all {
		words += strings.Count(s, " ") + 1
	}
	stride := max(1, words*4/cuts()) // of the four that a word makes, one in so many
	n := 0
	for _, s := range all {
		w := strings.Fields(s)
		for k := 1; k <= len(w); k++ {
			for _, cut := range []string{strings.Join(w[:k], " "), strings.Join(w[len(w)-k:], " ")} {
				for _, end := range []string{"", "."} {
					if n++; n%stride != 0 {
						continue
					}
					cut := strings.TrimRight(cut, ".!?") + end
					survives(t, attribution.Article{Text: cut})
					if n/stride%4 == 0 {
						survives(t, attribution.Article{Headline: cut, Text: "Mr Falk said no. “Not yet,” he said."})
					}
				}
			}
		}
	}
}

// TestJoinedHalves puts pieces of sentences together as no writer would.
func TestJoinedHalves(t *testing.T) {
	all := sentences(t)
	r := rand.New(rand.NewPCG(1, 2))
	between := []string{" ", " ", " ", ", ", ". ", "\n\n", " said ", ": ", " — ", " that ", " ”", " (", "\n* "}
	for range cuts() / 5 {
		var b strings.Builder
		for range 2 + r.IntN(4) {
			w := strings.Fields(all[r.IntN(len(all))])
			i := r.IntN(len(w))
			b.WriteString(strings.Join(w[i:i+1+r.IntN(len(w)-i)], " "))
			b.WriteString(between[r.IntN(len(between))])
		}
		survives(t, attribution.Article{Text: b.String()})
	}
}

// TestTurnsOfNamesakes reads transcripts whose labels are the surnames, in capitals or not, of people whom the turns name:
// nobody, one, or several who share it.
func TestTurnsOfNamesakes(t *testing.T) {
	people := []string{"", "Ruth Hale", "Owen Hale", "Ruth Hale and Owen Hale", "Mr Hale", "Mrs Hale", "Hale", "the Hales", "Ruth and Owen Hale", "Judge Hale", "Ruth Hale, Owen Hale and Una Marsh", "R Hale e O Hale"}
	turns := []string{"%s", "I met %s in 1988.", "%s said so.", "“I met %s,” she said.", "My aunt, %s, kept the inn."}
	labels := []string{"HALE:", "Hale:", "RUTH HALE:", "MR. HALE:", "HALE AND MARSH:", "HALES:", "Q:", "HALE:\n"}
	for _, l := range labels {
		for _, p := range people {
			for i, turn := range turns {
				first := l + " " + fmt.Sprintf(turn, p)
				survives(t, attribution.Article{Text: first})
				for _, q := range people {
					survives(t, attribution.Article{Text: first + "\n\nMARSH: Wrong.\n\n" + l + " " + fmt.Sprintf(turns[(i+1)%len(turns)], q), Headline: p})
				}
			}
		}
	}
}

// TestLabelOfTwo names nobody where the label fits two of those whom the turn names, and tells who they are.
func TestLabelOfTwo(t *testing.T) {
	e := attribution.Extractor{Candidates: true}
	res, err := e.Extract("HALE: I met Owen Hale in 1988, and my aunt, Ruth Hale, kept the inn.\n\nMARSH: Wrong.\n\nHALE: It is true.")
	require.NoError(t, err)
	require.Len(t, res.Quotes, 3)
	for _, k := range []int{0, 2} {
		q := res.Quotes[k]
		require.Equal(t, attribution.ReasonAmbiguous, q.Reason)
		require.Empty(t, q.Speaker.Name)
		require.Len(t, q.Candidates, 2)
	}
}

// shapes are the forms in which a sentence ended too early for a reader who looks one word ahead.
var shapes = []string{
	"Bridge 'unsafe', says report leaked", "Mayor to quit, according to a letter seen", "* Growth slowed, according to data released\n* Prices rose, the bank said",
	"Council tax to rise 5%, according to documents released\n\nBy Tom Poe\n\nThe council said no.", "The coach said the keeper dropped", "She wants a depot built", "The mast will hold, according to two riggers told of the leaked",
	"SMITH: Tom Smith and I met John Smith.", "SMITH:J Smith e L Smith", "HALE: I met Owen Hale, and my mother, Ruth Hale, was there.\n\nMARSH: Wrong.\n\nHALE: It is true.",
	"That whoever leaked it said so is odd.", "That which burned said it all.", "That who won said it.", "That whoever wins says so.",
	"On Tuesday The The played. He said no.", "said The The", "The The: no.\n\nTHE THE: yes.",
	"Marsh, prosecuting, told a jury. ‘It is murder,’ she said.\n\nThe prosecutor said no.", "(Said Roe:", "(Said Roe:)",
}

func TestLawsOnShapes(t *testing.T) {
	for _, s := range shapes {
		survives(t, attribution.Article{Text: s})
		survives(t, attribution.Article{Text: "He said no.", Headline: s, Byline: s, Outlet: s})
	}
	// letters that take more bytes in lower case than in capitals
	survives(t, attribution.Article{Text: "Ⱥⱥ By Ann Lee", Byline: "ȺȺȺȺȺby "})
	survives(t, attribution.Article{Text: "By ȺȺȺȺȺ İİ By Ann Lee\n\nShe said no.", Byline: "İİİİİİİby Ann Lee"})
}

// FuzzArticle reads texts with a headline, a byline and an outlet of their own.
func FuzzArticle(f *testing.F) {
	for i, s := range shapes {
		f.Add(shapes[(i+3)%len(shapes)], s, "By Ann Lee and Tom Poe, Health Editor", "The Argus")
		f.Add("Mr Falk said no. “Not yet,” he said.", s, s, s)
	}
	f.Add("She said no.", "Falk: “We close”", "ȺȺȺȺȺby ", "\u00a0")
	f.Fuzz(func(t *testing.T, text, headline, byline, outlet string) {
		a := attribution.Article{Text: text, Headline: headline, Byline: byline, Outlet: outlet}
		e := attribution.Extractor{Candidates: true}
		res, err := e.ExtractArticle(a)
		require.NoError(t, err)
		checkArticle(t, a, res)
		again, err := e.ExtractArticle(a)
		require.NoError(t, err)
		require.Equal(t, res, again, "the same input gives the same output")
	})
}
