// Command reliability says whether confidence means what it says: by corpus, by the reason of the record, by its type, and by the kind
// of outlet.
//
//	go run ./internal/evaluate/reliability -corpora ../shared/corpora
//
// It reads the texts of each set with the library and judges every record. A record is right when its content and source are those of
// a gold one, as the measure ATTRIBUTION has it, and, in the columns "with the name", when it also has the canonical name, where the
// corpus gives names: these stand beside Confidences.Content times Name. For every group it prints how many records there are, the mean
// confidence, the share that is right, how far
// apart they are, and the expected calibration error in bins of a tenth; "chance" is what that would be, of so many records, if every
// confidence were exactly what it should be. Of fewer than 20 records they say little: such groups are left out, but for -least.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	corpora := flag.String("corpora", "../shared/corpora", "the `folder` of the corpora")
	least := flag.Int("least", 20, "leave out groups of fewer `records`")
	flag.Parse()
	sets := flag.Args()
	if len(sets) == 0 {
		sets = []string{"polnear/dev", "newsreel/dev", "newsreel/train"}
	}
	if err := run(*corpora, *least, sets); err != nil {
		fmt.Fprintln(os.Stderr, "reliability:", err)
		os.Exit(1)
	}
}

func run(corpora string, least int, sets []string) error {
	for _, set := range sets {
		all, err := judge(filepath.Join(corpora, filepath.FromSlash(set)))
		if err != nil {
			return err
		}
		write(os.Stdout, set, all, least)
	}
	return nil
}
