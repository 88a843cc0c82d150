package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/whosaid/whosaid/attribution"
)

// loadKnown reads the people of -known; nobody for no path.
func loadKnown(path string) (known []attribution.Known, err error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %s", errorText(err))
	}
	if err := json.Unmarshal(data, &known); err != nil {
		return nil, fmt.Errorf("no JSON array of people: %w", err)
	}
	return known, nil
}
