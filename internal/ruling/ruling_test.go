package ruling

import (
	"testing"
	"time"

	"github.com/dlclark/regexp2/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patternFor compiles a pattern.
func patternFor(t *testing.T, name, pattern string) *Pattern {
	p, err := Compile(name, pattern)
	require.NoError(t, err)
	return p
}

// unending never matches and never ends: each word more doubles what there is to try.
const unending = `(?<content>^(\w+\W*)*\d$)`

// weighty is a sentence that unending does not get through, and does not need much memory for.
const weighty = "The harbour board met on the quay in the rain and walked around the ferry, the crane and the lights."

// TestRuleTimeoutIsWhatItSays: with regexp2's own clock, which ticks every 100 ms, it would be 150 at the very least.
func TestRuleTimeoutIsWhatItSays(t *testing.T) {
	r := patternFor(t, "unending", unending)
	best, worst := time.Hour, time.Duration(0)
	for range 8 { // on a busy machine the clock may be late, either way
		start := time.Now()
		_, err := r.re.FindStringMatch(weighty)
		require.Error(t, err)
		took := time.Since(start)
		best, worst = min(best, took), max(worst, took)
	}
	assert.GreaterOrEqual(t, worst, ruleTimeout-2*ruleTick)
	assert.Less(t, best, ruleTimeout+40*time.Millisecond)
}

// TestRuleBudget: rules that are slow without ever running out of time are bounded together. The clock is a false one:
// whenever it is looked at, some time has gone.
func TestRuleBudget(t *testing.T) {
	const sentence = "Desh on air: it is open."
	const size = 200 * len(sentence)
	rules := []*Pattern{patternFor(t, "quick", `^never (?<content>.+)`), patternFor(t, "slow", `on air: (?<content>.+?)\.$`)}
	r := NewRun(rules, size)
	assert.Equal(t, ruleTime+time.Duration(size)*ruleTimeOfByte, r.left)
	var now time.Time
	looks := 0
	r.now = func() time.Time {
		if looks++; looks%4 == 0 { // the end of every second match: the slow rule's
			now = now.Add(40 * time.Millisecond)
		}
		return now
	}
	var failed []Failure
	found := 0
	for i := range 200 {
		for n := range rules {
			var m *regexp2.Match
			if m, failed = r.Match(n, sentence, i*len(sentence), failed); m != nil {
				found++
			}
		}
	}
	require.Len(t, failed, 1, "one failure for all of them")
	within := int((ruleTime+time.Duration(size)*ruleTimeOfByte)/(40*time.Millisecond)) + 1
	assert.Equal(t, Failure{Rule: "slow", Offset: (within - 1) * len(sentence), Stop: StopBudget}, failed[0])
	assert.Equal(t, within, found, "what was found in time is kept")

	assert.Nil(t, NewRun(nil, 100))
	assert.True(t, NewRun(nil, 100).Over(), "no rules are no work")
}
