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

// TestRuleIsDropped after it has run out of time three times; the other rules and English go on.
func TestRuleIsDropped(t *testing.T) {
	text := "Kiran Desh on air: the bridge is shut.\n\n" + strings.Repeat(heavy+"\n\n", 10) + "Desh on air: the bridge is open.\n\n“It rained,” said Ann Lee."
	e := Extractor{Rules: []*Rule{
		ruleFor(t, "endless", endless),
		ruleFor(t, "radio", `(?<source>[A-Z][\w ]+?) (?<cue>on air): (?<content>.+?)\.?$`),
	}}
	res, err := e.Extract(text)
	all := errorsOf(err)
	require.Len(t, all, 3)
	for i, one := range all {
		assert.Equal(t, "endless", one.Rule)
		assert.ErrorIs(t, one, ErrRuleTimeout)
		assert.Equal(t, i == 2, errors.Is(one, ErrRuleDropped), "the last one says it")
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
