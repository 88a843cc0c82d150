package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCommandExplains(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": "The quay is safe, Ines Calder said.", "b.txt": "", "c.txt": "\x00\x01"})
	got := extract(t, dir, "", "-explain", "a.txt", "b.txt", "c.txt")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.out, "document a\n\nsentence 1, bytes 0 to 35\n")
	assert.Contains(t, got.out, "identity  [Ines Calder] is Ines Calder, person\n")
	assert.Contains(t, got.out, "document b\n", "nothing is said in it")
	assert.Contains(t, got.err, "c.txt", "a bad document is reported, the others are told")
}

func TestCommandExplainsAllOrNothing(t *testing.T) {
	for _, more := range [][]string{{"-format", "json"}, {"-type", "direct"}, {"-speech"}, {"-min-confidence", "0.5"}, {"-candidates"}} {
		got := extract(t, files(t, nil), article, append([]string{"-explain"}, more...)...)
		assert.Equal(t, 2, got.status, more)
		assert.Contains(t, got.err, "leave out "+more[0], more)
	}
}
