package attribution

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCircumstances: testdata/circumstances.txt says what each sentence tells of the occasion. A line marked "(open)" is one
// that is known to come out otherwise; when it does not any more, the mark goes.
func TestCircumstances(t *testing.T) {
	data, err := os.ReadFile("../testdata/circumstances.txt")
	require.NoError(t, err)
	all, open, nothing := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		require.Len(t, f, 6, line)
		_, f[0], _ = strings.Cut(f[0], " ")
		to, isOpen := strings.CutPrefix(f[0], "(open) ")
		want := [...]string{to, f[1], f[2], f[3]}
		got := [...]string{"?", "?", "?", "?"}
		for _, q := range Extract(f[5]).Quotes {
			if strings.Contains(q.Text, f[4]) {
				got = told(t, f[5], q.Circumstances)
				break
			}
		}
		all++
		if want == [...]string{"-", "-", "-", "-"} {
			nothing++
		}
		if isOpen {
			open++
			assert.NotEqual(t, want, got, "not open any more: %s", line)
			continue
		}
		assert.Equal(t, want, got, line)
	}
	assert.GreaterOrEqual(t, all, 190)
	assert.GreaterOrEqual(t, nothing, 50, "hard negatives")
	assert.LessOrEqual(t, open*10, all, "at most a tenth is open")
}

// told lists the texts of circumstances, "-" for none, and checks that each is where it says.
func told(t *testing.T, text string, c *Circumstances) (out [4]string) {
	out = [...]string{"-", "-", "-", "-"}
	if c == nil {
		return out
	}
	all := [...]*Circumstance{c.To, nil, c.Where, c.Channel}
	if c.When != nil {
		all[1] = &c.When.Circumstance
	}
	for i, x := range all {
		if x != nil {
			assert.Equal(t, text[x.Span.Start:x.Span.End], x.Text)
			out[i] = x.Text
		}
	}
	return out
}

// TestWhenResolved: days are seen from the article's date, and from the mode of what is said.
func TestWhenResolved(t *testing.T) {
	thursday := time.Date(2026, 11, 26, 15, 4, 0, 0, time.UTC)
	for _, c := range []struct {
		text, iso string
		guess     bool
		date      time.Time
	}{
		{"The ministry said on Tuesday that the levy would rise.", "2026-11-24", false, thursday},
		{"The ministry said on Tuesday that the levy would rise.", "", false, time.Time{}},
		{"The ministry will say on Tuesday that the levy is to rise.", "2026-12-01", false, thursday},
		{"The firm claimed in 2014 that the mine was safe.", "2014", false, time.Time{}},
		{"The union said last week the strike was over.", "2026-11-16/2026-11-22", false, thursday},
		{"The appeal judges ruled on 3 May that the court had erred.", "2026-05-03", true, thursday},
		{"The coach had said earlier that she was ready.", "", false, thursday},
	} {
		res, err := new(Extractor).ExtractArticle(Article{Text: c.text, Date: c.date})
		require.NoError(t, err)
		require.NotEmpty(t, res.Quotes, c.text)
		require.NotNil(t, res.Quotes[0].Circumstances, c.text)
		when := res.Quotes[0].Circumstances.When
		require.NotNil(t, when, c.text)
		assert.Equal(t, c.iso, when.ISO, c.text)
		assert.Equal(t, c.guess, when.Guess, c.text)
	}
}

// TestTimeIsNoContent: the time before "that" and behind the cue is of the occasion, and the preposition that the cue took with it.
func TestTimeIsNoContent(t *testing.T) {
	for text, want := range map[string][2]string{
		"The appeal judges ruled on 3 May that the court had erred.":       {"that the court had erred", "ruled"},
		"The party said hours before the vote that it would abstain.":      {"that it would abstain", "said"},
		"“It was not a good day,” Pell said yesterday.":                    {"“It was not a good day,”", "said"},
		"The agency said the bridge would open on Monday.":                 {"the bridge would open on Monday", "said"},
		"The union said that on Monday that bridge would be the only one.": {"that on Monday that bridge would be the only one", "said"},
		"The ministry said last year's figures were wrong.":                {"last year's figures were wrong", "said"},
	} {
		res := Extract(text)
		require.NotEmpty(t, res.Quotes, text)
		assert.Equal(t, want, [2]string{res.Quotes[0].Text, res.Quotes[0].Cue.Text}, text)
	}
}
