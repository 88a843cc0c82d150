package messenger

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// reach is how many chunks beside its cue a record's messenger may stand.
const reach = 24

// A Messenger is somebody through whom the words of a statement came.
type Messenger struct {
	Span   quotes.Span // the words that name it here
	Entity int         // in the register; -1 for one of whom nothing is known
}

// Find finds through whom the words of a statement came, in the order of the sentence but for what its cue tells: "was quoted as
// saying by the Argus", "said in a statement read by his lawyer", "said through a spokesman", ", the Argus reported", ", according
// to the Argus". Nobody is found whom the sentence does not name in so many words. The speaker, an entity, is none; -1 where nobody
// knows who it is.
func Find(r *mention.Register, s *proposal.Statement, speaker int) []Messenger {
	if s.Cue.End <= s.Cue.Start || s.Sentence >= len(r.Doc.Sentences) {
		return nil
	}
	p := passing{Register: r, s: s, speaker: speaker, all: r.Doc.Sentences[s.Sentence].Chunks}
	p.beforeSource()
	p.behindSource()
	p.inCue()
	p.quoting()
	p.behindCue()
	return p.out
}

// passing gathers those who passed a statement on.
type passing struct {
	*mention.Register
	s       *proposal.Statement
	speaker int
	all     text.Span // chunks of the sentence
	out     []Messenger
}

// add takes the noun phrase at chunk k for one of them.
func (p *passing) add(k int) {
	v, ok := p.messenger(k)
	if ok && !p.s.Says(p.Doc.Chunks[k].Start) && (len(p.out) == 0 || p.out[len(p.out)-1].Span != v.Span) {
		p.out = append(p.out, v)
	}
}

// clause says whether a clause of its own has its verb at chunk k.
func (p *passing) clause(k int) bool {
	c := &p.Doc.Chunks[k]
	return c.Kind == reading.VerbGroup && c.Verb.Finite() && !p.participle(k)
}

// beforeSource reads "In a statement read by his lawyer, X said".
func (p *passing) beforeSource() {
	first := p.s.Cue.Start
	if !p.s.Source.None() && p.s.Source.Items.Start < first {
		first = p.s.Source.Items.Start
	}
	for k := p.all.Start; k < p.all.End && k < p.all.Start+reach && p.Doc.Chunks[k].Start < first; k++ {
		if p.clause(k) {
			p.out = p.out[:0]
		} else if j := p.carriedBy(k); j > 0 && p.Doc.Chunks[j].Start < first {
			p.add(j)
		}
	}
}

// behindSource reads "X, quoted by the BBC,", "X, in remarks published by the Times,".
func (p *passing) behindSource() {
	if p.s.Source.None() || p.s.Source.Items.Start >= p.s.Cue.Start {
		return
	}
	for k := p.ChunkAt(p.s.Source.Items.Start); k+2 < p.all.End && p.Doc.Chunks[k].Start < p.s.Cue.Start; k++ {
		l := p.Doc.Items[p.Doc.Chunks[k].Head].Lower
		quoted := p.Doc.Chunks[k].Kind == reading.VerbGroup && (l == "quoted" || l == "cited")
		if quoted && p.WordAt(k+1, "by") && p.KindOf(k-1, p.all.End) == reading.Comma {
			p.add(k + 2)
		} else if j := p.carriedBy(k); j > 0 && p.Doc.Chunks[j].Start < p.s.Cue.Start {
			p.add(j)
		}
	}
}

// inCue reads "was quoted by the Argus as saying", "was quoted in the Argus as saying".
func (p *passing) inCue() {
	if !p.s.Relayed {
		return
	}
	end := p.ChunkAt(p.s.Cue.End)
	for j := p.ChunkAt(p.s.Cue.Start); j+1 < end; j++ {
		e, ok := p.EntityAt(p.Doc.Chunks[j+1].Start)
		if p.WordAt(j, "by") || p.WordAt(j, "in") && ok && p.IsFirm(e) {
			p.add(j + 1)
		}
	}
}

// quoting reads "was quoted as saying on Tuesday by the Argus", "as telling reporters by".
func (p *passing) quoting() {
	if !quotedAs(p.Doc, p.s.Cue) {
		return
	}
	j, end := p.ChunkAt(p.s.Cue.End), p.all.End
	if p.KindOf(j, end) == reading.NounPhrase && p.WordAt(j+1, "by") {
		j++
	}
	for {
		switch {
		case p.KindOf(j, end) == reading.NounPhrase && p.TimePhrase(j):
			j++
			continue
		case p.KindOf(j, end) == reading.Preposition && p.KindOf(j+1, end) == reading.NounPhrase && p.TimePhrase(j+1):
			j += 2
			continue
		}
		break
	}
	if p.WordAt(j, "by") {
		p.add(j + 1)
	}
}

// behindCue reads "said in a letter seen by the Argus", ", according to the Argus", ", the Argus reported".
func (p *passing) behindCue() {
	k := p.firstBehind()
	for end := min(p.all.End, k+reach); k < end; k++ {
		c := &p.Doc.Chunks[k]
		if p.s.Says(c.Start) {
			continue
		}
		if j := p.carriedBy(k); j > 0 {
			p.add(j)
			continue
		}
		if p.according(k) || p.reported(k) || p.clause(k) || c.Kind == reading.Semicolon {
			return
		}
	}
}

// firstBehind returns the chunk behind the verb of the cue: the chain's cues may run on, “wrote in a letter seen | by the
// Argus”.
func (p *passing) firstBehind() int {
	k := p.ChunkAt(p.s.Cue.End)
	if p.s.Relayed {
		return k
	}
	verb := p.ChunkAt(p.s.Cue.Start)
	for verb < k && (p.KindOf(verb, p.all.End) == reading.VerbGroup || p.KindOf(verb, p.all.End) == reading.Adverb) {
		verb++
	}
	return verb
}

// according says whether "according to" stands at chunk k, and adds whom it names.
func (p *passing) according(k int) bool {
	d, i := p.Doc, p.Doc.Chunks[k].Start
	if d.Items[i].Passage >= 0 || d.Items[i].Lower != "according" || i+1 >= len(d.Items) || d.Items[i+1].Lower != "to" {
		return false
	}
	if j := p.ChunkAt(i + 2); p.KindOf(j, p.all.End) == reading.NounPhrase && p.At[d.Chunks[j].Start].Source == 0 {
		p.add(j)
	}
	return true
}

// reported says whether a comma with a clause behind it stands at chunk k, and adds who reported by that clause.
func (p *passing) reported(k int) bool {
	d, end := p.Doc, p.all.End
	if d.Chunks[k].Kind != reading.Comma || p.KindOf(k+1, end) != reading.NounPhrase || p.KindOf(k+2, end) != reading.VerbGroup {
		return false
	}
	verb, behind := d.Chunks[k+2], p.KindOf(k+3, end)
	l := d.Items[verb.Head].Lower
	alone := verb.End == verb.Start+1 && (behind == reading.Stop || behind == reading.Comma)
	if alone && (l == "reported" || l == "reports") {
		if e, ok := p.EntityAt(d.Chunks[k+1].Start); ok && p.Entities[e].Kind != nounphrase.Anonymous {
			p.add(k + 1)
		}
	}
	return true
}

// quotedAs says whether a cue tells that somebody else quotes: "was quoted as saying".
func quotedAs(d *reading.Document, cue text.Span) bool {
	for i := cue.Start; i < cue.End; i++ {
		switch d.Items[i].Lower {
		case "quoted", "cited", "reported":
			return i+1 < cue.End
		}
	}
	return false
}

// participle says whether the verb at chunk k, "read" or "issued", hangs on the document before it: "by" follows.
func (p *passing) participle(k int) bool {
	c := &p.Doc.Chunks[k]
	if c.Kind != reading.VerbGroup || c.End != c.Start+1 || k+2 >= p.all.End || !p.WordAt(k+1, "by") {
		return false
	}
	if k == 0 || p.Doc.Chunks[k-1].Kind != reading.NounPhrase {
		return false
	}
	return relays(p.Doc.Items[c.Start].Lower) && relayed(p.Doc.Items[p.Doc.Chunks[k-1].Head].Lower)
}

// carriedBy returns the chunk of who carried the words, where chunk k says that somebody did; 0 otherwise.
func (p *passing) carriedBy(k int) int {
	switch {
	case p.participle(k):
		return k + 2
	case k+1 < p.all.End && (p.WordAt(k, "through") || p.WordAt(k, "via")) && p.Doc.Chunks[k+1].Kind == reading.NounPhrase:
		if m := p.MentionOf(k + 1); m != nil && p.speaksForOthers(m) {
			return k + 1
		}
	}
	return 0
}

// speaksForOthers says whether somebody does so by trade: a spokesman, his lawyer Ann Lee.
func (p *passing) speaksForOthers(m *nounphrase.Mention) bool {
	head := m.Head
	if m.Named() {
		if m.Role.End <= m.Role.Start {
			return false
		}
		head = p.Doc.Items[m.Role.End-1].Lower
	}
	return messengerNoun(nounphrase.HeadLemma(head))
}

// messenger makes one of the noun phrase at chunk k.
func (p *passing) messenger(k int) (v Messenger, ok bool) {
	if p.KindOf(k, p.all.End) != reading.NounPhrase || p.TimePhrase(k) {
		return v, false
	}
	m := p.MentionOf(k)
	e, met := p.EntityAt(p.Doc.Chunks[k].Start)
	if m == nil || m.Pronoun || met && e == p.speaker || p.Doc.Items[m.Items.Start].Tag == syntax.PRP {
		return v, false
	}
	v = Messenger{p.Doc.Span(m.Items.Start, m.Items.End), -1}
	if met {
		v.Entity = e
	}
	return v, strings.TrimSpace(v.Span.Of(p.Doc.Text)) != ""
}

// relays lists what is done with somebody's words by somebody else.
func relays(participle string) bool {
	return lexicon.TellsWho(participle, lexicon.Relays)
}

// relayed lists what words are in when they are passed on.
func relayed(noun string) bool {
	return lexicon.TellsWho(noun, lexicon.RelayedIn)
}

// messengerNoun lists those who speak for others by trade.
func messengerNoun(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.MessengerNoun)
}
