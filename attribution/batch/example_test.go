package batch_test

import (
	"context"
	"fmt"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/batch"
)

func ExampleExtract() {
	documents := func(yield func(batch.Document, error) bool) {
		for id, text := range []string{
			"“The ferries stay,” said Edda Falk, the mayor.",
			"Falk’s deputy, Tom Reilly, denied that the quay was sinking.",
		} {
			if !yield(batch.Document{ID: fmt.Sprint("article ", id+1), Article: attribution.Article{Text: text}}, nil) {
				return
			}
		}
	}
	for r, err := range batch.Extract(context.Background(), documents, batch.Options{}) {
		if err != nil {
			fmt.Println(err) // this one is left out; the others come
			continue
		}
		for _, q := range r.Quotes {
			fmt.Printf("%s: %s: %s\n", r.ID, q.Speaker.Name, q.Text)
		}
	}
	// Output:
	// article 1: Edda Falk: “The ferries stay,”
	// article 2: Tom Reilly: that the quay was sinking
}

func ExampleMap() {
	texts := func(yield func(string, error) bool) {
		_ = yield("“It sways,” said Edda Falk.", nil) && yield("It was dry on Monday.", nil)
	}
	count := func(_ context.Context, text string) (int, error) { return len(attribution.Extract(text).Quotes), nil }
	for n, err := range batch.Map(context.Background(), texts, 2, count) {
		fmt.Println(n, err)
	}
	// Output:
	// 1 <nil>
	// 0 <nil>
}
