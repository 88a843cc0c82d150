package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// viaReach is how many chunks beside its cue a record's messenger may stand.
const viaReach = 24

// via finds through whom the words of a statement came: "was quoted as saying by the Argus", "said in a statement read by
// his lawyer", "said through a spokesman", ", the Argus reported", ", according to the Argus". Nobody is found whom the
// sentence does not name in so many words.
func (r *identity) via(s *proposal.Statement, speaker int) (out []Messenger) {
	if s.Cue.End <= s.Cue.Start || s.Sentence >= len(r.Doc.Sentences) {
		return nil
	}
	d := r.Doc
	all := d.Sentences[s.Sentence].Chunks
	add := func(k int) {
		v, ok := r.messenger(k, all.End, speaker)
		if ok && !s.Says(d.Chunks[k].Start) && (len(out) == 0 || out[len(out)-1].Span != v.Span) {
			out = append(out, v)
		}
	}
	// before the source: "In a statement read by his lawyer, X said"
	first := s.Cue.Start
	if !s.Source.None() && s.Source.Items.Start < first {
		first = s.Source.Items.Start
	}
	for k := all.Start; k < all.End && k < all.Start+viaReach && d.Chunks[k].Start < first; k++ {
		if c := &d.Chunks[k]; c.Kind == reading.VerbGroup && c.Verb.Finite() && !r.participle(k, all.End) {
			out = out[:0]
		} else if j := r.carriedBy(k, all.End); j > 0 && d.Chunks[j].Start < first {
			add(j)
		}
	}
	// behind the source: "X, quoted by the BBC,", "X, in remarks published by the Times,"
	if !s.Source.None() && s.Source.Items.Start < s.Cue.Start {
		for k := r.ChunkAt(s.Source.Items.Start); k+2 < all.End && d.Chunks[k].Start < s.Cue.Start; k++ {
			if l := d.Items[d.Chunks[k].Head].Lower; d.Chunks[k].Kind == reading.VerbGroup && (l == "quoted" || l == "cited") && r.WordAt(k+1, "by") && r.KindOf(k-1, all.End) == reading.Comma {
				add(k + 2)
			} else if j := r.carriedBy(k, all.End); j > 0 && d.Chunks[j].Start < s.Cue.Start {
				add(j)
			}
		}
	}
	k := r.ChunkAt(s.Cue.End)
	if s.Relayed {
		for j := r.ChunkAt(s.Cue.Start); j+1 < k; j++ { // was quoted by the Argus as saying, in the Argus
			e, ok := r.EntityAt(d.Chunks[j+1].Start)
			if r.WordAt(j, "by") || r.WordAt(j, "in") && ok && r.IsFirm(e) {
				add(j + 1)
			}
		}
	}
	if quotedAs(d, s.Cue) {
		j := k
		if r.KindOf(j, all.End) == reading.NounPhrase && r.WordAt(j+1, "by") { // as telling reporters by
			j++
		}
		for {
			switch { // on Tuesday
			case r.KindOf(j, all.End) == reading.NounPhrase && r.TimePhrase(j):
				j++
				continue
			case r.KindOf(j, all.End) == reading.Preposition && r.KindOf(j+1, all.End) == reading.NounPhrase && r.TimePhrase(j+1):
				j += 2
				continue
			}
			break
		}
		if r.WordAt(j, "by") {
			add(j + 1)
		}
	}
	if !s.Relayed { // the chain's cues may run on: “wrote in a letter seen | by the Argus”
		verb := r.ChunkAt(s.Cue.Start)
		for verb < k && (r.KindOf(verb, all.End) == reading.VerbGroup || r.KindOf(verb, all.End) == reading.Adverb) {
			verb++
		}
		k = verb
	}
	for end := min(all.End, k+viaReach); k < end; k++ {
		c := &d.Chunks[k]
		if s.Says(c.Start) {
			continue
		}
		if j := r.carriedBy(k, all.End); j > 0 {
			add(j)
			continue
		}
		if d.Items[c.Start].Passage < 0 && d.Items[c.Start].Lower == "according" && c.Start+1 < len(d.Items) && d.Items[c.Start+1].Lower == "to" {
			if j := r.ChunkAt(c.Start + 2); r.KindOf(j, all.End) == reading.NounPhrase && r.At[d.Chunks[j].Start].Source == 0 {
				add(j)
			}
			break
		}
		if c.Kind == reading.Comma && r.KindOf(k+1, all.End) == reading.NounPhrase && r.KindOf(k+2, all.End) == reading.VerbGroup {
			if l := d.Items[d.Chunks[k+2].Head].Lower; (l == "reported" || l == "reports") && d.Chunks[k+2].End == d.Chunks[k+2].Start+1 && (r.KindOf(k+3, all.End) == reading.Stop || r.KindOf(k+3, all.End) == reading.Comma) {
				if e, ok := r.EntityAt(d.Chunks[k+1].Start); ok && r.Entities[e].Kind != mention.Anonymous {
					add(k + 1)
				}
			}
			break
		}
		if c.Kind == reading.VerbGroup && c.Verb.Finite() && !r.participle(k, all.End) || c.Kind == reading.Semicolon {
			break
		}
	}
	return out
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
func (r *identity) participle(k, end int) bool {
	c := &r.Doc.Chunks[k]
	if c.Kind != reading.VerbGroup || c.End != c.Start+1 || k == 0 || r.Doc.Chunks[k-1].Kind != reading.NounPhrase || !r.WordAt(k+1, "by") || k+2 >= end {
		return false
	}
	return relays(r.Doc.Items[c.Start].Lower) && relayed(r.Doc.Items[r.Doc.Chunks[k-1].Head].Lower)
}

// carriedBy returns the chunk of who carried the words, where chunk k says that somebody did; 0 otherwise.
func (r *identity) carriedBy(k, end int) int {
	switch {
	case r.participle(k, end):
		return k + 2
	case k+1 < end && (r.WordAt(k, "through") || r.WordAt(k, "via")) && r.Doc.Chunks[k+1].Kind == reading.NounPhrase:
		if m := r.MentionOf(k + 1); m != nil && (!m.Named() && messengerNoun(mention.HeadLemma(m.Head)) || m.Named() && m.Role.End > m.Role.Start && messengerNoun(mention.HeadLemma(r.Doc.Items[m.Role.End-1].Lower))) {
			return k + 1
		}
	}
	return 0
}

// messenger makes one of the noun phrase at chunk k.
func (r *identity) messenger(k, end, speaker int) (v Messenger, ok bool) {
	if r.KindOf(k, end) != reading.NounPhrase || r.TimePhrase(k) {
		return v, false
	}
	m := r.MentionOf(k)
	e, met := r.EntityAt(r.Doc.Chunks[k].Start)
	if m == nil || m.Pronoun || met && e == speaker || r.Doc.Items[m.Items.Start].Tag == syntax.PRP {
		return v, false
	}
	v.Span = r.Doc.Span(m.Items.Start, m.Items.End)
	if met && !r.nameless(e) {
		v.Name, v.Origin = r.nameOf(&r.Entities[e]), r.Entities[e].Origin
	}
	return v, strings.TrimSpace(v.Span.Of(r.Doc.Text)) != ""
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
