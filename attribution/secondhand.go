package attribution

import (
	"sort"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// viaReach is how many chunks beside its cue a record's messenger may stand.
const viaReach = 24

// via finds through whom the words of a statement came: "was quoted as saying by the Argus", "said in a statement read by
// his lawyer", "said through a spokesman", ", the Argus reported", ", according to the Argus". Nobody is found whom the
// sentence does not name in so many words.
func (r *identity) via(s *statement, speaker int) (out []Messenger) {
	if s.cue.End <= s.cue.Start || s.sentence >= len(r.d.sentences) {
		return nil
	}
	d := r.d
	all := d.sentences[s.sentence].chunks
	add := func(k int) {
		v, ok := r.messenger(k, all.End, speaker)
		if ok && !s.says(d.chunks[k].start) && (len(out) == 0 || out[len(out)-1].Span != v.Span) {
			out = append(out, v)
		}
	}
	// before the source: "In a statement read by his lawyer, X said"
	first := s.cue.Start
	if !s.source.none() && s.source.items.Start < first {
		first = s.source.items.Start
	}
	for k := all.Start; k < all.End && k < all.Start+viaReach && d.chunks[k].start < first; k++ {
		if c := &d.chunks[k]; c.kind == verbGroup && c.verb.finite() && !r.participle(k, all.End) {
			out = out[:0]
		} else if j := r.carriedBy(k, all.End); j > 0 && d.chunks[j].start < first {
			add(j)
		}
	}
	// behind the source: "X, quoted by the BBC,", "X, in remarks published by the Times,"
	if !s.source.none() && s.source.items.Start < s.cue.Start {
		for k := r.chunkAt(s.source.items.Start); k+2 < all.End && d.chunks[k].start < s.cue.Start; k++ {
			if l := d.items[d.chunks[k].head].lower; d.chunks[k].kind == verbGroup && (l == "quoted" || l == "cited") && r.wordAt(k+1, "by") && r.kindOf(k-1, all.End) == comma {
				add(k + 2)
			} else if j := r.carriedBy(k, all.End); j > 0 && d.chunks[j].start < s.cue.Start {
				add(j)
			}
		}
	}
	k := r.chunkAt(s.cue.End)
	if s.relayed {
		for j := r.chunkAt(s.cue.Start); j+1 < k; j++ { // was quoted by the Argus as saying, in the Argus
			e, ok := r.entityAt(d.chunks[j+1].start)
			if r.wordAt(j, "by") || r.wordAt(j, "in") && ok && r.isFirm(e) {
				add(j + 1)
			}
		}
	}
	if quotedAs(d, s.cue) {
		j := k
		if r.kindOf(j, all.End) == nounPhrase && r.wordAt(j+1, "by") { // as telling reporters by
			j++
		}
		for {
			switch { // on Tuesday
			case r.kindOf(j, all.End) == nounPhrase && r.timePhrase(j):
				j++
				continue
			case r.kindOf(j, all.End) == preposition && r.kindOf(j+1, all.End) == nounPhrase && r.timePhrase(j+1):
				j += 2
				continue
			}
			break
		}
		if r.wordAt(j, "by") {
			add(j + 1)
		}
	}
	if !s.relayed { // the chain's cues may run on: “wrote in a letter seen | by the Argus”
		verb := r.chunkAt(s.cue.Start)
		for verb < k && (r.kindOf(verb, all.End) == verbGroup || r.kindOf(verb, all.End) == adverb) {
			verb++
		}
		k = verb
	}
	for end := min(all.End, k+viaReach); k < end; k++ {
		c := &d.chunks[k]
		if s.says(c.start) {
			continue
		}
		if j := r.carriedBy(k, all.End); j > 0 {
			add(j)
			continue
		}
		if d.items[c.start].passage < 0 && d.items[c.start].lower == "according" && c.start+1 < len(d.items) && d.items[c.start+1].lower == "to" {
			if j := r.chunkAt(c.start + 2); r.kindOf(j, all.End) == nounPhrase && r.at[d.chunks[j].start].source == 0 {
				add(j)
			}
			break
		}
		if c.kind == comma && r.kindOf(k+1, all.End) == nounPhrase && r.kindOf(k+2, all.End) == verbGroup {
			if l := d.items[d.chunks[k+2].head].lower; (l == "reported" || l == "reports") && d.chunks[k+2].end == d.chunks[k+2].start+1 && (r.kindOf(k+3, all.End) == stop || r.kindOf(k+3, all.End) == comma) {
				if e, ok := r.entityAt(d.chunks[k+1].start); ok && r.entities[e].kind != Anonymous {
					add(k + 1)
				}
			}
			break
		}
		if c.kind == verbGroup && c.verb.finite() && !r.participle(k, all.End) || c.kind == semicolon {
			break
		}
	}
	return out
}

// says whether item i is of the content.
func (s *statement) says(i int) bool {
	for _, c := range s.content {
		if c.Start <= i && i < c.End {
			return true
		}
	}
	return false
}

// quotedAs says whether a cue tells that somebody else quotes: "was quoted as saying".
func quotedAs(d *document, cue text.Span) bool {
	for i := cue.Start; i < cue.End; i++ {
		switch d.items[i].lower {
		case "quoted", "cited", "reported":
			return i+1 < cue.End
		}
	}
	return false
}

// wordAt says whether chunk k is that one word.
func (r *identity) wordAt(k int, lower string) bool {
	return k >= 0 && k < len(r.d.chunks) && r.d.chunks[k].end == r.d.chunks[k].start+1 && r.d.items[r.d.chunks[k].start].lower == lower
}

// participle says whether the verb at chunk k, "read" or "issued", hangs on the document before it: "by" follows.
func (r *identity) participle(k, end int) bool {
	c := &r.d.chunks[k]
	if c.kind != verbGroup || c.end != c.start+1 || k == 0 || r.d.chunks[k-1].kind != nounPhrase || !r.wordAt(k+1, "by") || k+2 >= end {
		return false
	}
	return relays(r.d.items[c.start].lower) && relayed(r.d.items[r.d.chunks[k-1].head].lower)
}

// carriedBy returns the chunk of who carried the words, where chunk k says that somebody did; 0 otherwise.
func (r *identity) carriedBy(k, end int) int {
	switch {
	case r.participle(k, end):
		return k + 2
	case k+1 < end && (r.wordAt(k, "through") || r.wordAt(k, "via")) && r.d.chunks[k+1].kind == nounPhrase:
		if m := r.mentionOf(k + 1); m != nil && (!m.named() && messengerNoun(headLemma(m.head)) || m.named() && m.role.End > m.role.Start && messengerNoun(headLemma(r.d.items[m.role.End-1].lower))) {
			return k + 1
		}
	}
	return 0
}

// messenger makes one of the noun phrase at chunk k.
func (r *identity) messenger(k, end, speaker int) (v Messenger, ok bool) {
	if r.kindOf(k, end) != nounPhrase || r.timePhrase(k) {
		return v, false
	}
	m := r.mentionOf(k)
	e, met := r.entityAt(r.d.chunks[k].start)
	if m == nil || m.pronoun || met && e == speaker || r.d.items[m.items.Start].tag == syntax.PRP {
		return v, false
	}
	v.Span = r.d.span(m.items.Start, m.items.End)
	if met && !r.nameless(e) {
		v.Name, v.Origin = r.nameOf(&r.entities[e]), r.entities[e].origin
	}
	return v, strings.TrimSpace(v.Span.Of(r.d.text)) != ""
}

// relays lists what is done with somebody's words by somebody else.
func relays(participle string) bool {
	switch participle {
	case "read", "issued", "released", "published", "posted", "distributed", "delivered", "relayed", "carried", "obtained", "seen", "broadcast", "aired", "circulated", "provided", "reviewed", "quoted":
		return true
	}
	return false
}

// relayed lists what words are in when they are passed on.
func relayed(noun string) bool {
	switch noun {
	case "statement", "statements", "interview", "remarks", "comments", "letter", "email", "e-mail", "video", "recording", "tape", "transcript", "message", "memo", "speech", "note", "audio", "footage", "texts", "emails":
		return true
	}
	return false
}

// messengerNoun lists those who speak for others by trade.
func messengerNoun(lemma string) bool {
	switch lemma {
	case "lawyer", "attorney", "solicitor", "barrister", "spokesman", "spokeswoman", "spokesperson", "interpreter", "translator", "representative", "publicist", "agent", "aide", "intermediary":
		return true
	}
	return false
}

// secondHand takes “…,” X said, according to Y for a record of X's, whose words came through Y: what stands between marks
// is X's, and Y vouches that X said it. Without marks it is all Y's, and stays so.
func (d *document) secondHand(st []statement) {
	for i := range st {
		s := &st[i]
		d.invertedSource(s)
		if s.reason != ReasonAccording || len(s.content) != 1 {
			continue
		}
		c := s.content[0]
		p := c.Start
		for p < c.End && (d.items[p].passage >= 0 || punctuation(d.items[p].lower) == comma) {
			p++
		}
		for c.End > p && d.items[c.End-1].passage < 0 && punctuation(d.items[c.End-1].lower) == comma {
			c.End--
		}
		if p == c.Start || p >= c.End {
			continue
		}
		first := sort.Search(len(d.chunks), func(k int) bool { return d.chunks[k].start >= p })
		if first+1 >= len(d.chunks) || d.chunks[first].start != p || d.chunks[first+1].end != c.End {
			continue
		}
		who, said := d.chunks[first], d.chunks[first+1]
		if who.kind == verbGroup {
			who, said = said, who
		}
		if who.kind != nounPhrase || said.kind != verbGroup || !said.verb.finite() {
			continue
		}
		v, _, ok := lexicon.Cue(d.items[said.head].lower)
		if !ok || !v.Takes(lexicon.Quote) {
			continue
		}
		np := text.Span{Start: who.start, End: who.end}
		s.source = source{items: np, head: np}
		s.cue = text.Span{Start: said.start, End: said.end}
		s.verb, s.lemma, s.class, s.frame, s.share = v, v.Lemma, v.Class, lexicon.Inverted, v.Share(lexicon.Inverted)
		s.negated, s.reason = said.verb.negated, ReasonCue
		s.content = []text.Span{{Start: c.Start, End: p}}
	}
}

// invertedSource gives “…,” said X its source, where X was taken for more of the content.
func (d *document) invertedSource(s *statement) {
	if !s.source.none() || len(s.content) != 2 || s.cue.End <= s.cue.Start || s.verb == nil || !s.verb.Takes(lexicon.Inverted) {
		return
	}
	words, who := s.content[0], s.content[1]
	if words.End > s.cue.Start || who.Start != s.cue.End || d.items[words.Start].passage < 0 {
		return
	}
	k := sort.Search(len(d.chunks), func(k int) bool { return d.chunks[k].start >= who.Start })
	if k >= len(d.chunks) || d.chunks[k].kind != nounPhrase || d.chunks[k].start != who.Start || d.chunks[k].end != who.End {
		return
	}
	s.source, s.content = source{items: who, head: who}, s.content[:1]
	s.frame, s.share, s.reason = lexicon.Inverted, s.verb.Share(lexicon.Inverted), ReasonCue
}
