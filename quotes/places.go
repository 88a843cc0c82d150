package quotes

import (
	"slices"
	"sort"
)

// How far a search goes.
const (
	mostHits   = 48   // places looked at for one row of three tokens
	fewPlaces  = 3    // places aligned for one segment
	nearTokens = 4096 // how far from the segment before one without a row of three is looked for
)

// hit is a row of tokens that the quotation and the source share.
type hit struct{ word, item int32 }

// locate finds the best place for a segment among the source tokens [lo, hi); of equally good ones the first, or the
// last.
func (l *locator) locate(s *segment, lo, hi int, last bool) bool {
	l.seek(s, lo, hi, last)
	if len(l.hits) == 0 {
		return false
	}
	n := s.to - s.from
	best, found := int32(0), false
	for _, p := range l.places(n, last) {
		from, to := max(lo, p.from-n/4-8), min(hi, p.to+n/4+8)
		price, start, end := l.align(s, from, to)
		if !found || price < best {
			best, found = price, true
			s.start, s.end, s.found = start, end, true
			s.steps = append(s.steps[:0], l.steps...)
		}
	}
	return found
}

// seek collects the rows of three tokens that the segment shares with the source; of one token where there are none.
func (l *locator) seek(s *segment, lo, hi int, last bool) {
	l.hits = l.hits[:0]
	w, src := l.q.words, l.x.text.words
	for i := s.from; i+2 < s.to; i++ {
		a := l.items[i]
		if a.wild || l.items[i+1].wild || l.items[i+2].wild {
			continue
		}
		key, left := threeKey(w, a.from), mostHits
		for p := l.x.three.first(key); p >= 0 && left > 0; p = l.x.three.next[p] {
			if int(p) >= lo && int(p)+2 < hi && src[p].key == w[a.from].key && src[p+1].key == w[a.from+1].key && src[p+2].key == w[a.from+2].key {
				l.hits = append(l.hits, hit{p, int32(i - s.from)})
			}
			left--
		}
	}
	if len(l.hits) > 0 {
		return
	}
	if lo > 0 || hi < len(src) { // next to another segment: every token nearby is looked at
		for k := range min(nearTokens, hi-lo) {
			p := lo + k
			if last {
				p = hi - 1 - k
			}
			for i := s.from; i < min(s.to, s.from+8); i++ {
				if a := l.items[i]; !a.wild && src[p].key == w[a.from].key {
					l.hits = append(l.hits, hit{int32(p), int32(i - s.from)})
				}
			}
			if len(l.hits) >= 4*mostHits { // these words are everywhere: the nearest are as good as any
				break
			}
		}
		return
	}
	for i := s.from; i < s.to; i++ {
		a := l.items[i]
		if a.wild || w[a.from].kind != tokenWord {
			continue
		}
		left := 4 * mostHits
		for p := l.x.one.first(w[a.from].key); p >= 0 && left > 0; p = l.x.one.next[p] {
			if src[p].key == w[a.from].key {
				l.hits = append(l.hits, hit{p, int32(i - s.from)})
			}
			left--
		}
	}
}

// A place is a stretch of source tokens that shares so many different items with the segment.
type place struct{ from, to, votes int }

// places turns hits into the few stretches of the source that hold most of the segment.
func (l *locator) places(n int, last bool) []place {
	slices.SortFunc(l.hits, func(a, b hit) int {
		if a.word != b.word {
			return int(a.word - b.word)
		}
		return int(a.item - b.item)
	})
	width := int32(2*n + 16)
	held := make([]int32, n) // how often each item is in the stretch
	different := 0
	var out []place
	for i, j := 0, 0; i < len(l.hits); i++ {
		for j < len(l.hits) && l.hits[j].word <= l.hits[i].word+width {
			if held[l.hits[j].item]++; held[l.hits[j].item] == 1 {
				different++
			}
			j++
		}
		h, e := l.hits[i], l.hits[j-1]
		p := place{from: int(h.word) - int(h.item), to: int(e.word) + n - int(e.item), votes: different}
		if held[h.item]--; held[h.item] == 0 {
			different--
		}
		if k := len(out) - 1; k >= 0 && int(h.word) < out[k].from+int(width) { // overlaps the place before
			if p.votes > out[k].votes || p.votes == out[k].votes && last {
				out[k] = p
			}
			continue
		}
		out = append(out, p)
	}
	if last {
		slices.Reverse(out)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].votes > out[j].votes })
	return out[:min(len(out), fewPlaces)]
}
