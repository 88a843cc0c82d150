package checks

import (
	"hash/fnv"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/examples/factcheck/keeping"
)

// Runs of so many words are hashed, and of so many neighbouring hashes the least is kept: two stretches that share six words
// in a row share a hash.
const (
	runOfWords = 3
	neighbours = 4
)

// Shingles gives the hashes by which a stretch is found by its like, in order, each once. A short one has none. (Schleimer,
// Wilkerson and Aiken, "Winnowing", SIGMOD 2003.)
func Shingles(text string) (out []int64) {
	words := strings.Fields(keeping.Fold(text))
	if len(words) < runOfWords+neighbours-1 {
		return nil
	}
	hashes := make([]int64, 0, len(words)-runOfWords+1)
	for i := range len(words) - runOfWords + 1 {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(words[i:i+runOfWords], " ")))
		hashes = append(hashes, int64(h.Sum64()))
	}
	for i := range len(hashes) - neighbours + 1 {
		out = append(out, slices.Min(hashes[i:i+neighbours]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
