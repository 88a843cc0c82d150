package main

import (
	"encoding/binary"
	"fmt"
	"os"

	"github.com/whosaid/whosaid/internal/syntax"
)

// The format that taggers had before their weights were packed: a byte for each at the end.
const (
	wholeMagic = "whosaid tagger 2"
	wholeHead  = len(wholeMagic) + 8
)

// pack reads a tagger with whole weights and writes it as learning would have, had it learnt those weights.
func pack(path, out string) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	packed, err := packed(whole)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(out, packed, 0o644)
}

// packed returns a tagger in today's format.
func packed(whole []byte) ([]byte, error) {
	if len(whole) < wholeHead || string(whole[:len(wholeMagic)]) != wholeMagic {
		return nil, fmt.Errorf("no tagger with whole weights: it begins with %q", whole[:min(len(whole), len(wholeMagic))])
	}
	slots, n := 1<<whole[17], int(binary.LittleEndian.Uint16(whole[18:]))
	size := int(binary.LittleEndian.Uint32(whole[20:]))
	b := whole[wholeHead:]
	if len(b) != n*8+6*slots+size {
		return nil, fmt.Errorf("a tagger of %d bytes, want %d", len(whole), wholeHead+n*8+6*slots+size)
	}
	classes, keys, values := make([]syntax.TagSet, n), make([]uint32, slots), make([]uint16, slots)
	for i := range classes {
		classes[i] = syntax.TagSet(binary.LittleEndian.Uint64(b[i*8:]))
	}
	b = b[n*8:]
	for i := range keys {
		keys[i] = binary.LittleEndian.Uint32(b[i*4:])
		values[i] = binary.LittleEndian.Uint16(b[slots*4+i*2:])
	}
	return syntax.Encode(classes, keys, values, b[slots*6:]), nil
}
