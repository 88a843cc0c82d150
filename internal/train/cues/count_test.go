package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCount counts two sentences of our own: a cue, its noun, and a verb inside what is said, which does not count.
func TestCount(t *testing.T) {
	const silver = "# doc = a\n" +
		"1\tHe\the\t_\tPRP\t_\t0\t_\t_\tStart=0|End=2|NER=O\n" +
		"2\tsaid\tsay\t_\tVBD\t_\t0\t_\t_\tStart=3|End=7|NER=O\n" +
		"3\tthat\tthat\t_\tIN\t_\t0\t_\t_\tStart=8|End=12|NER=O\n" +
		"4\tshe\tshe\t_\tPRP\t_\t0\t_\t_\tStart=13|End=16|NER=O\n" +
		"5\tdenied\tdeny\t_\tVBD\t_\t0\t_\t_\tStart=17|End=23|NER=O\n" +
		"6\tclaims\tclaim\t_\tNNS\t_\t0\t_\t_\tStart=24|End=30|NER=O\n" +
		"7\t.\t.\t_\t.\t_\t0\t_\t_\tStart=30|End=31|NER=O\n" +
		"8\tShe\tshe\t_\tPRP\t_\t0\t_\t_\tStart=32|End=35|NER=O\n" +
		"9\tmade\tmake\t_\tVBD\t_\t0\t_\t_\tStart=36|End=40|NER=O\n" +
		"10\tit\tit\t_\tPRP\t_\t0\t_\t_\tStart=41|End=43|NER=O\n" +
		"11\tclear\tclear\t_\tJJ\t_\t0\t_\t_\tStart=44|End=49|NER=O\n" +
		"12\t.\t.\t_\t.\t_\t0\t_\t_\tStart=49|End=50|NER=O\n"
	const gold = "T1\tContent 8 30\tthat …\nT2\tCue 3 7\tsaid\nE1\tAttribution:T3 Content:T1 Cue:T2\n"
	docs, err := parse(zip(t, silver), map[string][]byte{"a": []byte(gold)})
	require.NoError(t, err)
	require.Len(t, docs, 1)
	c := newCounter()
	c.document(docs[0])
	verbs := string(c.verbs.format(1))
	assert.Contains(t, verbs, "\n@report 2 1 that:1:1 other:1:0 past:2:1\n")
	assert.Contains(t, verbs, "\nsay 1 1 that:1:1 past:1:1\n")
	assert.Contains(t, verbs, "\nmake_it_clear 1 0 other:1:0 past:1:0\n")
	assert.NotContains(t, verbs, "deny")
	assert.NotContains(t, string(c.nouns.format(1)), "claim 1")
}

// TestFilesAreCurrent: the committed counts are what the program makes of its corpus, where that is at hand.
func TestFilesAreCurrent(t *testing.T) {
	docs, err := read("../../../../shared/corpora/polnear")
	if os.IsNotExist(err) {
		t.Skip("no corpus")
	}
	require.NoError(t, err)
	c := newCounter()
	for _, d := range docs {
		c.document(d)
	}
	for name, table := range map[string]*table{"cuestats.txt": c.verbs, "nounstats.txt": c.nouns, "adjectivestats.txt": c.adjectives} {
		want, err := os.ReadFile(filepath.Join("../../lexicon/data", name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, table.format(len(docs))), "%s is old: go run ./internal/train/cues", name)
	}
}

func zip(t *testing.T, s string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}
