package lexicon

import (
	_ "embed"
	"math/bits"
	"sort"
	"strconv"
	"strings"
)

// counts is what a corpus showed of one word: how often it stood in each observable frame, and how often it was a
// cue there. Occurrences inside what somebody else is saying are not counted: there the annotation has no cues.
type counts struct {
	class   *pooled            // the same of all words of the class: what an unseen word is taken for
	seen    [numFrames]float32 // occurrences by frame
	cue     [numFrames]float32 // those of them that are cues
	form    [5][2]float32      // by form, as Form has them: occurrences, cues
	allSeen float32
	allCue  float32
}

type pooled = counts

// The weight, in occurrences, of what is known from elsewhere against what was counted: of the class's share in a
// frame, and of the word's own overall share, when a share by frame is wanted.
const (
	classWeight = 2
	wordWeight  = 2
)

// Seen returns how many occurrences were counted, and how many of them were cues.
func (c *counts) Seen() (occurrences, cues int) { return int(c.allSeen), int(c.allCue) }

// Share returns the share of the word's occurrences in the frames f that are cues, smoothed: a word that the corpus
// hardly has is taken for a typical one of its class. Share(0) is the share of all its occurrences.
func (c *counts) Share(f Frame) float64 {
	all := c.overall()
	if f &= Observable; f == 0 {
		return all
	}
	var seen, cue float64
	for m := uint(f); m != 0; m &= m - 1 {
		i := bits.TrailingZeros(m)
		seen += float64(c.seen[i])
		cue += float64(c.cue[i])
	}
	prior := all
	if c.class != nil {
		prior = shift(all, c.class.overall(), c.class.Share(f))
	}
	return (cue + wordWeight*prior) / (seen + wordWeight)
}

// ShareOf returns the share of the occurrences in the forms f that are cues, smoothed towards Share(0): "said" is a
// cue more often than "say". Past and Participle were told apart by their tags.
func (c *counts) ShareOf(f Form) float64 {
	var seen, cue float64
	for i, n := range c.form {
		if f>>i&1 != 0 {
			seen += float64(n[0])
			cue += float64(n[1])
		}
	}
	return (cue + wordWeight*c.overall()) / (seen + wordWeight)
}

func (c *counts) overall() float64 {
	prior := 0.5
	if c.class != nil {
		prior = c.class.overall()
	}
	return (float64(c.allCue) + classWeight*prior) / (float64(c.allSeen) + classWeight)
}

// shift moves the share p by as much, in odds, as the frame moves the class: from base to framed.
func shift(p, base, framed float64) float64 {
	odds := p / (1 - p) * (framed / (1 - framed)) / (base / (1 - base))
	return odds / (1 + odds)
}

// statTable is a parsed file of counts.
type statTable struct {
	word  map[string]*counts // by lemma, or by lemma and particle: "point out"
	class [numClasses]*counts
}

//go:embed data/cuestats.txt
var verbStatsData string

//go:embed data/adjectivestats.txt
var adjectiveStatsData string

//go:embed data/nounstats.txt
var nounStatsData string

func verbStats() *statTable      { return parseStats(verbStatsData) }
func adjectiveStats() *statTable { return parseStats(adjectiveStatsData) }
func nounStats() *statTable      { return parseStats(nounStatsData) }

// parseStats reads lines of: word (blanks as underscores), occurrences, cues, then frame:occurrences:cues and
// form:occurrences:cues. A word that starts with @ is a class.
func parseStats(data string) *statTable {
	t := &statTable{word: make(map[string]*counts, 1024)}
	eachLine(data, func(_, line string) {
		word, rest := cut(line)
		c := new(counts)
		var n string
		n, rest = cut(rest)
		c.allSeen = number(n)
		n, rest = cut(rest)
		c.allCue = number(n)
		for field := range strings.FieldsSeq(rest) {
			name, n, _ := strings.Cut(field, ":")
			seen, cue, _ := strings.Cut(n, ":")
			if f := formOf(name); f >= 0 {
				c.form[f] = [2]float32{number(seen), number(cue)}
				continue
			}
			i := bits.TrailingZeros(uint(frameOf(name)))
			c.seen[i], c.cue[i] = number(seen), number(cue)
		}
		if class, ok := strings.CutPrefix(word, "@"); ok {
			t.class[classOf(class)] = c
			return
		}
		t.word[strings.ReplaceAll(word, "_", " ")] = c
	})
	return t
}

func formOf(name string) int {
	for i, n := range formNames {
		if n == name {
			return i
		}
	}
	return -1
}

func number(s string) float32 {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("lexicon: counts: " + err.Error())
	}
	return float32(n)
}

// fill gives every verb its counts and its rank.
func (t *statTable) fill(verbs []*Verb) {
	byCount := make([]*Verb, len(verbs))
	for i, v := range verbs {
		if c := t.word[v.String()]; c != nil {
			v.counts = *c
		}
		v.class = t.class[v.Class]
		byCount[i] = v
	}
	sort.SliceStable(byCount, func(i, j int) bool { return byCount[i].allCue > byCount[j].allCue })
	for i, v := range byCount {
		v.Rank = i + 1
		if i > 0 && v.allCue == byCount[i-1].allCue {
			v.Rank = byCount[i-1].Rank // equals share a rank
		}
	}
}
