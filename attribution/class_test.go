package attribution

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// classes are the constants of class.go, by their values.
func classes(t *testing.T) map[Class]string {
	file, err := parser.ParseFile(token.NewFileSet(), "class.go", nil, 0)
	require.NoError(t, err)
	names := map[Class]string{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			value, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			names[Class(value)] = v.Names[0].Name
		}
	}
	return names
}

// TestClassesAreThoseOfTheLexicon: callers switch on them, so none may be missing and none made up.
func TestClassesAreThoseOfTheLexicon(t *testing.T) {
	names := classes(t)
	n := 0
	for c := lexicon.NoClass; c.String() != "class?"; c++ {
		assert.Contains(t, names, Class(c.String()))
		n++
	}
	assert.Len(t, names, n)
	assert.Equal(t, "ClassAttitude", names[ClassAttitude])
	used := map[Class]bool{}
	for _, v := range lexicon.Verbs() {
		used[Class(v.Class.String())] = true
	}
	assert.Len(t, used, n-1, "every class but none has verbs")
}

// TestClassesAreWhatTheirCommentsSay: each verb in the comment of a constant is of that class.
func TestClassesAreWhatTheirCommentsSay(t *testing.T) {
	source, err := os.ReadFile("class.go")
	require.NoError(t, err)
	n := 0
	for _, m := range regexp.MustCompile(`Class = "(\w+)"\s+// ([^:\n]+):`).FindAllStringSubmatch(string(source), -1) {
		for _, word := range strings.Split(m[2], ", ") {
			first, rest, _ := strings.Cut(word, " ")
			if v, _, ok := lexicon.Cue(first); ok && (rest == "" || v.TakesPrep(rest)) {
				class := v.Class
				if rest == "" {
					class = v.ClassIn(lexicon.NP | lexicon.That)
				}
				assert.Equal(t, m[1], class.String(), word)
				n++
			}
		}
	}
	assert.Greater(t, n, 50, "verbs in comments")
}

// TestClassByUse: one verb may be of several.
func TestClassByUse(t *testing.T) {
	for text, want := range map[string]Class{
		"Nora Holm called for calm.":                                ClassOrder,
		"Nora Holm called on the mayor to resign.":                  ClassOrder,
		"Nora Holm allegedly called the mayor a liar.":              ClassDiscuss,
		"Nora Holm called the plan “madness”.":                      ClassDiscuss,
		"“Come back,” Nora Holm called from the deck.":              ClassUtter,
		"Nora Holm told the guards to leave.":                       ClassOrder,
		"Nora Holm told the guards that the mill was sold.":         ClassReport,
		"Nora Holm asked the guards to leave.":                      ClassOrder,
		"Nora Holm asked whether the mill was sold.":                ClassAsk,
		"Nora Holm warned that the dam could fail.":                 ClassPredict,
		"Nora Holm stopped short of saying the mill was sold.":      ClassReport,
		"Nora Holm came close to admitting that the mill was sold.": ClassConcede,
		"Nora Holm was quoted as saying that the mill was sold.":    ClassReport,
		"Nora Holm refused to say whether she would resign.":        ClassPromise,
	} {
		qs := Extract(text).Quotes
		require.NotEmpty(t, qs, text)
		assert.Equal(t, want, qs[0].Cue.Class, text)
	}
}

// TestClassesOfRecords: whatever the articles have.
func TestClassesOfRecords(t *testing.T) {
	names := classes(t)
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		article, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, q := range Extract(string(article)).Quotes {
			if !q.Cue.IsZero() {
				assert.Contains(t, names, q.Cue.Class, "%s: %s", path, q.Cue.Text)
			}
		}
	}
}

func TestIsSpeech(t *testing.T) {
	for text, want := range map[string]bool{
		"Anna Keller said it was cold.":             true,
		"“It is cold,” wrote Anna Keller.":          true,
		"The report found that fares had doubled.":  true,
		"Anna Keller denied that she had paid him.": true,
		"Anna Keller hopes that it will snow.":      false,
		"Anna Keller believes it will snow.":        false,
	} {
		quotes := Extract(text).Quotes
		require.Len(t, quotes, 1, text)
		assert.Equal(t, want, quotes[0].IsSpeech(), text)
	}
	assert.True(t, Quote{}.IsSpeech(), "a quotation without a cue")
}

// TestClassInJSON: a class is a plain string there.
func TestClassInJSON(t *testing.T) {
	b, err := json.Marshal(Cue{Text: "said", Lemma: "say", Class: ClassReport})
	require.NoError(t, err)
	assert.Contains(t, string(b), `"class":"report"`)
	var c Cue
	require.NoError(t, json.Unmarshal(b, &c))
	assert.Equal(t, ClassReport, c.Class)
}
