package naming

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// cut makes tokens, tags and sentences of an article as package reading does, but for what that mends.
func cut(article string) (toks []text.Token, tags []syntax.Tag, sentences []Sentence) {
	for _, p := range text.Paragraphs(article) {
		start := len(toks)
		toks = text.Words(toks, article, p)
		for k, r := range text.Sentences(nil, article, toks[start:]) {
			tags = syntax.Tags(tags, toks[start+r.Start:start+r.End])
			sentences = append(sentences, Sentence{Span: text.Span{Start: start + r.Start, End: start + r.End}, Line: k == 0})
		}
	}
	return toks, tags, sentences
}

// found lists the names of an article with their kinds.
func found(article string) (out []string) {
	toks, tags, sentences := cut(article)
	labels := Labels(nil, article, toks, tags, sentences)
	for i := 0; i < len(labels); i++ {
		if !labels[i].Begins() {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end] == In(labels[i].Kind()) {
			end++
		}
		words := strings.Join(strings.Fields(article[toks[i].Start:toks[end-1].End]), " ")
		out = append(out, labels[i].Kind().String()+": "+words)
	}
	return out
}

func TestNames(t *testing.T) {
	for article, want := range map[string][]string{
		"The ferry sank, said Linda Maskell of the Harbour Board.":                     {"person: Linda Maskell", "organization: Harbour Board"},
		"In November Maskell left. Linda Maskell had run the quay for nine years.":     {"person: Maskell", "person: Linda Maskell"},
		"Fishermen from Port Ellen told the Argus that Otis Reed had sold the boat.":   {"organization: Argus", "person: Otis Reed"},
		"the water was cold and nobody swam.":                                          nil,
		"Nobody swam. The Lake was cold, and Marina Dell, who runs the baths, was ill": {"person: Marina Dell"},
	} {
		got := found(article)
		for _, w := range want {
			assert.Contains(t, got, w, article)
		}
		if want == nil {
			assert.Empty(t, got, article)
		}
	}
}

// TestLabelsHoldTogether: a name goes on only behind its own beginning, and every token has a label.
func TestLabelsHoldTogether(t *testing.T) {
	for _, article := range []string{
		"", "A", "Mr", "THE MAYOR ANN LEE SAID SO", "Ann Lee (BBC), Bo Poe & Co, St. Mark’s, O’Neil-Dray",
		strings.Repeat("Ann of the ", 300), strings.Repeat("Ann Lee ", 2000), "\xff\xfe Ann \x00 Lee", "«Ann» “Lee” 'Poe'",
	} {
		check(t, article)
	}
}

func check(t *testing.T, article string) {
	toks, tags, sentences := cut(article)
	labels := Labels(nil, article, toks, tags, sentences)
	assert.Len(t, labels, len(toks))
	for _, s := range sentences {
		last := Label(0)
		for i := s.Start; i < s.End; i++ {
			if !Follows(last, labels[i]) {
				t.Fatalf("label %d behind %d at %q of %q", labels[i], last, toks[i].Lower, article)
			}
			last = labels[i]
		}
	}
}

func FuzzLabels(f *testing.F) {
	f.Add("The ferry sank, said Linda Maskell of the Harbour Board (HB). HB is small.")
	f.Add("ANN LEE\n\nBy Bo Poe\n\nIn May Lee left Deal.")
	f.Fuzz(check)
}

func BenchmarkLabels(b *testing.B) {
	article := strings.Repeat("The ferry sank, said Linda Maskell of the Harbour Board. Fishermen from Port Ellen told the Argus that she was right.\n\n", 200)
	toks, tags, sentences := cut(article)
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	var dst []Label
	for b.Loop() {
		dst = Labels(dst[:0], article, toks, tags, sentences)
	}
}

// BenchmarkArticles labels our articles one by one, cut up beforehand.
func BenchmarkArticles(b *testing.B) {
	paths, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(b, err)
	var labels []func(dst []Label) []Label
	total := 0
	for _, p := range paths {
		t, err := os.ReadFile(p)
		require.NoError(b, err)
		article := string(t)
		toks, tags, sentences := cut(article)
		labels = append(labels, func(dst []Label) []Label { return Labels(dst, article, toks, tags, sentences) })
		total += len(article)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	var dst []Label
	for b.Loop() {
		for _, f := range labels {
			dst = f(dst[:0])
		}
	}
}
