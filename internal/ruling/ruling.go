package ruling

import (
	"errors"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// The bounds of the caller's patterns in an article. They are generous: a pattern that is written well takes microseconds.
const (
	ruleTimeouts   = 3                     // of one rule; then it is dropped
	ruleTime       = time.Second           // of all rules together, and
	ruleTimeOfByte = 10 * time.Microsecond // more for each byte of the article: a second for 100,000
)

// regexp2 ends a match that runs late when a clock of its own ticks. By default that is every 100 ms, and the wait for the
// next tick is added on top: 50 ms were 200. The period is a variable of that package without a lock, so it can only be
// set before anybody matches.
const ruleTick = 2 * time.Millisecond

func init() { regexp2.SetTimeoutCheckPeriod(ruleTick) }

// A Run is the caller's rules at work on one article: what they have cost so far, and which are still tried.
// None is no rules.
type Run struct {
	Rules    []*Pattern
	timeouts []int           // by rule
	took     []time.Duration // by rule
	left     time.Duration   // for all of them
	now      func() time.Time
}

// NewRun begins an article of a size in bytes.
func NewRun(rules []*Pattern, size int) *Run {
	if len(rules) == 0 {
		return nil
	}
	return &Run{
		Rules: rules, timeouts: make([]int, len(rules)), took: make([]time.Duration, len(rules)),
		left: ruleTime + time.Duration(size)*ruleTimeOfByte, now: time.Now,
	}
}

// Over says whether no rule is tried any more.
func (r *Run) Over() bool { return r == nil || r.left <= 0 }

// Match tries rule n on the window of a sentence that begins at byte offset, and adds what stops it to the failures.
func (r *Run) Match(n int, window string, offset int, failed []Failure) (*regexp2.Match, []Failure) {
	if r.Over() || r.timeouts[n] >= ruleTimeouts {
		return nil, failed
	}
	start := r.now()
	m, err := r.Rules[n].re.FindStringMatch(window)
	took := r.now().Sub(start)
	r.took[n] += took
	r.left -= took
	if err != nil {
		f := Failure{Rule: r.Rules[n].Name, Offset: offset}
		if errors.Is(err, regexp2.ErrBacktrackingStackLimit) {
			f.Err = err // the package's other errors quote the article
		} else {
			f.Stop = StopTime
			if r.timeouts[n]++; r.timeouts[n] == ruleTimeouts {
				f.Stop = StopDropped
			}
		}
		failed = append(failed, f)
	}
	if r.Over() {
		failed = append(failed, Failure{Rule: r.Rules[r.slowest()].Name, Offset: offset, Stop: StopBudget})
	}
	return m, failed
}

// slowest gives the rule that has taken the most time.
func (r *Run) slowest() int {
	most := 0
	for n, t := range r.took {
		if t > r.took[most] {
			most = n
		}
	}
	return most
}
