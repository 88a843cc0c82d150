package proposal

import (
	"strings"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/ruling"
	"github.com/whosaid/whosaid/internal/text"
)

// ruleWindow is how many bytes of a sentence a pattern is tried on.
const ruleWindow = 500

// rules tries the caller's rules on the sentence; the first that matches has it.
func (c *Clause) rules(rules *ruling.Run, out []Statement, failed []ruling.Failure) ([]Statement, []ruling.Failure) {
	s := c.Doc.Sentences[c.N]
	span := c.Doc.Span(s.Items.Start, s.Items.End)
	window := c.Doc.Text[span.Start:min(span.End, span.Start+ruleWindow)]
	for !utf8.ValidString(window) && len(window) > 0 && span.Start+len(window) < span.End { // cut in a rune
		if r, n := utf8.DecodeLastRuneInString(window); r != utf8.RuneError || n > 1 {
			break
		}
		window = window[:len(window)-1]
	}
	for n, r := range rules.Rules {
		var m *regexp2.Match
		m, failed = rules.Match(n, window, span.Start, failed)
		if m == nil {
			continue
		}
		if st, ok := c.ruled(r, m, span.Start); ok {
			return append(out, st), failed
		}
	}
	return out, failed
}

// ruled makes a statement of a match in the window that begins at byte base.
func (c *Clause) ruled(r *ruling.Pattern, m *regexp2.Match, base int) (Statement, bool) {
	st := c.statementOf(ReasonRule, r.Name, lexicon.Quote, 0.9)
	content := c.group(m, "content", base)
	if content.End <= content.Start {
		return st, false
	}
	st.Content = []text.Span{content}
	if st.Cue = c.group(m, "cue", base); st.Cue.End > st.Cue.Start {
		s := c.Doc.Span(st.Cue.Start, st.Cue.End)
		st.Lemma = strings.ToLower(s.Of(c.Doc.Text))
	}
	if src := c.group(m, "source", base); src.End > src.Start {
		st.Source = Source{Items: src, Head: c.ruledHead(src)}
	}
	for _, g := range []text.Span{content, st.Cue, st.Source.Items} {
		if g.End > g.Start {
			c.cover(text.Span{Start: c.chunkAt(g.Start), End: c.chunkAt(g.End-1) + 1})
		}
	}
	return st, true
}

// group returns the items that a named group touches, empty where it took no part in the match.
func (c *Clause) group(m *regexp2.Match, name string, base int) text.Span {
	g := m.GroupByName(name)
	if g == nil || len(g.Captures) == 0 {
		return text.Span{}
	}
	start, length := g.ByteRange()
	start += base
	s := c.Doc.Sentences[c.N].Items
	i := s.Start
	for i < s.End && c.Doc.Items[i].End <= start {
		i++
	}
	j := i
	for j < s.End && c.Doc.Items[j].Start < start+length {
		j++
	}
	return text.Span{Start: i, End: j}
}

// ruledHead returns the noun phrase in a source found by a rule that names the speaker, or all of it.
func (c *Clause) ruledHead(src text.Span) text.Span {
	for k := c.chunkAt(src.Start); k < len(c.Chunks) && c.Chunks[k].Start < src.End; k++ {
		if c.Chunks[k].Kind == reading.NounPhrase {
			return text.Span{Start: max(src.Start, c.Chunks[k].Start), End: min(src.End, c.Chunks[k].End)}
		}
	}
	return src
}
