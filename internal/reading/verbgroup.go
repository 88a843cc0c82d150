package reading

import (
	"slices"
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
		if g.Kind != VerbGroup || g.Verb.First != syntax.VBN || g.End != g.Start+1 {
			continue
		}
		if before := cs[k-1].Kind; before != NounPhrase && before != Coordinator {
			continue
		}
		word := d.Items[g.Head].Lower
		switch {
		case closesQuotation(cs, k):
			if pastCue(word) {
				g.Verb.First = syntax.VBD
			}
		case d.objectOrClause(cs[k+1]):
			if _, _, cue := lexicon.Cue(word); pastCue(word) || !cue && strings.HasSuffix(word, "ed") {
				g.Verb.First = syntax.VBD
			}
		}
	}
}

// pastCue says whether a word is the past tense of a verb of saying.
func pastCue(lower string) bool {
	_, form, ok := lexicon.Cue(lower)
	return ok && form&lexicon.Past != 0
}

// closesQuotation says whether chunk k may be the verb of saying behind a quotation and its speaker: “…,” the report stated.
func closesQuotation(cs []Chunk, k int) bool {
	return cs[k+1].Kind == Stop && (k < 2 || cs[k-2].Kind == Quoted || cs[k-2].Kind == Comma)
}

// objectOrClause says whether a chunk behind a verb is what that needs in the past tense: an object, an infinitive, a clause.
func (d *Document) objectOrClause(next Chunk) bool {
	switch next.Kind {
	case NounPhrase:
		return true
	case VerbGroup:
		return next.Verb.Infinitive()
	case Subordinator:
		return d.Items[next.Start].Lower == "that"
	}
	return false
}

// helping are the classes of verbs that leave the meaning to another behind them.
const helping = lexicon.Auxiliary | lexicon.Modal

// adverbs are the tags of adverbs in all degrees.
var adverbs = syntax.Set(syntax.RB, syntax.RBR, syntax.RBS)

// verbs reads a verb group: "to", adverbs, modals, auxiliaries, negation and the main verb.
func (c *chunker) verbs(i int) (Chunk, bool) {
	ch := Chunk{Kind: VerbGroup, Start: i, Head: -1}
	be := false // the verb before was a form of be
	j := i
loop:
	for ; j < c.end; j++ {
		it := &c.items[j]
		switch {
		case it.Passage >= 0:
			break loop
		case it.Tag == syntax.TO:
			if !c.toJoins(ch, j) {
				break loop
			}
			if ch.Head < 0 {
				ch.Verb.First = syntax.TO
			}
		case j == i && it.Tag == syntax.RBS: // most never return
			break loop
		case adverbs.Has(it.Tag):
			ch.Verb.Negated = ch.Verb.Negated || lexicon.Is(it.Lower, lexicon.Negation)
		case c.verbJoins(ch, j):
			if ch.Head < 0 && ch.Verb.First == 0 {
				ch.Verb.First = it.Tag
			}
			if be && (it.Tag == syntax.VBN || it.Tag == syntax.VBD) {
				ch.Verb.Passive = true
			}
			be = IsBe(it.Lower)
			ch.Head = j
		default:
			break loop
		}
	}
	return c.closeVerbs(ch, j)
}

// toJoins says whether "to" at item j is of the group: it leads to an infinitive, and no main verb was read before it.
func (c *chunker) toJoins(ch Chunk, j int) bool {
	return (ch.Head < 0 || leadsOn(c.items[ch.Head].Lower)) && c.infinitiveFollows(j)
}

// verbJoins says whether item j is a verb of the group: the first, or one behind a verb that helps it or leads on to it.
func (c *chunker) verbJoins(ch Chunk, j int) bool {
	it := &c.items[j]
	verb := it.Tag == syntax.MD || it.Tag.Verb()
	if ch.Head < 0 {
		return verb
	}
	if !verb && !lexicon.Is(it.Lower, helping) {
		return false
	}
	before := c.items[ch.Head].Lower
	return lexicon.Is(before, helping) || c.items[j-1].Tag == syntax.TO && leadsOn(before)
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
		if t := c.items[k].Tag; t != syntax.RB {
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
	for ch.End < j && lexicon.Is(c.items[ch.End].Lower, lexicon.Negation) && !c.negatesNoun(ch.Head) { // "is not", "did n't"
		ch.End++
	}
	return ch, true
}

// negatesNoun says whether "not" behind a verb of saying is of the subject of the clause that follows: said | not one trader had been
// asked, insists | not everyone agrees. With the verb of saying it would turn what was said into its contrary. He said not a word.
func (c *chunker) negatesNoun(verb int) bool {
	if verb+3 >= c.end || c.items[verb+1].Lower != "not" || lexicon.Is(c.items[verb].Lower, helping) {
		return false
	}
	if _, _, cue := lexicon.Cue(c.items[verb].Lower); !cue || c.items[verb+2].Lower == "that" {
		return false
	}
	for i := verb + 2; i < c.end; i++ {
		switch it := &c.items[i]; {
		case it.Passage >= 0 || Punctuation(it.Lower) != 0:
			return false
		case it.Tag == syntax.MD, it.Tag == syntax.VBD, it.Tag == syntax.VBZ, it.Tag == syntax.VBP:
			return i > verb+2
		case it.Tag == syntax.TO, it.Tag == syntax.IN && i == verb+2, it.Tag.Verb():
			return false
		}
	}
	return false
}

// mendThird gives back to the present tense what the tagger took for the plural of a noun: Lowell Crane sweeps the mill. The
// sentence has no verb before, and a new noun phrase follows.
func (d *Document) mendThird(s *Sentence) {
	for k := s.Chunks.Start; k+1 < s.Chunks.End && k < s.Chunks.Start+3; k++ {
		c := d.Chunks[k]
		if c.Kind == VerbGroup {
			return
		}
		last := c.End - 1
		if c.Kind != NounPhrase || last-c.Start < 2 || !d.Given(c.Start) || d.Items[last].Tag != syntax.NNS || d.TokenCapital(last) {
			continue
		}
		next := d.Chunks[k+1]
		first := d.Items[next.Start].Tag
		if next.Kind != NounPhrase || first != syntax.DT && first != syntax.PRPS && first != syntax.CD || !Proper(d.Items[last-1].Tag) {
			continue
		}
		d.Items[last].Tag = syntax.VBZ
		d.Chunks[k].End, d.Chunks[k].Head = last, last-1
		verb := Chunk{Kind: VerbGroup, Start: last, End: c.End, Head: last, Verb: VerbInfo{First: syntax.VBZ}}
		d.Chunks = slices.Insert(d.Chunks, k+1, verb)
		s.Chunks.End++
		return
	}
}

// mendName takes a word that begins a sentence for a name where the tagger took it for an -ing form of a verb that nobody knows:
// Bluewing has grounded six planes, Bluewing Airlines has.
func (d *Document) mendName(s *Sentence) {
	i := s.Items.Start
	if i+1 >= s.Items.End || d.Items[i].Tag != syntax.VBG || d.Items[i].Passage >= 0 || !d.TokenCapital(i) || syntax.Common(d.Items[i].Lower) {
		return
	}
	next := &d.Items[i+1]
	finite := next.Tag == syntax.VBZ || next.Tag == syntax.VBD || next.Tag == syntax.MD
	if finite || d.Class(i+1)&SuffixClass != 0 && d.TokenCapital(i+1) {
		d.Items[i].Tag = syntax.NNP
	}
}
