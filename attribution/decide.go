package attribution

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// An engine is the fitted weights that decide what the rules only propose.
type engine struct {
	chain *sequence.Model
	links *sequence.Chooser
}

// decide returns what is said, sentence by sentence: the chain labels the items of each paragraph, with what the rules
// propose among its features, and the chooser links what it labelled. Where the form tells all, the rules have the last
// word: transcripts, signatures and the caller's own patterns.
func (e *engine) decide(d *document, rules []*Rule) ([]statement, []error) {
	strict, errs := d.statements(rules, false)
	loose, _ := d.statements(nil, true)
	b := builder{f: newFeatures(d, strict, loose, e.chain.Bits), engine: e, chain: sequence.Chain{Model: e.chain}}
	b.fixed = make([]bool, len(d.sentences))
	for i := range strict {
		if b.fix(&strict[i]) {
			b.out = append(b.out, strict[i])
		}
	}
	for n := range d.paras {
		if b.worthwhile(n) {
			b.paragraph(n)
		}
	}
	b.endRelatives()
	b.keepQuotations()
	b.splitCoordinated()
	sortStatements(b.out)
	return b.out, errs
}

// A builder makes the statements of a document, paragraph by paragraph.
type builder struct {
	f      *features
	engine *engine
	chain  sequence.Chain
	fixed  []bool // sentences that the rules have read
	labels []sequence.Label
	parts  []sequence.Part
	out    []statement
	near   []int
	votes  []vote
}

// A vote is what several parts together say of a candidate.
type vote struct{ score, count int }

// worthwhile says whether a paragraph has anything for the chain to decide: a passage, or what could be a word of saying.
func (b *builder) worthwhile(n int) bool {
	if p := b.f.d.paras[n].passages; p.End > p.Start {
		return true
	}
	p := b.f.paragraph(n)
	for i := p.Start; i < p.End; i++ {
		if o := &b.f.obs[i]; o.loose.st > 0 || o.cue > 900 || b.f.d.items[i].lower == "according" || b.f.d.items[i].lower == ":" {
			return true
		}
	}
	return false
}

// paragraph makes the statements of paragraph n.
func (b *builder) paragraph(n int) {
	b.chain.Begin()
	b.f.eachItem(n, func(at place) { b.chain.Add(b.f.item(at), b.f.kind(at)) })
	b.labels = b.chain.Labels(b.labels[:0])
	first := b.f.paragraph(n).Start
	for k := b.f.d.paras[n].sentences.Start; k < b.f.d.paras[n].sentences.End; k++ {
		if s := b.f.d.sentences[k].items; b.fixed[k] {
			clear(b.labels[s.Start-first : s.End-first])
		}
	}
	b.parts = sequence.Parts(b.parts[:0], b.labels, first)
	b.link(n)
}

// link makes statements of the parts of paragraph n.
func (b *builder) link(n int) {
	pair := newPairing(b.f, n, b.parts, b.engine.links.Bits)
	contents := make([][]text.Span, len(pair.parts)) // by cue
	for i := 0; i < len(pair.parts); {
		if pair.parts[i].Label != sequence.InContent {
			i++
			continue
		}
		unit := b.unit(pair, i)
		if c := b.choose(pair, i, unit); c >= 0 {
			for ; i < unit; i++ {
				if x := pair.parts[i]; x.Label == sequence.InContent {
					contents[c] = append(contents[c], text.Span{Start: x.Start, End: x.End})
				}
			}
		}
		i = unit
	}
	for i, x := range pair.parts {
		if x.Label != sequence.InCue {
			continue
		}
		contents[i] = b.ownSentence(contents[i], pair.sent[i])
		if contents[i] == nil {
			contents[i] = b.proposed(x)
		}
		contents[i] = b.withoutPronoun(contents[i])
		if len(contents[i]) == 0 {
			continue
		}
		src := source{}
		if s := b.choose(pair, i, i+1); s >= 0 {
			src = b.source(pair.parts[s], pair.sent[s])
		}
		b.out = append(b.out, b.statement(x, pair.sent[i], src, contents[i]))
	}
}

// unit returns where the run of contents ends that begins with part i and goes to one cue as a whole: a quotation whose
// marks are opened again before they are closed.
func (b *builder) unit(pair *pairing, i int) int {
	d := b.f.d
	for i+1 < len(pair.parts) {
		x, y := pair.parts[i], pair.parts[i+1]
		p := d.items[x.End-1].passage
		if y.Label != sequence.InContent || x.End != y.Start || p < 0 || !d.passages[p].reopened || d.items[y.Start].passage != p+1 {
			break
		}
		i++
	}
	return i + 1
}

// choose returns the part that parts i to j go to together, -1 for none.
func (b *builder) choose(pair *pairing, i, j int) int {
	first := max(0, i-linkReach) // the first that may be a candidate; none goes before it
	b.votes = append(b.votes[:0], make([]vote, j+linkReach+2-first)...)
	for k := i; k < j; k++ {
		b.near = pair.candidates(b.near, k)
		for _, c := range b.near {
			v := &b.votes[0]
			if c >= 0 {
				v = &b.votes[c-first+1]
			}
			v.score += b.engine.links.Score(pair.features(k, c))
			v.count++
		}
	}
	best := 0
	for c, v := range b.votes {
		if v.count == j-i && v.score > b.votes[best].score {
			best = c
		}
	}
	if best == 0 {
		return -1
	}
	return best - 1 + first
}
