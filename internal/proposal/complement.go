package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// rightward reads "X said that …", "X said: “…”", "X vowed to …", "X criticized Y".
func (c *Clause) rightward(q cueAt) (found, bool) {
	f := found{cue: q}
	if q.info.Passive {
		return c.passive(q)
	}
	if q.info.Participle() {
		return c.asked(q)
	}
	s := c.SubjectOf(q.first)
	f.source = s.Source
	c.complement(&f)
	if s.None() && q.first == c.lead() && q.info.Finite() && c.Kind(q.next) == reading.NounPhrase && f.frame == lexicon.Quote && f.colon {
		f.source, _ = c.phraseFrom(q.next) // "Stated Stone: “…”"
	}
	if !f.content() && !s.None() && c.announces(q) {
		f.frame, f.announced = lexicon.Quote, true
		return f, true
	}
	if !f.content() {
		return f, false
	}
	if f.source.None() && (f.frame != lexicon.Quote || q.info.First == syntax.VB) {
		return f, false // an imperative, or nothing that could speak
	}
	if !f.source.None() && c.Doc.Items[f.source.Items.Start].Tag == syntax.EX {
		f.source, f.passive = Source{}, true
	}
	if f.cue.verb.Class == lexicon.Answer && f.cue.info.Negated && f.frame == lexicon.Prep {
		return f, false // "did not reply to emails"
	}
	if !c.credible(f) {
		return f, false
	}
	return f, true
}

// behindPhrase returns the chunk behind a prepositional phrase at chunk n, or n.
func (c *Clause) behindPhrase(n int) int {
	for c.Kind(n) == reading.Preposition && c.Kind(n+1) == reading.NounPhrase {
		n += 2
	}
	return n
}

// wordsToCome returns the passage that begins the next paragraph, when this one ends with a colon: empty for none.
func (c *Clause) wordsToCome() text.Span {
	n := c.N + 1
	if c.Kind(len(c.Chunks)-1) != reading.Colon || n >= len(c.Doc.Sentences) || c.Doc.Sentences[n].Para == c.Doc.Sentences[c.N].Para {
		return text.Span{}
	}
	i := c.Doc.Sentences[n].Items.Start
	if c.Doc.Items[i].Passage < 0 {
		return text.Span{}
	}
	return text.Span{Start: i, End: i + 1}
}

// announces says whether the paragraph ends with the colon behind the cue, so that the words stand in the next one.
func (c *Clause) announces(q cueAt) bool {
	n := len(c.Chunks) - 1
	if w := c.wordsToCome(); w.End <= w.Start || !q.verb.Takes(lexicon.Quote) {
		return false
	}
	for k := q.next; k < n; k++ {
		if c.Kind(k) == reading.VerbGroup {
			return false
		}
	}
	return true
}

// credible says whether the cue in its frame is a cue often enough.
func (c *Clause) credible(f found) bool {
	if c.lenient {
		return true
	}
	v := f.cue.verb
	share := v.Share(f.frame)
	floor := 0.45
	switch f.frame {
	case lexicon.Quote:
		floor = 0.2
	case lexicon.That, lexicon.Whether:
		floor = 0.4
	}
	if f.cue.info.Infinitive() && f.frame != lexicon.Quote {
		floor += 0.15
	}
	return share >= floor
}

// complement looks behind the cue for its content and says in which frame it stands.
func (c *Clause) complement(f *found) {
	q := f.cue
	v := q.verb
	k := q.next
	// a preposition that leads to the content: "called for", "warned again of"
	if c.Kind(k) == reading.Adverb && c.Kind(k+1) == reading.Preposition && v.TakesPrep(c.Word(k+1)) {
		k++
	}
	if c.Kind(k) == reading.Preposition && v.TakesPrep(c.Word(k)) && c.Kind(k+1) != reading.Stop && !c.setting(k) {
		f.frame, f.cueEnd = lexicon.Prep, c.Chunks[k].End
		f.right = c.extent(k+1, false)
		return
	}
	if v.Takes(lexicon.Recipient) && c.Kind(k) == reading.NounPhrase && v.Takes(lexicon.ObjTo) && c.Kind(c.tail(k+1, false)) == reading.VerbGroup && c.Chunks[c.tail(k+1, false)].Verb.Infinitive() {
		f.frame = lexicon.ObjTo
		f.right = c.extent(k, false)
		return
	}
	n := c.skipSetting(k, v)
	if e := c.behindPhrase(n); c.Kind(e) == reading.Comma && c.Kind(e+1) == reading.Quoted && c.sentenceLike(e+1) {
		n = e // "said on the other hand, “…”"
	}
	if c.Kind(n) == reading.Comma && c.Kind(n+1) == reading.Quoted {
		n++
	}
	if c.Kind(n) == reading.Comma { // "said, in a statement, that", "said on Monday, in reference to the storm, “…”"
		for e := n + 1; e < len(c.Chunks) && e < n+20 && c.Kind(e) != reading.Stop && c.Kind(e) != reading.Coordinator && !(c.Kind(e) == reading.VerbGroup && c.Chunks[e].Verb.Finite()); e++ {
			if c.Kind(e) == reading.Comma && (c.Kind(e+1) == reading.Quoted || c.Word(e+1) == "that") {
				n = e + 1
				break
			}
		}
	}
	switch c.Kind(n) {
	case reading.Colon:
		f.frame, f.colon = lexicon.Quote, true
		if n == q.next {
			f.cueEnd = c.Chunks[n].End
		}
		f.right = c.extent(n+1, c.Kind(n+1) == reading.Quoted)
	case reading.Quoted:
		f.frame = lexicon.Quote
		if !v.Takes(lexicon.Quote) && !c.sentenceLike(n) {
			f.frame = lexicon.NP // "to ban ‘homophobic’ songs"
		}
		f.right = c.extent(n, true)
	case reading.Subordinator:
		switch c.Word(n) {
		case "that":
			f.frame = lexicon.That
			f.right = c.extent(n, false)
		case "because", "while", "although", "though", "unless", "until", "till", "whereas", "lest":
			f.frame = lexicon.Other
		default:
			f.frame = lexicon.Whether
			f.right = c.extent(n, false)
		}
	case reading.Relative:
		switch c.Word(n) {
		case "that":
			f.frame = lexicon.That
		case "which":
			f.frame = lexicon.Other
			return
		default:
			f.frame = lexicon.Whether
		}
		f.right = c.extent(n, false)
	case reading.VerbGroup:
		g := c.Chunks[n].Verb
		switch {
		case g.Infinitive() && n == k:
			f.frame = lexicon.To
			f.right = c.extent(n, false)
		case g.Gerund() && n == k:
			f.frame = lexicon.NP
			f.right = c.extent(n, false)
		case g.Finite() && n == k && v.Takes(lexicon.Bare):
			// "a deadline that several insiders said went unnoticed"
			if s := c.SubjectOf(q.first); s.own && c.Kind(s.first-1) == reading.Relative {
				f.frame = lexicon.Bare
				f.left = text.Span{Start: s.first - 1, End: s.first}
				f.right = c.extent(n, false)
			}
		}
	case reading.NounPhrase, reading.Adverb, reading.Preposition, reading.Adjective, reading.Coordinator:
		c.nounComplement(f, n, k)
	}
}

// nounComplement tells a bare clause from an object: n is where settings end, k the chunk right behind the cue.
func (c *Clause) nounComplement(f *found, n, k int) {
	v := f.cue.verb
	if c.ClauseFollows(n) {
		if n > k && c.Kind(n-1) == reading.Adverb && !lexicon.Is(c.Word(n-1), lexicon.GroupAdverb) { // "said even before the vote …"
			n--
		}
		f.frame = lexicon.Bare
		f.right = c.extent(n, false)
		return
	}
	if c.Kind(k) != reading.NounPhrase || c.timeful(k) {
		if c.Kind(n) == reading.Preposition && c.quotedBefore(n, 6) {
			f.frame = lexicon.Quote
			f.right = c.extent(n, false)
			return
		}
		f.frame = lexicon.Other
		return
	}
	e := c.tail(k+1, false)
	switch {
	case c.Kind(e) == reading.VerbGroup && c.Chunks[e].Verb.Infinitive():
		f.frame = lexicon.ObjTo
	case c.IsWord(e, "as"):
		f.frame = lexicon.As
	case c.Kind(e) == reading.Quoted || c.Kind(e) == reading.Comma && c.Kind(e+1) == reading.Quoted && v.Takes(lexicon.Quote):
		f.frame = lexicon.NP
		if v.Takes(lexicon.Quote) {
			f.frame = lexicon.Quote
		}
		if v.Takes(lexicon.Quote) && !v.Takes(lexicon.NP|lexicon.As) && c.Kind(e) != reading.Quoted {
			f.right = c.extent(e+1, true)
			return
		}
	case c.Kind(e) == reading.Colon && c.Kind(e+1) == reading.Quoted:
		f.frame = lexicon.Quote
		f.colon = true
		f.right = c.extent(e+1, true)
		return
	default:
		f.frame = lexicon.NP
	}
	f.right = c.extent(k, false)
}

// ClauseFollows says whether a clause with subject and verb begins at chunk n: "he would resign", "in Paris the
// minister had agreed".
func (c *Clause) ClauseFollows(n int) bool {
	for limit := 0; limit < 10 && n < len(c.Chunks); limit++ {
		switch c.Kind(n) {
		case reading.Adverb, reading.Subordinator:
			n++
		case reading.Preposition:
			if c.Kind(n+1) != reading.NounPhrase && c.Kind(n+1) != reading.Quoted {
				return false
			}
			n += 2
			if c.Kind(n) == reading.Comma {
				n++
			}
		case reading.NounPhrase:
			if c.FollowedByVerb(n) {
				return true
			}
			if c.timeful(n) {
				n++
				continue
			}
			e := c.tail(n+1, false)
			if c.Kind(e) == reading.Comma || c.Kind(e) == reading.NounPhrase || c.Kind(e) == reading.Quoted || c.Kind(e) == reading.VerbGroup { // an apposition or participle before the verb
				for j := e; j < len(c.Chunks) && j < e+14; j++ {
					if c.Kind(j) == reading.VerbGroup && c.Chunks[j].Verb.Finite() && c.Kind(e) != reading.NounPhrase {
						return true
					}
					if c.Kind(j) == reading.Coordinator || c.Kind(j) == reading.Subordinator {
						return false
					}
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// quotedBefore says whether a passage comes within the next few chunks, before any comma or stop.
func (c *Clause) quotedBefore(k, within int) bool {
	for e := k; e < len(c.Chunks) && e < k+within; e++ {
		switch c.Kind(e) {
		case reading.Quoted:
			return true
		case reading.Comma, reading.Stop, reading.Colon, reading.Semicolon, reading.VerbGroup:
			return false
		}
	}
	return false
}
