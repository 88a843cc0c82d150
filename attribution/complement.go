package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// rightward reads "X said that …", "X said: “…”", "X vowed to …", "X criticized Y".
func (c *clause) rightward(q cueAt) (found, bool) {
	f := found{cue: q}
	if q.info.passive {
		return c.passive(q)
	}
	if q.info.participle() {
		return c.asked(q)
	}
	s := c.subjectOf(q.first)
	f.source = s.source
	c.complement(&f)
	if s.none() && q.first == c.lead() && q.info.finite() && c.kind(q.next) == nounPhrase && f.frame == lexicon.Quote && f.colon {
		f.source, _ = c.phraseFrom(q.next) // "Stated Stone: “…”"
	}
	if !f.content() && !s.none() && c.announces(q) {
		f.frame, f.announced = lexicon.Quote, true
		return f, true
	}
	if !f.content() {
		return f, false
	}
	if f.source.none() && (f.frame != lexicon.Quote || q.info.first == syntax.VB) {
		return f, false // an imperative, or nothing that could speak
	}
	if !f.source.none() && c.d.items[f.source.items.Start].tag == syntax.EX {
		f.source, f.passive = source{}, true
	}
	if f.cue.verb.Class == lexicon.Answer && f.cue.info.negated && f.frame == lexicon.Prep {
		return f, false // "did not reply to emails"
	}
	if !c.credible(f) {
		return f, false
	}
	return f, true
}

// behindPhrase returns the chunk behind a prepositional phrase at chunk n, or n.
func (c *clause) behindPhrase(n int) int {
	for c.kind(n) == preposition && c.kind(n+1) == nounPhrase {
		n += 2
	}
	return n
}

// wordsToCome returns the passage that begins the next paragraph, when this one ends with a colon: empty for none.
func (c *clause) wordsToCome() text.Span {
	n := c.n + 1
	if c.kind(len(c.cs)-1) != colon || n >= len(c.d.sentences) || c.d.sentences[n].para == c.d.sentences[c.n].para {
		return text.Span{}
	}
	i := c.d.sentences[n].items.Start
	if c.d.items[i].passage < 0 {
		return text.Span{}
	}
	return text.Span{Start: i, End: i + 1}
}

// announces says whether the paragraph ends with the colon behind the cue, so that the words stand in the next one.
func (c *clause) announces(q cueAt) bool {
	n := len(c.cs) - 1
	if w := c.wordsToCome(); w.End <= w.Start || !q.verb.Takes(lexicon.Quote) {
		return false
	}
	for k := q.next; k < n; k++ {
		if c.kind(k) == verbGroup {
			return false
		}
	}
	return true
}

// credible says whether the cue in its frame is a cue often enough.
func (c *clause) credible(f found) bool {
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
	if f.cue.info.infinitive() && f.frame != lexicon.Quote {
		floor += 0.15
	}
	return share >= floor
}

// complement looks behind the cue for its content and says in which frame it stands.
func (c *clause) complement(f *found) {
	q := f.cue
	v := q.verb
	k := q.next
	// a preposition that leads to the content: "called for", "warned again of"
	if c.kind(k) == adverb && c.kind(k+1) == preposition && v.TakesPrep(c.word(k+1)) {
		k++
	}
	if c.kind(k) == preposition && v.TakesPrep(c.word(k)) && c.kind(k+1) != stop && !c.setting(k) {
		f.frame, f.cueEnd = lexicon.Prep, c.cs[k].end
		f.right = c.extent(k+1, false)
		return
	}
	if v.Takes(lexicon.Recipient) && c.kind(k) == nounPhrase && v.Takes(lexicon.ObjTo) && c.kind(c.tail(k+1, false)) == verbGroup && c.cs[c.tail(k+1, false)].verb.infinitive() {
		f.frame = lexicon.ObjTo
		f.right = c.extent(k, false)
		return
	}
	n := c.skipSetting(k, v)
	if e := c.behindPhrase(n); c.kind(e) == comma && c.kind(e+1) == quoted && c.sentenceLike(e+1) {
		n = e // "said on the other hand, “…”"
	}
	if c.kind(n) == comma && c.kind(n+1) == quoted {
		n++
	}
	if c.kind(n) == comma { // "said, in a statement, that", "said on Monday, in reference to the storm, “…”"
		for e := n + 1; e < len(c.cs) && e < n+20 && c.kind(e) != stop && c.kind(e) != coordinator && !(c.kind(e) == verbGroup && c.cs[e].verb.finite()); e++ {
			if c.kind(e) == comma && (c.kind(e+1) == quoted || c.word(e+1) == "that") {
				n = e + 1
				break
			}
		}
	}
	switch c.kind(n) {
	case colon:
		f.frame, f.colon = lexicon.Quote, true
		if n == q.next {
			f.cueEnd = c.cs[n].end
		}
		f.right = c.extent(n+1, c.kind(n+1) == quoted)
	case quoted:
		f.frame = lexicon.Quote
		if !v.Takes(lexicon.Quote) && !c.sentenceLike(n) {
			f.frame = lexicon.NP // "to ban ‘homophobic’ songs"
		}
		f.right = c.extent(n, true)
	case subordinator:
		switch c.word(n) {
		case "that":
			f.frame = lexicon.That
			f.right = c.extent(n, false)
		case "because", "while", "although", "though", "unless", "until", "till", "whereas", "lest":
			f.frame = lexicon.Other
		default:
			f.frame = lexicon.Whether
			f.right = c.extent(n, false)
		}
	case relative:
		switch c.word(n) {
		case "that":
			f.frame = lexicon.That
		case "which":
			f.frame = lexicon.Other
			return
		default:
			f.frame = lexicon.Whether
		}
		f.right = c.extent(n, false)
	case verbGroup:
		g := c.cs[n].verb
		switch {
		case g.infinitive() && n == k:
			f.frame = lexicon.To
			f.right = c.extent(n, false)
		case g.gerund() && n == k:
			f.frame = lexicon.NP
			f.right = c.extent(n, false)
		case g.finite() && n == k && v.Takes(lexicon.Bare):
			// "a deadline that several insiders said went unnoticed"
			if s := c.subjectOf(q.first); s.own && c.kind(s.first-1) == relative {
				f.frame = lexicon.Bare
				f.left = text.Span{Start: s.first - 1, End: s.first}
				f.right = c.extent(n, false)
			}
		}
	case nounPhrase, adverb, preposition, adjective, coordinator:
		c.nounComplement(f, n, k)
	}
}

// nounComplement tells a bare clause from an object: n is where settings end, k the chunk right behind the cue.
func (c *clause) nounComplement(f *found, n, k int) {
	v := f.cue.verb
	if c.clauseFollows(n) {
		if n > k && c.kind(n-1) == adverb && !lexicon.Is(c.word(n-1), lexicon.GroupAdverb) { // "said even before the vote …"
			n--
		}
		f.frame = lexicon.Bare
		f.right = c.extent(n, false)
		return
	}
	if c.kind(k) != nounPhrase || c.timeful(k) {
		if c.kind(n) == preposition && c.quotedBefore(n, 6) {
			f.frame = lexicon.Quote
			f.right = c.extent(n, false)
			return
		}
		f.frame = lexicon.Other
		return
	}
	e := c.tail(k+1, false)
	switch {
	case c.kind(e) == verbGroup && c.cs[e].verb.infinitive():
		f.frame = lexicon.ObjTo
	case c.isWord(e, "as"):
		f.frame = lexicon.As
	case c.kind(e) == quoted || c.kind(e) == comma && c.kind(e+1) == quoted && v.Takes(lexicon.Quote):
		f.frame = lexicon.NP
		if v.Takes(lexicon.Quote) {
			f.frame = lexicon.Quote
		}
		if v.Takes(lexicon.Quote) && !v.Takes(lexicon.NP|lexicon.As) && c.kind(e) != quoted {
			f.right = c.extent(e+1, true)
			return
		}
	case c.kind(e) == colon && c.kind(e+1) == quoted:
		f.frame = lexicon.Quote
		f.colon = true
		f.right = c.extent(e+1, true)
		return
	default:
		f.frame = lexicon.NP
	}
	f.right = c.extent(k, false)
}

// clauseFollows says whether a clause with subject and verb begins at chunk n: "he would resign", "in Paris the
// minister had agreed".
func (c *clause) clauseFollows(n int) bool {
	for limit := 0; limit < 10 && n < len(c.cs); limit++ {
		switch c.kind(n) {
		case adverb, subordinator:
			n++
		case preposition:
			if c.kind(n+1) != nounPhrase && c.kind(n+1) != quoted {
				return false
			}
			n += 2
			if c.kind(n) == comma {
				n++
			}
		case nounPhrase:
			if c.followedByVerb(n) {
				return true
			}
			if c.timeful(n) {
				n++
				continue
			}
			e := c.tail(n+1, false)
			if c.kind(e) == comma || c.kind(e) == nounPhrase || c.kind(e) == quoted || c.kind(e) == verbGroup { // an apposition or participle before the verb
				for j := e; j < len(c.cs) && j < e+14; j++ {
					if c.kind(j) == verbGroup && c.cs[j].verb.finite() && c.kind(e) != nounPhrase {
						return true
					}
					if c.kind(j) == coordinator || c.kind(j) == subordinator {
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
func (c *clause) quotedBefore(k, within int) bool {
	for e := k; e < len(c.cs) && e < k+within; e++ {
		switch c.kind(e) {
		case quoted:
			return true
		case comma, stop, colon, semicolon, verbGroup:
			return false
		}
	}
	return false
}
