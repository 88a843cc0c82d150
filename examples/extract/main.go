// Extract reads news articles and writes who said what in them.
//
//	extract [-format NAME] [-type direct,mixed,indirect] [-min-confidence x] [PATH...]
//
// Run it with -h for the whole story. It is the main job of this module as a command, and an example of how to use
// package attribution in a program of one's own: documents are read and extracted on all cores, and written in the
// order of the input with a bounded number of them in memory.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/whosaid/whosaid/attribution"
)

// The exit statuses.
const (
	exitOK          = 0
	exitBad         = 1   // a document was left out, or the output could not be written
	exitUsage       = 2   // the command line makes no sense: nothing was read
	exitPipe        = 141 // nobody reads any more: what a shell reports for a filter that SIGPIPE ended
	exitInterrupted = 130 // what a shell reports for a program that Ctrl-C ended
)

func main() {
	// A reader that has seen enough (`extract … | head`) must end the run quietly, and the status must say that not all was
	// read. Go kills a program that writes to a closed standard output, wherever it is; with the signal ignored the write
	// fails instead, and run ends as if it had been killed, with the status that a shell gives to that.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}, os.Getenv, library))
}

// streams are the three files of a command.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// run is the whole command, and gives its exit status.
func run(ctx context.Context, args []string, std streams, getenv func(string) string, with func(attribution.Extractor) extractor) int {
	opts, err := parseOptions(args)
	if errors.Is(err, flag.ErrHelp) {
		if _, err := io.WriteString(std.out, help); err != nil && !isClosedPipe(err) {
			fmt.Fprintf(std.err, "extract: cannot write: %s\n", errorText(err))
			return exitBad
		}
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(std.err, "extract: %v; run extract -h for help\n", err)
		return exitUsage
	}
	known, err := loadKnown(opts.known)
	if err != nil {
		fmt.Fprintf(std.err, "extract: -known %s: %v\n", printable(opts.known), err)
		return exitUsage
	}
	against, err := loadSource(opts)
	if err != nil {
		fmt.Fprintf(std.err, "extract: -source %s: %v\n", printable(opts.source), err)
		return exitUsage
	}
	out, errs := inspect(std.out, getenv), inspect(std.err, getenv)
	if opts.run.output != "" {
		out = screen{width: usualWidth}
	}
	notes := newReporter(std.err, errs, errs.interactive && !out.interactive)
	defer notes.close()

	if len(opts.paths) == 0 {
		opts.paths = []string{stdinPath}
		if inspect(std.in, getenv).interactive {
			notes.say("reading standard input; end it with Ctrl-D, or run extract -h for help")
		}
	}
	sources := findSources(ctx, opts.paths, opts.run.include, notes.problem)
	if opts.format == formatBrat && opts.folder == "" && len(sources) > 1 {
		notes.say("-format brat writes one document; name a folder with -out for several")
		return exitUsage
	}

	settings := attribution.Extractor{Known: known, Candidates: opts.rivals, Checkworthy: opts.worth}
	read, write := with(settings), opts.formatFor(out, against)
	if opts.explain {
		write = explainFormat{settings}
	}
	if opts.explain || opts.format == formatArticle {
		read = func(attribution.Article) attribution.Result { return attribution.Result{} } // nobody asks for it
	}
	return launch(ctx, args, opts, sources, job{
		load:    loader{stdin: std.in, limit: opts.maxSize}.load,
		about:   opts.about,
		extract: read,
		keep:    opts.filter,
		format:  write,
		shelf:   shelf{stdin: std.in, opts: opts.archives(), read: notes.read, long: opts.longTexts()},

		settings: &settings,
		ids:      &repeated{},

		shard: opts.run.shard,
		jobs:  opts.run.jobs,
	}, std, notes)
}

// isClosedPipe tells whether a write failed because nobody reads any more.
func isClosedPipe(err error) bool {
	if errors.Is(err, syscall.EPIPE) {
		return true
	}
	var number syscall.Errno // Windows: ERROR_BROKEN_PIPE and ERROR_NO_DATA
	return errors.As(err, &number) && onWindows && (number == 109 || number == 232)
}

// errorText is what went wrong without the operation and the path, which the message around it gives already.
func errorText(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}
