package syntax

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/weights"
)

var update = flag.Bool("update", false, "rewrite the expectations of testdata/syntax; read the difference before you commit it")

func words(s string) []text.Token { return text.Words(nil, s, text.Span{Start: 0, End: len(s)}) }

// One case alone: go test ./internal/syntax -run 'TestTags/3_'
func TestTags(t *testing.T) {
	path := "../../testdata/syntax/01-tags.txt"
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	head, rest, _ := strings.Cut(string(b), "\n=== ")
	out := head
	for i, c := range strings.Split(rest, "\n=== ") {
		title, body, _ := strings.Cut(c, "\n")
		input, want, _ := strings.Cut(strings.TrimRight(body, "\n"), "\n---")
		number, _, _ := strings.Cut(title, " ")
		require.Equal(t, strconv.Itoa(i+1), number, "%s: the cases are numbered in order", path)
		t.Run(title, func(t *testing.T) {
			tokens := words(input)
			var pieces []string
			for k, tag := range Tags(nil, tokens) {
				pieces = append(pieces, input[tokens[k].Start:tokens[k].End]+"_"+tag.String())
			}
			have := strings.Join(pieces, " ")
			if strings.HasSuffix(title, "(names are nouns)") { // a capital says nothing in a headline, and Rovers are one or many
				have = strings.NewReplacer("_NNPS", "_NN", "_NNP", "_NN").Replace(have)
			}
			out += fmt.Sprintf("\n=== %s\n%s\n---\n%s\n", title, input, have)
			if !*update {
				require.Equal(t, strings.TrimSpace(want), have)
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(out), 0o644))
	}
}

// articles are the tokens of our own articles, one sentence each.
func articles(t testing.TB) (sentences [][]text.Token, size int) {
	paths, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		s := string(b)
		size += len(s)
		for _, p := range text.Paragraphs(s) {
			tokens := text.Words(nil, s, p)
			for _, r := range text.Sentences(nil, s, tokens) {
				sentences = append(sentences, tokens[r.Start:r.End])
			}
		}
	}
	return sentences, size
}

// The fast scorer, eight tags at a time, chooses what a plain sum of the weights chooses.
func TestBestIsPlainSum(t *testing.T) {
	m := embedded()
	sentences, _ := articles(t)
	choices := 0
	for _, tokens := range sentences {
		var w Walk
		w.Begin(m, tokens)
		for {
			_, ok := w.Next()
			if !ok {
				break
			}
			tag := w.Allowed.Only()
			if w.N > 0 {
				choices++
				best := -1 << 30
				for x := range Tag(NumTags) {
					sum := 0
					for _, f := range w.Features[:w.N] {
						sum += int(m.weights[int(f)+int(x)]) - 128
					}
					if w.Allowed.Has(x) && sum > best {
						best, tag = sum, x
					}
				}
				require.Equal(t, tag, m.best(&w))
			}
			w.Set(tag)
		}
	}
	require.Greater(t, choices, 1000)
}

// Lanes of sixteen bits hold the sum of all features at their largest.
func TestLanesDoNotOverflow(t *testing.T) {
	require.Less(t, maxFeatures*255, 1<<16)
	m := *embedded()
	m.weights = make([]byte, len(m.weights))
	for i := range m.weights {
		m.weights[i] = 255
	}
	w := Walk{N: maxFeatures, Allowed: 1<<JJ | 1<<IN}
	require.Equal(t, JJ, m.best(&w), "a tie goes to the first")
}

func TestTagsAppend(t *testing.T) {
	tokens := words("She left.")
	tags := Tags([]Tag{FW}, tokens)
	require.Equal(t, []Tag{FW, PRP, VBD, Stop}, tags)
	require.Empty(t, Tags(nil, nil))
}

// A thousand goroutines with the same sentence agree; run with -race.
func TestConcurrent(t *testing.T) {
	tokens := words("The minister, who said nothing, will resign today.")
	want := Tags(nil, tokens)
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			for range 20 {
				if got := Tags(nil, tokens); !equal(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
			}
		})
	}
	wg.Wait()
}

func equal(a, b []Tag) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestNoAllocation(t *testing.T) {
	tokens := words("“Nobody told us,” said the workers’ leader, Ann Lee, on Friday.")
	tags := Tags(nil, tokens)
	require.Zero(t, testing.AllocsPerRun(100, func() { tags = Tags(tags[:0], tokens) }))
}

// The embedded bytes are a model, of the size that we promise, and everything else is refused without a panic.
func TestLoad(t *testing.T) {
	_, err := Load(weights.Tagger)
	require.NoError(t, err)
	require.LessOrEqual(t, len(weights.Tagger), 1<<20, "1 MB")
	for n := range 64 {
		_, err := Load(weights.Tagger[:n])
		require.Error(t, err)
	}
	_, err = Load(weights.Tagger[:len(weights.Tagger)-1])
	require.Error(t, err)
	for i := range 24 { // a changed header is refused, or harmless
		b := append([]byte(nil), weights.Tagger...)
		b[i] ^= 0xff
		if m, err := Load(b); err == nil {
			m.Tags(nil, words("She left."))
		}
	}
}

func TestNames(t *testing.T) {
	for x := range Tag(NumTags) {
		got, ok := ParseTag(x.String())
		require.True(t, ok, x)
		require.Equal(t, x, got)
	}
	_, ok := ParseTag("XX")
	require.False(t, ok)
	require.Equal(t, "?", Tag(200).String())
}

func TestTagGroups(t *testing.T) {
	for x := range Tag(NumTags) {
		n := x.String()
		require.Equal(t, strings.HasPrefix(n, "VB"), x.Verb(), n)
		require.Equal(t, strings.HasPrefix(n, "NN"), x.Noun(), n)
		require.Equal(t, strings.HasPrefix(n, "NNP"), x.Name(), n)
		require.Equal(t, strings.HasPrefix(n, "PRP"), x.Pronoun(), n)
	}
	require.True(t, MD.Finite() && VBD.Finite() && !VBN.Finite() && !VB.Finite())
}

// FuzzTags: a tag for each token, whatever they are, and the same twice.
func FuzzTags(f *testing.F) {
	for _, s := range [...]string{"", "She said so.", "'s 's", "\xff\xfe", "A B C D E F G", "&eacute;", "@ # $ %", "...", "é", "THE NEWS TODAY FROM LEEDS"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := words(s)
		tags := Tags(nil, tokens)
		require.Len(t, tags, len(tokens))
		for _, x := range tags {
			require.Less(t, int(x), NumTags)
		}
		require.Equal(t, tags, Tags(nil, tokens))
	})
}

func BenchmarkTags(b *testing.B) {
	sentences, size := articles(b)
	n := 0
	for _, s := range sentences {
		n += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	tags := make([]Tag, 0, 1000)
	for b.Loop() {
		for _, s := range sentences {
			tags = Tags(tags[:0], s)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
