package repotest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// jsonOf gives the blocks of JSON of the README: a record, an article, and what comes of that.
func jsonOf(t *testing.T, readme string) (blocks []string) {
	for _, b := range fencesOf(readme) {
		if b.language == "json" {
			blocks = append(blocks, b.code)
		}
	}
	require.Len(t, blocks, 3)
	return blocks
}

// TestReadmeFew: what the README shows of a document is what its article gives.
func TestReadmeFew(t *testing.T) {
	blocks := jsonOf(t, read(t, "README.md"))
	var given struct {
		Date, Outlet, Text string
		Known              struct{ ID, Name string }
	}
	require.NoError(t, json.Unmarshal([]byte(blocks[1]), &given))
	day, err := time.Parse(time.DateOnly, given.Date)
	require.NoError(t, err)
	known := attribution.Known{ID: given.Known.ID, Name: given.Known.Name}
	e := attribution.Extractor{Checkworthy: true, Candidates: true, Known: []attribution.Known{known}}
	res, err := e.ExtractArticle(attribution.Article{Text: given.Text, Outlet: given.Outlet, Date: day})
	require.NoError(t, err)
	got, err := json.Marshal(res)
	require.NoError(t, err)
	var want, have any
	require.NoError(t, json.Unmarshal([]byte(blocks[2]), &want))
	require.NoError(t, json.Unmarshal(got, &have))
	holds(t, "", want, have)
	assert.Len(t, want.(map[string]any)["quotes"], len(res.Quotes))
}

// holds compares every value that is shown with the one that came out; fields may be left out, and speakers at the end.
func holds(t *testing.T, path string, want, have any) {
	switch w := want.(type) {
	case map[string]any:
		h, _ := have.(map[string]any)
		for name, v := range w {
			holds(t, path+"."+name, v, h[name])
		}
	case []any:
		h, _ := have.([]any)
		require.GreaterOrEqual(t, len(h), len(w), path)
		assert.True(t, len(h) == len(w) || path == ".speakers", path)
		for i, v := range w {
			holds(t, fmt.Sprintf("%s[%d]", path, i), v, h[i])
		}
	case float64:
		assert.InDelta(t, w, have, 0.05, path)
	default:
		assert.Equal(t, want, have, path)
	}
}

// TestReadmeFields: the tables of the README name each field of the records and speakers, and its JSON shows one.
func TestReadmeFields(t *testing.T) {
	readme := read(t, "README.md")
	_, section, ok := strings.Cut(readme, "\n## The record\n")
	require.True(t, ok)
	section, _, _ = strings.Cut(section, "\n## ")
	tables := ""
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "|") {
			tables += line
		}
	}
	shown := strings.Join(jsonOf(t, readme), "")
	fields := fieldsOf(reflect.TypeFor[attribution.Quote]())
	for _, f := range []any{attribution.Source{ID: 1}, attribution.Cue{Lemma: "say"}, attribution.Speaker{ID: 1}} { // these write themselves
		b, err := json.Marshal(f)
		require.NoError(t, err)
		var keys map[string]any
		require.NoError(t, json.Unmarshal(b, &keys))
		for k := range keys {
			fields = append(fields, k)
		}
	}
	fields = append(fields, "nameFrom", "known", "knownName") // which they leave out when empty
	assert.Greater(t, len(fields), 60)
	for _, f := range fields {
		assert.True(t, strings.Contains(shown, `"`+f+`":`), "no JSON of the README shows %q", f)
		assert.True(t, strings.Contains(tables, "`"+f+"`"), "no table of the README names %q", f)
	}
}

// fieldsOf lists the names in JSON of the fields of a type and of what is in them.
func fieldsOf(x reflect.Type) (names []string) {
	for x.Kind() == reflect.Slice || x.Kind() == reflect.Pointer {
		x = x.Elem()
	}
	if x.Kind() != reflect.Struct {
		return nil
	}
	for i := range x.NumField() {
		f := x.Field(i)
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			names = append(names, name)
		}
		if f.Type != reflect.TypeFor[attribution.Source]() && f.Type != reflect.TypeFor[attribution.Cue]() {
			names = append(names, fieldsOf(f.Type)...)
		}
	}
	return names
}
