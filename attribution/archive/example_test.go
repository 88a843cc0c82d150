package archive_test

import (
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/attribution/archive"
)

func ExampleRead() {
	feed := strings.NewReader(`{"id": 7, "text": "“It sways,” said Edda Falk.", "outlet": "The Argus"}
{"id": 8, "text": "It was dr
{"id": 9, "text": "It was dry."}
`)
	for d, err := range archive.Read(feed, archive.Options{Name: "feed"}) {
		if err != nil {
			fmt.Println(err) // this one is left out; the others come
			continue
		}
		fmt.Printf("%s: %s %s\n", d.ID, d.Data, d.Outlet)
	}
	// Output:
	// 7: “It sways,” said Edda Falk. The Argus
	// line 2, byte 103: no JSON: unexpected end of JSON input
	// 9: It was dry.
}
