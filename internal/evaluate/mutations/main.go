// Mutations says how well quotes.Locate tells what was done to a quotation. It takes quotations out of our own articles,
// changes each in a way that is known, and asks what is found:
//
//	go run ./internal/evaluate/mutations            the figures
//	go run ./internal/evaluate/mutations -errors 20 and the first wrong ones
//	go run ./internal/evaluate/mutations -n 10000   more of them; the articles are named as arguments, or are ours
//
// The same number gives the same mutations on every machine.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/quotes"
)

func main() {
	n := flag.Int("n", 3000, "how many mutations")
	errors := flag.Int("errors", 0, "how many wrong ones to show")
	flag.Parse()
	paths := flag.Args()
	if len(paths) == 0 {
		paths, _ = filepath.Glob(filepath.Join("testdata", "articles", "*.txt"))
	}
	articles, err := read(paths)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutations:", err)
		os.Exit(1)
	}
	t := judge(mutate(articles, *n))
	fmt.Print(t.figures())
	for _, w := range t.wrong[:min(*errors, len(t.wrong))] {
		fmt.Println(w)
	}
}

// read reads the articles.
func read(paths []string) (out []string, err error) {
	if len(paths) == 0 {
		return nil, fmt.Errorf("no articles; run it from the root of the repository")
	}
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}

// tally counts what was told aright, by kind of mutation.
type tally struct {
	kinds                map[string]*[2]int // verdicts: right, all
	falseOK              int                // a changed quotation that passes for true
	single, told         int                // single edits, and those told exactly
	splices, spliced     int                // silent splices, and those of which passage and gap were found
	falseAlarm, unharmed int                // true quotations, and those called changed
	wrong                []string
}

// judge asks for each mutation what Locate makes of it.
func judge(all []mutation) *tally {
	t := &tally{kinds: map[string]*[2]int{}}
	for _, m := range all {
		got := quotes.Locate(m.source, m.quotation)
		k := t.kinds[m.kind]
		if k == nil {
			k = new([2]int)
			t.kinds[m.kind] = k
		}
		k[1]++
		right := slices.Contains(m.verdicts, got.Verdict)
		if right {
			k[0]++
		}
		if m.verdicts[0] >= quotes.Altered && got.Verdict < quotes.Altered && !right {
			t.falseOK++
		}
		if m.verdicts[0] == quotes.Verbatim {
			t.unharmed++
			if got.Verdict > quotes.Repunctuated {
				t.falseAlarm++
			}
		}
		switch {
		case m.splice:
			t.splices++
			if ok := right && spliced(m, got); ok {
				t.spliced++
			} else {
				right = false
			}
		case m.single:
			t.single++
			if ok := right && told(m, got); ok {
				t.told++
			} else {
				right = false
			}
		}
		if !right {
			t.wrong = append(t.wrong, describe(m, got))
		}
	}
	return t
}

// told reports whether the one edit is the one that was made.
func told(m mutation, got quotes.Match) bool {
	if len(got.Edits) != 1 {
		return false
	}
	e := got.Edits[0]
	return core(e.Source.Of(m.source)) == core(m.was) && core(e.Quotation.Of(m.quotation)) == core(m.became)
}

// spliced reports whether the passage goes from the first piece to the end of the second, and one omission is what lies
// between.
func spliced(m mutation, got quotes.Match) bool {
	return len(got.Edits) == 1 && got.Edits[0].Op == quotes.Omission && core(got.Source.Of(m.source)) == core(m.was)
}

// core is a text without the white space and signs at its ends.
func core(s string) string {
	return strings.Join(strings.Fields(strings.Trim(s, " \n.,;:!?“”‘’\"'()—–-")), " ")
}

func describe(m mutation, got quotes.Match) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n  want %v [%s] [%s]\n  have %v %s",
		m.kind, m.quotation, m.verdicts, m.was, m.became, got.Verdict, core(got.Source.Of(m.source)))
	for _, e := range got.Edits {
		fmt.Fprintf(&b, "\n    %v [%s] [%s]", e.Op, e.Source.Of(m.source), e.Quotation.Of(m.quotation))
	}
	return b.String()
}

// figures writes the tally down.
func (t *tally) figures() string {
	var b strings.Builder
	names := make([]string, 0, len(t.kinds))
	right, all := 0, 0
	for name, k := range t.kinds {
		names = append(names, name)
		right += k[0]
		all += k[1]
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&b, "%-22s %5d of %5d verdicts right\n", name, t.kinds[name][0], t.kinds[name][1])
	}
	fmt.Fprintf(&b, "verdicts %.2f%% (%d of %d); false OK %d; false alarms %d of %d\n",
		percent(right, all), right, all, t.falseOK, t.falseAlarm, t.unharmed)
	fmt.Fprintf(&b, "single edits exactly told %.2f%% (%d of %d)\n", percent(t.told, t.single), t.told, t.single)
	fmt.Fprintf(&b, "silent splices with passage and gap %.2f%% (%d of %d)\n", percent(t.spliced, t.splices), t.spliced, t.splices)
	return b.String()
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
