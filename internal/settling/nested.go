package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Words between marks that stand in somebody else's clause inside a content: he said Roe had called it “a sham”. The marks
// vouch for Roe's words, not for his.

// A voice is somebody else in a sentence, and by which chunk, a verb or noun of saying, some of it is said.
type voice struct {
	who  proposal.Source
	by   int  // chunk
	noun bool // X's claim that …
}

// voiceReach is how many chunks before a passage the verb may stand that says it.
const voiceReach = 24

// voiceOf finds who says the passage at chunk q, by the nearest verb or noun of saying before it that is not before chunk
// first.
func voiceOf(c *proposal.Clause, q, first int) (v voice, ok bool) {
	if c.Kind(q-1) == reading.NounPhrase && c.Doc.SentenceLike(c.Doc.Passages[c.Doc.Items[c.Chunks[q].Start].Passage]) {
		return v, false // a quotation of its own
	}
	for k := q - 1; k >= first && k >= q-voiceReach; k-- {
		switch c.Kind(k) {
		case reading.Stop, reading.Semicolon, reading.Colon, reading.Comma, reading.Quoted:
			return v, false
		case reading.Coordinator:
			if c.Kind(k+1) == reading.NounPhrase && (c.FollowedByVerb(k+1) || c.Kind(k+2) == reading.Quoted) {
				return v, false // and the plan “fails”
			}
		case reading.NounPhrase:
			if v, ok = nounVoice(c, k); ok {
				return v, true
			}
		case reading.VerbGroup:
			if gives(c, k, q) {
				return verbVoice(c, k, q)
			}
		}
	}
	return v, false
}

// says says whether the verb at chunk k passes somebody's words on more often than not.
func says(c *proposal.Clause, k int) bool {
	v, _, ok := lexicon.Cue(c.Doc.Items[c.Chunks[k].Head].Lower)
	if !ok || v.Class == lexicon.Attitude || v.Class == lexicon.Continue {
		return false
	}
	return v.Takes(lexicon.Quote|lexicon.That|lexicon.As|lexicon.NP) && v.Share(0) >= proposal.MostlySays
}

// gives says whether the verb at chunk k gives the words of its subject in the passage at chunk q: with a clause between
// them, as "said the plan was “dead”", or as what it calls something.
func gives(c *proposal.Clause, k, q int) bool {
	v, _, _ := lexicon.Cue(c.Doc.Items[c.Chunks[k].Head].Lower)
	if !says(c, k) || c.Chunks[k].Verb.Negated { // had not shown that they were “dreaming”
		return false
	}
	for m := k + 1; m < q; m++ {
		if c.Kind(m) == reading.VerbGroup && c.Chunks[m].Verb.Finite() || c.IsWord(m, "that") {
			return v.Takes(lexicon.That | lexicon.Bare)
		}
	}
	if p := c.Doc.Passages[c.Doc.Items[c.Chunks[q].Start].Passage]; q == k+1 && c.Doc.Words(p) == 1 {
		if t := c.Doc.InnerTokens(p); c.Doc.Tags[c.Doc.TokensIn(p.Tokens, p.Inner).Start] == syntax.RB && len(t) > 0 {
			return false // announced “prematurely”
		}
	}
	return v.Takes(lexicon.As) || proposal.Names(v.Lemma) || v.Takes(lexicon.Quote) && !slices.Contains(wordless[:], v.Class)
}

// wordless are the classes of verbs in whose object no words are given: offered a “fair” deal, asked the “doctor” to come.
var wordless = [...]lexicon.Class{lexicon.Show, lexicon.Ask, lexicon.Order, lexicon.Advise, lexicon.Promise, lexicon.Judge}

// verbVoice finds the subject of the verb at chunk k, of a passive the agent, with the passage at chunk q.
func verbVoice(c *proposal.Clause, k, q int) (v voice, ok bool) {
	v.by = k
	if i := c.Chunks[k].Verb; !i.Passive && !i.Participle() {
		v.who = c.SubjectOf(k).Source
		return v, !v.who.None()
	}
	for b := k + 1; b <= q+1; b++ {
		if c.IsWord(b, "by") && c.Kind(b+1) == reading.NounPhrase {
			v.who = proposal.Source{Items: text.Span{Start: c.Chunks[b+1].Start, End: c.Chunks[b+1].End}}
			v.who.Head = v.who.Items
			return v, true
		}
	}
	return v, false
}

// nounVoice finds the owner of a noun of saying at chunk k with a clause behind it: Roe's claim that …, and of one at the
// chunk before: claims by residents that ….
func nounVoice(c *proposal.Clause, k int) (v voice, ok bool) {
	at, that := k, k+1
	if c.IsWord(k-1, "by") && c.Kind(k-2) == reading.NounPhrase {
		at = k - 2
		v.who = proposal.Source{Items: text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}}
		v.who.Head = v.who.Items
	}
	n, cue := lexicon.CueNoun(c.Doc.Items[c.Chunks[at].Head].Lower)
	if !cue || n.Class == lexicon.Attitude || !n.Takes(lexicon.That) || c.Word(that) != "that" {
		return v, false
	}
	if at == k {
		v.who = c.Owner(k)
	}
	v.by, v.noun = at, true
	return v, !v.who.None()
}

// another says whether a voice is somebody else's than the source of a statement, named between items from and to.
func another(c *proposal.Clause, v voice, s *proposal.Statement, from, to int) bool {
	h := v.who.Head
	if h.Start < from || h.End > to || h.End <= h.Start {
		return false
	}
	last := &c.Doc.Items[h.End-1]
	if !speaks(last) || lexicon.Is(c.Doc.Items[h.Start].Lower, lexicon.Negation) {
		return false
	}
	switch {
	case last.Passage >= 0, standIns.Has(last.Tag):
		return false
	case lexicon.Is(last.Lower, lexicon.Indefinite|lexicon.Subject|lexicon.Object|lexicon.Possessive):
		return false
	case !s.Source.None() && s.Source.Head.End > s.Source.Head.Start && c.Doc.Items[s.Source.Head.End-1].Lower == last.Lower:
		return false // Roe said that Roe had
	}
	return true
}

// standIns are the tags of words that stand for somebody who was named before.
var standIns = syntax.Set(syntax.PRP, syntax.PRPS, syntax.EX, syntax.WP, syntax.WDT)

// speaks says whether the head of a noun phrase is a name or a noun for somebody, a body or a paper.
func speaks(head *reading.Item) bool {
	if head.Passage >= 0 || head.Tag == syntax.CD {
		return false
	}
	_, doc := lexicon.DocNoun(head.Lower)
	return doc || reading.MaySpeak(head)
}

// nest notes the passages of a statement's content in this sentence that stand in somebody else's clause.
func nest(c *proposal.Clause, s *proposal.Statement) {
	for _, span := range s.Content {
		first := chunkFrom(c, span.Start)
		for q := first + 1; q < len(c.Chunks) && c.Chunks[q].Start < span.End; q++ {
			if c.Kind(q) != reading.Quoted {
				continue
			}
			if v, ok := voiceOf(c, q, first); ok && another(c, v, s, span.Start, span.End) && !items(c, v.by).Overlaps(s.Cue) {
				s.Nested = append(s.Nested, proposal.Nested{Item: c.Chunks[q].Start, Who: v.who})
			}
		}
	}
}

// chunkFrom returns the first chunk of the sentence that begins at item i or behind it.
func chunkFrom(c *proposal.Clause, i int) int {
	k := 0
	for k < len(c.Chunks) && c.Chunks[k].Start < i {
		k++
	}
	return k
}
