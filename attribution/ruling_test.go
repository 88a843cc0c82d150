package attribution

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ruleFor compiles a pattern.
func ruleFor(t *testing.T, name, pattern string) *Rule {
	r, err := NewRule(name, pattern)
	require.NoError(t, err)
	return r
}

// endless never matches and never ends: each word more doubles what there is to try.
const endless = `(?<content>^(\w+\W*)*\d$)`

// heavy is a sentence that endless does not get through, and does not need much memory for.
const heavy = "The harbour board met on the quay in the rain and walked around the ferry, the crane and the lights."

// errorsOf takes a joined error apart.
func errorsOf(err error) (out []*RuleError) {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range many.Unwrap() {
			out = append(out, errorsOf(e)...)
		}
		return out
	}
	var one *RuleError
	errors.As(err, &one)
	return append(out, one)
}

// TestRuleTimeoutIsWhatItSays: with regexp2's own clock, which ticks every 100 ms, it would be 150 at the very least.
func TestRuleTimeoutIsWhatItSays(t *testing.T) {
	r := ruleFor(t, "endless", endless)
	best, worst := time.Hour, time.Duration(0)
	for range 8 { // on a busy machine the clock may be late, either way
		start := time.Now()
		_, err := r.re.FindStringMatch(heavy)
		require.Error(t, err)
		took := time.Since(start)
		best, worst = min(best, took), max(worst, took)
	}
	assert.GreaterOrEqual(t, worst, ruleTimeout-2*ruleTick)
	assert.Less(t, best, ruleTimeout+40*time.Millisecond)
}

// TestRuleIsDropped after it has run out of time three times; the other rules and English go on.
func TestRuleIsDropped(t *testing.T) {
	text := "Kiran Desh on air: the bridge is shut.\n\n" + strings.Repeat(heavy+"\n\n", 10) + "Desh on air: the bridge is open.\n\n“It rained,” said Ann Lee."
	e := Extractor{Rules: []*Rule{
		ruleFor(t, "endless", endless),
		ruleFor(t, "radio", `(?<source>[A-Z][\w ]+?) (?<cue>on air): (?<content>.+?)\.?$`),
	}}
	res, err := e.Extract(text)
	all := errorsOf(err)
	require.Len(t, all, ruleTimeouts)
	for i, one := range all {
		assert.Equal(t, "endless", one.Rule)
		assert.ErrorIs(t, one, ErrRuleTimeout)
		assert.Equal(t, i == ruleTimeouts-1, errors.Is(one, ErrRuleDropped), "the last one says it")
		assert.True(t, strings.HasPrefix(text[one.Offset:], "The harbour") || strings.HasPrefix(text[one.Offset:], "Kiran"))
	}
	assert.Equal(t, fmt.Sprintf("attribution: rule \"endless\" at byte %d: the pattern takes too long here: make its repetitions exclude each other; "+
		"it is dropped for the rest of the article", all[2].Offset), all[2].Error())
	require.Len(t, res.Quotes, 3)
	assert.Equal(t, "the bridge is open", res.Quotes[1].Text)
	assert.Equal(t, "Ann Lee", res.Quotes[2].Speaker.Name)

	_, err = e.Extract("Desh on air: it is open.\n\n" + heavy)
	assert.ErrorIs(t, err, ErrRuleTimeout, "the next article begins anew")
	assert.NotErrorIs(t, err, ErrRuleDropped)
}

// TestRuleBudget: rules that are slow without ever running out of time are bounded together. The clock is a false one:
// whenever it is looked at, some time has gone.
func TestRuleBudget(t *testing.T) {
	text := strings.Repeat("Desh on air: it is open.\n\n", 200)
	rules := []*Rule{ruleFor(t, "quick", `^never (?<content>.+)`), ruleFor(t, "slow", `on air: (?<content>.+?)\.$`)}
	d := read(text)
	defer d.release()
	r := newRuling(rules, len(text))
	assert.Equal(t, ruleTime+time.Duration(len(text))*ruleTimeOfByte, r.left)
	var now time.Time
	looks := 0
	r.now = func() time.Time {
		if looks++; looks%4 == 0 { // the end of every second match: the slow rule's
			now = now.Add(40 * time.Millisecond)
		}
		return now
	}
	st, errs := d.statements(r, false)
	all := errorsOf(errors.Join(errs...))
	require.Len(t, all, 1, "one error for all of them")
	assert.Equal(t, "slow", all[0].Rule)
	require.ErrorIs(t, all[0], ErrRuleBudget)
	ruled := 0
	for _, s := range st {
		if s.reason == ReasonRule {
			ruled++
		}
	}
	within := int((ruleTime+time.Duration(len(text))*ruleTimeOfByte)/(40*time.Millisecond)) + 1
	assert.Equal(t, within, ruled, "what was found in time is kept")
	assert.Equal(t, (within-1)*len("Desh on air: it is open.\n\n"), all[0].Offset)

	assert.Nil(t, newRuling(nil, 100))
	assert.True(t, newRuling(nil, 100).over(), "no rules are no work")
}

// TestManyBadRulesAreBounded: ten of them took half a minute for a page.
func TestManyBadRulesAreBounded(t *testing.T) {
	var e Extractor
	for i := range 40 {
		e.Rules = append(e.Rules, ruleFor(t, fmt.Sprint(i), endless))
	}
	start := time.Now()
	_, err := e.Extract(strings.Repeat(heavy+"\n\n", 20))
	took := time.Since(start)
	require.ErrorIs(t, err, ErrRuleBudget)
	assert.LessOrEqual(t, len(errorsOf(err)), 60, "about a second at 50 ms each, and one; without a bound 120")
	assert.Less(t, took, 10*time.Second)
}
