package attribution_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// go test ./attribution -update rewrites the golden records and moves the (open) marks of the cases.
var update = flag.Bool("update", false, "rewrite testdata from what Extract returns")

// A caseFile is one numbered file of testdata/cases: cases of a topic, each a short text and what is said in it.
type caseFile struct {
	path  string
	head  string
	cases []*testCase
}

// A testCase is a text with its expected lines. An open one is known to fail: the test fails when it passes, so that
// the mark goes as soon as it may.
type testCase struct {
	title string
	open  bool
	text  string
	want  []string
}

var caseTitle = regexp.MustCompile(`(?m)^=== (.*?)( \(open\))?$`)

func readCases(t *testing.T, path string) caseFile {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	s := string(b)
	f := caseFile{path: path}
	marks := caseTitle.FindAllStringSubmatchIndex(s, -1)
	require.NotEmpty(t, marks, "%s has no cases", path)
	f.head = s[:marks[0][0]]
	for i, m := range marks {
		end := len(s)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		text, want, ok := strings.Cut(s[m[1]+1:end], "\n---\n")
		require.True(t, ok, "%s: case %q has no --- line", path, s[m[2]:m[3]])
		c := &testCase{title: s[m[2]:m[3]], open: m[4] >= 0, text: text}
		for l := range strings.SplitSeq(strings.TrimSpace(want), "\n") {
			if l = strings.TrimSpace(l); l != "none" && l != "" {
				c.want = append(c.want, l)
			}
		}
		f.cases = append(f.cases, c)
	}
	return f
}

func (f caseFile) write() error {
	var b strings.Builder
	b.WriteString(f.head)
	for _, c := range f.cases {
		mark := ""
		if c.open {
			mark = " (open)"
		}
		want := strings.Join(c.want, "\n")
		if want == "" {
			want = "none"
		}
		fmt.Fprintf(&b, "=== %s%s\n%s\n---\n%s\n\n", c.title, mark, c.text, want)
	}
	return os.WriteFile(f.path, []byte(strings.TrimRight(b.String(), "\n")+"\n"), 0o644)
}

// TestCases runs every case; go test ./attribution -run 'TestCases/01-orders/^3_' runs one.
func TestCases(t *testing.T) {
	paths, err := filepath.Glob("../testdata/cases/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		f := readCases(t, path)
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			for _, c := range f.cases {
				t.Run(c.title, func(t *testing.T) {
					problem := c.run()
					switch {
					case *update:
						c.open = problem != ""
					case c.open && problem == "":
						t.Error("passes now: run with -update to take the (open) mark away")
					case !c.open && problem != "":
						t.Error(problem)
					}
				})
			}
		})
		if *update {
			require.NoError(t, f.write())
		}
	}
}

// run compares what Extract returns with what is wanted; it returns "" or what differs.
func (c *testCase) run() string {
	got := map[string]int{}
	var extra []string
	res := attribution.Extract(c.text)
	lines := make([]string, len(res.Quotes))
	for i, q := range res.Quotes {
		lines[i] = line(q)
		got[lines[i]]++
	}
	var problems []string
	optional := map[string]bool{}
	for _, w := range c.want {
		if rest, ok := strings.CutPrefix(w, "not | "); ok {
			words, _, _ := strings.Cut(rest, " | ")
			for _, q := range res.Quotes {
				if q.Type != attribution.Indirect && bare(q.Text) == bare(words) {
					problems = append(problems, "no speech: "+line(q))
				}
			}
			continue
		}
		if rest, ok := strings.CutPrefix(w, "? "); ok {
			optional[fields(rest)[1]] = true
			continue
		}
		w = canonical(w)
		if got[w] > 0 {
			got[w]--
			continue
		}
		problems = append(problems, "want "+w)
	}
	for _, l := range lines {
		if got[l] > 0 && !optional[fields(l)[1]] {
			got[l]--
			extra = append(extra, "got  "+l)
		}
	}
	problems = append(problems, extra...)
	return strings.Join(problems, "\n")
}

// line writes a record as the case files do: type | content | cue | source | name | kind | role.
func line(q attribution.Quote) string {
	pieces := make([]string, len(q.Spans))
	rest := q.Text
	for i, s := range q.Spans {
		pieces[i], rest = rest[:s.Len()], strings.TrimPrefix(rest[s.Len():], " ")
	}
	cue := q.Cue.Text
	if q.Cue.Negated {
		cue += " (negated)"
	}
	kind := string(q.Speaker.Kind)
	if q.Speaker.IsZero() || q.Speaker.Name == "" {
		kind = "unknown"
	}
	return canonical(strings.Join([]string{string(q.Type), strings.Join(pieces, " … "), cue, q.Speaker.Text, q.Speaker.Name, kind, q.Speaker.Role}, " | "))
}

func fields(l string) []string {
	f := strings.Split(l, " | ")
	for i := range f {
		f[i] = strings.Join(strings.Fields(f[i]), " ")
	}
	return f
}

// canonical evens out what the convention leaves open: a comma at the end of a source or cue, an article before a name.
func canonical(l string) string {
	f := fields(l)
	for i := range f {
		if f[i] == "" {
			f[i] = "-"
		}
		if i == 2 || i == 3 || i == 4 {
			f[i] = strings.TrimRight(f[i], ",")
		}
		if i == 4 || i == 6 {
			for _, a := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
				f[i] = strings.TrimPrefix(f[i], a)
			}
		}
		if i == 4 && f[5] != "person" {
			f[i] = strings.ToLower(f[i])
		}
	}
	return strings.Join(f, " | ")
}

// bare drops marks and signs at the ends.
func bare(s string) string {
	return strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), "“”‘’\"'«».,!?` "))
}
