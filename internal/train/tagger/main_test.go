package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/train/corpora"
	"github.com/whosaid/whosaid/internal/weights"
)

const folder = "../../../../shared/corpora"

func needCorpora(t *testing.T) {
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the corpora are not here:", err)
	}
}

// The corpus is the one that the embedded weights were made from.
func TestInputs(t *testing.T) {
	needCorpora(t)
	require.NoError(t, checkInputs(folder))
}

// The command makes the embedded bytes again. It takes ten seconds, and so runs only when asked:
//
//	WHOSAID_REFIT=1 go test ./internal/train/tagger
func TestRefit(t *testing.T) {
	needCorpora(t)
	if os.Getenv("WHOSAID_REFIT") == "" {
		t.Skip("WHOSAID_REFIT is not set")
	}
	out := filepath.Join(t.TempDir(), "tagger.bin")
	require.NoError(t, run(folder, out, defaultEpochs, false, 0))
	b, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, sum(weights.Tagger), sum(b))
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

// Offsets of the silver annotation are code points, those of the documents bytes: each token is the bytes of its form,
// but for the marks and brackets that CoreNLP rewrites.
func TestSilverOffsets(t *testing.T) {
	needCorpora(t)
	docs, err := corpora.PolNeAR(folder, "dev")
	require.NoError(t, err)
	same, all, aligned, own := 0, 0, 0, 0
	for i := range docs {
		for _, g := range docs[i].Tokens {
			all++
			if docs[i].Text[g.Start:g.End] == g.Form {
				same++
			}
		}
		for _, s := range corpora.Align(&docs[i]) {
			for _, g := range s.Gold {
				own++
				if g != nil {
					aligned++
				}
			}
		}
	}
	require.Greater(t, float64(same)/float64(all), 0.96)
	require.Greater(t, float64(aligned)/float64(own), 0.99)
}
