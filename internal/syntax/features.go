package syntax

// extract fills Features. Each is a template with what it found, hashed to a row of weights, one weight a tag.
func (w *Walk) extract() {
	h, a, n, b := &w.here, &w.after, &w.next, &w.before
	c0, c1, c2, cb := uint64(h.class), uint64(a.class), uint64(n.class), uint64(b.class)
	t1, t12 := w.t1, w.t1<<8|w.t2
	shape := uint64(h.shape)
	w.add(1, c0, shape)
	w.add(2, c0, t1)
	w.add(3, c0<<16|shape, t12)
	w.add(4, c0, c1)
	w.add(5, t1, c1<<16|shape)
	w.add(6, c1, c2<<16|c0)
	w.add(7, t12, c1)
	w.add(8, b.word, c0)
	w.add(9, a.word, c0)
	w.add(10, a.suf3, c0)
	w.add(11, t1<<16|c0, c1)
	w.add(12, b.word, w.t2)
	w.add(13, cb, c0<<16|c1)
	if h.self != 0 {
		w.add(14, h.self, shape)
		w.add(15, h.self, t1)
		w.add(16, h.self, c1)
		w.add(17, h.self, a.word)
		w.add(18, h.self, b.word)
	} else {
		w.add(19, h.suf2, shape)
		w.add(20, h.suf2, t1)
		w.add(21, h.suf4, c0)
		w.add(32, h.pre3, shape)
		w.add(33, h.suf4, t1)
		w.add(34, h.suf3, a.word)
		w.add(35, h.suf3, b.word)
		w.add(22, uint64(a.shape), uint64(b.shape)<<8|shape)
	}
	w.add(23, h.suf3, shape)
	w.add(24, h.suf3, t1)
	w.add(25, h.suf3, c1)
	w.add(26, n.word, c0)
	w.add(27, b.word, a.word)
	w.add(28, w.before2.word, c0)
	w.add(29, a.word, n.word+c0)
	w.add(30, t1<<16|c0, a.word)
	w.add(31, uint64(b.shape)<<8|uint64(a.shape), shape<<8|uint64(n.shape))
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
