package attribution

import (
	"errors"
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/internal/ruling"
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
type Rule struct{ pattern *ruling.Pattern }

// NewRule compiles a pattern. The name tells rules apart in errors and stands as the lemma of a cue that the pattern does
// not name. The error says what is wrong with the pattern, and where.
func NewRule(name, pattern string) (*Rule, error) {
	p, err := ruling.Compile(name, pattern)
	if err != nil {
		hint := ""
		if strings.Contains(pattern, "(?P<") {
			hint = "; name groups (?<name>…), Go's form (?P<name>…) is not taken"
		}
		return nil, fmt.Errorf("attribution: rule %q: %w%s", name, err, hint)
	}
	return &Rule{p}, nil
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

// patterns gives the compiled form of the rules that NewRule made; the errors say which of the others stand where.
func patterns(rules []*Rule) (made []*ruling.Pattern, errs []error) {
	for i, r := range rules {
		if r == nil || r.pattern == nil {
			errs = append(errs, fmt.Errorf("attribution: Rules[%d]: %w", i, ErrNoRule))
		} else {
			made = append(made, r.pattern)
		}
	}
	return made, errs
}

// stops are the errors for what stops a rule.
var stops = [...]error{ruling.StopTime: ErrRuleTimeout, ruling.StopDropped: errRuleOut, ruling.StopBudget: ErrRuleBudget}

// joined makes one error of all failures of patterns, and of rules that are none; nil without any.
func joined(failed []ruling.Failure, none []error) error {
	var errs []error
	for _, f := range failed {
		err := f.Err
		if err == nil {
			err = stops[f.Stop]
		}
		errs = append(errs, &RuleError{f.Rule, f.Offset, err})
	}
	return errors.Join(append(errs, none...)...)
}
