package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// The schemas name every field that is written, and demand those that are always there. Whether the values are right a library
// says in .ci/exports.sh: the schemas allow more fields than they name, which it could not tell.
func TestSchemas(t *testing.T) {
	docs := append(articles(t), oddPage(t), doubtful(t))
	parts, _ := inParts(t)
	docs = append(docs, parts...)
	for name, c := range map[string]struct {
		schema string
		f      export.Format
	}{"records": {export.RecordsSchema, export.Records{}}, "flat": {export.FlatSchema, export.Flat{}}} {
		t.Run(name, func(t *testing.T) {
			var root map[string]any
			require.NoError(t, json.Unmarshal([]byte(c.schema), &root))
			s := schema{t, root, map[string]bool{}}
			for _, line := range jsonLines[any](t, write(t, c.f, docs...)) {
				s.check("", root, line)
			}
			var missing []string
			s.properties("", root, func(path string) {
				if !s.seen[path] {
					missing = append(missing, path)
				}
			})
			if name == "flat" {
				assert.Empty(t, missing)
			}
			assert.Less(t, len(missing), 20, "what the documents here do not show: %s", strings.Join(missing, " "))
		})
	}
}

// doubtful is a document with the fields that are seldom there.
func doubtful(t *testing.T) *export.Document {
	e := attribution.Extractor{Candidates: true, Known: []attribution.Known{{ID: "Q1", Name: "Tom Poe"}}}
	a := attribution.Article{Text: "Tom Poe met Jim Roe. He said on Tuesday in Geneva that Roe had called it “a sham”. According to the Argus, Poe left."}
	res, err := e.ExtractArticle(a)
	require.NoError(t, err)
	return export.New("doubtful", a, res)
}

type schema struct {
	t    *testing.T
	root map[string]any
	seen map[string]bool
}

// resolve follows a reference, and gives what is not null of two.
func (s schema) resolve(v any) map[string]any {
	m := v.(map[string]any)
	if all, ok := m["anyOf"].([]any); ok {
		return s.resolve(all[0])
	}
	if ref, ok := m["$ref"].(string); ok {
		return s.resolve(s.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")])
	}
	return m
}

func (s schema) check(path string, of any, v any) {
	m := s.resolve(of)
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			s.check(path, m["items"], item)
		}
	case map[string]any:
		properties, _ := m["properties"].(map[string]any)
		required, _ := m["required"].([]any)
		for _, name := range required {
			_, ok := v[name.(string)]
			assert.True(s.t, ok, "%s/%s is required", path, name)
		}
		for name, value := range v {
			of, ok := properties[name]
			if assert.True(s.t, ok, "%s/%s is not in the schema", path, name) {
				s.seen[path+"/"+name] = true
				s.check(path+"/"+name, of, value)
			}
		}
	}
}

// properties visits all paths of a schema.
func (s schema) properties(path string, of any, visit func(string)) {
	m := s.resolve(of)
	if items, ok := m["items"]; ok {
		s.properties(path, items, visit)
	}
	if properties, ok := m["properties"].(map[string]any); ok {
		for name, of := range properties {
			visit(path + "/" + name)
			s.properties(path+"/"+name, of, visit)
		}
	}
}
