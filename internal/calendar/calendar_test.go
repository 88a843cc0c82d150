package calendar

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestResolve: testdata/phrases.txt says what each phrase means.
func TestResolve(t *testing.T) {
	data, err := os.ReadFile("testdata/phrases.txt")
	require.NoError(t, err)
	cases := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		cases++
		f := strings.Split(line, " | ")
		require.GreaterOrEqual(t, len(f), 3, line)
		_, phrase, _ := strings.Cut(f[0], " ")
		day, ahead := strings.CutSuffix(f[1], "+")
		var written time.Time
		if day != "-" {
			written, err = time.Parse(time.DateOnly, day)
			require.NoError(t, err, line)
		}
		want := When{ISO: strings.TrimPrefix(f[2], "-"), Guess: len(f) > 3}
		assert.Equal(t, want, Resolve(words(phrase), written, ahead), line)
	}
	assert.GreaterOrEqual(t, cases, 120)
}

func words(phrase string) []string { return strings.Fields(strings.ToLower(phrase)) }

// TestAhead: what is to come whenever it is written is told from days that may be past.
func TestAhead(t *testing.T) {
	for phrase, ahead := range map[string]bool{
		"next week": true, "tomorrow": true, "on Monday": false, "last week": false, "in 2002": false, "in May 2002": false, "in 2031": false,
		"on 3 May": false, "this week": false, "a while ago": false, "": false,
	} {
		assert.Equal(t, ahead, Ahead(words(phrase)), phrase)
	}
}

// TestMatch: a time is as long as it can be, and what merely looks like one is none.
func TestMatch(t *testing.T) {
	for phrase, n := range map[string]int{
		"last week the minister":            2,
		"tuesday night 's debate":           2,
		"may 3 , 2019 , the court":          4,
		"may the court":                     0,
		"in may the court":                  2,
		"two weeks ago":                     3,
		"two ministers":                     0,
		"the minister":                      0,
		"earlier this month":                3,
		"friday statement":                  1,
		"9:24 p.m. , she":                   2,
		"":                                  0,
		"the week":                          0,
		"the next president":                0,
		"in 2014":                           2,
		"2014 ministers":                    0,
		"a while ago , he":                  3,
		"the other day he":                  3,
		"the other man":                     0,
		"tuesday , nov. 17 , in the chapel": 4,
	} {
		w := append(words(phrase), "", "")
		assert.Equal(t, n, Match(words(phrase)), phrase)
		assert.True(t, n == 0 || MayBegin(w[0], w[1]), phrase)
	}
}

// TestMayBegin: what Match finds in a phrase, MayBegin lets through, and not much else.
func TestMayBegin(t *testing.T) {
	data, err := os.ReadFile("testdata/phrases.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		phrase, _, _ := strings.Cut(line, " | ")
		w := append(words(phrase), "", "")
		for i := range w[:len(w)-2] {
			assert.True(t, Match(w[i:]) == 0 || MayBegin(w[i], w[i+1]), "%s: %s", line, w[i])
		}
	}
	assert.False(t, MayBegin("the", "minister"))
	assert.False(t, MayBegin("a", "nurse"))
	assert.False(t, MayBegin("he", "said"))
}

// TestResolveAnywhere: whatever the day of writing, what is resolved is in order, and does not panic.
func TestResolveAnywhere(t *testing.T) {
	data, err := os.ReadFile("testdata/phrases.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		phrase, _, _ := strings.Cut(line, " | ")
		for d := range 800 {
			w := Resolve(words(phrase), on(2023, 1, 1+d), d%2 == 0)
			if first, last, ok := strings.Cut(w.ISO, "/"); ok {
				assert.Less(t, first, last, line)
			}
		}
	}
}

// TestWordsSorted: words stand in byte order within a section, and once.
func TestWordsSorted(t *testing.T) {
	last := ""
	for line := range strings.Lines(wordData) {
		switch {
		case line == "\n" || line[0] == '#':
		case line[0] == '[':
			last = ""
		default:
			assert.Less(t, last, line)
			last = line
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	w := words("the minister said")
	y := words("last week the minister")
	b.ReportAllocs()
	for b.Loop() {
		Match(w)
		Match(y)
	}
}
