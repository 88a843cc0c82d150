package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// sample is an article of our own with its annotation in code points: the é is two bytes.
const sample = "Café owners told the town on Monday that the bridge was unsafe.\n\n" +
	"“It moves,” said Ada Holm.\n"

const sampleAnn = "T1\tSource 0 11\tCafé owners\nT2\tCue 12 16\ttold\nT3\tContent 36 62\tthat the bridge was unsafe\n" +
	"E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1\n" +
	"T4\tContent 65 76\t“It moves,”\nT5\tCue 77 81\tsaid\nT6\tSource 82 90\tAda Holm\n" +
	"E2\tAttribution:T9 Content:T4 Cue:T5 Source:T6\n"

func sampleArticle(t *testing.T) article {
	t.Helper()
	a := article{name: "sample", text: sample, ann: sampleAnn}
	require.NoError(t, a.parse())
	return a
}

func TestParse(t *testing.T) {
	a := sampleArticle(t)
	require.Len(t, a.events, 2)
	of := func(s []text.Span) string { require.Len(t, s, 1); return a.text[s[0].Start:s[0].End] }
	assert.Equal(t, "Café owners", of(a.events[0].source))
	assert.Equal(t, "that the bridge was unsafe", of(a.events[0].content))
	assert.Equal(t, "“It moves,”", of(a.events[1].content))
	assert.Equal(t, "Ada Holm", of(a.events[1].source))
	bad := article{text: "short", ann: "T1\tCue 3 99\tx\n"}
	assert.Error(t, bad.parse())
}

// The labels give back the annotated spans, and a quotation is one item.
func TestLabels(t *testing.T) {
	a := sampleArticle(t)
	examples := decision.Examples(a.text, chainBits, 0)
	var got []string
	for n, l := range labels(&a, examples) {
		for _, p := range sequence.Parts(nil, l, 0) {
			items := examples[n].Items
			got = append(got, a.text[items[p.Start].Start:items[p.End-1].End])
		}
	}
	assert.Equal(t, []string{"Café owners", "told", "that the bridge was unsafe", "“It moves,”", "said", "Ada Holm"}, got)
}

// A source and a cue that were annotated the wrong way round are put right, others are left.
func TestExchanged(t *testing.T) {
	const line = "T1\tContent 0 9\tWe sailed\nT2\tCue 16 19\tLee\nT3\tSource 11 15\tsaid\nE1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
	a := article{text: "We sailed, said Lee.", ann: line}
	require.NoError(t, a.parse())
	assert.Equal(t, []text.Span{{Start: 16, End: 19}}, a.events[0].source)
	assert.Equal(t, []text.Span{{Start: 11, End: 15}}, a.events[0].cue)
	a = article{text: "We sailed, said Lee.", ann: strings.NewReplacer("16 19", "11 15", "11 15", "16 19").Replace(line)}
	require.NoError(t, a.parse())
	assert.Equal(t, []text.Span{{Start: 16, End: 19}}, a.events[0].source)
}

func TestChoices(t *testing.T) {
	a := sampleArticle(t)
	_, _, links := examples(&a, 0)
	require.Len(t, links, 4)
	for _, c := range links {
		assert.Equal(t, 1, c.gold, "there is one candidate beside none, and it is right")
		assert.Len(t, c.Candidates, 2)
	}
}

// Joining paragraphs moves nothing, and leaves headlines alone.
func TestJoined(t *testing.T) {
	a := article{text: "A headline\n\nOne.\n\nTwo.\r\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n"}
	some := false
	random := rand.NewPCG(1, 1)
	for range 10 {
		j := joined(a, random)
		require.Len(t, j.text, len(a.text))
		assert.Contains(t, j.text, "A headline\n\n")
		for i := range len(a.text) {
			if j.text[i] != a.text[i] {
				some = true
				require.Equal(t, byte('\n'), a.text[i])
				require.Equal(t, byte(' '), j.text[i])
			}
		}
	}
	assert.True(t, some)
}

// The same articles give the same bytes, and a chain that has learnt them labels them as annotated.
func TestLearn(t *testing.T) {
	if testing.Short() {
		t.Skip("allocates 80 MB")
	}
	a := sampleArticle(t)
	train := []article{a, a, a, a, a, a, a, a}
	w := learn(train, 0)
	assert.Equal(t, w, learn(train, 0))
	m, err := sequence.Load(w.chain)
	require.NoError(t, err)
	paragraphs, _, _ := examples(&a, 0)
	var n tally
	for _, p := range paragraphs {
		n.add(m, p)
	}
	assert.Equal(t, n.gold, n.right)
	_, err = w.engine()
	require.NoError(t, err)
}

// What is left out changes what a paragraph or a link is learnt from; nothing else does.
func TestWithout(t *testing.T) {
	a := sampleArticle(t)
	paragraphs, _, links := examples(&a, 0)
	chain := newFit(chainBits, 0)
	chain.average(0)
	m, err := sequence.Load(chain.encode(chainBits))
	require.NoError(t, err)
	whole := decision.Lattices(a.text, m, make([][]sequence.Part, 2), partBits, 0)
	for _, name := range []string{"words", "tags", "lexicon", "rules", "chunks", "position", "quotes", "document"} {
		left, err := decision.ParseWithout(name)
		require.NoError(t, err)
		fewer, _, same := examples(&a, left)
		assert.NotEqual(t, paragraphs, fewer, name)
		assert.Len(t, same, len(links), name)
		if left.Any(decision.Words | decision.Tags | decision.Lexicon | decision.Rules | decision.Chunks) {
			assert.NotEqual(t, whole, decision.Lattices(a.text, m, make([][]sequence.Part, 2), partBits, left), name)
		}
	}
	same, _, nearest := examples(&a, decision.Links|decision.Gate|decision.Joined|decision.Lattice|decision.Knives)
	assert.Equal(t, paragraphs, same)
	for i, c := range nearest {
		assert.Equal(t, links[i].Candidates, c.Candidates)
		for _, rows := range c.Features {
			assert.Len(t, rows, 1, "only whether it is the nearest")
		}
	}
	parts, err := sequence.LoadChooser(learnParts(nil, nil, decision.Lattice))
	require.NoError(t, err)
	assert.Zero(t, parts.Score([]uint32{0, 1, 1<<partBits - 1}), "the chain decides alone")
	_, err = decision.ParseWithout("words,verbs")
	assert.ErrorContains(t, err, `"verbs"`)
}
