package attribution_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// Every shipped article gives the same records when its mentions are links, its cues bold and its quotations in italics, with the
// signs where they stand and nowhere else.
func TestMarkdownMakesNoDifference(t *testing.T) {
	for name, article := range articles(t) {
		if strings.ContainsAny(article, "*_[#") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			want := attribution.Extract(article)
			dressed := dress(article, want)
			require.Greater(t, len(dressed), len(article))
			got := attribution.Extract(dressed)
			checkLaws(t, dressed, got)
			require.Len(t, got.Quotes, len(want.Quotes))
			for i, q := range got.Quotes {
				w := want.Quotes[i]
				assert.Equal(t, w.Text, plain(q.Text))
				assert.Equal(t, w.Cue.Text, plain(q.Cue.Text))
				assert.Equal(t, w.Speaker.Text, plain(q.Speaker.Text))
				assert.Equal(t, w.Speaker.Name, q.Speaker.Name)
				assert.Equal(t, w.Speaker.Role, q.Speaker.Role)
				assert.Equal(t, w.Confidence, q.Confidence)
				for k, s := range q.Spans {
					assert.Equal(t, w.Spans[k].Of(article), plain(s.Of(dressed)))
				}
			}
			for i, s := range got.Speakers {
				assert.Equal(t, want.Speakers[i].Name, s.Name)
				assert.Equal(t, want.Speakers[i].Affiliation, s.Affiliation)
			}
		})
	}
}

// dress puts signs of Markdown around what the records name.
func dress(article string, res attribution.Result) string {
	type sign struct {
		attribution.Span
		open, shut string
	}
	var signs []sign
	for _, s := range res.Speakers {
		for _, m := range s.Mentions {
			signs = append(signs, sign{m, "[", `](https://argus.example/who?id=1 "more")`})
		}
	}
	for _, q := range res.Quotes {
		signs = append(signs, sign{q.Cue.Span, "**", "**"})
		for _, v := range q.Verbatim {
			signs = append(signs, sign{v, "*", "*"})
		}
	}
	slices.SortFunc(signs, func(a, b sign) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var b strings.Builder
	at := 0
	for _, s := range signs {
		words := s.Of(article)
		if s.Start < at || s.Start == s.End || strings.TrimSpace(words) != words || strings.ContainsAny(words, "\n") {
			continue
		}
		if s.open != "[" && (edge(article, s.Start-1) || edge(article, s.End)) {
			continue // a sign inside a word is none
		}
		b.WriteString(article[at:s.Start] + s.open + words + s.shut)
		at = s.End
	}
	b.WriteString(article[at:])
	return b.String()
}

// edge tells whether a byte is part of a word.
func edge(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] >= 0x80 && s[i] != 0xe2)
}

// TestLawsOnMarkdown puts signs, marks and words together as they come.
func TestLawsOnMarkdown(t *testing.T) {
	pieces := []string{
		"*", "**", "_", "***", "[", "](https://a.example/1)", "](/b \"c\")", "![", "[^1]", "[2](#n)", "# ", "- ", "> ", "\n", "\n\n", "\\*", "[^1]: ",
		"“", "”", "\"", " ", " ", " ", ", ", ". ", ": ", " said ", " said that ", "Ann Roe", "Roe", "Poe", "the mayor", " the mayor of Leyda", "he", "😀", "é",
		"we will not go", "it was *not* safe", "according to ", "told reporters ", "on Monday", "was called", "“a sham”", "by ", "and",
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 6 + chance.IntN(30) {
			b.WriteString(pieces[chance.IntN(len(pieces))])
		}
		s := b.String()
		if !t.Run("", func(t *testing.T) { checkLaws(t, s, attribution.Extract(s)) }) {
			t.Fatalf("%q", s)
		}
	}
}
