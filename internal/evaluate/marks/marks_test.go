package main

import (
	"os"
	"strings"
	"testing"
)

// TestCorpora runs all comparisons where the corpora are, and fails when a figure falls below what EVALUATION.md
// promises. WHOSAID_CORPORA names their folder; the usual place is beside the repository.
func TestCorpora(t *testing.T) {
	*corpora = "../../../../shared/corpora"
	if dir := os.Getenv("WHOSAID_CORPORA"); dir != "" {
		*corpora = dir
	}
	if _, err := os.Stat(*corpora); err != nil {
		t.Skip("no corpora")
	}
	for _, c := range []struct {
		run                   func() error
		name                  string
		precision, recall, f1 float64
	}{
		{litbank, "litbank/dev, outermost", 0.87, 0.99, 0},
		{speech, "litbank/dev, words of quotes alone", 0.87, 0.99, 0},
		{speech, "litbank/dev, words through attribution", 0.91, 0.97, 0.95},
		{polnear, "polnear/dev, fragments", 0.97, 0.98, 0},
		{newsdev, "newsdev, ", 1, 1, 0},
		{layouts, "newsdev, paragraphs", 1, 1, 0},
		{layouts, "polnear/dev, paragraphs", 0.975, 0.985, 0},
		{layouts, "litbank/dev, paragraphs", 1, 1, 0},
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
			if p, q, f := r.rates(); p < c.precision || q < c.recall || f < c.f1 {
				t.Errorf("%s: P %.4f R %.4f F1 %.4f; %v, %v and %v are promised", r.name, p, q, f, c.precision, c.recall, c.f1)
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
