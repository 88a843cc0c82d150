// Command identity measures who the library says is behind a mention: name, kind and role of the speakers of testdata's
// articles and cases, on the records whose content and source the library found, so that what it measures is identity
// and not detection.
//
//	go run ./internal/evaluate/identity [-errors] [-only 09] [testdata]
//
// With -pronouns it prints pronouns and whom they were taken to mean, at even distances over the texts of a folder:
//
//	go run ./internal/evaluate/identity -pronouns 100 [-verdicts LIST] ../shared/corpora/polnear/dev
//
// leaving out those that a list of verdicts has.
//
// With -verdicts it counts the verdicts of a list that was made so, and prints those whose answer has changed:
//
//	go run ./internal/evaluate/identity -verdicts internal/evaluate/identity/pronouns.md ../shared/corpora/polnear/dev
//
// With -chains it asks of every pronoun of a split of PolNeAR whether the silver coreference means the same speaker by it:
//
//	go run ./internal/evaluate/identity -chains [-show 40] [-only they] ../shared/corpora/polnear/train
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

func main() {
	errors := flag.Bool("errors", false, "print every record whose name, kind or role differs")
	only := flag.String("only", "", "only files whose name contains this; with -chains, only this pronoun")
	sample := flag.Int("pronouns", 0, "print `N` pronoun sources of a folder of texts with their speakers, to be judged by reading")
	verdicts := flag.String("verdicts", "", "compare a `list` of pronouns judged by reading with what the library says today")
	chains := flag.Bool("chains", false, "compare pronoun sources with the silver coreference of a split of PolNeAR")
	show := flag.Int("show", 0, "with -chains, print `N` disagreements at even distances")
	flag.Parse()
	dir := "testdata"
	if flag.NArg() > 0 {
		dir = flag.Arg(0)
	}
	switch {
	case *sample > 0:
		printPronouns(dir, *sample, *only, *verdicts)
		return
	case *verdicts != "":
		compareVerdicts(os.Stdout, *verdicts, dir)
		return
	case *chains:
		if err := compareChains(os.Stdout, dir, *show, *only); err != nil {
			fail(err)
		}
		return
	}
	var cases, articles score
	for _, f := range files(filepath.Join(dir, "cases", "*.txt"), *only) {
		var s score
		eachCase(read(f), func(title, text string, want []string) {
			s.article(text, want, printer(*errors, filepath.Base(f)+" "+title))
		})
		cases.add(s)
		s.print(filepath.Base(f))
	}
	for _, f := range files(filepath.Join(dir, "articles", "*.txt"), *only) {
		var s score
		want := strings.Split(read(strings.TrimSuffix(f, ".txt")+".want"), "\n")
		s.article(read(f), want, printer(*errors, filepath.Base(f)))
		articles.add(s)
		s.print(filepath.Base(f))
	}
	cases.print("ALL CASES")
	articles.print("ALL ARTICLES")
	cases.add(articles)
	cases.print("ALL")
}

func printer(on bool, where string) func(problem, want, got string) {
	return func(problem, want, got string) {
		if on {
			fmt.Printf("%-5s %s\n      want %s\n      got  %s\n", problem, where, want, got)
		}
	}
}

func files(glob, only string) []string {
	all, err := filepath.Glob(glob)
	if err != nil {
		fail(err)
	}
	return slices.DeleteFunc(all, func(f string) bool { return !strings.Contains(f, only) })
}

func read(path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		fail(err)
	}
	return string(b)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "identity:", err)
	os.Exit(1)
}

// eachCase reads a numbered case file: "=== title", the text, "---", the expected lines.
func eachCase(s string, f func(title, text string, want []string)) {
	for c := range strings.SplitSeq("\n"+s, "\n=== ") {
		title, rest, ok := strings.Cut(c, "\n")
		text, want, sep := strings.Cut(rest, "\n---\n")
		if ok && sep {
			f(title, text, strings.Split(want, "\n"))
		}
	}
}

// A score counts records and what is right in them.
type score struct {
	wanted, found    int // expected records; those whose content and source the library has
	name, kind, role int // right
	both, gold, got  int // words of roles
}

func (s *score) add(o score) {
	s.wanted += o.wanted
	s.found += o.found
	s.name += o.name
	s.kind += o.kind
	s.role += o.role
	s.both += o.both
	s.gold += o.gold
	s.got += o.got
}

func (s score) print(label string) {
	n := float64(max(s.found, 1))
	f1 := 0.0
	if s.gold+s.got > 0 {
		f1 = 2 * float64(s.both) / float64(s.gold+s.got)
	}
	fmt.Printf("%-36s found %4d of %4d   name %.3f  kind %.3f  role %.3f  role tokens F1 %.3f\n",
		label, s.found, s.wanted, float64(s.name)/n, float64(s.kind)/n, float64(s.role)/n, f1)
}

// A record is a line of a .want or case file, taken apart.
type record struct{ content, source, name, kind, role string }

// article compares what Extract returns with the expected lines. Optional records count when they are found.
func (s *score) article(text string, want []string, report func(problem, want, got string)) {
	res := attribution.Extract(text)
	used := make([]bool, len(res.Quotes))
	for _, l := range want {
		rest, optional := strings.CutPrefix(l, "? ")
		f := strings.Split(rest, " | ")
		if len(f) != 7 || f[0] == "not" {
			continue
		}
		w := record{content: plain(strings.ReplaceAll(f[1], " … ", " ")), source: plain(f[3]), name: name(f[4]), kind: f[5], role: name(f[6])}
		if !optional {
			s.wanted++
		}
		for i, q := range res.Quotes {
			if used[i] || plain(q.Speaker.Text) != w.source || !alike(plain(q.Text), w.content) {
				continue
			}
			used[i] = true
			if optional {
				s.wanted++
			}
			s.compare(w, q, report, rest)
			break
		}
	}
}

func (s *score) compare(w record, q attribution.Quote, report func(problem, want, got string), line string) {
	s.found++
	kind := string(q.Speaker.Kind)
	if q.Speaker.IsZero() || q.Speaker.Name == "" {
		kind = "unknown"
	}
	if w.name == "" {
		w.kind = "unknown" // an empty name is what is wanted; its kind is a matter of taste
	}
	got := fmt.Sprintf("%s | %s | %s | %s", q.Speaker.Text, q.Speaker.Name, kind, q.Speaker.Role)
	problem := ""
	if strings.EqualFold(name(q.Speaker.Name), w.name) {
		s.name++
	} else {
		problem += "N"
	}
	if kind == w.kind {
		s.kind++
	} else {
		problem += "K"
	}
	if strings.EqualFold(name(q.Speaker.Role), w.role) {
		s.role++
	} else {
		problem += "R"
	}
	a, b := strings.Fields(strings.ToLower(w.role)), strings.Fields(strings.ToLower(name(q.Speaker.Role)))
	s.gold += len(a)
	s.got += len(b)
	for _, x := range a {
		if i := slices.Index(b, x); i >= 0 {
			b = slices.Delete(b, i, i+1)
			s.both++
		}
	}
	if problem != "" {
		report(problem, line, got)
	}
}

// name evens out what the convention leaves open: an article before it, a comma behind it, "-" for none.
func name(s string) string {
	s = strings.TrimRight(strings.Join(strings.Fields(s), " "), ",")
	for _, a := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		s = strings.TrimPrefix(s, a)
	}
	if s == "-" {
		return ""
	}
	return s
}

// plain drops marks, signs and spaces that do not matter.
func plain(s string) string {
	return strings.ToLower(strings.Trim(strings.Join(strings.Fields(s), " "), "“”‘’\"'«».,;:-—!?` "))
}

// alike says whether two contents share most of their words.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	x, y := strings.Fields(a), strings.Fields(b)
	both := 0
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			y = slices.Delete(y, i, i+1)
			both++
		}
	}
	return both*10 >= 7*(len(x)+len(y))
}
