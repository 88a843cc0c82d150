package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"

	"github.com/whosaid/whosaid/attribution"
)

// With -candidates a record says whom its source may mean, in JSON and in text; without it nothing does.
func TestCandidates(t *testing.T) {
	text := func(string) (input, error) {
		return input{text: "Ben Ashe and Carl Nunn were both at the bank. “It was empty,” he said."}, nil
	}
	do := func(rivals bool, f formatter) string {
		o := job{extract: library(attribution.Extractor{Candidates: rivals}), format: f}.do(item{id: "bank", load: func() (input, error) { return text("") }})
		require.NoError(t, o.err)
		return string(o.out)
	}
	assert.Contains(t, do(true, exportFormat{export.Records{}}), `"candidates":[{"name":"Ben Ashe","score":0.5},{"name":"Carl Nunn","score":0.5}]`)
	assert.Contains(t, do(true, textFormat{width: 80}), "   may be Ben Ashe 0.50, Carl Nunn 0.50\n")
	assert.NotContains(t, do(false, exportFormat{export.Records{}}), "candidates")
	assert.NotContains(t, do(false, textFormat{width: 80}), "may be")
}
