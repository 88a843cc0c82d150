package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A verdict is a line of a list of pronouns judged by reading: "| 7 | document | byte | pronoun | taken for | verdict |".
type verdict struct {
	doc     string
	at      int
	pronoun string
	answer  string // the speaker's name, or "- (reason)"
	words   string // "right", "wrong: why", "unclear: why"
}

// verdictsOf reads the lines of a list, whatever else stands in it.
func verdictsOf(list string) []verdict {
	var out []verdict
	for line := range strings.Lines(list) {
		f := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if len(f) != 6 {
			continue
		}
		at, err := strconv.Atoi(f[2])
		if err != nil {
			continue // the head of a table
		}
		out = append(out, verdict{f[1], at, strings.ToLower(f[3]), f[4], strings.TrimSpace(f[5])})
	}
	return out
}

// compareVerdicts counts the verdicts of a list by pronoun, and prints those whose answer is not the library's any more: they
// have to be judged again. What is no source any more is counted apart.
func compareVerdicts(w io.Writer, list, dir string) {
	verdicts := verdictsOf(read(list))
	answers := map[string]map[int]pronoun{}
	count := map[string]map[string]int{}
	changed := 0
	for _, v := range verdicts {
		if answers[v.doc] == nil {
			answers[v.doc] = map[int]pronoun{}
			for _, p := range pronounsOf(v.doc, read(filepath.Join(dir, v.doc+".txt"))) {
				answers[v.doc][p.q.Speaker.Span.Start] = p
			}
		}
		word, _, _ := strings.Cut(v.words, ":")
		if p, ok := answers[v.doc][v.at]; !ok {
			word = "gone"
			fmt.Fprintf(w, "no source any more: %s @%d %s\n", v.doc, v.at, v.pronoun)
		} else if p.answer() != v.answer {
			changed++
			fmt.Fprintf(w, "was %q, %s\n%s\n\n", v.answer, v.words, p)
		}
		for _, of := range []string{v.pronoun, "all"} {
			if count[of] == nil {
				count[of] = map[string]int{}
			}
			count[of][word]++
		}
	}
	for _, p := range slices.Sorted(maps.Keys(count)) {
		c := count[p]
		fmt.Fprintf(w, "%-4s right %3d  wrong %3d  unclear %3d  no source any more %3d\n", p, c["right"], c["wrong"], c["unclear"], c["gone"])
	}
	fmt.Fprintf(w, "%d answers have changed\n", changed)
}
