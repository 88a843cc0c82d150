package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// verbInfo describes a verb group.
type verbInfo struct {
	first   syntax.Tag // of its first verb, or MD, or TO
	negated bool
	passive bool // be + participle
}

// infinitive says whether the group is "to" with a verb.
func (v verbInfo) infinitive() bool { return v.first == syntax.TO }

// gerund says whether the group begins with an -ing form.
func (v verbInfo) gerund() bool { return v.first == syntax.VBG }

// participle says whether the group is a participle without an auxiliary.
func (v verbInfo) participle() bool { return v.first == syntax.VBN }

// finite says whether the group has a finite verb: "said", "has warned".
func (v verbInfo) finite() bool {
	switch v.first {
	case syntax.MD, syntax.VBD, syntax.VBZ, syntax.VBP:
		return true
	}
	return false
}

// mendPast gives back to the past tense what the tagger took for a participle: "The raid killed four people". A
// participle that hangs on a noun is followed by a preposition or by nothing of its own.
func (d *document) mendPast(cs []chunk) {
	for k := 1; k+1 < len(cs); k++ {
		g := &cs[k]
		if g.kind != verbGroup || g.verb.first != syntax.VBN || g.end != g.start+1 || cs[k-1].kind != nounPhrase && cs[k-1].kind != coordinator {
			continue
		}
		next := cs[k+1]
		if next.kind == stop && (k < 2 || cs[k-2].kind == quoted || cs[k-2].kind == comma) { // “…,” the report stated.
			if _, f, ok := lexicon.Cue(d.items[g.head].lower); ok && f&lexicon.Past != 0 {
				g.verb.first = syntax.VBD
			}
			continue
		}
		object := next.kind == nounPhrase || next.kind == verbGroup && next.verb.infinitive() || next.kind == subordinator && d.items[next.start].lower == "that"
		if !object {
			continue
		}
		word := d.items[g.head].lower
		if _, f, ok := lexicon.Cue(word); ok && f&lexicon.Past != 0 || !ok && strings.HasSuffix(word, "ed") {
			g.verb.first = syntax.VBD
		}
	}
}

// verbs reads a verb group: "to", adverbs, modals, auxiliaries, negation and the main verb.
func (c *chunker) verbs(i int) (chunk, bool) {
	ch := chunk{kind: verbGroup, start: i, head: -1}
	var be bool // the verb before was a form of be
	j := i
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.passage >= 0 {
			break
		}
		aux := lexicon.Is(it.lower, lexicon.Auxiliary|lexicon.Modal)
		switch {
		case it.tag == syntax.TO:
			if ch.head >= 0 && !(j > 0 && leadsOn(c.items[ch.head].lower)) || !c.infinitiveFollows(j) {
				return c.closeVerbs(ch, j)
			}
			if ch.verb.first == 0 || ch.head < 0 {
				ch.verb.first = syntax.TO
			}
			continue
		case it.tag == syntax.RB || it.tag == syntax.RBR || it.tag == syntax.RBS:
			if lexicon.Is(it.lower, lexicon.Negation) {
				ch.verb.negated = true
			}
			continue
		case it.tag == syntax.MD || verbal(it.tag) || aux && ch.head >= 0:
			if ch.head < 0 && ch.verb.first == 0 {
				ch.verb.first = it.tag
			}
			if ch.head >= 0 && !lexicon.Is(c.items[ch.head].lower, lexicon.Auxiliary|lexicon.Modal) && !(leadsOn(c.items[ch.head].lower) && c.items[j-1].tag == syntax.TO) {
				return c.closeVerbs(ch, j) // a main verb was read already
			}
			if ch.head >= 0 && it.tag == syntax.VBN && be {
				ch.verb.passive = true
			} else if ch.head >= 0 && it.tag == syntax.VBD && be {
				ch.verb.passive = true
			}
			be = isBe(it.lower)
			ch.head = j
			continue
		}
		break
	}
	return c.closeVerbs(ch, j)
}

// leadsOn says whether a form of go or use may be followed by an infinitive that is the main verb: "is going to say".
func leadsOn(lower string) bool { return lower == "going" || lower == "used" || lower == "gon" }

// isBe says whether a word is a form of "to be".
func isBe(lower string) bool {
	switch lower {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m":
		return true
	}
	return false
}

// infinitiveFollows says whether "to" at j has a verb behind it.
func (c *chunker) infinitiveFollows(j int) bool {
	for k := j + 1; k < c.end && k < j+4; k++ {
		switch t := c.items[k].tag; {
		case t == syntax.RB:
			continue
		default:
			return c.items[k].passage < 0 && t == syntax.VB
		}
	}
	return false
}

// closeVerbs ends a group before item j; adverbs behind the main verb are given back.
func (c *chunker) closeVerbs(ch chunk, j int) (chunk, bool) {
	if ch.head < 0 {
		return ch, false
	}
	ch.end = ch.head + 1
	for ch.end < j && lexicon.Is(c.items[ch.end].lower, lexicon.Negation) { // "is not", "did n't"
		ch.end++
	}
	return ch, true
}
