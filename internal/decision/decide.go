package decision

import (
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/ruling"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// An Engine is the fitted weights that decide what the rules only propose.
type Engine struct {
	Chain *sequence.Model
	Parts *sequence.Chooser
	Links *sequence.Chooser

	Without Without // nothing, but where a trainer sees what a part earns
}

// Decide finds what the rules propose, and returns what is said by Choose.
func (e *Engine) Decide(d *reading.Document, rules []*ruling.Pattern) ([]proposal.Statement, []ruling.Failure) {
	found := proposal.Find(d, ruling.NewRun(rules, len(d.Text)))
	return e.Choose(d, found), found.Failed
}

// Choose returns what is said, sentence by sentence: the chain says what parts the items of each paragraph may form, with
// what the rules propose among its features, the rescorer's model picks among these parts, and the links join what was picked.
// Where the form tells all, the rules have the last word: transcripts, signatures and the caller's own patterns.
// What was found stays as it is.
func (e *Engine) Choose(d *reading.Document, found *proposal.Found) []proposal.Statement {
	b := builders.Get().(*builder)
	b.f.fill(d, found.Strict, found.Loose, e.Chain.Bits, e.Without)
	b.engine, b.chain.Model = e, e.Chain
	b.rescorer.f, b.rescorer.bits = b.f, e.Parts.Bits
	b.fixed = room(b.fixed, len(d.Sentences))
	b.out = make([]proposal.Statement, 0, len(found.Strict)+len(found.Strict)/8+4)
	for i := range found.Strict {
		if s := &found.Strict[i]; b.fix(s) {
			b.out = append(b.out, *s)
			b.out[len(b.out)-1].Content = slices.Clone(s.Content)
		}
	}
	for n := range d.Paras {
		b.f.eachPiece(n, func(p piece) {
			if b.label(p) {
				b.piece(p)
			}
		})
	}
	b.joinRaised()
	b.wholeClauses()
	b.ascribe()
	b.endRelatives()
	b.keepQuotations()
	b.blocks()
	proposal.SortStatements(b.out)
	return b.leave()
}

// builders keeps the memory of earlier builders for later ones; no statement points into it.
var builders = sync.Pool{New: func() any { return &builder{f: new(features)} }}

// unusual is how many items no article has. What was needed for more is left to the collector.
const unusual = 1 << 16

// leave returns the statements, and gives the memory of what led to them back.
func (b *builder) leave() []proposal.Statement {
	out := b.out
	if b.out = nil; len(b.f.obs) <= unusual {
		b.f.leave()
		clear(b.contents[:cap(b.contents)])
		builders.Put(b)
	}
	return out
}

// A builder makes the statements of a document, piece by piece.
type builder struct {
	f        *features
	engine   *Engine
	chain    sequence.Chain
	lattice  sequence.Lattice
	rescorer rescorer
	pair     pairing
	contents [][]text.Span // by part: those of a cue
	linked   []int32       // by part: how sure its links are
	fixed    []bool        // sentences that the rules have read
	worth    []bool        // sentences of the piece that have something to decide
	labels   []sequence.Label
	parts    []sequence.Part
	out      []proposal.Statement
	sure     []int32 // by part
	margin   []int32 // by item of the piece
	near     []int
	votes    []vote
}

// A vote is what several parts together say of a candidate.
type vote struct{ score, count int }

// worthwhile says whether a sentence has anything for the chain to decide: a passage, or what could be a word of saying.
func (b *builder) worthwhile(n int) bool {
	if b.engine.Without.Any(Gate | Rules | Lexicon) {
		return true
	}
	s := b.f.d.Sentences[n].Items
	for i := s.Start; i < s.End; i++ {
		o, it := &b.f.obs[i], &b.f.d.Items[i]
		if it.Passage >= 0 || o.loose.st > 0 || o.cue >= firstCue || it.Lower == "according" || it.Lower == ":" {
			return true
		}
	}
	return false
}

// label has the chain read the items of a piece, as far as they are worthwhile, and says whether there is anything to decide:
// not where the rules have read whatever is worthwhile.
func (b *builder) label(p piece) bool {
	if !b.open(p) {
		return false
	}
	b.chain.Begin()
	last := -1
	var worth bool
	b.f.eachItem(p, func(at place) {
		if at.sent != last {
			last, worth = at.sent, b.worth[at.sent-p.sent]
		}
		if worth {
			b.chain.Add(b.f.item(at), b.f.kind(at))
		} else {
			b.chain.Skip(b.f.kind(at))
		}
	})
	return true
}

// open notes which sentences of a piece are worthwhile, and says whether one of them is not fixed.
func (b *builder) open(p piece) (any bool) {
	b.worth = b.worth[:0]
	for n := p.sent; n < len(b.f.d.Sentences) && b.f.d.Sentences[n].Items.Start < p.items.End; n++ {
		worth := b.worthwhile(n)
		b.worth = append(b.worth, worth)
		any = any || worth && !b.fixed[n]
	}
	return any
}

// link makes statements of the parts of a piece.
func (b *builder) link(p piece) {
	pair := &b.pair
	pair.begin(b.f, p.sent, b.parts, b.engine.Links.Bits)
	b.contents = room(b.contents, len(pair.parts))
	contents := b.contents
	var spans []text.Span // room for the first of each
	b.linked = room(b.linked, len(pair.parts))
	linked := b.linked
	for i := range linked {
		linked[i] = sequence.MaxMargin
	}
	first := p.items.Start
	for i := 0; i < len(pair.parts); {
		if pair.parts[i].Label != sequence.InContent {
			i++
			continue
		}
		unit := b.unit(pair, i)
		c, sure := b.choose(pair, i, unit)
		if c >= 0 {
			linked[c] = min(linked[c], sure)
			for ; i < unit; i++ {
				x := pair.parts[i]
				if x.Label != sequence.InContent {
					continue
				}
				if contents[c] == nil {
					if spans == nil {
						spans = make([]text.Span, len(pair.parts))
					}
					contents[c], spans = spans[:0:1], spans[1:]
				}
				contents[c] = append(contents[c], text.Span{Start: x.Start, End: x.End})
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
			contents[i] = b.proposed(x, first)
		}
		contents[i] = b.withoutPronoun(b.withoutRecipient(b.withoutFront(contents[i], x), x))
		if len(contents[i]) == 0 {
			continue
		}
		src := proposal.Source{}
		s, sure := b.choose(pair, i, i+1)
		m := proposal.Margin{Cue: b.margin[x.Start-first], Link: min(linked[i], sure)}
		m.Source, m.Content = sequence.MaxMargin, sequence.MaxMargin
		if s >= 0 {
			src = b.source(pair.parts[s], pair.sent[s])
			m.Source = b.margin[pair.parts[s].Start-first]
		}
		for _, c := range contents[i] {
			if k := c.Start - first; k >= 0 && k < len(b.margin) {
				m.Content = min(m.Content, b.margin[k])
			}
		}
		st := b.statement(x, pair.sent[i], src, contents[i])
		st.Margin = m
		b.out = append(b.out, st)
	}
}

// unit returns where the run of contents ends that begins with part i and goes to one cue as a whole: a quotation whose
// marks are opened again before they are closed.
func (b *builder) unit(pair *pairing, i int) int {
	d := b.f.d
	for i+1 < len(pair.parts) {
		x, y := pair.parts[i], pair.parts[i+1]
		p := d.Items[x.End-1].Passage
		if y.Label != sequence.InContent || x.End != y.Start || p < 0 || !d.Passages[p].Reopened || d.Items[y.Start].Passage != p+1 {
			break
		}
		i++
	}
	return i + 1
}

// choose returns the part that parts i to j go to together, -1 for none, and by how much it is better than the next.
func (b *builder) choose(pair *pairing, i, j int) (part int, sure int32) {
	first := max(0, i-linkReach) // the first that may be a candidate; none goes before it
	b.votes = append(b.votes[:0], make([]vote, j+linkReach+2-first)...)
	for k := i; k < j; k++ {
		b.near = pair.candidates(b.near, k)
		for _, c := range b.near {
			v := &b.votes[0]
			if c >= 0 {
				v = &b.votes[c-first+1]
			}
			v.score += b.engine.Links.Score(pair.features(k, c))
			v.count++
		}
	}
	best, second := 0, -1
	for c, v := range b.votes {
		switch {
		case v.count < j-i || c == 0:
		case v.score > b.votes[best].score:
			best, second = c, best
		case second < 0 || v.score > b.votes[second].score:
			second = c
		}
	}
	sure = sequence.MaxMargin
	if second >= 0 {
		sure = int32(b.votes[best].score - b.votes[second].score)
	}
	if best == 0 {
		return -1, sure
	}
	return best - 1 + first, sure
}
