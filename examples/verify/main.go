// Verify checks quotations against the text that they are taken from:
//
//	verify transcript.txt quotations.txt
//	extract -format jsonl article.txt | verify -jsonl transcript.txt -
//
// It is what a fact-checker runs before a quotation goes to print, and an example of how to use quotes.Index. Of each
// quotation it says whether the source has it word for word, where, and what was changed. Offsets are bytes of the source,
// lines and columns count from 1, columns in code points.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/whosaid/whosaid/quotes"
)

const usage = `usage: verify [-jsonl] SOURCE QUOTATIONS

Checks that quotations stand in a source word for word. QUOTATIONS has one quotation a line; with -jsonl it is the
output of examples/extract, and what its records have between quotation marks is checked. One of the two files may
be -, standard input.

verbatim      the same words in the same order; typography, line breaks and the case of the first letter are free
abridged      an ellipsis or [brackets] in the quotation say themselves where it differs
repunctuated  the same words; punctuation, inner quotation marks or capitals differ
altered       words differ, and nothing in the quotation says so
not found     the source has no passage that shares half of its words

What is no speech in the source is read over: HTML tags, the time codes of subtitles, the numbers of lines and pages, (Laughter.).
A line that begins with ! is a warning: the words are true, or nearly, and their place may make them say something else.
Where the source names who speaks, -jsonl also warns of a passage that is somebody else's.

The exit status is 0 when all are verbatim, 1 when one is not, 2 when they, or one of them, could not be checked.
`

// The exit statuses, those of grep and diff.
const (
	exitVerbatim = 0
	exitDiffers  = 1
	exitTrouble  = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, indexed))
}

// A locator says where a quotation stands in the source that it was made for.
type locator interface {
	Select(quotes.Selector) quotes.Match
	All(quotation string) iter.Seq[quotes.Match]
}

// indexed makes the library's.
func indexed(source string) locator { return quotes.NewIndex(source) }

// run is the whole command, and gives its exit status.
func run(args []string, in io.Reader, out, errs io.Writer, index func(source string) locator) int {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	jsonl := flags.Bool("jsonl", false, "")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usage)
		return exitVerbatim
	case err == nil && flags.NArg() != 2:
		err = fmt.Errorf("two files are needed, a source and its quotations, not %d", flags.NArg())
	case err == nil && flags.Arg(0) == "-" && flags.Arg(1) == "-":
		err = errors.New("only one of the two can be standard input")
	}
	if err != nil {
		fmt.Fprintf(errs, "verify: %v; run verify -h for help\n", err)
		return exitTrouble
	}
	differ, err := verify(flags.Arg(0), flags.Arg(1), *jsonl, in, out, index)
	switch {
	case err != nil:
		for line := range strings.Lines(err.Error()) {
			fmt.Fprintf(errs, "verify: %s\n", strings.TrimSuffix(line, "\n"))
		}
		return exitTrouble
	case differ > 0:
		return exitDiffers
	}
	return exitVerbatim
}

// verify checks one file against the other and tells how many quotations are not verbatim. Both are read to their end
// before anything is written: half a check would be mistaken for a whole one. The error has a line for each quotation that
// could not be checked because of a mistake of ours; the others are.
func verify(sourcePath, quotationsPath string, jsonl bool, in io.Reader, out io.Writer,
	index func(source string) locator) (differ int, err error) {
	source, err := load(sourcePath, in)
	if err != nil {
		return 0, err
	}
	text, err := load(quotationsPath, in)
	if err != nil {
		return 0, err
	}
	list, err := byLine(text), error(nil)
	if jsonl {
		list, err = byRecord(text)
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %w", printable(quotationsPath), err)
	}
	if len(list) == 0 {
		return 0, fmt.Errorf("%s: there is no quotation in it", printable(quotationsPath))
	}
	buffered := bufio.NewWriter(out)
	r := report{out: buffered, path: printable(sourcePath), source: source, lines: quotes.NewLines(source)}
	var at locator
	if err := contained(func() { at = index(source) }); err != nil {
		return 0, fmt.Errorf("%s: %w", r.path, err)
	}
	var broken []error
	for _, q := range list {
		var m quotes.Match
		var others []quotes.Span
		if err := contained(func() {
			m = at.Select(quotes.Selector{Exact: q.text, Speaker: q.speaker})
			others = elsewhere(at, q, m)
		}); err != nil {
			broken = append(broken, fmt.Errorf("%s: %w", q.name, err))
			continue
		}
		r.quotation(q, m, others)
	}
	r.summary()
	if err := buffered.Flush(); err != nil {
		return 0, fmt.Errorf("cannot write: %w", err)
	}
	return r.total - r.count[quotes.Verbatim], errors.Join(broken...)
}

// elsewhere gives the other places where the source has a verbatim quotation word for word.
func elsewhere(at locator, q quotation, m quotes.Match) (others []quotes.Span) {
	if m.Verdict != quotes.Verbatim {
		return nil
	}
	for other := range at.All(q.text) {
		if other.Verdict == quotes.Verbatim && other.Source != m.Source {
			others = append(others, other.Source)
		}
	}
	return others
}

// contained makes an error of a panic: a mistake of ours in one quotation, for which the others must not be lost.
func contained(do func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %s; please report it with the two files", printable(fmt.Sprint(p)))
		}
	}()
	do()
	return nil
}
