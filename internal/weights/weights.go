// Package weights holds the numbers that internal/syntax and attribution read: bytes only, made by the programs in internal/train.
package weights

import _ "embed"

// Tagger is the part-of-speech tagger, made by
//
//	go run ./internal/train/tagger -corpora ../shared/corpora
//
// All numbers are little-endian.
//
//	bytes                what
//	0..15                "whosaid tagger 3"
//	16                   T, the number of tags (45); their order is that of the constants of internal/syntax
//	17                   B, log2 of the number of slots of the dictionary
//	18..19               C, the number of classes of words
//	20..23               W, the number of weights, a multiple of eight
//	C times 8            uint64: the tags that words of the class may have, one bit each; class 0 is unused, those below
//	                     FirstClass of internal/syntax are of shapes, not of words
//	2^B times 4          uint32: the low half of the key of the word in the slot. A word's key is a hash of its lower-cased
//	                     form and its case (lower, capital, all capitals); its search starts at the slot that the key's
//	                     highest B bits name and goes on, slot by slot and around, until an empty one
//	2^B times 2          uint16: the class of the word in the slot, 0 when the slot is empty
//	32                   uint8: level + 128
//	W/8 times 5          eight weights, five bits each, the first lowest: which of the levels it is. A feature's hash names a
//	                     weight below W - 48, that of the first tag; behind it are those of the others. Rows overlap; the
//	                     trainer works with the same overlaps
//
//go:embed tagger.bin
var Tagger []byte

// Chain labels the items of a paragraph as parts of sources, cues and contents. It is made, with Parts and Links, by
//
//	go run ./internal/train/attribution -corpora ../shared/corpora
//
// All numbers are little-endian. There are eight labels, of which the last is unused: out, source begins, source goes on,
// cue begins, cue goes on, content begins, content goes on.
//
//	bytes                what
//	0..15                "whosaid chain 2\n"
//	16                   B, log2 of the number of rows (19)
//	32 times 8 times 8   int16: the score of a label (last index) behind another (middle index; out at the start of a
//	times 2              paragraph), by the kind of item that it is given to (first index): the kind of its chunk, plus 16
//	                     at the start of a sentence
//	2^B times 4          uint32: the weights of a feature. Bits 0 to 27: seven numbers of four bits, that of out lowest; bits
//	                     28 to 31: s. A weight is its number times s+1, or times 17 where s is 15, in steps of the int16.
//	                     The lowest weight of a row is left out: the others count from there. A feature's hash names its
//	                     row; features share rows, as they did in training
//
//go:embed chain.bin
var Chain []byte

// Parts picks among the parts that the chain thinks possible, by what they are as a whole and what stands before them.
//
//	bytes                what
//	0..15                "whosaid choice 1"
//	16                   B, log2 of the number of weights (18)
//	2^B                  uint8: weight + 128 of a feature. A feature's hash names its weight. A step is eight of the chain's
//
//go:embed parts.bin
var Parts []byte

// Links finds the cue of a content and the source of a cue among the parts that were picked. The format is that of Parts, with
// 2^17 weights.
//
//go:embed links.bin
var Links []byte

// Naming recognizes names. It is made by
//
//	go run ./internal/train/naming -corpora ../shared/corpora
//
// All numbers are little-endian. There are eleven labels: out of any name, then for persons, organizations, places, works
// and other names in turn: begins, goes on.
//
//	bytes                what
//	0..15                "whosaid naming 2"
//	16                   B, log2 of the number of rows (16)
//	11 times 11 times 2  int16: the score of a label (last index) behind another; out at the start of a run
//	2^B times 6          the weights of a feature, as in Chain: eleven numbers of four bits, that of out lowest, and s in bits 44
//	                     to 47. A feature's hash names its row; features share rows, as they did in training
//	2                    unused
//
//go:embed naming.bin
var Naming []byte
