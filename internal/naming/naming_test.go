package naming_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/weights"
)

// cut makes the tokens of an article as package reading does.
func cut(article string) (tokens []text.Token, tags []syntax.Tag, sentences []naming.Sentence) {
	for _, p := range text.Paragraphs(article) {
		from := len(tokens)
		tokens = text.Words(tokens, article, p)
		for k, s := range text.Sentences(nil, article, tokens[from:]) {
			sentences = append(sentences, naming.Sentence{Span: text.Span{Start: from + s.Start, End: from + s.End}, Line: k == 0})
			tags = syntax.Tags(tags, tokens[from+s.Start:from+s.End])
		}
	}
	return tokens, tags, sentences
}

// names lists the names of an article with their kinds.
func names(article string) []string {
	tokens, tags, sentences := cut(article)
	labels := naming.Labels(nil, article, tokens, tags, sentences)
	var out []string
	for i, l := range labels {
		if !l.Begins() {
			continue
		}
		end := i + 1
		for end < len(labels) && labels[end] == naming.In(l.Kind()) {
			end++
		}
		out = append(out, article[tokens[i].Start:tokens[end-1].End]+" "+l.Kind().String())
	}
	return out
}

func TestNames(t *testing.T) {
	for article, want := range map[string]string{
		"Deputy leader of the Commons Jo Harte told the inquiry that nobody had asked.":                      "Commons organization, Jo Harte person",
		"British Kite Union (BKU) spokeswoman Greta Noll said the kites were lost.":                          "British Kite Union organization, BKU organization, Greta Noll person",
		"In November Tarrow said so. Edwin Tarrow had left by then.":                                         "Tarrow person, Edwin Tarrow person",
		"Fashion house Nora Lisk lost money. Nora Lisk said it would close nine shops.":                      "Nora Lisk organization, Nora Lisk organization",
		"Will Fenn said it was cold. Sue Garrod told the court she was sorry.":                               "Will Fenn person, Sue Garrod person",
		"Minister of State for Fisheries Ove Brandal said nets were dear. Brandal wants boats to be cheaper.": "Ove Brandal person, Brandal person",
		"It rained. They had said it would.":                                                                 "",
	} {
		assert.Equal(t, want, strings.Join(names(article), ", "), article)
	}
}

// Every label follows from the one before it, and there is one for each token, whatever the text.
func TestLabelsFollow(t *testing.T) {
	for _, article := range []string{"", "A", "of", "The The The of the The", strings.Repeat("Of The And ", 5000), strings.Repeat("X (X) ", 3000), "“Roe", strings.Repeat("A. ", 2000)} {
		tokens, tags, sentences := cut(article)
		labels := naming.Labels(nil, article, tokens, tags, sentences)
		require.Len(t, labels, len(tokens))
		before := naming.Label(0)
		for i, l := range labels {
			require.True(t, naming.Follows(before, l), "%d", i)
			before = l
		}
	}
}

// Bytes that are cut short, too long or of something else are refused.
func TestLoadRefuses(t *testing.T) {
	for name, b := range map[string][]byte{
		"nothing": nil, "short": weights.Naming[:100], "long": append(append([]byte(nil), weights.Naming...), 0), "another": weights.Links,
	} {
		_, err := naming.Load(b)
		assert.Error(t, err, name)
	}
	_, err := naming.Load(weights.Naming)
	require.NoError(t, err)
}

func TestKinds(t *testing.T) {
	assert.Equal(t, naming.Work, naming.Begin(naming.Work).Kind())
	assert.Equal(t, naming.Work, naming.In(naming.Work).Kind())
	assert.Equal(t, naming.None, naming.Label(0).Kind())
	assert.Empty(t, naming.None.String())
	assert.False(t, naming.Follows(naming.Begin(naming.Person), naming.In(naming.Place)))
}

func BenchmarkLabels(b *testing.B) {
	article := strings.Repeat("Petra Lyle, a spokeswoman for the British Canoe Union (BCU) in Deal, said on Sunday that nobody had asked the club about "+
		"the new weir, which the council wants to build before the winter. Ms Lyle said that boats would be lost and that the river was no canal.\n\n", 40)
	tokens, tags, sentences := cut(article)
	var labels []naming.Label
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		labels = naming.Labels(labels[:0], article, tokens, tags, sentences)
	}
}
