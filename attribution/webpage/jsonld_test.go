package webpage

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLinkedData(t *testing.T) {
	const story = `{"@type":"NewsArticle","headline":"Ice on the lake","author":{"name":"Pella Strand"}}`
	want := article{headline: "Ice on the lake", author: "Pella Strand"}
	for name, texts := range map[string][]string{
		"plain":            {story},
		"in a list":        {"[" + story + "]"},
		"behind others":    {`{"@type":"WebSite","name":"x"}`, "{", "", "null", `"x"`, "[1,2]", story},
		"in a comment":     {"<!-- " + story + " -->"},
		"in CDATA":         {"//<![CDATA[\n" + story + "\n//]]>"},
		"in CDATA, list":   {"/*<![CDATA[*/[" + story + "]/*]]>*/"},
		"with a stop":      {story + ";"},
		"torn":             {strings.Replace(story, "Ice on", "Ice\non", 1)},
		"type in a list":   {strings.Replace(story, `"NewsArticle"`, `["Thing","ReportageNewsArticle"]`, 1)},
		"authors":          {strings.Replace(story, `{"name":"Pella Strand"}`, `["Pella Strand","https://x.example/p"]`, 1)},
		"by reference":     {`{"@graph":[` + strings.Replace(story, `{"name":"Pella Strand"}`, `{"@id":"#p"}`, 1) + `,{"@id":"#p","name":"Pella Strand"}]}`},
		"inside a page":    {`{"@type":"WebPage","mainEntity":` + story + `}`},
		"wrong types":      {strings.Replace(story, `"headline"`, `"datePublished":{},"publisher":[[[["x"]]]],"inLanguage":7,"url":[],"headline"`, 1)},
		"first counts":     {story, strings.Replace(story, "Ice", "Fire", 1)},
		"itself by itself": {strings.Replace(story, `"headline"`, `"@id":"#a","publisher":{"@id":"#a"},"headline"`, 1)},
	} {
		assert.Equal(t, want, linkedData(texts), name)
	}
	assert.Equal(t, article{}, linkedData(nil))
	assert.Equal(t, article{}, linkedData([]string{strings.Repeat("[", 100_000), strings.Repeat(`{"a":`, 100_000), "]", "}{"}))
	assert.Equal(t, "A, B and C", linkedData([]string{`{"@type":"Article","author":[{"name":"A"},{"name":"B"},"C"]}`}).author)
}
