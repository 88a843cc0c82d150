package export_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/attribution/export"
)

// A page of one article, and what its quotations become beside a transcript.
func ExampleHTML() {
	page := export.HTML{Source: "DR. FALK: It sways 🙈, and nobody was told. (Laughter.)"}
	var b bytes.Buffer
	if err := export.Write(&b, page, bridge()); err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, `<p class="sum">`) || strings.HasPrefix(line, `<p class="why">`) || strings.HasPrefix(line, `<p class="note">`) {
			fmt.Print(line)
		}
	}
	// Output:
	// <p class="sum">1 quote, 1 with a speaker, 0 to check</p>
	// <p class="note">1 quotation checked against the source: 1 word for word.</p>
	// <p class="why"><bdi>Named right after “said”.</bdi></p>
	// <p class="why">few words, which may stand in many texts: “It sways 🙈”</p>
}

// Who serves pages says the same in a header, and that no other page may hold this one.
func ExampleHTML_Policy() {
	policy := export.HTML{}.Policy() + "; frame-ancestors 'none'"
	first, _, _ := strings.Cut(policy, ";")
	fmt.Println(first)
	// Output: default-src 'none'
}
