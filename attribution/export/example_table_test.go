package export_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

func ExampleRecords() {
	d := bridge()
	d.Result.Quotes, d.Result.Speakers = d.Result.Quotes[:0], nil // for the example to be short
	fmt.Println(export.Write(os.Stdout, export.Records{}, d))
	// Output:
	// {"doc":"bridge","url":"https://argus.example/bridge","date":"2026-11-24T00:00:00Z","quotes":[],"speakers":[]}
	// <nil>
}

// What a row has, in bytes and in code points, for one of the quotes.
func ExampleFlat() {
	rows, err := export.Rows(bridge(), export.Flat{Context: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := rows[0]
	fmt.Println(r.Speaker, r.Role, r.Start, r.End, r.StartChar, r.EndChar)
	fmt.Printf("%q %q %q\n", r.Verbatim, r.After, r.Sentence)
	// Output:
	// Edda Falk engineer 0 20 0 13
	// "It sways 🙈," " said Edda" "“It sways 🙈,” said Edda Falk, the engineer."
}

// A cell that a spreadsheet would calculate has an apostrophe before it.
func ExampleCSV() {
	a := attribution.Article{Text: "=2+2 is five, said Tom Roe."}
	var b strings.Builder
	if err := export.Write(&b, export.CSV{}, export.New("roe", a, attribution.Extract(a.Text))); err != nil {
		fmt.Println(err)
	}
	head, line, _ := strings.Cut(b.String(), "\r\n")
	fmt.Println(head[:36])
	fmt.Println(strings.Contains(line, ",'=2+2 is five,"))
	// Output:
	// doc,quote,type,speaker,kind,named,wi
	// true
}
