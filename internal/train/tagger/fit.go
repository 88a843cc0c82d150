package main

import (
	"math/rand/v2"
	"strings"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

const (
	seed     = 20160217
	rows     = 1_350_000 // bytes of weights; features share them by hash
	rowSize  = 48
	blind    = 8  // dictionaries that lack words, so that the features of unknown ones are learnt
	margin   = 30 // in steps of learning: a choice that is right by less still teaches
	noTag    = syntax.Tag(255)
	minCount = 3 // a feature met less often is not learnt
)

// An example is a sentence with the tags to learn, noTag where they are not known.
type example struct {
	tokens []text.Token
	tags   []syntax.Tag
}

// fit is an averaged perceptron over the features of syntax.Walk.
type fit struct {
	examples []example
	classes  []syntax.TagSet
	keys     []uint32
	values   []uint16
	model    *syntax.Model   // the dictionary, with weights of zero; it makes the features
	blind    []*syntax.Model // the same without many of the rarer words
	random   *rand.PCG

	weight []int32
	total  []int64 // sum of the weight over the steps, up to stamp
	stamp  []int32
	seen   []uint8 // how often the first weight's row was met
	step   int32
}

func newFit(sentences []corpora.Sentence) *fit {
	f := &fit{random: rand.NewPCG(seed, seed)}
	for _, s := range sentences {
		e := example{tokens: s.Tokens, tags: make([]syntax.Tag, len(s.Tokens))}
		for i, g := range s.Gold {
			e.tags[i] = noTag
			if g != nil {
				e.tags[i] = goldTag(g, &s.Tokens[i])
			}
		}
		f.examples = append(f.examples, e)
	}
	l := newLexis(f.examples)
	f.classes = l.classes
	f.keys, f.values = l.table(nil)
	f.model = must(syntax.Load(syntax.Encode(f.classes, f.keys, f.values, make([]byte, rows+rowSize))))
	for range blind {
		keys, values := l.table(func(count int) bool { return f.random.Uint64()%uint64(count+2) < 2 })
		f.blind = append(f.blind, must(syntax.Load(syntax.Encode(f.classes, keys, values, make([]byte, rows+rowSize)))))
	}
	for i, n := 0, len(f.examples); i < n; i++ {
		f.dress(f.examples[i])
	}
	f.weight = make([]int32, rows+rowSize)
	f.total = make([]int64, rows+rowSize)
	f.stamp = make([]int32, rows+rowSize)
	f.seen = make([]uint8, rows+rowSize)
	f.count()
	return f
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// goldTag is the tag to learn for a token.
func goldTag(g *corpora.Silver, t *text.Token) syntax.Tag {
	tag, ok := syntax.ParseTag(g.Tag)
	if !ok {
		return noTag
	}
	return tag
}

// dress adds copies of some sentences as headlines, in capitals, and without any: the tags stay what they were.
func (f *fit) dress(e example) {
	if len(e.tokens) < 5 {
		return
	}
	var change func(t *text.Token, i int)
	switch r := f.random.Uint64() % 100; {
	case r < 7: // Headline Style, Small Words in Lower Case
		change = func(t *text.Token, i int) {
			if t.Kind == text.Word && (i == 0 || len(t.Lower) > 3 || !small(t.Lower)) && t.Lower[0] >= 'a' && t.Lower[0] <= 'z' {
				t.Capital = true
			}
		}
	case r < 10: // ALL CAPITALS
		change = func(t *text.Token, i int) {
			if t.Kind == text.Word && t.Lower[0] >= 'a' && t.Lower[0] <= 'z' {
				t.Capital, t.AllCaps = true, len(t.Lower) > 1
			}
		}
	default:
		return
	}
	tokens := append([]text.Token(nil), e.tokens...)
	for i := range tokens {
		change(&tokens[i], i)
	}
	f.examples = append(f.examples, example{tokens, e.tags})
}

// small tells the words that headlines leave in lower case.
func small(lower string) bool {
	return strings.Contains(" a an the and but or nor of in on at by to for as from is 's n't with ", " "+lower+" ")
}

// count finds the rows that are met often enough.
func (f *fit) count() {
	var w syntax.Walk
	for _, e := range f.examples {
		w.Begin(f.model, e.tokens)
		for {
			i, ok := w.Next()
			if !ok {
				break
			}
			for _, r := range w.Features[:w.N] {
				if f.seen[r] < 255 {
					f.seen[r]++
				}
			}
			if t := e.tags[i]; t != noTag {
				w.Set(t)
			} else {
				w.Set(w.Allowed.Only())
			}
		}
	}
}

// epoch learns from every example once, in a new order. It returns how many choices were right before learning from them.
func (f *fit) epoch() (right, all int) {
	for i := len(f.examples) - 1; i > 0; i-- {
		j := int(f.random.Uint64() % uint64(i+1))
		f.examples[i], f.examples[j] = f.examples[j], f.examples[i]
	}
	var w syntax.Walk
	for n, e := range f.examples {
		m := f.model
		if n%2 == 0 {
			m = f.blind[n/2%blind]
		}
		w.Begin(m, e.tokens)
		for {
			i, ok := w.Next()
			if !ok {
				break
			}
			tag := w.Allowed.Only()
			if w.N > 0 {
				f.drop(&w)
				tag = f.best(&w)
				if want := e.tags[i]; want != noTag && w.Allowed.Has(want) {
					all++
					if tag == want {
						right++
					}
					if rival := f.rival(&w, want); rival != noTag {
						f.update(&w, want, 1)
						f.update(&w, rival, -1)
					}
					f.step++
				}
			}
			w.Set(tag)
		}
	}
	return right, all
}

// drop leaves out some of the features.
func (f *fit) drop(w *syntax.Walk) {
	n := 0
	r := f.random.Uint64()
	for _, x := range w.Features[:w.N] {
		if r&3 != 0 {
			w.Features[n] = x
			n++
		}
		r = r>>2 | r<<(64-2)
	}
	w.N = n
}

// rival returns the best of the other tags when it comes within the margin of the wanted one.
func (f *fit) rival(w *syntax.Walk, want syntax.Tag) syntax.Tag {
	best, bestScore, wantScore := noTag, int32(-1<<31), int32(0)
	for t := syntax.Tag(0); int(t) < syntax.NumTags; t++ {
		if !w.Allowed.Has(t) {
			continue
		}
		score := int32(0)
		for _, r := range w.Features[:w.N] {
			score += f.weight[r+uint32(t)]
		}
		if t == want {
			wantScore = score
		} else if score > bestScore {
			best, bestScore = t, score
		}
	}
	if bestScore < wantScore-margin {
		return noTag
	}
	return best
}

func (f *fit) best(w *syntax.Walk) syntax.Tag {
	best, bestScore := syntax.Tag(0), int32(-1<<31)
	for t := syntax.Tag(0); int(t) < syntax.NumTags; t++ {
		if !w.Allowed.Has(t) {
			continue
		}
		score := int32(0)
		for _, r := range w.Features[:w.N] {
			score += f.weight[r+uint32(t)]
		}
		if score > bestScore {
			best, bestScore = t, score
		}
	}
	return best
}

func (f *fit) update(w *syntax.Walk, t syntax.Tag, by int32) {
	for _, r := range w.Features[:w.N] {
		if f.seen[r] < minCount {
			continue
		}
		p := r + uint32(t)
		f.total[p] += int64(f.weight[p]) * int64(f.step-f.stamp[p])
		f.stamp[p] = f.step
		f.weight[p] += by
	}
}

// encode averages the weights over all steps and rounds them to bytes. The scale leaves one in two thousand of those
// that are not zero out of range; they are clipped. Encode packs them.
func (f *fit) encode() []byte {
	averages := make([]int64, len(f.weight)) // times 256
	var sizes [1 << 16]int
	used := 0
	for p := range f.weight {
		total := f.total[p] + int64(f.weight[p])*int64(f.step-f.stamp[p])
		averages[p] = total * 256 / int64(f.step)
		if a := min(abs(averages[p]), 1<<16-1); a > 0 {
			sizes[a]++
			used++
		}
	}
	limit, above := int64(1<<16-1), 0
	for limit > 127 && above+sizes[limit] <= used/2000 {
		above += sizes[limit]
		limit--
	}
	b := make([]byte, len(f.weight))
	for p, a := range averages {
		q := (abs(a)*254 + limit) / (2 * limit) // rounded
		if a < 0 {
			q = -q
		}
		b[p] = byte(min(max(q, -127), 127) + 128)
	}
	return syntax.Encode(f.classes, f.keys, f.values, b)
}

func abs(a int64) int64 { return max(a, -a) }
