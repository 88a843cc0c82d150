package identity

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// saidBy resolves an article as the rules alone propose it, and gives the name behind each statement: "" for nobody, "?" for
// several alike.
func saidBy(t *testing.T, article string) []string {
	t.Helper()
	d := reading.Read(article)
	defer d.Release()
	st := proposal.Find(d, nil).Strict
	cast := Resolve(d, st, Metadata{}, Wish{})
	var out []string
	for _, s := range cast.Said {
		switch {
		case s.Speaker >= 0:
			out = append(out, cast.Speakers[s.Speaker].Name)
		case s.Speaker == mention.Ambiguous:
			out = append(out, "?")
		default:
			out = append(out, "")
		}
	}
	return out
}

// TestShortNames: whom a name of one word means.
func TestShortNames(t *testing.T) {
	for name, c := range map[string]struct {
		article string
		want    []string
	}{
		"surname":           {"Nora Falk owns the mill. Falk said it was sold.", []string{"Nora Falk"}},
		"full name later":   {"Falk said the mill was sold. Nora Falk had owned it for years.", []string{"Nora Falk"}},
		"title of a man":    {"Nora Falk met Peter Falk at the mill. Mr Falk said it was sold.", []string{"Peter Falk"}},
		"title of a woman":  {"Nora Falk met Peter Falk at the mill. Mrs Falk said it was sold.", []string{"Nora Falk"}},
		"given name":        {"Nora Falk owns the mill. Nora said it was sold.", []string{"Nora Falk"}},
		"knight":            {"Sir Hugh Marrack owns the mill. Sir Hugh said it was sold.", []string{"Hugh Marrack"}},
		"abbreviated firm":  {"Talbot Water was fined. The firm appealed. Talbot said it was sorry.", []string{"Talbot Water"}},
		"two alike":         {"Nora Falk and Ines Falk run the mill. Falk said it was sold.", []string{"?"}},
		"the one seen last": {"Nora Falk owns the mill. Ines Falk ran it last year. She was good at it. Falk said it was sold.", []string{"Ines Falk"}},
		"nobody of it":      {"Nora Falk owns the mill. Brandt said it was sold.", []string{"Brandt"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, saidBy(t, c.article))
		})
	}
}

// TestAhead: before an article is read in order, one who is far ahead of the next and whose whole name fits is nobody to
// choose from.
func TestAhead(t *testing.T) {
	assert.True(t, ahead(&contest.Contest{BestScore: mention.FitsWhole + 0.5, SecondScore: mention.FitsWhole}))
	assert.False(t, ahead(&contest.Contest{BestScore: mention.FitsWhole + 0.3, SecondScore: mention.FitsWhole}))
	assert.False(t, ahead(&contest.Contest{BestScore: mention.FitsShort, SecondScore: 0}))
}
