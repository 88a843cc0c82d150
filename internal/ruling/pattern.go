package ruling

import (
	"errors"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// A Pattern is a rule of the caller's, compiled. It is immutable.
type Pattern struct {
	Name string
	re   *regexp2.Regexp
}

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
