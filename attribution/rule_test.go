package attribution_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

func mustRule(t *testing.T, name, pattern string) *attribution.Rule {
	r, err := attribution.NewRule(name, pattern)
	require.NoError(t, err)
	return r
}

func TestRule(t *testing.T) {
	e := attribution.Extractor{Rules: []*attribution.Rule{
		mustRule(t, "radio", `(?<source>[A-Z]\w+) (?<cue>on air): (?<content>.+?)\.?$`),
	}}
	article := "Kiran Desh and Lou Pell run the night desk.\n\nDesh on air: the bridge is shut until dawn.\n\nPell said it was raining."
	res, err := e.Extract(article)
	require.NoError(t, err)
	require.Len(t, res.Quotes, 2)
	q := res.Quotes[0]
	assert.Equal(t, "the bridge is shut until dawn", q.Text)
	assert.Equal(t, "on air", q.Cue.Text)
	assert.Equal(t, "Desh", q.Speaker.Text)
	assert.Equal(t, "Kiran Desh", q.Speaker.Name, "a source that a rule finds is resolved like any other")
	assert.Equal(t, attribution.ReasonRule, q.Reason)
	checkLaws(t, article, res)

	plain := attribution.Extract(article)
	assert.Len(t, plain.Quotes, 1, "English alone does not know this")
	none, err := (&attribution.Extractor{}).Extract(article)
	require.NoError(t, err)
	assert.Equal(t, plain, none, "the zero value does what Extract does")
}

// TestRuleTakesWholePassages widens a group that cuts into a quotation.
func TestRuleTakesWholePassages(t *testing.T) {
	e := attribution.Extractor{Rules: []*attribution.Rule{mustRule(t, "verdict", `(?<source>\w+ \w+), verdict: .(?<content>never)`)}}
	article := "Ida Holm, verdict: “never again.”"
	res, err := e.Extract(article)
	require.NoError(t, err)
	require.Len(t, res.Quotes, 1)
	assert.Equal(t, "“never again.”", res.Quotes[0].Text)
	checkLaws(t, article, res)
}

// TestRulesThatAreNone passes over what NewRule did not make, says so once, and finds all that the others find.
func TestRulesThatAreNone(t *testing.T) {
	radio := mustRule(t, "radio", `(?<source>[A-Z]\w+) (?<cue>on air): (?<content>.+?)\.?$`)
	article := "Desh on air: the bridge is shut.\n\nPell said it was raining."
	want, err := (&attribution.Extractor{Rules: []*attribution.Rule{radio}}).Extract(article)
	require.NoError(t, err)
	got, err := (&attribution.Extractor{Rules: []*attribution.Rule{nil, radio, {}}}).Extract(article)
	require.ErrorIs(t, err, attribution.ErrNoRule)
	assert.Equal(t, 2, strings.Count(err.Error(), "NewRule"))
	assert.ErrorContains(t, err, "Rules[0]")
	assert.ErrorContains(t, err, "Rules[2]")
	assert.Equal(t, want, got)
}

func TestRuleErrors(t *testing.T) {
	_, err := attribution.NewRule("odd", `(?<content>.+`)
	require.ErrorContains(t, err, `rule "odd"`)
	_, err = attribution.NewRule("nothing", `said`)
	require.ErrorContains(t, err, "(?<content>…)")
	_, err = attribution.NewRule("go", `(?P<content>.+)`)
	require.ErrorContains(t, err, "Go's form (?P<name>…) is not taken")

	slow := mustRule(t, "slow", `^(?<content>(a+)+)!$`)
	e := attribution.Extractor{Rules: []*attribution.Rule{slow}}
	article := "“It rained,” said Ann Lee.\n\n" + strings.Repeat("a", 400) + "."
	res, err := e.Extract(article)
	var re *attribution.RuleError
	require.ErrorAs(t, err, &re)
	assert.Equal(t, "slow", re.Rule)
	assert.Equal(t, strings.Index(article, "aaa"), re.Offset)
	assert.NotContains(t, err.Error(), "aaaa", "the article does not stand in the error")
	assert.True(t, errors.Is(err, attribution.ErrRuleTimeout) || re.Err != nil)
	require.Len(t, res.Quotes, 1, "the rest is there")
}
