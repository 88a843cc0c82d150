package attribution

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// A Rule is a pattern of the caller's own, for a way of reporting speech that is a house style rather than English:
// time stamps of a live page, "(to camera)", a wire's "QUOTE …  UNQUOTE".
//
// The pattern is tried on every sentence, or on the first 500 bytes of it, before anything else reads the sentence. Its
// named groups say what it found: content is what was said and must be there; source names who said it, cue is the word
// of saying, both optional. Groups are widened to whole words, and to whole quotations with their marks.
//
// The syntax is that of github.com/dlclark/regexp2 (.NET and Perl: look-ahead, look-behind, back references). A group is
// named (?<content>…); Go's own form, (?P<content>…), is not taken.
//
// A match may take 50 milliseconds and a bounded amount of memory; what takes more is an error of that sentence and no
// match. A rule that has run out of time three times in an article is dropped for the rest of it ([ErrRuleDropped]), and
// all of them are when together they have taken a second, and a second more for every 100,000 bytes of the article
// ([ErrRuleBudget]). These are times of the clock on the wall: on a busy machine a pattern that is merely slow may be given
// up where it matches on an idle one, so with Rules, and only with Rules, the output may depend on the machine. A pattern
// without repetitions in repetitions takes microseconds and never comes near.
//
// For the limit to be 50 milliseconds this package sets regexp2's clock, which is one for the whole program, to tick every
// 2 milliseconds while a match with a time limit is running (regexp2.SetTimeoutCheckPeriod, when the package is
// initialized). A program that sets another period adds up to two of its own to the limit.
//
// A Rule is immutable and may be used from any number of goroutines.
type Rule struct {
	name string
	re   *regexp2.Regexp
}

// The bounds of a match of a caller's pattern.
const (
	ruleWindow  = 500 // bytes
	ruleTimeout = 50 * time.Millisecond
	ruleStack   = 20_000 // slots of backtracking
)

// NewRule compiles a pattern. The name tells rules apart in errors and stands as the lemma of a cue that the pattern does
// not name. The error says what is wrong with the pattern, and where.
func NewRule(name, pattern string) (*Rule, error) {
	re, err := regexp2.Compile(pattern, regexp2.OptionMaxBacktrackingStackSize(ruleStack))
	if err != nil {
		hint := ""
		if strings.Contains(pattern, "(?P<") {
			hint = "; name groups (?<name>…), Go's form (?P<name>…) is not taken"
		}
		return nil, fmt.Errorf("attribution: rule %q: %w%s", name, err, hint)
	}
	found := false
	for _, g := range re.GetGroupNames() {
		found = found || g == "content"
	}
	if !found {
		return nil, fmt.Errorf("attribution: rule %q: the pattern has no group (?<content>…): name the part that was said", name)
	}
	re.MatchTimeout = ruleTimeout
	return &Rule{name, re}, nil
}

// A RuleError says which rule gave up on which sentence. The records of everything else are there all the same.
type RuleError struct {
	Rule   string // its name
	Offset int    // of the sentence, in bytes of the article
	Err    error
}

// Error names the rule and the sentence, not its text.
func (e *RuleError) Error() string {
	return fmt.Sprintf("attribution: rule %q at byte %d: %v", e.Rule, e.Offset, e.Err)
}

// Unwrap returns what stopped the rule.
func (e *RuleError) Unwrap() error { return e.Err }

// What stops a rule besides its memory. An error may be several of them: see errors.Is.
var (
	// ErrRuleTimeout says that a pattern needed more than its 50 milliseconds for one sentence.
	ErrRuleTimeout = errors.New("the pattern takes too long here: make its repetitions exclude each other")
	// ErrRuleDropped says that it was so for the third time in the article: the rule is not tried on the rest of it.
	ErrRuleDropped = errors.New("it is dropped for the rest of the article")
	// ErrRuleBudget says that all rules together have taken too long for the article, and are not tried on the rest of it.
	// The RuleError names the one that took the most time.
	ErrRuleBudget = errors.New("the rules take too long, and this one the longest: all are dropped for the rest of the article")

	errRuleOut = fmt.Errorf("%w; %w", ErrRuleTimeout, ErrRuleDropped)
)

// ErrNoRule says that one of the caller's rules is nil or the zero Rule, and not what [NewRule] made.
var ErrNoRule = errors.New("the rule is nil or zero: NewRule makes rules")

// made returns the rules that NewRule made; the error says which of the others stand where.
func made(rules []*Rule) ([]*Rule, error) {
	if !slices.ContainsFunc(rules, (*Rule).none) {
		return rules, nil
	}
	var out []*Rule
	var failed []error
	for i, r := range rules {
		if r.none() {
			failed = append(failed, fmt.Errorf("attribution: Rules[%d]: %w", i, ErrNoRule))
		} else {
			out = append(out, r)
		}
	}
	return out, errors.Join(failed...)
}

func (r *Rule) none() bool { return r == nil || r.re == nil }

// rules tries the caller's rules on the sentence; the first that matches has it.
func (c *clause) rules(rules *ruling, out []statement) ([]statement, error) {
	s := c.d.sentences[c.n]
	span := c.d.span(s.items.Start, s.items.End)
	window := c.d.text[span.Start:min(span.End, span.Start+ruleWindow)]
	for !utf8.ValidString(window) && len(window) > 0 && span.Start+len(window) < span.End { // cut in a rune
		if r, n := utf8.DecodeLastRuneInString(window); r != utf8.RuneError || n > 1 {
			break
		}
		window = window[:len(window)-1]
	}
	var failed []error
	for n, r := range rules.rules {
		m, err := rules.match(n, window, span.Start)
		if err != nil {
			failed = append(failed, err)
		}
		if m == nil {
			continue
		}
		if st, ok := c.ruled(r, m, span.Start); ok {
			return append(out, st), errors.Join(failed...)
		}
	}
	return out, errors.Join(failed...)
}

// ruled makes a statement of a match in the window that begins at byte base.
func (c *clause) ruled(r *Rule, m *regexp2.Match, base int) (statement, bool) {
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonRule, lemma: r.name, frame: lexicon.Quote, share: 0.9, class: lexicon.Report}
	content := c.group(m, "content", base)
	if content.End <= content.Start {
		return st, false
	}
	st.content = []text.Span{content}
	if st.cue = c.group(m, "cue", base); st.cue.End > st.cue.Start {
		s := c.d.span(st.cue.Start, st.cue.End)
		st.lemma = strings.ToLower(s.Of(c.d.text))
	}
	if src := c.group(m, "source", base); src.End > src.Start {
		st.source = source{items: src, head: c.ruledHead(src)}
	}
	for _, g := range []text.Span{content, st.cue, st.source.items} {
		if g.End > g.Start {
			c.cover(text.Span{Start: c.chunkAt(g.Start), End: c.chunkAt(g.End-1) + 1})
		}
	}
	return st, true
}

// group returns the items that a named group touches, empty where it took no part in the match.
func (c *clause) group(m *regexp2.Match, name string, base int) text.Span {
	g := m.GroupByName(name)
	if g == nil || len(g.Captures) == 0 {
		return text.Span{}
	}
	start, length := g.ByteRange()
	start += base
	s := c.d.sentences[c.n].items
	i := s.Start
	for i < s.End && c.d.items[i].End <= start {
		i++
	}
	j := i
	for j < s.End && c.d.items[j].Start < start+length {
		j++
	}
	return text.Span{Start: i, End: j}
}

// ruledHead returns the noun phrase in a source found by a rule that names the speaker, or all of it.
func (c *clause) ruledHead(src text.Span) text.Span {
	for k := c.chunkAt(src.Start); k < len(c.cs) && c.cs[k].start < src.End; k++ {
		if c.cs[k].kind == nounPhrase {
			return text.Span{Start: max(src.Start, c.cs[k].start), End: min(src.End, c.cs[k].end)}
		}
	}
	return src
}
