package text

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expectations of testdata/text; read the difference before you commit it")

const caseFolder = "../../testdata/text"

// forCases runs every case of a numbered file under its own name, so that one can be run alone:
//
//	go test ./internal/text -run 'TestSentences/12_'
//
// and rewrites the expectations with -update. A case is "=== number title", its input, "---" and what is expected.
func forCases(t *testing.T, file string, got func(input string) string) {
	path := filepath.Join(caseFolder, file)
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	head, rest, _ := strings.Cut(string(b), "\n=== ")
	out := head
	for i, c := range strings.Split(rest, "\n=== ") {
		title, body, _ := strings.Cut(c, "\n")
		input, want, ok := strings.Cut(body, "\n---\n")
		if !ok {
			input, want = strings.TrimSuffix(strings.TrimRight(body, "\n"), "\n---"), ""
		}
		want = strings.Trim(want, "\n")
		number, _, _ := strings.Cut(title, " ")
		require.Equal(t, strconv.Itoa(i+1), number, "%s: the cases are numbered in order", path)
		text := input
		if s, err := strconv.Unquote(input); err == nil && strings.HasPrefix(input, `"`) {
			text = s
		}
		t.Run(title, func(t *testing.T) {
			have := got(text)
			out += fmt.Sprintf("\n=== %s\n%s\n---\n%s\n", title, input, have)
			if !*update {
				require.Equal(t, want, have, "input: %s", input)
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(out), 0o644))
	}
}

func whole(s string) Span { return Span{0, len(s)} }

func TestWords(t *testing.T) {
	forCases(t, "01-words.txt", func(s string) string {
		var pieces []string
		for _, k := range Words(nil, s, whole(s)) {
			pieces = append(pieces, printable(s[k.Start:k.End]))
		}
		return strings.Join(pieces, " ")
	})
}

func TestKinds(t *testing.T) {
	forCases(t, "02-kinds.txt", func(s string) string {
		var b strings.Builder
		for _, k := range Words(nil, s, whole(s)) {
			flags := ""
			for _, f := range []struct {
				on   bool
				name string
			}{{k.Space, "S"}, {k.Capital, "C"}, {k.AllCaps, "A"}} {
				if f.on {
					flags += f.name
				}
			}
			fmt.Fprintf(&b, "%s %s %s %s\n", printable(s[k.Start:k.End]), k.Kind, flags, printable(k.Lower))
		}
		return strings.TrimRight(b.String(), "\n")
	})
}

func TestSentences(t *testing.T) {
	forCases(t, "03-sentences.txt", func(s string) string {
		tokens := Words(nil, s, whole(s))
		var lines []string
		for _, r := range Sentences(nil, s, tokens) {
			lines = append(lines, printable(s[tokens[r.Start].Start:tokens[r.End-1].End]))
		}
		return strings.Join(lines, "\n")
	})
}

// printable shows bytes that are not UTF-8, and white space inside a piece, by their escapes.
func printable(s string) string {
	q := strconv.Quote(s)
	q = strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
	return strings.ReplaceAll(q, `\\`, `\`)
}
