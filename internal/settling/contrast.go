package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A second speaker in what the first one says: "Pell said the pool would stay shut but | her deputy insisted it would open".
// A finite verb of saying with a clause behind it, and a word of contrast before its subject, ends the content and makes a
// record of its own.

// contrary goes through the contents of statements and gives what follows a word of contrast to whoever says it.
func contrary(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	o := others{c: proposal.NewClause(d)}
	defer o.c.Release()
	o.st = st
	begun := -1
	var at map[int][]int // by sentence: the statements with a cue there
	for i := 0; i < len(o.st); i++ {
	contents:
		for _, span := range o.st[i].Content {
			n := d.SentenceOf(span.Start, o.st[i].Sentence)
			for k := span.Start + 2; k < span.End && k < d.Sentences[n].Items.End; k++ {
				if it := &d.Items[k]; it.Passage >= 0 || !lexicon.Contrast(it.Lower) && it.Lower != "and" {
					continue
				}
				if begun != n {
					if at == nil {
						at = proposal.BySentence(o.st)
					}
					o.c.Begin(n)
					begun, o.here = n, at[n]
				}
				if o.contrary(i, k, span.End) {
					at[n] = o.here
					break contents // what is left of the sentence is another's, whose turn comes
				}
			}
		}
	}
	return o.st
}

// contrary ends the content of statement i before the word of contrast at item at, when somebody says the rest of it, up to
// item end.
func (o *others) contrary(i, at, end int) bool {
	c := o.c
	k := chunkFrom(c, at)
	dash := func(it reading.Item) bool { return reading.Punctuation(it.Lower) == reading.Dash }
	if d := c.Doc; d.ItemIs(at-1, "even") || slices.ContainsFunc(d.Items[c.Chunks[0].Start:at], dash) {
		return false // what stands between dashes does not end the sentence around it
	}
	if k >= len(c.Chunks) || c.Chunks[k].Start != at || k+2 >= len(c.Chunks) {
		return false
	}
	first := k + 1
	if c.Kind(k) == reading.VerbGroup { // yet denied
		first = k
	}
	if m, who := o.objector(first); m > 0 {
		o.endBefore(&o.st[i], at)
		if s := o.saidBy(m); s != nil {
			s.Source = who
		} else if rest := (text.Span{Start: c.Chunks[m+1].Start, End: min(end, c.ItemEnd())}); rest.End > rest.Start {
			o.add(voice{who: who, by: m}, rest)
		}
		return true
	}
	v, ok := o.rival(first, &o.st[i])
	from := text.Span{Start: c.Chunks[min(v.by+1, len(c.Chunks)-1)].Start, End: min(end, c.ItemEnd())}
	if !ok || from.End <= from.Start+1 || c.Chunks[v.by].End > from.Start || c.Word(k) == "and" && !o.repliesAlike(v, &o.st[i]) {
		return false
	}
	if other := o.saidBy(v.by); other != nil && other != &o.st[i] {
		return false // it has a record already
	}
	o.endBefore(&o.st[i], at)
	o.add(v, from)
	added := &o.st[len(o.st)-1].Cue
	if added.Start == at {
		added.Start++
	}
	if v.by > first && c.Kind(v.by-1) == reading.VerbGroup { // had to deny
		added.Start = c.Chunks[v.by-1].Start
	}
	return true
}

// endBefore ends what a statement says in the sentence before item at and the commas there.
func (o *others) endBefore(s *proposal.Statement, at int) {
	rest := make([]text.Span, 0, len(s.Content))
	for _, x := range s.Content {
		switch {
		case x.End <= at || x.Start >= o.c.ItemEnd():
			rest = append(rest, x)
		case x.Start < at:
			last := at
			for last > x.Start+1 && reading.Punctuation(o.c.Doc.Items[last-1].Lower) == reading.Comma {
				last--
			}
			rest = append(rest, text.Span{Start: x.Start, End: last})
		}
	}
	s.Content = rest
}

// objector returns the chunk of the participle of saying, and whose it is, in a clause from chunk k on by which somebody turns against
// what was said: but | the inspector | disagreed, | saying | it leaked. It is 0 for none.
func (o *others) objector(k int) (by int, who proposal.Source) {
	c := o.c
	m := k + 1
	if c.Kind(k) != reading.NounPhrase || !c.Finite(m) || !lexicon.TellsClause(lemmaOf(c.Doc, c.Chunks[m].Head), lexicon.Objects) {
		return 0, who
	}
	by = m + 2
	if c.Kind(m+1) != reading.Comma || !c.Gerund(by) || by+1 >= len(c.Chunks) || !c.IsCueChunk(by) {
		return 0, who
	}
	who = c.SubjectOf(m).Source
	if who.None() || who.Items.Start != c.Chunks[k].Start || !person(c, who, true) {
		return 0, who
	}
	return by, who
}

// repliesAlike says whether a second verb of saying behind "and" is told in the same tense as the first, with a "that" as that has:
// wrote that the boat was sold and the master | replied that.
func (o *others) repliesAlike(v voice, s *proposal.Statement) bool {
	c := o.c
	k := chunkFrom(c, s.Cue.Start)
	if s.Sentence != c.N || k >= len(c.Chunks) || c.Word(v.by+1) != "that" {
		return false
	}
	if s.Frame != lexicon.That && !(s.Frame == lexicon.Bare && v.who == s.Source && len(s.Content) > 0 && aThing(c, s.Content[0].Start)) {
		return false
	}
	return c.Finite(k) && clause.SameTense(c.VerbOf(k).First, c.VerbOf(v.by).First)
}

// aThing says whether the subject of the clause that begins at item i is none that could say something itself: the vote was fair.
func aThing(c *proposal.Clause, i int) bool {
	k := chunkFrom(c, i)
	if k >= len(c.Chunks) || c.Kind(k) != reading.NounPhrase {
		return false
	}
	head := &c.Doc.Items[c.Chunks[k].Head]
	return head.Tag == syntax.NN && !speaks(head) && !c.Doc.RoleWord(c.Chunks[k].Head)
}

// rival returns who says something in the clause that begins at chunk k: somebody else than the source of s, or its source
// again: "yet denied they had eaten".
func (o *others) rival(k int, s *proposal.Statement) (v voice, ok bool) {
	c := o.c
	for m := k; m < len(c.Chunks) && m < k+6; m++ {
		switch c.Kind(m) {
		case reading.VerbGroup:
			v.by = m
			if c.Kind(m+1) == reading.VerbGroup && c.Word(m+1) == "to" {
				v.by = m + 1
			}
			i := c.Chunks[m].Verb
			if !i.Finite() || i.Passive || !says(c, v.by) || !clauseOf(c, v.by) {
				return v, false
			}
			if m == k {
				v.who = s.Source
				return v, !v.who.None() && s.Cue.End <= c.Chunks[k].Start
			}
			v.who = c.SubjectOf(m).Source
			return v, !v.who.None() && v.who.Items.Start == c.Chunks[k].Start && person(c, v.who, c.IsWord(k-1, "but"))
		case reading.NounPhrase, reading.Preposition, reading.Adverb:
		default:
			return v, false
		}
	}
	return v, false
}

// clauseOf says whether the verb of saying at chunk k has a clause for its object.
func clauseOf(c *proposal.Clause, k int) bool {
	v, _, _ := lexicon.Cue(c.Doc.Items[c.Chunks[k].Head].Lower)
	if c.Word(k+1) == "that" {
		return v.Takes(lexicon.That)
	}
	return v.Takes(lexicon.Bare) && c.ClauseFollows(k+1)
}

// person says whether a source may speak: a name, a noun for somebody, he or she where pronouns may, and no "it".
func person(c *proposal.Clause, who proposal.Source, pronouns bool) bool {
	last := &c.Doc.Items[who.Head.End-1]
	if last.Tag == syntax.PRP {
		return pronouns && lexicon.Is(last.Lower, lexicon.Subject) && last.Lower != "it" && last.Lower != "you"
	}
	return speaks(last) || c.Doc.RoleWord(who.Head.End-1) // the harbour master
}
