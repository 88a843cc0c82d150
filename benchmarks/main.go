// Command benchmarks measures whosaid beside others on the same text, in one run: README.md has every command. It is a
// module of its own, so that nobody who imports whosaid gets anything of it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

const usage = `usage: go run . COMMAND [flags], in the folder benchmarks

  locate    quotes.Find, Locate and NewIndex beside rapidfuzz and approx-string-match
  hostile   quotes.Locate where every word is everywhere, at a size and at twice that
  extract   the command extract beside quote-parser, compromise, textacy and CoreNLP
  growth    ours alone, from 1 KB to 64 MB, with a plot; allocations, memory, start-up, size
  corpus    the articles that extract and growth read, as JSON lines, on standard output
  twice     reads what go test -bench printed, and says how times grow with the size
`

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "benchmarks:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	commands := map[string]func([]string, io.Writer) error{
		"locate": locate, "extract": extract, "growth": growth, "corpus": writeCorpus, "hostile": hostile,
		"twice": func(_ []string, out io.Writer) error { return twice(in, out) },
	}
	if len(args) == 0 || commands[args[0]] == nil {
		return errors.New("name one of the commands\n" + usage)
	}
	return commands[args[0]](args[1:], out)
}

// flagsOf are the flags that all commands share.
func flagsOf(name string) (*flag.FlagSet, *int) {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	return f, f.Int("rounds", 7, "how often each is measured, in turn with the others")
}
