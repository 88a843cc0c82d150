// Package corpora reads the corpora that the weights are fitted on and measured with. The library does not import it.
package corpora

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// Silver is one token of the machine-made annotation, or a gold token of a treebank.
type Silver struct {
	text.Span // bytes of the text
	Form      string
	Lemma     string
	Tag       string
	Entity    string // PERSON, ORGANIZATION, …; O for none; empty in a treebank
}

// A Document is a text with its annotated tokens.
type Document struct {
	Name      string
	Text      string
	Tokens    []Silver
	Sentences []text.Span // indices into Tokens
	Mentions  []Mention   // of the silver coreference, in order of their heads
}

// PolNeAR reads the silver annotation of a split ("train" or "dev") of PolNeAR with its texts. Its offsets are code points
// of the .txt file; those of the result are bytes.
func PolNeAR(dir, split string) ([]Document, error) {
	lines, err := gunzip(filepath.Join(dir, "polnear", "silver", split+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var docs []Document
	var offsets []int // of the code points of the current text
	for line := range strings.Lines(lines) {
		line = strings.TrimRight(line, "\n")
		if name, ok := strings.CutPrefix(line, "# doc = "); ok {
			if len(docs) == 0 || docs[len(docs)-1].Name != name {
				b, err := os.ReadFile(filepath.Join(dir, "polnear", split, name+".txt"))
				if err != nil {
					return nil, err
				}
				docs = append(docs, Document{Name: name, Text: string(b)})
				offsets = offsets[:0]
				for i := range string(b) {
					offsets = append(offsets, i)
				}
				offsets = append(offsets, len(b))
			}
			d := &docs[len(docs)-1]
			d.Sentences = append(d.Sentences, text.Span{Start: len(d.Tokens), End: len(d.Tokens)})
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			continue
		}
		start, end, err := startEnd(f[9])
		if err != nil || end >= len(offsets) {
			return nil, fmt.Errorf("corpora: %s: bad token %q", split, line)
		}
		d := &docs[len(docs)-1]
		sentence := &d.Sentences[len(d.Sentences)-1]
		mentions, err := mentionsOf(f[9], len(d.Tokens), sentence.Start)
		if err != nil {
			return nil, fmt.Errorf("corpora: %s: %w in %q", split, err, line)
		}
		d.Mentions = append(d.Mentions, mentions...)
		d.Tokens = append(d.Tokens, Silver{text.Span{Start: offsets[start], End: offsets[end]}, f[1], f[2], f[4], field(f[9], "NER")})
		sentence.End = len(d.Tokens)
	}
	return docs, nil
}

func startEnd(misc string) (start, end int, err error) {
	for part := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(part, "Start="); ok {
			start, err = strconv.Atoi(v)
		} else if v, ok := strings.CutPrefix(part, "End="); ok {
			end, err = strconv.Atoi(v)
		}
		if err != nil {
			return 0, 0, err
		}
	}
	return start, end, nil
}

// Treebank reads a file of Universal Dependencies in CoNLL-U. Each document's text is its sentences joined by spaces, by line
// feeds where a paragraph begins.
func Treebank(path string) ([]Document, error) {
	lines, err := gunzip(path)
	if err != nil {
		return nil, err
	}
	var docs []Document
	var b strings.Builder
	var d *Document
	finish := func() {
		if d != nil {
			d.Text = b.String()
		}
		b.Reset()
	}
	rest := "" // of the sentence's text, behind the tokens read
	paragraph := false
	for line := range strings.Lines(lines) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			finish()
			_, name, _ := strings.Cut(line, "= ")
			docs = append(docs, Document{Name: name})
			d = &docs[len(docs)-1]
		case strings.HasPrefix(line, "# newpar"):
			paragraph = true
		case strings.HasPrefix(line, "# text = "):
			if b.Len() > 0 {
				b.WriteByte(" \n"[btoi(paragraph)])
			}
			paragraph = false
			rest = strings.TrimPrefix(line, "# text = ")
			d.Sentences = append(d.Sentences, text.Span{Start: len(d.Tokens), End: len(d.Tokens)})
		case line == "":
			b.WriteString(rest)
			rest = ""
		default:
			f := strings.Split(line, "\t")
			if len(f) != 10 || strings.ContainsAny(f[0], "-.") {
				continue
			}
			at := strings.Index(rest, f[1])
			if at < 0 || len(d.Sentences) == 0 {
				continue // a form that the text does not have
			}
			b.WriteString(rest[:at])
			start := b.Len()
			b.WriteString(f[1])
			rest = rest[at+len(f[1]):]
			d.Tokens = append(d.Tokens, Silver{text.Span{Start: start, End: start + len(f[1])}, f[1], f[2], f[4], ""})
			d.Sentences[len(d.Sentences)-1].End = len(d.Tokens)
		}
	}
	finish()
	return docs, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func gunzip(path string) (string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	var out bytes.Buffer
	if _, err := bufio.NewReader(r).WriteTo(&out); err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return out.String(), nil
}

// Check compares the SHA-256 of a file with the one it had when the weights were made.
func Check(path, want string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	if got := hex.EncodeToString(sum[:]); got != want {
		return fmt.Errorf("corpora: %s has changed: SHA-256 %s, the weights were made from %s", path, got, want)
	}
	return nil
}

// CheckTexts is Check for all texts of a folder at once: the SHA-256 of their names and bytes, in the order of their names.
func CheckTexts(folder, want string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return err
	}
	h := sha256.New()
	for _, p := range paths { // Glob sorts them
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s %d\n", filepath.Base(p), len(b))
		h.Write(b)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		return fmt.Errorf("corpora: the texts of %s have changed: SHA-256 %s, the weights were made from %s", folder, got, want)
	}
	return nil
}

// CheckFolder is Check for all files of a folder with one of the ends: the SHA-256 of their bytes, in the order of their names.
func CheckFolder(dir, sum string, ends ...string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	h := sha256.New()
	for _, e := range entries { // sorted by name
		if !slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(e.Name(), end) }) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		h.Write(b)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != sum {
		return fmt.Errorf("corpora: the files in %s have the SHA-256 %s, not %s", dir, got, sum)
	}
	return nil
}
