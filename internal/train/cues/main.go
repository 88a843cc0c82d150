// Command cues counts how often the words of internal/lexicon are cues in PolNeAR's training articles, by what stands
// around them, and writes the counts to internal/lexicon/data.
//
//	go run ./internal/train/cues -corpus ../shared/corpora/polnear
//
// It reads train/*.ann (gold spans of cues and contents, in code points) and silver/train.conllu.gz (words, tags and
// code-point offsets of the same articles), refuses any others than those it was written against, and writes
// cuestats.txt (verbs), nounstats.txt and adjectivestats.txt. Same input, same output. Single words and counts enter
// the repository, nothing else of the corpus.
//
// An occurrence is a form of a listed word, tagged as its part of speech, outside every content, or inside a cue:
// what is inside of what somebody says is not annotated for cues of its own, and is counted apart as nested.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

// The inputs, by the SHA-256 of silver/train.conllu.gz and of all train/*.ann in the order of their names.
const (
	silverSum = "71cd7d48d72bc325c75a4ad86f55727615d9e573ae7e2bdef5444cd0880749c3"
	goldSum   = "3fe507d2e026a7d0a5dc48603697730b5a2666d5be6f3e870b5c7ed6cba4bc7b"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("cues: ")
	corpus := flag.String("corpus", "../shared/corpora/polnear", "PolNeAR `folder`, with train and silver in it")
	out := flag.String("out", "internal/lexicon/data", "`folder` of the counts")
	flag.Parse()
	docs, err := read(*corpus)
	if err != nil {
		log.Fatal(err)
	}
	c := newCounter()
	for _, d := range docs {
		c.document(d)
	}
	for _, f := range []struct {
		name string
		t    *table
	}{{"cuestats.txt", c.verbs}, {"nounstats.txt", c.nouns}, {"adjectivestats.txt", c.adjectives}} {
		path := filepath.Join(*out, f.name)
		if err := os.WriteFile(path, f.t.format(len(docs)), 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d words\n", path, len(f.t.word))
	}
}
