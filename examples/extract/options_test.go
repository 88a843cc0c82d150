package main

import (
	"flag"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

func TestOptions(t *testing.T) {
	const size = 4 << 20
	for name, c := range map[string]struct {
		args []string
		want options
	}{
		"nothing":             {nil, options{maxSize: size}},
		"a path":              {[]string{"a.txt"}, options{maxSize: size, paths: []string{"a.txt"}}},
		"standard input":      {[]string{"-"}, options{maxSize: size, paths: []string{"-"}}},
		"flags before":        {[]string{"-format", "json", "a"}, options{format: formatJSON, maxSize: size, paths: []string{"a"}}},
		"flags after":         {[]string{"a", "-format=text", "b"}, options{format: formatText, maxSize: size, paths: []string{"a", "b"}}},
		"two dashes":          {[]string{"--format", "jsonl"}, options{format: formatJSONL, maxSize: size}},
		"after the end":       {[]string{"a", "--", "-format", "--"}, options{maxSize: size, paths: []string{"a", "-format", "--"}}},
		"types":               {[]string{"-type", "direct, mixed"}, options{filter: filter{types: []attribution.Type{"direct", "mixed"}}, maxSize: size}},
		"confidence":          {[]string{"-min-confidence", ".5"}, options{filter: filter{minConfidence: .5}, maxSize: size}},
		"a confidence of one": {[]string{"-min-confidence", "1"}, options{filter: filter{minConfidence: 1}, maxSize: size}},
		"metadata": {[]string{"-headline", "Falk: no", "-byline", "Jane Doe", "-outlet", "Argus", "-date", "2024-05-17", "-known", "p.json"}, options{
			about: attribution.Article{Headline: "Falk: no", Byline: "Jane Doe", Outlet: "Argus", Date: time.Date(2024, 5, 17, 0, 0, 0, 0, time.UTC)}, known: "p.json", maxSize: size,
		}},
		"candidates": {[]string{"a", "-candidates"}, options{rivals: true, maxSize: size, paths: []string{"a"}}},
		"size":       {[]string{"-max-size", "10"}, options{maxSize: 10}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := parseOptions(c.args)
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

// usageErrors are command lines that make no sense, and words that the message must hold.
var usageErrors = map[string]struct {
	args []string
	says []string
}{
	"unknown flag":             {[]string{"-formt", "json"}, []string{"-formt", "extract -h"}},
	"unknown flag after paths": {[]string{"a.txt", "-x"}, []string{"-x", "extract -h"}},
	"flag without value":       {[]string{"-format"}, []string{"-format", "extract -h"}},
	"unknown format":           {[]string{"-format", "xml"}, []string{`"xml"`, "text, json, jsonl, flat, csv, w3c, hypothesis, schema, brat, labelstudio, doccano, spacy, html or article"}},
	"empty format":             {[]string{"-format", ""}, []string{`-format ""`, "text, json, jsonl, flat, csv, w3c, hypothesis, schema, brat, labelstudio, doccano, spacy, html or article"}},
	"unknown type":             {[]string{"-type", "direct,quoted"}, []string{`"quoted"`, "direct, mixed or indirect"}},
	"empty type":               {[]string{"-type", ""}, []string{`-type ""`, "direct, mixed or indirect"}},
	"confidence in words":      {[]string{"-min-confidence", "high"}, []string{`"high"`, "from 0 to 1"}},
	"confidence in percent":    {[]string{"-min-confidence", "90"}, []string{`"90"`, "from 0 to 1"}},
	"confidence below":         {[]string{"-min-confidence", "-0.1"}, []string{`"-0.1"`, "from 0 to 1"}},
	"confidence not a number":  {[]string{"-min-confidence", "NaN"}, []string{`"NaN"`, "from 0 to 1"}},
	"a date in words":          {[]string{"-date", "17 May"}, []string{`"17 May"`, "2024-05-17"}},
	"known without a path":     {[]string{"-known", ""}, []string{"-known"}},
	"known that is not there":  {[]string{"-known", "no.json"}, []string{"no.json", "no such file"}},
	"size of nothing":          {[]string{"-max-size", "0"}, []string{`"0"`, "bytes"}},
	"out without a folder":     {[]string{"-format", "brat", "-out", ""}, []string{"-out"}},
	"out of a single file":     {[]string{"-format", "csv", "-out", "x"}, []string{"-out", "-format brat"}},
	"size with unit":           {[]string{"-max-size", "5MB"}, []string{`"5MB"`, "bytes"}},
	"empty path":               {[]string{"a", ""}, []string{"PATH is empty"}},
}

func TestUsageErrors(t *testing.T) {
	for name, c := range usageErrors {
		t.Run(name, func(t *testing.T) {
			got := inProcess(t.Context(), "", c.args...)
			assert.Equal(t, exitUsage, got.status)
			assert.Empty(t, got.out)
			assert.Regexp(t, `\Aextract: [^\n]+\n\z`, got.err, "one line")
			for _, words := range c.says {
				assert.Contains(t, got.err, words)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	_, err := parseOptions([]string{"a", "-h"})
	assert.ErrorIs(t, err, flag.ErrHelp)
	for _, arg := range []string{"-h", "-help", "--help"} {
		got := inProcess(t.Context(), "", arg)
		assert.Equal(t, result{out: help}, got)
	}
	for _, f := range exports {
		assert.Regexp(t, `(?m)^  (-format )? *`+string(f.name)+` `, help, "every format is in the help")
	}
	for _, name := range []string{"-format", "-type", "-min-confidence", "-max-size", "NO_COLOR", "Exit status"} {
		assert.Contains(t, help, name)
	}
}
