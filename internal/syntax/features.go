package syntax

// extract fills Features. Each is a template with what it found, hashed to a row of weights, one weight a tag. A change
// here makes the weights worthless: fit them again. Leaving out any one of these costs little, most of them together much.
func (w *Walk) extract() {
	i := w.i - 1
	b2, b, h, a, n := w.word(i-2), w.word(i-1), w.word(i), w.word(i+1), w.word(i+2)
	class, shape := uint64(h.class), uint64(h.shape)
	after, next := uint64(a.class), uint64(n.class)

	// what may be, among what was chosen and what may come
	w.add(1, class, shape)
	w.add(2, class, w.t1)
	w.add(3, class<<16|shape, w.t1<<8|w.t2)
	w.add(4, class, after)
	w.add(5, w.t1, after<<16|shape)
	w.add(6, after, next<<16|class)

	// the words about it
	w.add(7, b.word, class)
	w.add(8, b.word, w.t2)
	w.add(9, b.word, a.word)
	w.add(10, b2.word, class)
	w.add(11, a.word, n.word+class)
	w.add(12, a.suf3, class)
	w.add(13, uint64(b.shape)<<8|uint64(a.shape), shape<<8|uint64(n.shape))

	// its own form, or what it begins and ends with
	w.add(14, h.suf3, shape)
	w.add(15, h.suf3, w.t1)
	w.add(16, h.suf3, after)
	if h.self != 0 {
		w.add(17, h.self, shape)
		w.add(18, h.self, w.t1)
		w.add(19, h.self, a.word)
		w.add(20, h.self, b.word)
		return
	}
	w.add(21, h.suf2, shape)
	w.add(22, h.suf2, w.t1)
	w.add(23, h.suf4, class)
	w.add(24, h.suf4, w.t1)
	w.add(25, h.pre3, shape)
	w.add(26, h.suf3, a.word)
	w.add(27, h.suf3, b.word)
}

// add appends the row of a template and what it found.
func (w *Walk) add(template, a, b uint64) {
	x := (a+template*0x9e3779b97f4a7c15)*0xff51afd7ed558ccd ^ (b+template)*0xc4ceb9fe1a85ec53
	x ^= x >> 32
	x *= 0x9fb21c651e98df25
	w.Features[w.N] = uint32((x >> 32) * w.model.rows >> 32)
	w.N++
}

// hashString hashes eight bytes at a time; little-endian everywhere, so that the dictionary is the same on every platform.
func hashString(s string, seed uint64) uint64 {
	h := uint64(len(s))*0x9e3779b97f4a7c15 + seed
	for len(s) >= 8 {
		h = mix(h ^ le64(s))
		s = s[8:]
	}
	var x uint64
	for i := len(s) - 1; i >= 0; i-- {
		x = x<<8 | uint64(s[i])
	}
	return mix(h ^ x)
}

func le64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func mix(h uint64) uint64 {
	h *= 0xff51afd7ed558ccd
	h ^= h >> 32
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>29
}

// caseKey is the dictionary's key of a form with the case it was met in.
func caseKey(h, key uint64) uint64 { return mix(h + key*0x9e3779b97f4a7c15) }

// Key returns the dictionary's key of a lower-cased form: key 0 for lower case, 1 for a capital, 2 for all capitals.
func Key(lower string, key int) uint64 { return caseKey(hashString(lower, 0), uint64(key)) }

// prefix packs the first n bytes of s, n < 7.
func prefix(s string, n int) uint64 {
	x := uint64(n)
	for i := 0; i < len(s) && i < n; i++ {
		x = x<<8 | uint64(s[i])
	}
	return x
}

// suffix packs the last n bytes of s, n < 7.
func suffix(s string, n int) uint64 {
	x := uint64(n)
	for i := max(0, len(s)-n); i < len(s); i++ {
		x = x<<8 | uint64(s[i])
	}
	return x
}
