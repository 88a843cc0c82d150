package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// generate writes n invented articles to a file of JSON lines, the same for the same seed. Some quote the sources of the demo.
func generate(t testing.TB, path string, n int, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	file, err := os.Create(path)
	require.NoError(t, err)
	defer file.Close()
	out := bufio.NewWriter(file)
	e := json.NewEncoder(out)
	for i := range n {
		name, role := pick(first)+" "+pick(last), pick(roles)
		text := fmt.Sprintf("The %s of %s met for %d hours on Monday, and not everybody went home content.\n\n", pick(bodies), pick(towns), 2+r.IntN(5))
		text += fmt.Sprintf("“We have spent %d.%d million on %s, and it shows,” said %s, the %s.\n\n", r.IntN(40), r.IntN(10), pick(things), name, role)
		text += fmt.Sprintf("%s said that %s would be mended before %s. “Nobody will be asked to pay twice,” the %s added.\n\n", name, pick(things), pick(months), role)
		if r.IntN(3) == 0 {
			text += fmt.Sprintf("“%s,” Ada Marlowe, the chair of the harbour board, said.\n\n", pick(quoted))
		}
		for range r.IntN(6) {
			text += fmt.Sprintf("According to the council, %s in %s cost %d per cent more than in %s. The figures were published last week. ", pick(things), pick(towns), r.IntN(60), pick(months))
			text += fmt.Sprintf("Residents of %s have complained about %s for years, and some have written letters.\n\n", pick(towns), pick(things))
		}
		require.NoError(t, e.Encode(map[string]string{
			"id": fmt.Sprintf("generated-%d-%d", seed, i), "url": fmt.Sprintf("https://%d.example/%d", seed, i), "outlet": pick(outlets), "date": "2026-03-05", "text": text,
		}))
	}
	require.NoError(t, out.Flush())
}

var (
	first   = []string{"Anna", "Ben", "Clara", "Dominic", "Elsa", "Farid", "Greta", "Hugh", "Imogen", "Jonas", "Kerensa", "Lowen"}
	last    = []string{"Penrose", "Angove", "Treloar", "Bolitho", "Curnow", "Nance", "Opie", "Quick", "Rosewarne", "Tangye", "Uren", "Warne"}
	roles   = []string{"council leader", "head teacher", "harbour master", "transport secretary", "union official", "trust chair"}
	bodies  = []string{"council", "board", "planning committee", "school board"}
	towns   = []string{"Polbreck", "Saltmere", "Kilwarren", "Easthope", "Trevarrow", "Lanmoor"}
	things  = []string{"the bridge", "street lamps", "school meals", "the slipway", "flood walls", "the night bus", "library roofs"}
	months  = []string{"April", "June", "September", "Christmas"}
	outlets = []string{"Harbour Post", "Fen Courier", "Northern Ledger", "City Bulletin"}
	quoted  = []string{
		"The ferry lost 2.4 million last year, and we cannot pretend that it did not",
		"The ferry lost 3.4 million last year, and we cannot pretend that it did not",
		"Nobody on this board wants to be the one who stopped the night boat",
	}
)

// county makes a folder with the demo's articles and sources and some generated ones, and gives the paths of the two.
func county(t testing.TB, generated int) (articles, sources string) {
	folder := t.TempDir()
	require.NoError(t, unpack(folder))
	articles = filepath.Join(folder, "articles")
	for i := range min(4, generated) {
		generate(t, filepath.Join(articles, fmt.Sprintf("generated-%d.jsonl", i)), generated/4, uint64(i))
	}
	return articles, filepath.Join(folder, "sources")
}
