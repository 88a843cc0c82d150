package main

import (
	"fmt"
	"os"

	"github.com/whosaid/whosaid/internal/candidate"
)

func debug(s *sample, m *candidate.Model, chosen int) {
	if os.Getenv("DBG") == "" {
		return
	}
	for c := range s.features {
		if c != chosen && !s.right[c] {
			continue
		}
		fmt.Printf("      %q right=%v: ", s.names[c], s.right[c])
		for _, f := range s.features[c] {
			n, b := candidate.Name(int(f))
			fmt.Printf("%s=%d(%.1f) ", n, b, float64(m[s.class][f])/1000)
		}
		fmt.Println()
	}
}
