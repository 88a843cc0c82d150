// Command train fits everything that is fitted again, one thing after the other: the tagger, the counts of cues, the weights that
// decide who said what, those that decide whom a description means, and the two factors of the confidence, for the first
// of which it cross-validates.
//
//	go run ./internal/train -corpora ../shared/corpora
//
// It is run from the root of the module, takes some quarter of an hour on two cores, and leaves the same bytes where the inputs and the
// code are the same: git status tells. Each program that it runs says what it reads and writes.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	dir := flag.String("corpora", "../shared/corpora", "the `folder` of the corpora")
	flag.Parse()
	if err := run(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	temp, err := os.MkdirTemp("", "whosaid-train")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	records := filepath.Join(temp, "records.jsonl")
	for _, args := range [][]string{
		{"tagger", "-corpora", dir},
		{"cues", "-corpus", filepath.Join(dir, "polnear")},
		{"naming", "-corpora", dir},
		{"attribution", "-corpora", dir},
		{"attribution", "-corpora", dir, "-o", "", "-cv", records},
		{"resolver", "-corpora", dir, "-folds", temp},
		{"whom", "-corpora", dir, "-folds", temp},
		{"confidence", "-corpora", dir, "-records", records},
	} {
		fmt.Println("#", args)
		// Each reads the files that the one before wrote.
		c := exec.Command("go", append([]string{"run", "./internal/train/" + args[0]}, args[1:]...)...)
		c.Stdout, c.Stderr = os.Stdout, os.Stderr
		if err := c.Run(); err != nil {
			return fmt.Errorf("%s: %w", args[0], err)
		}
	}
	return nil
}
