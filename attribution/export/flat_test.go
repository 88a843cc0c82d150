package export_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

func TestFlat(t *testing.T) {
	for _, d := range []*export.Document{oddText(t), oddPage(t)} {
		rows := jsonLines[export.Row](t, write(t, export.Flat{}, d))
		require.Len(t, rows, len(d.Result.Quotes))
		for i, r := range rows {
			text := d.Article.Text
			words := text[r.Start:r.End]
			assert.Equal(t, words, inPoints(text, r.StartChar, r.EndChar))
			assert.Contains(t, r.Sentence, words)
			assert.Equal(t, r.Before+words+r.After, text[r.Start-len(r.Before):r.End+len(r.After)])
			assert.LessOrEqual(t, utf8.RuneCountInString(r.Before), 32)
			assert.Equal(t, d.Result.Quotes[i].Speaker.Name, r.Speaker)
			assert.Equal(t, "2026-11-24T08:30:00Z", r.Date)
			if d.Page == nil {
				assert.Nil(t, r.PageStart)
				continue
			}
			assert.Equal(t, attribution.Span{Start: *r.PageStart, End: *r.PageEnd}, d.Page.Source(attribution.Span{Start: r.Start, End: r.End}))
		}
	}
	rows := jsonLines[export.Row](t, write(t, export.Flat{}, oddText(t)))
	assert.Equal(t, "“We kept it running 👩🏽\u200d🚒 for nine years,” Cafe\u0301-Moll told reporters. “Nobody, 🤷 nobody, paid for it.”", rows[1].Sentence)
	assert.Equal(t, "We kept it running 👩🏽\u200d🚒 for nine years, … Nobody, 🤷 nobody, paid for it.", rows[1].Verbatim)
	assert.Equal(t, "reporters", rows[1].To)
	assert.False(t, rows[7].Said, "Roe did not say it")
}

// The context tears nothing that is one character to a reader.
func TestContext(t *testing.T) {
	const text = "👩🏽\u200d🚒e\u0301\r\n“Words,” said Roe. \r\ne\u0301👩🏽\u200d🚒"
	res := attribution.Extract(text)
	require.NotEmpty(t, res.Quotes)
	befores, afters := map[string]bool{}, map[string]bool{}
	for n := 1; n < 12; n++ {
		r := jsonLines[export.Row](t, write(t, export.Flat{Context: n}, export.New("", attribution.Article{Text: text}, res)))[0]
		befores[r.Before] = true
		afters[strings.TrimPrefix(r.After, " said Roe. ")] = true
	}
	for before := range befores {
		assert.Contains(t, []string{"", "\r\n", "e\u0301\r\n", "👩🏽\u200d🚒e\u0301\r\n"}, before)
	}
	assert.Len(t, befores, 4)
}
