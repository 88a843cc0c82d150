package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/attribution"
)

// JudgeNames asks for the words and the source first, and then for the name.
func TestJudgeNames(t *testing.T) {
	doc := &RecordDoc{Text: "Tom Poe met Jim Roe. He said he was tired. Ann Lee laughed.", Quotes: []GoldRecord{
		{Type: indirect, Content: spanList{{Start: 29, End: 41}}, Speaker: goldSource{Span: spanList{{Start: 21, End: 23}}, Name: "Jim Roe", Kind: "person"}},
	}}
	record := func(content, source attribution.Span, name string) []attribution.Quote {
		return []attribution.Quote{{Spans: []attribution.Span{content}, Speaker: attribution.Source{Span: source, Name: name}}}
	}
	words, he := attribution.Span{Start: 29, End: 41}, attribution.Span{Start: 21, End: 23}
	assert.Equal(t, []NameVerdict{{true, true}}, JudgeNames(doc, record(words, he, "Jim Roe")))
	assert.Equal(t, []NameVerdict{{true, true}}, JudgeNames(doc, record(words, he, "Chief Judge Jim Roe")), "a title before it")
	assert.Equal(t, []NameVerdict{{true, false}}, JudgeNames(doc, record(words, he, "Tom Poe")))
	assert.Equal(t, []NameVerdict{{false, true}}, JudgeNames(doc, record(words, attribution.Span{Start: 0, End: 7}, "Jim Roe")), "another source")
	assert.Equal(t, []NameVerdict{{true, true}}, JudgeNames(doc, record(words, attribution.Span{}, "Jim Roe")), "carried on")
	assert.Equal(t, []NameVerdict{{false, false}}, JudgeNames(doc, record(attribution.Span{Start: 43, End: 58}, he, "Jim Roe")), "other words")
}
