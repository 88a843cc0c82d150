package alignment

import (
	"slices"

	"github.com/whosaid/whosaid/internal/folding"
)

// How far a search goes.
const (
	mostHits   = 48      // places looked at for one row of three tokens
	mostSeen   = 384     // and passed, when they are outside of where the segment may be
	fewPlaces  = 3       // places aligned for one segment
	mostCells  = 1 << 24 // filled in by alignments before the search goes less far: more than 100 KB of news need
	nearTokens = 4096    // how far from the segment before one without a row of three is looked for
)

// hit is a row of tokens that the quotation and the source share: its place in the source above, that in the segment below, so that
// they are sorted as numbers.
type hit uint64

func hitAt(word, item int) hit { return hit(word)<<32 | hit(item) }

func (h hit) word() int { return int(h >> 32) }
func (h hit) item() int { return int(uint32(h)) }

// sites aligns a segment at the best places among the source tokens [lo, hi), and gives those of them that it fits in
// best, most of them at most: of equally good ones the first comes first, or the last.
func (l *locator) sites(s *segment, lo, hi int, last bool, most int) []site {
	l.seek(s, lo, hi, last)
	if len(l.hits) == 0 {
		return nil
	}
	var out []site
	places := l.places(s.to-s.from, last)
	if l.spent() {
		places = places[:1]
	}
	for _, p := range places {
		out = append(out, l.alignAt(s, p, lo, hi))
	}
	slices.SortStableFunc(out, func(a, b site) int { return int(a.price) - int(b.price) })
	n := 1
	for n < len(out) && n < most && out[n].price == out[0].price {
		n++
	}
	return out[:n]
}

// alignAt aligns a segment with the source around a place.
func (l *locator) alignAt(s *segment, p place, lo, hi int) site {
	n := s.to - s.from
	from, to := max(lo, p.from-n/4-8), min(hi, p.to+n/4+8)
	if l.spent() {
		from, to = max(lo, p.from-8), min(hi, p.from+n+n/4+8)
	}
	price, start, end := l.align(s, from, max(from, to))
	return site{start, end, true, price, append([]step(nil), l.steps...)}
}

// spent reports whether one quotation has had its share: words that are everywhere, in one as long as that. To bring a hit in order is
// worth some cells.
func (l *locator) spent() bool { return l.aligned > mostCells }

// seek collects the rows of three tokens that the segment shares with the source; of one token where there are none.
func (l *locator) seek(s *segment, lo, hi int, last bool) {
	l.seekRows(s, lo, hi, last)
	if len(l.hits) > 0 {
		return
	}
	w, src := l.q.Tokens, l.x.text.Tokens
	if lo > 0 || hi < len(src) { // next to another segment: every token nearby is looked at
		for k := range min(nearTokens, hi-lo) {
			p := lo + k
			if last {
				p = hi - 1 - k
			}
			for i := s.from; i < min(s.to, s.from+8); i++ {
				if a := l.items[i]; !a.wild && src[p].Key == w[a.from].Key {
					l.hits = append(l.hits, hitAt(p, i-s.from))
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
		if a.wild || w[a.from].Kind != folding.Word {
			continue
		}
		left := 4 * mostHits
		for p := l.x.one.first(w[a.from].Key); p >= 0 && left > 0; p = l.x.one.next[p] {
			if src[p].Key == w[a.from].Key {
				l.hits = append(l.hits, hitAt(int(p), i-s.from))
				left--
			}
		}
	}
}

// seekRows collects the rows of three tokens that the segment shares with the source tokens [lo, hi): of each the first,
// or the last.
func (l *locator) seekRows(s *segment, lo, hi int, last bool) {
	l.hits = l.hits[:0]
	w := l.q.Tokens
	most := mostSeen
	if l.spent() {
		most = mostHits
	}
	for i := s.from; i+2 < s.to; i++ {
		a := l.items[i]
		if a.wild || l.items[i+1].wild || l.items[i+2].wild {
			continue
		}
		from, links, seen := len(l.hits), most, 0
		for p := l.x.three.first(threeKey(w, a.from)); p >= 0 && int(p)+2 < hi && links > 0; p = l.x.three.next[p] {
			if !l.x.at(p, w, a.from) {
				continue
			}
			links--
			if int(p) < lo {
				continue
			}
			switch h := hitAt(int(p), i-s.from); {
			case seen < mostHits:
				l.hits = append(l.hits, h)
			case last:
				l.hits[from+seen%mostHits] = h
			default:
				links = 0
			}
			seen++
		}
	}
}

// A place is a stretch of source tokens that shares so many different items with the segment.
type place struct {
	from, to, votes int
	at              int // one of the tokens that it shares
}

// places turns hits into the few stretches of the source that hold most of the segment.
func (l *locator) places(n int, last bool) []place {
	out := l.stretches(n, last)
	out = out[:min(len(out), fewPlaces)]
	for len(out) > 1 && 2*out[len(out)-1].votes < out[0].votes { // hardly the better one
		out = out[:len(out)-1]
	}
	return out
}

// stretches turns hits into stretches of the source, those that hold most of the segment first.
func (l *locator) stretches(n int, last bool) []place {
	slices.Sort(l.hits)
	l.aligned += 8 * len(l.hits)
	width := 2*n + 16
	held := make([]int32, n) // how often each item is in the stretch
	different := 0
	var out []place
	for i, j := 0, 0; i < len(l.hits); i++ {
		h := l.hits[i]
		for j < len(l.hits) && l.hits[j].word() <= h.word()+width {
			if held[l.hits[j].item()]++; held[l.hits[j].item()] == 1 {
				different++
			}
			j++
		}
		e := l.hits[j-1]
		p := place{from: h.word() - h.item(), to: e.word() + n - e.item(), votes: different, at: h.word()}
		if held[h.item()]--; held[h.item()] == 0 {
			different--
		}
		if k := len(out) - 1; k >= 0 && h.word() < out[k].from+width { // overlaps the place before
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
	slices.SortStableFunc(out, func(a, b place) int { return b.votes - a.votes })
	return out
}
