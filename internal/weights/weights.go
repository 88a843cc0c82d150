// Package weights holds the numbers that internal/syntax reads: bytes only, made by the programs in internal/train.
package weights

import _ "embed"

// Tagger is the part-of-speech tagger, made by
//
//	go run ./internal/train/tagger -corpora ../shared/corpora
//
// All numbers are little-endian.
//
//	bytes                what
//	0..15                "whosaid tagger 2"
//	16                   T, the number of tags (45); their order is that of the constants of internal/syntax
//	17                   B, log2 of the number of slots of the dictionary
//	18..19               C, the number of classes of words
//	20..23               W, the number of bytes of weights
//	C times 8            uint64: the tags that words of the class may have, one bit each; class 0 is unused, those below
//	                     FirstClass of internal/syntax are of shapes, not of words
//	2^B times 4          uint32: the low half of the key of the word in the slot. A word's key is a hash of its lower-cased
//	                     form and its case (lower, capital, all capitals); its search starts at the slot that the key's
//	                     highest B bits name and goes on, slot by slot and around, until an empty one
//	2^B times 2          uint16: the class of the word in the slot, 0 when the slot is empty
//	W                    uint8: weight + 128. A feature's hash names a byte below W - 48: the weight of the first tag,
//	                     behind it those of the others. Rows overlap; the trainer works with the same overlaps
//
//go:embed tagger.bin
var Tagger []byte
