package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// runCommand runs a command and gives what it writes.
func runCommand(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = command(t.Context(), args, &o, &e)
	return status, o.String(), e.String()
}

// TestDemo compares what the demo finds with demo/expected.tsv, which was written by hand.
func TestDemo(t *testing.T) {
	folder := t.TempDir()
	status, out, errs := runCommand(t, "demo", "-out", folder)
	require.Equal(t, exitDone, status, errs)
	assert.Empty(t, errs)
	for _, name := range []string{"report.html", "findings.csv", "quotes.csv", "claims.jsonl"} {
		path := filepath.Join(folder, "report", name)
		assert.Contains(t, out, path)
		assert.FileExists(t, path)
	}

	expected, wrong := expectations(t)
	require.GreaterOrEqual(t, len(expected), 30)
	require.Equal(t, 10, wrong)
	db, err := store.OpenExisting(t.Context(), filepath.Join(folder, "factcheck.db"))
	require.NoError(t, err)
	defer db.Close()
	var got []string
	require.NoError(t, db.All(t.Context(), func(c *store.Checked) error {
		got = append(got, strings.Join([]string{c.Outlet, c.Speaker, strings.TrimRight(c.Text, ".,"), c.Verdict, c.Concern.String()}, "\t"))
		return nil
	}))
	sort.Strings(got)
	sort.Strings(expected)
	assert.Equal(t, strings.Join(expected, "\n"), strings.Join(got, "\n"))
}

// expectations reads the table, and counts what is wrong in it.
func expectations(t *testing.T) (rows []string, wrong int) {
	data, err := os.ReadFile(filepath.Join("demo", "expected.tsv"))
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, fields, 6, line)
		if fields[5] != "" {
			wrong++
		}
		rows = append(rows, strings.Join(fields[:5], "\t"))
	}
	return rows, wrong
}

// TestDemoDetails: what the table has no column for.
func TestDemoDetails(t *testing.T) {
	folder := t.TempDir()
	status, _, errs := runCommand(t, "demo", "-out", folder)
	require.Equal(t, exitDone, status, errs)
	db, err := store.OpenExisting(t.Context(), filepath.Join(folder, "factcheck.db"))
	require.NoError(t, err)
	defer db.Close()

	places, edits := map[string]string{}, map[string]string{}
	require.NoError(t, db.All(t.Context(), func(c *store.Checked) error {
		key := c.Outlet + ": " + strings.TrimRight(c.Text, ".,")
		places[key] = c.Source + ", " + c.Place
		for _, e := range c.Edits {
			if !e.Minor {
				edits[key] += e.Source + " > " + e.Quotation + "; "
			}
		}
		return nil
	}))
	assert.Equal(t, "harbour-board.srt, line 8, column 1, at 00:00:10", places["The Tidewater Gazette: The ferry lost 4.2 million last year, and we cannot pretend that it did not"])
	assert.Equal(t, "2.4 > 4.2; ", edits["The Tidewater Gazette: The ferry lost 4.2 million last year, and we cannot pretend that it did not"])
	assert.Equal(t, "not > ; ", edits["Harbour Post: We will touch the allowance for carers, this year or next"])
	assert.Contains(t, places["Fen Courier: The pumps at Quay Street did what they were built for"], "mayor-statement.html, line 5")

	people, err := db.Speakers(t.Context(), 100)
	require.NoError(t, err)
	var halloran []store.Person
	for _, p := range people {
		if p.Name == "Ines Halloran" {
			halloran = append(halloran, p)
		}
	}
	require.Len(t, halloran, 1, "one person in all outlets")
	assert.Equal(t, 3, halloran[0].Articles)

	echoes, err := db.Echoes(t.Context(), 100)
	require.NoError(t, err)
	require.NotEmpty(t, echoes)
	assert.Contains(t, echoes[0][0].Text, "Fares have not gone up", "words given to two people come first")
	number := false
	for _, group := range echoes {
		for _, v := range group {
			for _, d := range v.Differences {
				number = number || d.Source == "2.4" && d.Quotation == "4.2" || d.Source == "4.2" && d.Quotation == "2.4"
			}
		}
	}
	assert.True(t, number, "two outlets have two figures")

	claims, err := db.Claims(t.Context(), 0, 1000)
	require.NoError(t, err)
	require.NotEmpty(t, claims)
	for i := range claims[1:] {
		assert.GreaterOrEqual(t, claims[i].Worth, claims[i+1].Worth)
	}
	checkReports(t, filepath.Join(folder, "report"))
}

// checkReports looks at the files that the demo wrote.
func checkReports(t *testing.T, folder string) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		return string(data)
	}
	page := read("report.html")
	assert.Contains(t, page, `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-`)
	assert.NotContains(t, page, "<script")
	assert.NotContains(t, page, "ZgotmplZ", "the template took nothing for unsafe")
	assert.Contains(t, page, "<mark>4.2</mark>")
	assert.Contains(t, page, "before limiter: unless")
	assert.Contains(t, page, "<b>We will keep the night boat running until October</b><span class=\"of\">, unless the county withdraws its share of the money.</span>")
	assert.Contains(t, page, "<span class=\"of\">I have never said that </span><b>the island school should close</b><span class=\"of\">.</span>")

	rows, err := csv.NewReader(strings.NewReader(read("findings.csv"))).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, 45)
	rows, err = csv.NewReader(strings.NewReader(read("quotes.csv"))).ReadAll()
	require.NoError(t, err)
	assert.Greater(t, len(rows), 40)
	reviews := 0
	for line := range strings.Lines(read("claims.jsonl")) {
		require.True(t, json.Valid([]byte(line)))
		reviews += strings.Count(line, `"ClaimReview"`)
	}
	assert.Positive(t, reviews)
}

// dump gives all rows of a database in a form that does not tell in which order they came: numbers that SQLite gave to rows
// are put into words.
func dump(t *testing.T, path string) string {
	t.Helper()
	db, err := store.OpenExisting(context.Background(), path)
	require.NoError(t, err, path)
	defer db.Close()
	var b strings.Builder
	require.NoError(t, db.Dump(context.Background(), &b))
	return b.String()
}
