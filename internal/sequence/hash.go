package sequence

// A Hash is a feature on its way to its row.
type Hash uint64

// String hashes a word (FNV-1a).
func String(s string) Hash {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return Hash(h)
}

// With mixes another value into a hash.
func (h Hash) With(x Hash) Hash {
	v := (uint64(h)*0x9e3779b97f4a7c15 ^ uint64(x)) * 0xff51afd7ed558ccd
	return Hash(v ^ v>>32)
}

// Row returns the row that the hash has among 1<<bits, of one bit or more.
func (h Hash) Row(bits uint) uint32 {
	v := uint64(h) * 0xc4ceb9fe1a85ec53
	return uint32(v >> ((64 - bits) & 63))
}
