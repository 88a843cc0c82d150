package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
)

// A pairing links the parts that the chain found in a paragraph: contents to their cues, cues to their sources.
type pairing struct {
	f     *features
	parts []sequence.Part
	sent  []int      // by part: its sentence
	seen  []partSeen // by part
	bits  uint
	rows  []uint32
}

// A partSeen is what the features of all links of a part are made of.
type partSeen struct {
	edge          sequence.Hash // its ends
	lemma, kind   sequence.Hash // of a cue: its main word, and its form
	strict, loose int           // the statements of the rules that most of its ends belong to, 0 for none
}

// see looks at a part.
func (p *pairing) see(x sequence.Part) partSeen {
	s := partSeen{edge: p.edge(x)}
	if x.Label == sequence.InCue {
		s.lemma, s.kind = p.cue(x)
	}
	s.strict = p.found(x, func(o *observed) *ruled { return &o.strict })
	s.loose = p.found(x, func(o *observed) *ruled { return &o.loose })
	return s
}

// How many parts lie at most between two that are linked.
const linkReach = 12

// newPairing makes a pairing of the parts of a piece.
func newPairing(f *features, n int, parts []sequence.Part, bits uint) *pairing {
	p := new(pairing)
	p.begin(f, n, parts, bits)
	return p
}

// begin looks at the parts of a piece, the first of which is in sentence n or behind it. A part that runs over the end of a
// sentence is two.
func (p *pairing) begin(f *features, n int, parts []sequence.Part, bits uint) {
	p.f, p.bits, p.parts, p.sent = f, bits, p.parts[:0], p.sent[:0]
	p.seen = p.seen[:0]
	for _, x := range parts {
		for x.Start < x.End {
			for f.d.Sentences[n].Items.End <= x.Start {
				n++
			}
			y := x
			y.End = min(x.End, f.d.Sentences[n].Items.End)
			p.parts = append(p.parts, y)
			p.sent = append(p.sent, n)
			p.seen = append(p.seen, p.see(y))
			x.Start = y.End
		}
	}
}

// opensQuoted says whether a sentence begins with a passage.
func (p *pairing) opensQuoted(n int) bool {
	return p.f.d.Items[p.f.d.Sentences[n].Items.Start].Passage >= 0
}

func (p *pairing) add(t template, x sequence.Hash) {
	p.rows = append(p.rows, t.With(x).Row(p.bits))
}

// candidates returns the parts that part a may be linked to; -1 stands for none and is the first. A content has its cue
// in a later sentence only where that goes on with a quotation: “We lost.” “We shall win,” she said.
func (p *pairing) candidates(dst []int, a int) []int {
	want := sequence.InSource
	if p.parts[a].Label == sequence.InContent {
		want = sequence.InCue
	}
	dst = append(dst[:0], -1)
	for b := max(0, a-linkReach); b < len(p.parts) && b <= a+linkReach; b++ {
		if p.parts[b].Label == want && (p.sent[b] <= p.sent[a] || want == sequence.InSource || p.opensQuoted(p.sent[b])) {
			dst = append(dst, b)
		}
	}
	return dst
}

// features returns the rows of the link from part a to part b, or to none. They are overwritten by the next call.
func (p *pairing) features(a, b int) []uint32 {
	p.rows = p.rows[:0]
	f := p.f
	x := p.parts[a]
	base := template(1000)
	if x.Label == sequence.InContent {
		base = 2000
	}
	if b < 0 {
		p.none(base+500, a)
		return p.rows
	}
	y := p.parts[b]
	lo, hi := a, b
	direction := sequence.Hash(1)
	if lo > hi {
		lo, hi = hi, lo
		direction = 2
	}
	// what lies between
	var between, same, nearer sequence.Hash
	skipped := 0
	for k := lo + 1; k < hi; k++ {
		between = between.With(sequence.Hash(p.parts[k].Label))
		if p.parts[k].Label == y.Label {
			nearer++
		}
		if p.parts[k].Label == x.Label {
			same++
		}
		skipped++
	}
	if skipped > 5 {
		between = 77
	}
	gap := f.d.Items[p.parts[lo].End:p.parts[hi].Start]
	commas, verbs, words := 0, 0, len(gap)
	for k := p.parts[lo].End; k < p.parts[hi].Start && k < p.parts[lo].End+40; k++ {
		switch l := f.d.Items[k].Lower; {
		case l == ",":
			commas++
		case f.d.Items[k].Tag.Finite():
			verbs++
		}
	}
	sentences := sequence.Hash(min(p.sent[hi]-p.sent[lo], 3))
	if f.without.Any(Links) {
		p.add(base, nearer.With(direction).With(sentences))
		return p.rows
	}
	cue := &p.seen[b]
	if x.Label == sequence.InCue {
		cue = &p.seen[a]
	}
	lemma, kind := cue.lemma, cue.kind
	key := direction.With(sentences)
	p.add(base, key)
	p.add(base+1, key.With(between))
	p.add(base+2, key.With(nearer))
	p.add(base+3, key.With(same))
	p.add(base+4, key.With(far(words)))
	p.add(base+5, key.With(far(commas)).With(sequence.Hash(min(verbs, 2))))
	p.add(base+6, key.With(between).With(kind))
	p.add(base+7, key.With(between).With(lemma))
	p.add(base+8, key.With(between).With(far(words)))
	p.add(base+9, key.With(p.seen[a].edge).With(nearer))
	p.add(base+10, key.With(p.seen[b].edge).With(nearer))
	p.add(base+11, key.With(kind).With(nearer))
	if words == 1 {
		p.add(base+12, key.With(f.obs[p.parts[lo].End].word).With(between))
	}
	if words > 0 {
		p.add(base+13, key.With(f.obs[p.parts[hi].Start-1].word))
		p.add(base+14, key.With(f.obs[p.parts[lo].End].word))
	}
	taken := sequence.Hash(0) // another part of the wanted label stands on the other side
	for k, step := a, 1-2*int(direction-1); k-step >= 0 && k-step < len(p.parts); {
		k -= step
		if p.parts[k].Label == y.Label {
			taken = 1 + sequence.Hash(min(p.sentencesApart(a, k), 2))
			break
		}
		if k < a-linkReach || k > a+linkReach {
			break
		}
	}
	p.add(base+15, key.With(taken).With(nearer))
	p.add(base+16, key.With(taken).With(between))
	strict, loose := together(p.seen[a].strict, p.seen[b].strict), together(p.seen[a].loose, p.seen[b].loose)
	p.add(base+20, strict)
	p.add(base+21, loose)
	p.add(base+22, strict.With(loose).With(key).With(nearer))
	p.add(base+23, strict.With(loose).With(key).With(between))
	return p.rows
}

func (p *pairing) sentencesApart(a, b int) int {
	n := p.sent[a] - p.sent[b]
	if n < 0 {
		n = -n
	}
	return n
}

// none adds the features of a part that has no other.
func (p *pairing) none(base template, a int) {
	x := p.parts[a]
	p.add(base, 0)
	if p.f.without.Any(Links) {
		return
	}
	count := [sequence.NumLabels]int{}
	here := [sequence.NumLabels]int{}
	for k := max(0, a-linkReach); k < min(len(p.parts), a+linkReach+1); k++ {
		y := p.parts[k]
		count[y.Label]++
		if p.sent[k] == p.sent[a] {
			here[y.Label]++
		}
	}
	p.add(base+1, sequence.Hash(min(count[sequence.InCue], 2)).With(sequence.Hash(min(count[sequence.InSource], 2))))
	p.add(base+2, sequence.Hash(min(here[sequence.InCue], 2)).With(sequence.Hash(min(here[sequence.InSource], 2))))
	seen := &p.seen[a]
	p.add(base+3, seen.edge)
	if x.Label == sequence.InCue {
		lemma, kind := seen.lemma, seen.kind
		p.add(base+4, lemma)
		p.add(base+5, kind)
		p.add(base+6, kind.With(sequence.Hash(min(here[sequence.InSource], 2))))
	}
	before, after := sequence.Hash(9), sequence.Hash(9)
	if a > 0 {
		before = sequence.Hash(p.parts[a-1].Label)
	}
	if a+1 < len(p.parts) {
		after = sequence.Hash(p.parts[a+1].Label)
	}
	p.add(base+7, before.With(after))
	state := func(r ruled, st []proposal.Statement) sequence.Hash {
		s := r.statement(st)
		if s == nil {
			return 1
		}
		h := sequence.Hash(2)
		if s.Source.None() {
			h = 3
		}
		return h.With(sequence.Hash(r.label))
	}
	p.add(base+8, state(p.f.obs[x.Start].strict, p.f.strict))
	p.add(base+9, state(p.f.obs[x.Start].loose, p.f.loose))
}

// cue describes a cue: its main word, and its form.
func (p *pairing) cue(x sequence.Part) (lemma, kind sequence.Hash) {
	main := x.End - 1
	for main > x.Start && !reading.Verbal(p.f.d.Items[main].Tag) {
		main--
	}
	if !reading.Verbal(p.f.d.Items[main].Tag) {
		main = x.End - 1
	}
	c := p.f.d.Chunks[p.f.chunkOf[x.Start]]
	passive := sequence.Hash(0)
	if c.Verb.Passive {
		passive = 1
	}
	return p.f.obs[main].word, p.f.obs[x.Start].tag.With(p.f.obs[main].tag).With(passive)
}

// edge describes the ends of a part.
func (p *pairing) edge(x sequence.Part) sequence.Hash {
	return p.f.obs[x.Start].tag.With(p.f.obs[x.End-1].tag)
}

// together says whether a statement of the rules has both parts, each as what the chain takes it for.
func together(a, b int) sequence.Hash {
	switch {
	case a == 0 && b == 0:
		return 1
	case a == 0:
		return 2
	case b == 0:
		return 3
	case a == b:
		return 4
	}
	return 5
}

// found returns the number of the statement that most of the part's ends belong to, 0 for none.
func (p *pairing) found(x sequence.Part, of func(*observed) *ruled) int {
	if r := of(&p.f.obs[x.Start]); r.label.Part() == x.Label {
		return r.st
	}
	if r := of(&p.f.obs[x.End-1]); r.label.Part() == x.Label {
		return r.st
	}
	return 0
}
