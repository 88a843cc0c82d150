package attribution

import (
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// A Pattern is a rule of the caller's, compiled. It is immutable.
type Pattern struct {
	Name string
	re   *regexp2.Regexp
}

// ruleWindow is how many bytes of a sentence a pattern is tried on.
const ruleWindow = 500

// The bounds of a match of a caller's pattern.
const (
	ruleTimeout = 50 * time.Millisecond
	ruleStack   = 20_000 // slots of backtracking
)

// errNoContent says that a pattern names no part as what was said.
var errNoContent = errors.New("the pattern has no group (?<content>…): name the part that was said")

// Compile compiles a pattern. The name is the lemma of a cue that it does not name.
func Compile(name, pattern string) (*Pattern, error) {
	re, err := regexp2.Compile(pattern, regexp2.OptionMaxBacktrackingStackSize(ruleStack))
	if err != nil {
		return nil, err
	}
	found := false
	for _, g := range re.GetGroupNames() {
		found = found || g == "content"
	}
	if !found {
		return nil, errNoContent
	}
	re.MatchTimeout = ruleTimeout
	return &Pattern{name, re}, nil
}

// A Failure says which pattern gave up on which sentence, and why.
type Failure struct {
	Rule   string // its name
	Offset int    // of the sentence, in bytes of the article
	Stop   Stop
	Err    error // of StopMemory
}

// A Stop is what stops a pattern.
type Stop uint8

const (
	StopMemory  Stop = iota // it needed too much
	StopTime                // it took too long
	StopDropped             // it did for the last time: it is not tried on the rest of the article
	StopBudget              // all patterns together took too long, this one the longest: none is tried any more
)

// rules tries the caller's rules on the sentence; the first that matches has it.
func (c *Clause) rules(rules *Run, out []Statement, failed []Failure) ([]Statement, []Failure) {
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
func (c *Clause) ruled(r *Pattern, m *regexp2.Match, base int) (Statement, bool) {
	st := Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonRule, Lemma: r.Name, Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report}
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
		st.Source = source{Items: src, Head: c.ruledHead(src)}
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
		if c.Chunks[k].Kind == NounPhrase {
			return text.Span{Start: max(src.Start, c.Chunks[k].Start), End: min(src.End, c.Chunks[k].End)}
		}
	}
	return src
}
