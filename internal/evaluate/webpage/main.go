// Command webpage measures how well the article of a web page is found: on a directory of pages, NAME.html, with the
// article's text beside each, NAME.txt.
//
//	go run ./internal/evaluate/webpage ../shared/corpora/html-dev
//
// For each page it prints precision, recall and F1 of the words, in how many of the records of the reference the page's
// records agree (text, type and name of the speaker), and what the page says beside the text. With -diff NAME it prints the
// paragraphs of one page that only one of the two has.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
)

func main() {
	diff := flag.String("diff", "", "print the paragraphs of the page `NAME` that only one of the two has")
	flag.Parse()
	pages, err := readPages(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if *diff != "" {
		for _, p := range pages {
			if p.name == *diff {
				p.diff()
			}
		}
		return
	}
	var total figures
	for _, p := range pages {
		f := p.measure()
		f.print(p.name, 1)
		a := p.page.Article
		fmt.Printf("    %q | %q | %q | %s | %s | %s\n", a.Headline, a.Byline, a.Outlet, a.Date.Format("2006-01-02"), p.page.Language, p.page.URL)
		total.add(f)
	}
	total.print("mean", len(pages))
}

// A pair is a page and what its article is.
type pair struct {
	name, want string
	page       *webpage.Page
}

// readPages reads a directory.
func readPages(dir string) (pairs []pair, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.html in %q", dir)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		base := strings.TrimSuffix(file, ".html")
		want, err := os.ReadFile(base + ".txt")
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pair{filepath.Base(base), string(want), webpage.Read(data, webpage.Options{})})
	}
	return pairs, nil
}

// figures are what is measured of a page, or the sums of several.
type figures struct {
	precision, recall, f1 float64
	same, want, extra     int // records
	sameMarked, marked    int // of these, those with quotation marks
}

func (f figures) print(name string, pages int) {
	n := float64(pages)
	fmt.Printf("%-24s words P %.3f R %.3f F %.3f  records %d of %d = %.3f, %d too many; quotations %d of %d = %.3f\n", name,
		f.precision/n, f.recall/n, f.f1/n, f.same, f.want, ratio(f.same, f.want), f.extra, f.sameMarked, f.marked, ratio(f.sameMarked, f.marked))
}

func (f *figures) add(g figures) {
	f.precision += g.precision
	f.recall += g.recall
	f.f1 += g.f1
	f.same += g.same
	f.want += g.want
	f.extra += g.extra
	f.sameMarked += g.sameMarked
	f.marked += g.marked
}

func (p pair) measure() (f figures) {
	got, want := count(words(p.page.Article.Text)), count(words(p.want))
	same := 0
	for w, n := range got {
		same += min(n, want[w])
	}
	f.precision, f.recall = ratio(same, size(got)), ratio(same, size(want))
	if same > 0 {
		f.f1 = 2 * f.precision * f.recall / (f.precision + f.recall)
	}
	ours, theirs := records(p.page.Article.Text), records(p.want)
	for r, n := range theirs {
		same := min(n, ours[r])
		f.same += same
		if !strings.HasPrefix(r, string(attribution.Indirect)) {
			f.sameMarked, f.marked = f.sameMarked+same, f.marked+n
		}
	}
	f.want, f.extra = size(theirs), size(ours)-f.same
	return f
}

// records gives the records of a text without their places.
func records(text string) map[string]int {
	found := map[string]int{}
	for _, q := range attribution.Extract(text).Quotes {
		found[string(q.Type)+"|"+strings.Join(words(q.Text), " ")+"|"+strings.Join(words(q.Speaker.Name), " ")]++
	}
	return found
}

// words gives the words of a text in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func count(words []string) map[string]int {
	counts := map[string]int{}
	for _, w := range words {
		counts[w]++
	}
	return counts
}

func size(counts map[string]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// diff prints the paragraphs that only one of the two has.
func (p pair) diff() {
	got, want := paragraphs(p.page.Article.Text), paragraphs(p.want)
	only := func(sign string, a, b []string) {
		there := count(b)
		for _, s := range a {
			if there[s]--; there[s] < 0 {
				fmt.Println(sign, s)
			}
		}
	}
	only("+", got, want)
	only("-", want, got)
	ours, theirs := records(p.page.Article.Text), records(p.want)
	for r, n := range ours {
		if n > theirs[r] {
			fmt.Println("+ record", r)
		}
	}
	for r, n := range theirs {
		if n > ours[r] {
			fmt.Println("- record", r)
		}
	}
}

func paragraphs(text string) (found []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if w := strings.Join(words(line), " "); w != "" {
			found = append(found, w)
		}
	}
	return found
}
