package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A document is an article's words, and which of its code points gold cues and contents cover.
type document struct {
	lower, tags []string
	start       []int // code point where the word begins
	cue         spans
	content     spans
}

type spans [][2]int

func (s spans) cover(i int) bool {
	for _, x := range s {
		if x[0] <= i && i < x[1] {
			return true
		}
	}
	return false
}

// read reads the corpus, after making sure that it is the one that the counts are made for.
func read(corpus string) ([]*document, error) {
	silver, err := os.ReadFile(filepath.Join(corpus, "silver", "train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	if err := check("silver/train.conllu.gz", silverSum, silver); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(corpus, "train", "*.ann")) // sorted
	if err != nil {
		return nil, err
	}
	gold := make(map[string][]byte, len(names))
	var all [][]byte
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		gold[strings.TrimSuffix(filepath.Base(name), ".ann")] = b
		all = append(all, b)
	}
	if err := check("train/*.ann", goldSum, all...); err != nil {
		return nil, err
	}
	return parse(silver, gold)
}

func check(what, want string, data ...[]byte) error {
	h := sha256.New()
	for _, b := range data {
		h.Write(b)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		return fmt.Errorf("%s has the SHA-256 %s, not %s", what, got, want)
	}
	return nil
}

// parse reads CoNLL-U with "# doc =" lines and Start= in the last column, and joins the gold spans to it.
func parse(silver []byte, gold map[string][]byte) ([]*document, error) {
	z, err := gzip.NewReader(bytes.NewReader(silver))
	if err != nil {
		return nil, err
	}
	byName := make(map[string]*document, len(gold))
	var docs []*document
	var d *document
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line := sc.Text()
		if name, ok := strings.CutPrefix(line, "# doc = "); ok {
			if d = byName[name]; d == nil {
				ann, ok := gold[name]
				if !ok {
					return nil, fmt.Errorf("no gold for %s", name)
				}
				d = new(document)
				if err := d.gold(ann); err != nil {
					return nil, fmt.Errorf("%s: %w", name, err)
				}
				byName[name] = d
				docs = append(docs, d)
			}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			continue
		}
		at, _, _ := strings.Cut(strings.TrimPrefix(f[9], "Start="), "|")
		start, err := strconv.Atoi(at)
		if err != nil {
			return nil, err
		}
		d.lower = append(d.lower, lexicon.Lower(f[1]))
		d.tags = append(d.tags, f[4])
		d.start = append(d.start, start)
	}
	return docs, sc.Err()
}

// gold reads the spans of cues and contents from brat's standoff lines: "T2<TAB>Cue 113 119;130 140<TAB>text".
func (d *document) gold(ann []byte) error {
	for line := range strings.Lines(string(ann)) {
		f := strings.Split(line, "\t")
		if len(f) < 3 || line[0] != 'T' {
			continue
		}
		kind, list, _ := strings.Cut(f[1], " ")
		for piece := range strings.SplitSeq(list, ";") {
			var s [2]int
			if _, err := fmt.Sscan(piece, &s[0], &s[1]); err != nil {
				return err
			}
			switch kind {
			case "Cue":
				d.cue = append(d.cue, s)
			case "Content":
				d.content = append(d.content, s)
			}
		}
	}
	return nil
}
