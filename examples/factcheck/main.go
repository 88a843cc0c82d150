// Factcheck is a fact-checker's pipeline to start from: it reads articles, keeps who said what in a database, checks every
// word between quotation marks against transcripts and other sources, and writes down what somebody should look at.
//
//	go run . demo
//	go run . run -sources transcripts articles && go run . report
//
// README.md says what is stored and where the limits are.
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
)

const usage = `usage: factcheck COMMAND [FLAGS] [WHAT]

  demo               does it all on invented articles and transcripts, and says where to look
  run PATH...        reads files and folders of articles into the database and checks them
  watch FOLDER       the same with every file that comes into the folder, until it is interrupted
  search WORDS...    finds quotes in the database
  report             writes a page, tables and ClaimReview skeletons

Articles are .txt and .md, .html, and .jsonl with {"text": ..., "id", "headline", "byline", "outlet", "date", "url", "source"}
a line. Sources are .txt and .md, .html, .srt and .vtt. Flags stand before WHAT; factcheck COMMAND -h lists them.

The exit status is 0 when all went well, 1 when something could not be read or done, 2 when the command makes no sense.
`

// The exit statuses.
const (
	exitDone    = 0
	exitTrouble = 1
	exitUsage   = 2
)

func main() {
	// An interrupt ends the work between two articles.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(command(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// misused is an error of who called the command.
type misused struct{ error }

// errPartly says that something could not be read, which was told.
var errPartly = errors.New("something could not be read: see above")

// command is the whole command, and gives its exit status.
func command(ctx context.Context, args []string, out, errs io.Writer) int {
	commands := map[string]func(context.Context, []string, io.Writer, io.Writer) error{
		"demo": runDemo, "run": runRun, "watch": runWatch, "search": runSearch, "report": runReport,
	}
	if len(args) == 0 {
		fmt.Fprint(errs, usage)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help", "help":
		fmt.Fprint(out, usage)
		return exitDone
	}
	do := commands[args[0]]
	if do == nil {
		fmt.Fprintf(errs, "factcheck: there is no command %q; run factcheck -h for those that there are\n", args[0])
		return exitUsage
	}
	err := do(ctx, args[1:], out, errs)
	var wrong misused
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return exitDone
	case errors.As(err, &wrong):
		fmt.Fprintf(errs, "factcheck %s: %v; run factcheck %s -h for help\n", args[0], wrong.error, args[0])
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "factcheck: interrupted; what was read is stored, run it again to go on")
		return exitTrouble
	}
	fmt.Fprintf(errs, "factcheck %s: %v\n", args[0], err)
	return exitTrouble
}
