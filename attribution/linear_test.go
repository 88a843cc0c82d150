package attribution

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// linear holds work to processor time in proportion to a size in bytes: eight times as much may take forty times as long, which the
// square of it would not. work prepares a size and returns what is to be timed. Under the race detector, which makes
// everything some ten times slower, the sizes are a quarter: the bound is shown by the runs without it.
func linear(t *testing.T, size int, work func(size int) func()) {
	t.Helper()
	if raceEnabled {
		size /= 4
	}
	took := func(do func()) time.Duration {
		start := processorTime()
		do()
		return processorTime() - start
	}
	do, small := work(size), time.Hour
	for range 3 {
		small = min(small, took(do))
	}
	do = work(8 * size)
	most := 40*small + 50*time.Millisecond
	large := took(do)
	for tries := 2; tries > 0 && large >= most; tries-- { // the machine may have been busy
		large = min(large, took(do))
	}
	assert.Less(t, large, most, "8 times the text")
}

// TestCueTailIsLinear: a sentence of very many cues is looked into by halves.
func TestCueTailIsLinear(t *testing.T) {
	linear(t, 1<<14, func(size int) func() {
		s := strings.Repeat("Anna Keller said Tuesday Tom Loy said in a statement ", size/53)
		return func() { Extract(s) }
	})
}

// TestSettlingIsLinear: what happens behind the models looks at the statements of a sentence, and not at all of the article, and
// the story of an article at each once.
func TestSettlingIsLinear(t *testing.T) {
	for name, s := range map[string]string{
		"but":      "Mrs Pell said the pool would stay shut but her deputy insisted it would open in May. ",
		"whose":    "Ms Finn, whose paper backs the toll, wrote that the mayor had lied. ",
		"asked":    "The witness was asked by Ms Orde: “Were you there?” ",
		"brackets": "The goat ate the map (Lenz said it was “out of date”). ",
		"how":      "“It is a leap into the cold sea” is how Ida Crane puts it. ",
		"through":  "“It is a leap into the cold sea,” Ida Tan recalls her uncle telling her. ",
		"unnamed":  "Two officials, who asked that their names not be used, said the bridge would close. ",
		"turns":    "Q: Did you see it? A: No. ",
		"voices":   "“We want our pier back.”\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			linear(t, 1<<14, func(size int) func() {
				article := strings.Repeat(s, size/len(s))
				return func() { Extract(article) }
			})
		})
	}
	linear(t, 1<<14, func(size int) func() { // who met for an interview is looked for once, and not at each question
		article := strings.Repeat("I spoke to Ida Voss. ", size/42) + "\n\n" + strings.Repeat("Q: Why?\n\nA: I do not know.\n\n", size/60)
		return func() { Extract(article) }
	})
	linear(t, 1<<14, func(size int) func() {
		article := strings.Repeat("Mrs Pell said the pool would stay shut. ", size/40)
		return func() { _ = new(Extractor).Explain(io.Discard, Article{Text: article}) }
	})
}
