package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/internal/sequence"
)

// The format that chains had before their weights were packed: rows of eight bytes behind the transitions.
const (
	wholeMagic = "whosaid chain 1\n"
	wholeHead  = len(wholeMagic) + 1 + sequence.Kinds*8*8*2
)

// pack reads a chain with whole weights and writes it to the folder as learning would have, had it learnt those weights.
func pack(path, out string) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	packed, err := packed(whole)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(filepath.Join(out, "chain.bin"), packed, 0o644)
}

// packed returns a chain in today's format.
func packed(whole []byte) ([]byte, error) {
	if len(whole) < wholeHead || string(whole[:len(wholeMagic)]) != wholeMagic || len(whole) != wholeHead+8<<whole[len(wholeMagic)] {
		return nil, fmt.Errorf("no chain with whole weights: it begins with %q", whole[:min(len(whole), len(wholeMagic))])
	}
	var trans [sequence.Kinds][8][8]int16
	at := len(wholeMagic) + 1
	for k := range trans {
		for a := range trans[k] {
			for b := range trans[k][a] {
				trans[k][a][b] = int16(binary.LittleEndian.Uint16(whole[at:]))
				at += 2
			}
		}
	}
	return sequence.Encode(uint(whole[len(wholeMagic)]), whole[wholeHead:], &trans), nil
}
