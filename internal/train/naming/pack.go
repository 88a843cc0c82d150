package main

import (
	"encoding/binary"
	"fmt"
	"os"

	"github.com/whosaid/whosaid/internal/naming"
)

// The format that recognizers had before their weights were packed: rows of sixteen bytes behind the transitions.
const (
	wholeMagic = "whosaid naming 1"
	wholeHead  = len(wholeMagic) + 1 + 2*naming.NumLabels*naming.NumLabels
)

// pack reads a recognizer with whole weights and writes it as learning would have, had it learnt those weights.
func pack(path, out string) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(whole) < wholeHead || string(whole[:len(wholeMagic)]) != wholeMagic || len(whole) != wholeHead+16<<whole[len(wholeMagic)] {
		return fmt.Errorf("%s: no recognizer with whole weights: it begins with %q", path, whole[:min(len(whole), len(wholeMagic))])
	}
	var trans [naming.NumLabels][naming.NumLabels]int16
	at := len(wholeMagic) + 1
	for a := range trans {
		for b := range trans[a] {
			trans[a][b] = int16(binary.LittleEndian.Uint16(whole[at:]))
			at += 2
		}
	}
	return os.WriteFile(out, naming.Encode(uint(whole[len(wholeMagic)]), &trans, whole[wholeHead:]), 0o644)
}
