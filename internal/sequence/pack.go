package sequence

// The weights of a row are kept as numbers of four bits times a scale of the row: half the bytes of whole weights, and so half
// the memory to wait for. Their lowest is left out: what is added to the scores of all labels of an item changes no choice.
const (
	nibble = 15
	// most is what a row can add to a score: the largest number times the largest scale, which is as far as bytes differ.
	most = nibble * 17
)

// scaleOf returns the scale of a row by the number of four bits that stands behind its weights: 1 to 15 for 0 to 14, and 17 for
// 15, so that the steps of the widest row, too, reach from its lowest weight to its highest.
func scaleOf(k uint64) uint64 {
	k++
	return k + k>>4
}

// Pack returns the row of weights, at most fifteen bytes, in four bits each, the first lowest, and behind them its scale in four
// more: that with which they come closest, by least squares, when a number of their own is added to all. What the first misses
// counts four times: it is that of Out, which the others are nearly always weighed against. Of equal scales it is the smaller. It
// is for the trainer.
func Pack(weights []byte) uint64 {
	low, high := 255, 0
	for _, w := range weights {
		low, high = min(low, int(w)), max(high, int(w))
	}
	best, bestScale, bestShift := 1<<30, 0, 0
	for k := 0; k <= nibble && best > 0; k++ {
		scale := int(scaleOf(uint64(k)))
		for shift := low - scale/2; shift <= max(low, high-nibble*scale)+scale/2; shift++ {
			if e := distance(weights, shift, scale, best); e < best {
				best, bestScale, bestShift = e, k, shift
			}
		}
	}
	x := uint64(bestScale) << (4 * len(weights))
	scale := int(scaleOf(uint64(bestScale)))
	for l, w := range weights {
		x |= uint64(steps(int(w)-bestShift, scale)) << (4 * l)
	}
	return x
}

// distance is the sum of the squares by which weights in steps miss what they stand for, the first by twice as much, or limit or
// more.
func distance(weights []byte, shift, scale, limit int) (sum int) {
	for l, w := range weights {
		d := int(w) - shift
		d -= steps(d, scale) * scale
		if l == 0 {
			d *= 2
		}
		if sum += d * d; sum >= limit {
			break
		}
	}
	return sum
}

// steps rounds a difference to steps of the scale, a half down.
func steps(d, scale int) int {
	if d <= 0 {
		return 0
	}
	return min((d+(scale-1)/2)/scale, nibble)
}
