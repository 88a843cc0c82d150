package main

import (
	"os"
	"strings"
	"testing"
)

// TestCorpora runs all four comparisons where the corpora are, and fails when a figure falls below what EVALUATION.md
// says. WHOSAID_CORPORA names their folder; the usual place is beside the repository.
func TestCorpora(t *testing.T) {
	*corpora = "../../../../shared/corpora"
	if dir := os.Getenv("WHOSAID_CORPORA"); dir != "" {
		*corpora = dir
	}
	if _, err := os.Stat(*corpora); err != nil {
		t.Skip("no corpora")
	}
	for _, c := range []struct {
		run               func() error
		name              string
		precision, recall float64
	}{
		{litbank, "litbank/dev, outermost", 0.87, 0.99},
		{polnear, "polnear/dev, fragments", 0.97, 0.98},
		{newsdev, "newsdev, ", 1, 1},
		{layouts, "newsdev, paragraphs", 1, 1},
		{layouts, "polnear/dev, paragraphs", 0.975, 0.985},
		{layouts, "litbank/dev, paragraphs", 1, 1},
	} {
		results = results[:0]
		if err := c.run(); err != nil {
			t.Fatal(err)
		}
		seen := 0
		for _, r := range results {
			if !strings.HasPrefix(r.name, c.name) {
				continue
			}
			seen++
			if p := float64(r.right) / float64(r.found); p < c.precision {
				t.Errorf("%s: precision %.4f, %.4f is promised", r.name, p, c.precision)
			}
			if p := float64(r.right) / float64(r.gold); p < c.recall {
				t.Errorf("%s: recall %.4f, %.4f is promised", r.name, p, c.recall)
			}
		}
		if seen == 0 {
			t.Skipf("%s: not here", c.name)
		}
	}
}

// TestRegions pins the reading of the corpora's scorer, carried over from Python: these are its own self tests.
func TestRegions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He’s “in” the '90s: 'yes, we can', she said. She is 6'2\" tall.\n“Open to the end", "in|yes, we can|Open to the end"},
		{"It was “so“ odd. \"He said, 'Eight years.'\" Voters' 'lies' and “more.”", "so|He said, 'Eight years.'|lies|more."},
		{"''We can,'' she said. ''He said 'no!''' ``Odd'' end.", "We can,|He said 'no!|Odd"},
	} {
		var got []string
		for _, r := range regions(c.text) {
			got = append(got, c.text[r.start:r.end])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s, want %s", c.text, s, c.want)
		}
	}
}
