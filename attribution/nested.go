package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Words between marks that stand in somebody else's clause inside a content: he said Roe had called it “a sham”. The marks
// vouch for Roe's words, not for his.

// A voice is somebody else in a sentence, and by which chunk, a verb or noun of saying, some of it is said.
type voice struct {
	who  source
	by   int  // chunk
	noun bool // X's claim that …
}

// voiceReach is how many chunks before a passage the verb may stand that says it.
const voiceReach = 24

// voiceOf finds who says the passage at chunk q, by the nearest verb or noun of saying before it that is not before chunk
// first.
func (c *clause) voiceOf(q, first int) (v voice, ok bool) {
	if c.kind(q-1) == nounPhrase && c.d.sentenceLike(c.d.passages[c.d.items[c.cs[q].start].passage]) {
		return v, false // a quotation of its own
	}
	for k := q - 1; k >= first && k >= q-voiceReach; k-- {
		switch c.kind(k) {
		case stop, semicolon, colon, comma, quoted:
			return v, false
		case coordinator:
			if c.kind(k+1) == nounPhrase && (c.followedByVerb(k+1) || c.kind(k+2) == quoted) {
				return v, false // and the plan “fails”
			}
		case nounPhrase:
			if v, ok = c.nounVoice(k); ok {
				return v, true
			}
		case verbGroup:
			if c.gives(k, q) {
				return c.verbVoice(k, q)
			}
		}
	}
	return v, false
}

// says says whether the verb at chunk k passes somebody's words on more often than not.
func (c *clause) says(k int) bool {
	v, _, ok := lexicon.Cue(c.d.items[c.cs[k].head].lower)
	return ok && v.Class != lexicon.Attitude && v.Class != lexicon.Continue && v.Takes(lexicon.Quote|lexicon.That|lexicon.As|lexicon.NP) && v.Share(0) >= 0.4
}

// gives says whether the verb at chunk k gives the words of its subject in the passage at chunk q: with a clause between
// them, as "said the plan was “dead”", or as what it calls something.
func (c *clause) gives(k, q int) bool {
	v, _, _ := lexicon.Cue(c.d.items[c.cs[k].head].lower)
	if !c.says(k) || c.cs[k].verb.negated { // had not shown that they were “dreaming”
		return false
	}
	for m := k + 1; m < q; m++ {
		if c.kind(m) == verbGroup && c.cs[m].verb.finite() || c.isWord(m, "that") {
			return v.Takes(lexicon.That | lexicon.Bare)
		}
	}
	if p := c.d.passages[c.d.items[c.cs[q].start].passage]; q == k+1 && c.d.words(p) == 1 {
		if t := c.d.innerTokens(p); c.d.tags[c.d.tokensIn(p.tokens, p.inner).Start] == syntax.RB && len(t) > 0 {
			return false // announced “prematurely”
		}
	}
	return v.Takes(lexicon.As) || names(v.Lemma) || v.Takes(lexicon.Quote) && !slices.Contains(wordless[:], v.Class)
}

// wordless are the classes of verbs in whose object no words are given: offered a “fair” deal, asked the “doctor” to come.
var wordless = [...]lexicon.Class{lexicon.Show, lexicon.Ask, lexicon.Order, lexicon.Advise, lexicon.Promise, lexicon.Judge}

// verbVoice finds the subject of the verb at chunk k, of a passive the agent, with the passage at chunk q.
func (c *clause) verbVoice(k, q int) (v voice, ok bool) {
	v.by = k
	if i := c.cs[k].verb; !i.passive && !i.participle() {
		v.who = c.subjectOf(k).source
		return v, !v.who.none()
	}
	for b := k + 1; b <= q+1; b++ {
		if c.isWord(b, "by") && c.kind(b+1) == nounPhrase {
			v.who = source{items: text.Span{Start: c.cs[b+1].start, End: c.cs[b+1].end}}
			v.who.head = v.who.items
			return v, true
		}
	}
	return v, false
}

// nounVoice finds the owner of a noun of saying at chunk k with a clause behind it: Roe's claim that …, and of one at the
// chunk before: claims by residents that ….
func (c *clause) nounVoice(k int) (v voice, ok bool) {
	at, that := k, k+1
	if c.isWord(k-1, "by") && c.kind(k-2) == nounPhrase {
		at = k - 2
		v.who = source{items: text.Span{Start: c.cs[k].start, End: c.cs[k].end}}
		v.who.head = v.who.items
	}
	n, cue := lexicon.CueNoun(c.d.items[c.cs[at].head].lower)
	if !cue || n.Class == lexicon.Attitude || !n.Takes(lexicon.That) || c.word(that) != "that" {
		return v, false
	}
	if at == k {
		v.who = c.owner(k)
	}
	v.by, v.noun = at, true
	return v, !v.who.none()
}

// another says whether a voice is somebody else's than the source of a statement, named between items from and to.
func (c *clause) another(v voice, s *statement, from, to int) bool {
	h := v.who.head
	if h.Start < from || h.End > to || h.End <= h.Start {
		return false
	}
	last := &c.d.items[h.End-1]
	if !c.speaks(last) || lexicon.Is(c.d.items[h.Start].lower, lexicon.Negation) {
		return false
	}
	switch {
	case last.passage >= 0, last.tag == syntax.PRP, last.tag == syntax.PRPS, last.tag == syntax.EX, last.tag == syntax.WP, last.tag == syntax.WDT:
		return false
	case lexicon.Is(last.lower, lexicon.Indefinite|lexicon.Subject|lexicon.Object|lexicon.Possessive):
		return false
	case !s.source.none() && s.source.head.End > s.source.head.Start && c.d.items[s.source.head.End-1].lower == last.lower:
		return false // Roe said that Roe had
	}
	return true
}

// speaks says whether the head of a noun phrase is a name or a noun for somebody, a body or a paper.
func (c *clause) speaks(head *item) bool {
	if head.passage >= 0 || head.tag == syntax.CD {
		return false
	}
	_, role := lexicon.Role(head.lower)
	_, org := lexicon.OrgNoun(head.lower)
	_, doc := lexicon.DocNoun(head.lower)
	_, people := roleNoun(head.lower)
	return proper(head.tag) || role || org || doc || people
}

// A nested is a passage in the content of a statement that is somebody else's words.
type nested struct {
	item int
	who  source
}

// nest notes the passages of a statement's content in this sentence that stand in somebody else's clause.
func (c *clause) nest(s *statement) {
	for _, span := range s.content {
		first := c.chunkFrom(span.Start)
		for q := first + 1; q < len(c.cs) && c.cs[q].start < span.End; q++ {
			if c.kind(q) != quoted {
				continue
			}
			if v, ok := c.voiceOf(q, first); ok && c.another(v, s, span.Start, span.End) && !overlap(text.Span{Start: c.cs[v.by].start, End: c.cs[v.by].end}, s.cue) {
				s.nested = append(s.nested, nested{item: c.cs[q].start, who: v.who})
			}
		}
	}
}

// chunkFrom returns the first chunk of the sentence that begins at item i or behind it.
func (c *clause) chunkFrom(i int) int {
	k := 0
	for k < len(c.cs) && c.cs[k].start < i {
		k++
	}
	return k
}
