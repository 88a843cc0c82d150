package evaluate

import (
	"encoding/binary"
	"slices"
)

// Words is a set of words of one document, by their indices in ascending order; marks that stand for themselves have
// indices below zero. nil means that there is no span.
type Words []int

// newWords sorts indices and drops those that come twice.
func newWords(indices []int) Words {
	if len(indices) == 0 {
		return nil
	}
	slices.Sort(indices)
	return slices.Compact(indices)
}

// key is the set as something that maps can hold; "" is nil's.
func (w Words) key() string {
	var b []byte
	for _, i := range w {
		b = binary.AppendVarint(b, int64(i))
	}
	return string(b)
}

// common counts the words that are in both sets.
func common(a, b Words) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// jaccard is the share of the words of either set that is in both, from 0 to 1.
func jaccard(a, b Words) float64 {
	both := common(a, b)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
