package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/whosaid/whosaid/quotes"
)

// A report writes down what was found, for people.
type report struct {
	out    io.Writer
	path   string
	source string
	lines  *quotes.Lines

	total int
	count [quotes.NotFound + 1]int // by verdict
}

// quotation writes one result: a line with the verdict and the place, both texts where they differ, and each difference.
func (r *report) quotation(q quotation, m quotes.Match) {
	r.total++
	r.count[m.Verdict]++
	if m.Verdict == quotes.NotFound {
		fmt.Fprintf(r.out, "%s: %v\n  quotation  %s\n", q.name, m.Verdict, printable(q.text))
		return
	}
	fmt.Fprintf(r.out, "%s: %v, similarity %.2f, %s:%s\n", q.name, m.Verdict, m.Similarity, r.path, r.place(m.Source))
	fmt.Fprintf(r.out, "  quotation  %s\n", printable(q.text))
	if m.Verdict != quotes.Verbatim {
		fmt.Fprintf(r.out, "  source     %s\n", printable(m.Source.Of(r.source)))
	}
	for _, e := range m.Edits {
		fmt.Fprintf(r.out, "  %s: %s\n", r.place(e.Source), r.edit(e, q.text))
	}
}

// place is where a span of the source begins, for an editor, and what it is, for a program.
func (r *report) place(s quotes.Span) string {
	return fmt.Sprintf("%v (bytes %d to %d)", r.lines.Position(s.Start), s.Start, s.End)
}

// edit says what was done to the source.
func (r *report) edit(e quotes.Edit, quotation string) string {
	ours, theirs := "“"+printable(e.Source.Of(r.source))+"”", "“"+printable(e.Quotation.Of(quotation))+"”"
	var s string
	switch {
	case e.Op == quotes.Insertion:
		s = theirs + " put in"
	case e.Op == quotes.Omission && e.Quotation.Len() == 0:
		s = ours + " left out"
	case e.Op == quotes.Omission:
		s = ours + " left out for " + theirs
	default:
		s = ours + " became " + theirs
	}
	switch {
	case e.Declared:
		s += ", declared"
	case e.Minor:
		s += ", no word changed"
	}
	return s
}

// summary counts the verdicts.
func (r *report) summary() {
	noun := "quotations"
	if r.total == 1 {
		noun = "quotation"
	}
	var parts []string
	for v, n := range r.count {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %v", n, quotes.Verdict(v)))
		}
	}
	fmt.Fprintf(r.out, "%d %s: %s\n", r.total, noun, cmp.Or(strings.Join(parts, ", "), "none could be checked"))
}

// printable puts a text on one line and leaves out what would steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r != ' ' && !unicode.IsGraphic(r) {
			return '\uFFFD'
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}
