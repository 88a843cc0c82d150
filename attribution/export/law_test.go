package export_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// law fails unless a document can be written in every format, whatever it holds, in lines that are JSON where they should be, the
// same each time.
func law(t *testing.T, d *export.Document) {
	t.Helper()
	for name, f := range formats {
		out, err := f.Append(nil, d)
		if _, brat := f.(export.Brat); brat && !utf8.ValidString(d.Article.Text) {
			require.Error(t, err)
			continue
		}
		require.NoError(t, err, name)
		again, err := f.Append([]byte("before"), d)
		require.NoError(t, err)
		require.Equal(t, "before"+string(out), string(again), name)
		require.True(t, utf8.Valid(out), name)
		switch f.(type) {
		case export.CSV, export.Brat, export.HTML:
			continue
		}
		for line := range strings.Lines(string(out)) {
			require.True(t, json.Valid([]byte(line)), "%s: %s", name, line)
		}
	}
	for line := range strings.Lines(string(must(export.Flat{}.Append(nil, d)))) {
		var r export.Row
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		require.Equal(t, string([]rune(d.Article.Text[r.Start:r.End])), inPoints(d.Article.Text, r.StartChar, r.EndChar))
		require.True(t, strings.HasPrefix(string([]rune(d.Article.Text))[len(string([]rune(d.Article.Text[:r.Start]))):], string([]rune(d.Article.Text[r.Start:r.End]))))
	}
}

func must(out []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return out
}

func FuzzExport(f *testing.F) {
	for _, name := range []string{"odd.txt", "page.html"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "export", name))
		require.NoError(f, err)
		f.Add(string(data))
	}
	f.Add("“a\xff\xfeb,” said \xe2\x80 Roe.\r\n=x, he said: “y”.")
	f.Add("“😀\u0301\u200d\u2029,” said\tPoe. \"\"\" said Poe, “”.")
	f.Fuzz(func(t *testing.T, text string) {
		law(t, export.New("d\t,\"\n=", attribution.Article{Text: text, Headline: text, Byline: "\r", Outlet: "\xff"}, attribution.Extract(text)))
		p := webpage.Read([]byte(text), webpage.Options{})
		law(t, export.FromPage("=p", p, attribution.Extract(p.Article.Text)))
	})
}

// Time and memory are in proportion to the text: one sentence with very many quotations is not written once for each.
func TestLinear(t *testing.T) {
	size := func(n int) int {
		text := strings.Repeat("Roe said “we go, 😀 all of us”, and ", n)
		d := export.New("long", attribution.Article{Text: text}, attribution.Extract(text))
		total := 0
		for _, f := range formats {
			out, err := f.Append(nil, d)
			require.NoError(t, err)
			total += len(out)
		}
		return total
	}
	small, large := size(300), size(1200)
	require.Less(t, float64(large), 4.6*float64(small))
}

// What each format costs beside extracting the records, which is not measured here.
func BenchmarkFormats(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "export", "odd.txt"))
	require.NoError(b, err)
	text := strings.Repeat(string(data), 20)
	res := attribution.Extract(text)
	a := attribution.Article{Text: text}
	b.Run("table", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for range b.N {
			export.New("odd", a, res)
		}
	})
	d := export.New("odd", a, res)
	for name, f := range formats {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				if _, err := f.Append(nil, d); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
