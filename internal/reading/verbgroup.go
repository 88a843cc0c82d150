package reading

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// VerbInfo describes a verb group.
type VerbInfo struct {
	First   syntax.Tag // of its first verb, or MD, or TO
	Negated bool
	Passive bool // be + participle
}

// Infinitive says whether the group is "to" with a verb.
func (v VerbInfo) Infinitive() bool { return v.First == syntax.TO }

// Gerund says whether the group begins with an -ing form.
func (v VerbInfo) Gerund() bool { return v.First == syntax.VBG }

// Participle says whether the group is a participle without an auxiliary.
func (v VerbInfo) Participle() bool { return v.First == syntax.VBN }

// Finite says whether the group has a finite verb: "said", "has warned".
func (v VerbInfo) Finite() bool {
	switch v.First {
	case syntax.MD, syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	}
	return false
}

// mendPast gives back to the past tense what the tagger took for a participle: "The raid killed four people". A
// participle that hangs on a noun is followed by a preposition or by nothing of its own.
func (d *Document) mendPast(cs []Chunk) {
	for k := 1; k+1 < len(cs); k++ {
		g := &cs[k]
		if g.Kind != VerbGroup || g.Verb.First != syntax.VBN || g.End != g.Start+1 || cs[k-1].Kind != NounPhrase && cs[k-1].Kind != Coordinator {
			continue
		}
		next := cs[k+1]
		if next.Kind == Stop && (k < 2 || cs[k-2].Kind == Quoted || cs[k-2].Kind == Comma) { // “…,” the report stated.
			if _, f, ok := lexicon.Cue(d.Items[g.Head].Lower); ok && f&lexicon.Past != 0 {
				g.Verb.First = syntax.VBD
			}
			continue
		}
		object := next.Kind == NounPhrase || next.Kind == VerbGroup && next.Verb.Infinitive() || next.Kind == Subordinator && d.Items[next.Start].Lower == "that"
		if !object {
			continue
		}
		word := d.Items[g.Head].Lower
		if _, f, ok := lexicon.Cue(word); ok && f&lexicon.Past != 0 || !ok && strings.HasSuffix(word, "ed") {
			g.Verb.First = syntax.VBD
		}
	}
}

// verbs reads a verb group: "to", adverbs, modals, auxiliaries, negation and the main verb.
func (c *chunker) verbs(i int) (Chunk, bool) {
	ch := Chunk{Kind: VerbGroup, Start: i, Head: -1}
	var be bool // the verb before was a form of be
	j := i
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.Passage >= 0 {
			break
		}
		aux := lexicon.Is(it.Lower, lexicon.Auxiliary|lexicon.Modal)
		switch {
		case it.Tag == syntax.TO:
			if ch.Head >= 0 && !(j > 0 && leadsOn(c.items[ch.Head].Lower)) || !c.infinitiveFollows(j) {
				return c.closeVerbs(ch, j)
			}
			if ch.Verb.First == 0 || ch.Head < 0 {
				ch.Verb.First = syntax.TO
			}
			continue
		case it.Tag == syntax.RB || it.Tag == syntax.RBR || it.Tag == syntax.RBS:
			if lexicon.Is(it.Lower, lexicon.Negation) {
				ch.Verb.Negated = true
			}
			continue
		case it.Tag == syntax.MD || Verbal(it.Tag) || aux && ch.Head >= 0:
			if ch.Head < 0 && ch.Verb.First == 0 {
				ch.Verb.First = it.Tag
			}
			if ch.Head >= 0 && !lexicon.Is(c.items[ch.Head].Lower, lexicon.Auxiliary|lexicon.Modal) && !(leadsOn(c.items[ch.Head].Lower) && c.items[j-1].Tag == syntax.TO) {
				return c.closeVerbs(ch, j) // a main verb was read already
			}
			if ch.Head >= 0 && it.Tag == syntax.VBN && be {
				ch.Verb.Passive = true
			} else if ch.Head >= 0 && it.Tag == syntax.VBD && be {
				ch.Verb.Passive = true
			}
			be = IsBe(it.Lower)
			ch.Head = j
			continue
		}
		break
	}
	return c.closeVerbs(ch, j)
}

// leadsOn says whether a form of go or use may be followed by an infinitive that is the main verb: "is going to say".
func leadsOn(lower string) bool { return lower == "going" || lower == "used" || lower == "gon" }

// IsBe says whether a word is a form of "to be".
func IsBe(lower string) bool {
	switch lower {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m":
		return true
	}
	return false
}

// infinitiveFollows says whether "to" at j has a verb behind it.
func (c *chunker) infinitiveFollows(j int) bool {
	for k := j + 1; k < c.end && k < j+4; k++ {
		switch t := c.items[k].Tag; {
		case t == syntax.RB:
			continue
		default:
			return c.items[k].Passage < 0 && t == syntax.VB
		}
	}
	return false
}

// closeVerbs ends a group before item j; adverbs behind the main verb are given back.
func (c *chunker) closeVerbs(ch Chunk, j int) (Chunk, bool) {
	if ch.Head < 0 {
		return ch, false
	}
	ch.End = ch.Head + 1
	for ch.End < j && lexicon.Is(c.items[ch.End].Lower, lexicon.Negation) { // "is not", "did n't"
		ch.End++
	}
	return ch, true
}
