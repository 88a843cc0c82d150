package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// writeSplit makes a split of one document as PolNeAR has it. Each token is "form tag NER coref": "Vance NNP PERSON 1:1-2" is
// the head of the tokens 1 and 2 of its sentence, in chain 1; "-" stands for no mention.
func writeSplit(t *testing.T, text string, sentences ...[]string) string {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	at := 0
	for n, s := range sentences {
		fmt.Fprintf(z, "# doc = a\n# sent = %d\n", n+1)
		for i, tok := range s {
			f := strings.Fields(tok)
			at += strings.Index(text[at:], f[0])
			misc := fmt.Sprintf("Start=%d|End=%d|NER=%s", at, at+len(f[0]), f[2])
			if id, tokens, ok := strings.Cut(f[3], ":"); ok {
				misc += "|Coref=" + id + "|Mention=" + tokens
			}
			at += len(f[0])
			fmt.Fprintf(z, "%d\t%s\t%s\t_\t%s\t_\t0\tdep\t_\t%s\n", i+1, f[0], strings.ToLower(f[0]), f[1], misc)
		}
		fmt.Fprintln(z)
	}
	require.NoError(t, z.Close())
	for name, content := range map[string][]byte{"polnear/silver/dev.conllu.gz": b.Bytes(), "polnear/dev/a.txt": []byte(text)} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, content, 0o644))
	}
	return filepath.Join(dir, "polnear", "dev")
}

var (
	met  = []string{"Nora NNP PERSON -", "Vance NNP PERSON 1:1-2", "met VBD O -", "Otis NNP PERSON -", "Reed NNP PERSON 2:4-5", ". . O -"}
	text = "Nora Vance met Otis Reed. She said the price was fair."
)

func said(chain string) []string {
	return []string{"She PRP O " + chain, "said VBD O -", "the DT O -", "price NN O -", "was VBD O -", "fair JJ O -", ". . O -"}
}

func TestCompareChains(t *testing.T) {
	for chain, want := range map[string]string{
		"1:1-1": "in a chain     1  sane     1 (1.000)  resolved     1  same speaker     1 (1.000)",
		"-":     "in a chain     0  sane     0 (0.000)  resolved     0  same speaker     0 (0.000)",
		"2:1-1": "in a chain     1  sane     0 (0.000)  resolved     0  same speaker     0 (0.000)", // Otis is no she
	} {
		var out bytes.Buffer
		require.NoError(t, compareChains(&out, writeSplit(t, text, met, said(chain)), 5, ""))
		assert.Contains(t, out.String(), "she    sources     1  "+want, chain)
	}
}

func TestInsane(t *testing.T) {
	for want, tokens := range map[string][]string{
		"":                     {"Nora NNP PERSON -", "Vance NNP PERSON 1:1-2", "She PRP O 1:3-3", "Vance NNP PERSON 1:4-4"},
		"only pronouns":        {"She PRP O 1:1-1", "her PRP$ O 1:2-2"},
		"pronouns that differ": {"Vance NNP PERSON 1:1-1", "She PRP O 1:2-2", "He PRP O 1:3-3"},
		"names that differ":    {"Vance NNP PERSON 1:1-1", "Reed NNP PERSON 1:2-2", "She PRP O 1:3-3"},
		"he or she, who is not one person of that gender": {"mill NN O 1:1-1", "She PRP O 1:2-2"},
		"they, who are not several":                       {"price NN O 1:1-1", "They PRP O 1:2-2"},
		"it, which is a person":                           {"Vance NNP PERSON 1:1-1", "it PRP O 1:2-2"},
	} {
		var words []string
		for _, tok := range tokens {
			words = append(words, strings.Fields(tok)[0])
		}
		dir := writeSplit(t, strings.Join(words, " "), tokens)
		docs, err := corpora.PolNeAR(filepath.Dir(filepath.Dir(dir)), "dev")
		require.NoError(t, err)
		for _, c := range chainsOf(&docs[0]) {
			assert.Equal(t, want, c.insane(), words)
		}
	}
}

func TestSameName(t *testing.T) {
	assert.True(t, sameName([]string{"vance"}, []string{"nora", "vance"}))
	assert.True(t, sameName([]string{"h.f.u."}, []string{"harbour", "freight", "union"}))
	assert.False(t, sameName([]string{"hfa"}, []string{"harbour", "freight", "union"}))
}

func TestVerdicts(t *testing.T) {
	list := "| | document | byte | pronoun | taken for | verdict |\n| --- | --- | --- | --- | --- | --- |\n" +
		"| 1 | a | 26 | She | Nora Vance | right |\n| 2 | b | 26 | She | Otis Reed | wrong: Nora Vance |\n| 3 | a | 2 | He | - (cue) | unclear: who |\n"
	dir := t.TempDir()
	for name, s := range map[string]string{"list.md": list, "a.txt": text, "b.txt": text} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644))
	}
	var out bytes.Buffer
	compareVerdicts(&out, filepath.Join(dir, "list.md"), dir)
	assert.Contains(t, out.String(), `was "Otis Reed", wrong: Nora Vance`)
	assert.NotContains(t, out.String(), `was "Nora Vance"`)
	assert.Contains(t, out.String(), "no source any more: a @2 he")
	assert.Contains(t, out.String(), "all  right   1  wrong   1  unclear   0  no source any more   1")
	assert.Contains(t, out.String(), "1 answers have changed")
	require.Len(t, attribution.Extract(text).Quotes, 1)
}
