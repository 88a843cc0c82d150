package lexicon

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wordFiles are those that are nothing but words under sections; the others have one word a line, first on it.
var wordFiles = map[string]bool{"function.txt": true, "givennames.txt": true, "titles.txt": true, "roles.txt": true,
	"orgs.txt": true, "docs.txt": true, "orgsuffixes.txt": true, "places.txt": true, "things.txt": true, "lines.txt": true,
	"dialogue.txt": true, "letters.txt": true, "modes.txt": true, "checkwords.txt": true, "circumstances.txt": true,
	"namewords.txt": true, "headwords.txt": true, "clausewords.txt": true, "textwords.txt": true, "trades.txt": true}

// TestDataSorted: within a section, words stand in byte order and once, so that there is one place for a new one.
func TestDataSorted(t *testing.T) {
	for name, data := range dataFiles(t) {
		last, in := "", "?"
		check := func(section, word string) {
			if section != in {
				last, in = "", section
			}
			assert.Less(t, last, word, "%s [%s]: %q stands behind %q", name, section, word, last)
			last = word
		}
		eachLine(data, func(section, line string) {
			switch {
			case wordFiles[name]:
				for w := range strings.FieldsSeq(line) {
					check(section, w)
				}
			case name == "phrases.txt", name == "withheld.txt":
				check(section, line)
			default:
				word, _ := cut(line)
				check(section, word)
			}
		})
	}
}

// TestDataClean: lower case, plain blanks, straight apostrophes, lines that fit a screen, and a limit on the whole.
func TestDataClean(t *testing.T) {
	total := 0
	for name, data := range dataFiles(t) {
		total += len(data)
		assert.True(t, strings.HasSuffix(data, "\n"), name)
		generated := strings.Contains(data[:60], "Code generated")
		eachLine(data, func(_, line string) {
			assert.LessOrEqual(t, len([]rune(line)), 120+1000*b2i(generated), "%s: %s", name, line)
			assert.NotContains(t, line, "\t", name)
			assert.NotContains(t, line, "’", name)
			if name != "phrases.txt" {
				assert.Equal(t, Lower(line), line, name)
			}
		})
	}
	assert.Less(t, total, 440_000)
}

// TestDataSize: enough words of each kind. A number that falls is a file that lost a section.
func TestDataSize(t *testing.T) {
	assert.GreaterOrEqual(t, len(Verbs()), 1200)
	assert.GreaterOrEqual(t, len(CueNouns()), 400)
	assert.GreaterOrEqual(t, len(CueAdjectives()), 180)
	assert.GreaterOrEqual(t, givenNames().Len(), 7000)
	assert.GreaterOrEqual(t, titles().Len(), 400)
	assert.GreaterOrEqual(t, roles().Len(), 2000)
	assert.GreaterOrEqual(t, orgs().Len(), 600)
	assert.GreaterOrEqual(t, docs().Len(), 400)
	assert.GreaterOrEqual(t, places().Len(), 1200)
	assert.GreaterOrEqual(t, things().Len(), 100)
	assert.GreaterOrEqual(t, functions().Len(), 600)
	assert.GreaterOrEqual(t, letters().Len(), 10)
	assert.GreaterOrEqual(t, withheld().words.Len()+withheld().first.Len()+withheld().last.Len(), 40)
	assert.GreaterOrEqual(t, modeWords().Len(), 150)
	assert.GreaterOrEqual(t, nameWords().Len(), 260)
	assert.GreaterOrEqual(t, headWords().Len(), 400)
	assert.GreaterOrEqual(t, clauseWords().Len(), 170)
	assert.GreaterOrEqual(t, textWords().Len(), 80)
	n := 0
	Phrases(func(*Phrase) { n++ })
	assert.GreaterOrEqual(t, n, 200)
}

func TestEachLine(t *testing.T) {
	var got []string
	eachLine("# no\n[a b]\nx y # no\n\n  z\n[c]\n#no\nw#yes\n", func(s, l string) { got = append(got, s+":"+l) })
	assert.Equal(t, []string{"a b:x y", "a b:z", "c:w#yes"}, got)
}

func TestLower(t *testing.T) {
	assert.Equal(t, "o'brien", Lower("O’Brien"))
	assert.Equal(t, "élysée", Lower("Élysée"))
	s := "plain"
	assert.Zero(t, testing.AllocsPerRun(10, func() { _ = Lower(s) }))
}

func FuzzLower(f *testing.F) {
	f.Add("O’Brien\xff")
	f.Fuzz(func(t *testing.T, s string) {
		if l := Lower(s); l != Lower(l) {
			t.Fatalf("%q: %q", s, l)
		}
	})
}

func dataFiles(t *testing.T) map[string]string {
	paths, err := filepath.Glob("data/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	files := make(map[string]string, len(paths))
	for _, p := range slices.Sorted(slices.Values(paths)) {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		files[filepath.Base(p)] = string(b)
	}
	return files
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
