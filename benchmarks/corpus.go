package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// articles is where the shipped articles are, seen from this folder.
const articles = "../testdata/articles"

// articleSize is about how long an article of a corpus becomes: as long as one of a newspaper.
const articleSize = 3 << 10

// A corpus makes articles without end out of passages of the shipped ones, the same for the same seed.
type corpus struct {
	random *rand.Rand
	texts  [][]string // paragraphs
}

func newCorpus(dir string) (*corpus, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	c := &corpus{random: rand.New(rand.NewPCG(14, 15))}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if p := strings.Split(strings.TrimSpace(string(b)), "\n\n"); len(p) > 3 {
			c.texts = append(c.texts, p)
		}
	}
	if len(c.texts) == 0 {
		return nil, errors.New("no articles in " + dir + ": run this in the folder benchmarks of the repository")
	}
	return c, nil
}

// next makes an article: the head of one, and runs of paragraphs of several, so that names, marks and style go on for a while.
func (c *corpus) next() string {
	var b strings.Builder
	text := c.texts[c.random.IntN(len(c.texts))]
	b.WriteString(text[0])
	for b.Len() < articleSize {
		from := 1 + c.random.IntN(len(text)-1)
		for _, p := range text[from:min(from+4, len(text))] {
			b.WriteString("\n\n")
			b.WriteString(p)
		}
		text = c.texts[c.random.IntN(len(c.texts))]
	}
	b.WriteByte('\n')
	return b.String()
}

// many makes articles of so many bytes together, the last one cut between two paragraphs or sentences where it is too long.
func (c *corpus) many(size int) (out []string) {
	for left := size; left > 0; {
		text := c.next()
		if len(text) > left {
			text = strings.ToValidUTF8(text[:left], "")
			if i := strings.LastIndex(text, ". "); i > left/2 {
				text = text[:i+1]
			}
			left = 0
		}
		out = append(out, text)
		left -= len(text)
	}
	return out
}

// one makes a text of so many bytes out of articles.
func (c *corpus) one(size int) string { return strings.Join(c.many(size), "\n\n") }

func writeCorpus(args []string, out io.Writer) error {
	f, _ := flagsOf("corpus")
	size := f.Int("kb", 150, "how much text")
	if err := f.Parse(args); err != nil {
		return err
	}
	c, err := newCorpus(articles)
	if err != nil {
		return err
	}
	_, err = c.write(out, *size<<10)
	return err
}

// write writes articles of so many bytes as JSON lines, one at a time, and says how many bytes of text they have.
func (c *corpus) write(out io.Writer, size int) (total int, err error) {
	w := bufio.NewWriter(out)
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for i := 1; total < size; i++ {
		text := c.next()
		total += len(text)
		if err := lines.Encode(map[string]string{"id": fmt.Sprint("a", i), "text": text}); err != nil {
			return total, err
		}
	}
	return total, w.Flush()
}
