package main

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/quotes"
)

// No test takes a time: they keep the commands from rotting.

func TestCorpus(t *testing.T) {
	fresh := func() []string {
		c, err := newCorpus(articles)
		require.NoError(t, err)
		return c.many(50_000)
	}
	a := fresh()
	assert.Equal(t, a, fresh(), "the same seed, another corpus")
	total := 0
	for _, text := range a {
		assert.True(t, utf8.ValidString(text))
		total += len(text)
	}
	assert.InDelta(t, 50_000, total, 2*articleSize)

	var out strings.Builder
	require.NoError(t, run([]string{"corpus", "-kb", "10"}, nil, &out))
	for line := range strings.Lines(out.String()) {
		var a struct{ ID, Text string }
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		assert.NotEmpty(t, a.Text)
	}
	_, err := newCorpus(t.TempDir())
	assert.ErrorContains(t, err, "no articles")
}

// TestProbes: each kind is what it says, seen by Locate.
func TestProbes(t *testing.T) {
	c, err := newCorpus(articles)
	require.NoError(t, err)
	source := c.sourceOf(20_000)
	want := map[string]quotes.Verdict{"identical": quotes.Verbatim, "folded": quotes.Verbatim, "altered": quotes.Altered, "absent": quotes.NotFound}
	for _, p := range probes {
		m := quotes.Locate(source, p.quotation)
		assert.Equal(t, want[p.kind], m.Verdict, p.quotation)
		assert.Equal(t, p.kind != "absent", p.found(m.Source.Of(source)), p.quotation)
		assert.Equal(t, p.kind == "identical", strings.Contains(source, p.quotation), p.quotation)
	}
}

func TestMedian(t *testing.T) {
	assert.Equal(t, 2.0, median([]float64{9, 1, 2}))
	assert.Equal(t, 1.5, median([]float64{2, 1}))
	assert.Equal(t, []float64{2, 3}, ratios([]float64{4, 9}, []float64{2, 3}))
}

func TestTwice(t *testing.T) {
	const printed = `BenchmarkLocateHostile/one-word/100KB   2   4000000 ns/op   25.6 MB/s
BenchmarkLocateHostile/one-word/200KB-2   2   9000000 ns/op
BenchmarkLocateHostile/one-word/100KB   2   6000000 ns/op
PASS
`
	var out strings.Builder
	require.NoError(t, run([]string{"twice"}, strings.NewReader(printed), &out))
	assert.Contains(t, out.String(), "| one-word | 5.0 | 9.0 | 1.80 |")
}

func TestHostile(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run([]string{"hostile", "-kb", "1", "-rounds", "1"}, nil, &out))
	assert.Contains(t, out.String(), "| styles |")
	assert.Contains(t, out.String(), "in 15 kinds")
}

// TestRecords: the quotes in what the command writes are counted wherever its writes are cut.
func TestRecords(t *testing.T) {
	l := &lines{}
	for _, b := range []byte(`{"quotes": [{"reason":"cue"}, {"reason":"turn"}]}`) {
		_, err := l.Write([]byte{b})
		require.NoError(t, err)
	}
	assert.Equal(t, 2, l.quotes)
}

func TestCommands(t *testing.T) {
	assert.ErrorContains(t, run(nil, nil, nil), "usage")
	assert.ErrorContains(t, run([]string{"locate", "-x"}, nil, nil), "not defined")
}

// TestExtract runs the command once over a few articles; the others may not be installed.
func TestExtract(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run([]string{"extract", "-tools", "extract", "-kb", "8", "-rounds", "1"}, nil, &out))
	assert.Regexp(t, `\| extract \| [\d.]+ \| [\d.]+ \| 0\.00 \| [\d.]+ \| \d+ \| [1-9]\d* \| 0 \| 1 \|`, out.String())
}

// TestPlot draws what a browser can read.
func TestPlot(t *testing.T) {
	v := &curve{name: "Extract", points: []point{{1 << 10, .001, .001, 1, 1}, {4 << 10, .004, .004, 1, 1}}}
	svg := draw([]*curve{v})
	require.NoError(t, xml.Unmarshal([]byte(svg), new(struct{})))
	assert.Contains(t, svg, `M60.0 `)
	assert.Equal(t, 1, strings.Count(svg, "#d55e00\" d="))
	assert.NotContains(t, svg, "NaN")
}

func TestGrowth(t *testing.T) {
	c, err := newCorpus(articles)
	require.NoError(t, err)
	for size := 1 << 10; size <= 1<<16; size *= 4 {
		assert.InDelta(t, size, len(c.sourceOf(size)), articleSize, "the source")
		assert.InDelta(t, size, lengthOf(c.many(size)), articleSize, "the articles")
	}
	p := measurePoint(1<<10, 1000, 1, func() { quotes.Find("“Yes,” she said.") })
	assert.Positive(t, p.seconds)
}
