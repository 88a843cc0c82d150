package quotes

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expected quotes in testdata/quotes from what Find returns")

// TestCases runs the numbered cases of ../testdata/quotes, one file a topic. One of them alone:
//
//	go test ./quotes -run 'TestCases/apostrophes/7$'
//
// A case is a line "N: what it shows", the text, and its quotes, set apart by lines of hyphens and equals signs. Control
// characters of the text stand as \r, \t, \x93 and the like when the line ends in "(escaped)"; "(dashes)" turns on
// Finder.Dashes. Look at the difference before you commit what -update wrote.
func TestCases(t *testing.T) {
	paths, err := filepath.Glob("../testdata/quotes/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(path)
			require.NoError(t, err)
			var out strings.Builder
			for i, c := range strings.SplitAfter(string(b), caseEnd) {
				if strings.TrimSpace(c) == "" {
					continue
				}
				head, rest, ok := strings.Cut(strings.TrimLeft(c, "\n"), "\n"+caseText)
				require.True(t, ok, "case %d of %s has no text", i+1, path)
				source, want, ok := strings.Cut(rest, "\n"+caseWant)
				require.True(t, ok, "case %d of %s has no expectation", i+1, path)
				want = strings.TrimSuffix(want, caseEnd)
				number, _, ok := strings.Cut(head, ":")
				require.True(t, ok, "%q begins with no number", head)
				require.Equal(t, fmt.Sprint(i+1), number, "cases are numbered in order")
				got := ""
				t.Run(number, func(t *testing.T) {
					s := source
					if strings.HasSuffix(head, "(escaped)") {
						s = unescape(source)
					}
					f := Finder{Dashes: strings.HasSuffix(head, "(dashes)")}
					got = written(s, f.Find(s))
					checkLaws(t, s)
					if !*update {
						require.Equal(t, want, got, "%s\n%s", head, source)
					}
				})
				out.WriteString(head + "\n" + caseText + source + "\n" + caseWant + got + caseEnd + "\n")
			}
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(out.String()), 0o666))
			}
		})
	}
}

const (
	caseText = "----------------\n"
	caseWant = "----\n"
	caseEnd  = "================\n"
)

// unescape reads \r \n \t \xNN and \uNNNN, and \\ for a backslash.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		var r rune
		switch {
		case s[i] != '\\' || i+1 == len(s):
			b.WriteByte(s[i])
			continue
		case s[i+1] == 'x':
			fmt.Sscanf(s[i+2:i+4], "%02x", &r)
			b.WriteByte(byte(r))
			i += 3
		case s[i+1] == 'u':
			fmt.Sscanf(s[i+2:i+6], "%04x", &r)
			b.WriteRune(r)
			i += 5
		default:
			b.WriteString(map[byte]string{'r': "\r", 'n': "\n", 't': "\t", '\\': "\\"}[s[i+1]])
			i++
		}
	}
	return b.String()
}

// written sets down quotes one a line: how it ended, then the passage with a bar behind the opening mark and one before
// the closing mark. A nested quote is set in, the parts of one that runs over paragraphs follow with a plus sign.
func written(s string, qs []Quote) string {
	var b strings.Builder
	line := func(lead string, outer, inner Span) {
		piece := s[outer.Start:inner.Start] + "|" + inner.Of(s) + "|" + s[inner.End:outer.End]
		piece = strings.NewReplacer("\n", "⏎", "\r", "␍", "\t", "␉", "\u00a0", "⍽").Replace(piece)
		b.WriteString(lead + strings.ToValidUTF8(piece, "�") + "\n")
	}
	for _, q := range qs {
		in := strings.Repeat("  ", q.Depth)
		line(in+q.End.String()+" ", q.Outer, q.Inner)
		for _, p := range q.Parts {
			line(in+"+ ", p.Outer, p.Inner)
		}
	}
	return b.String()
}
