package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// complement looks behind the cue for its content and says in which frame it stands.
func (c *Clause) complement(f *found) {
	v := f.cue.Verb
	k := f.cue.Next
	if c.Kind(k) == reading.Adverb && c.Kind(k+1) == reading.Preposition && v.TakesPrep(c.Word(k+1)) {
		k++ // "warned again of"
	}
	if c.ledTo(f, k) || c.toldTo(f, k) {
		return
	}
	n := c.behindSettings(k, v)
	if c.SomeFollow(k) {
		n = k
	}
	switch c.Kind(n) {
	case reading.Colon:
		f.frame = lexicon.Quote
		if n == f.cue.Next {
			f.cueEnd = c.Chunks[n].End
		}
		f.right = c.extent(n+1, c.Kind(n+1) == reading.Quoted)
	case reading.Quoted:
		f.frame = lexicon.Quote
		f.right = c.extent(n, true)
	case reading.Subordinator, reading.Relative:
		c.joinedComplement(f, n)
	case reading.VerbGroup:
		if n == k {
			c.verbComplement(f, n)
		}
	case reading.NounPhrase, reading.Adverb, reading.Preposition, reading.Adjective, reading.Coordinator:
		c.nounComplement(f, n, k)
	}
}

// ledTo reads the content that the cue's own preposition at chunk k leads to: "called for".
func (c *Clause) ledTo(f *found, k int) bool {
	if c.Kind(k) != reading.Preposition || !f.cue.Verb.TakesPrep(c.Word(k)) {
		return false
	}
	if c.Kind(k+1) == reading.Stop || c.Setting(k) {
		return false
	}
	f.frame, f.cueEnd = lexicon.Prep, c.Chunks[k].End
	f.right = c.extent(k+1, false)
	return true
}

// toldTo reads a hearer at chunk k with an infinitive behind: "urged Congress to act".
func (c *Clause) toldTo(f *found, k int) bool {
	if c.Kind(k) != reading.NounPhrase || !f.cue.Verb.Takes(lexicon.Recipient) || !f.cue.Verb.Takes(lexicon.ObjTo) {
		return false
	}
	if !c.Infinitive(c.Tail(k+1, false)) {
		return false
	}
	f.frame = lexicon.ObjTo
	f.right = c.extent(k, false)
	return true
}

// asideReach is how many chunks behind a cue an aside between commas may end.
const asideReach = 20

// behindSettings returns the chunk at which a content may begin, behind the settings of a cue from chunk k on.
func (c *Clause) behindSettings(k int, v *lexicon.Verb) int {
	n := c.SkipSetting(k, v)
	if e := c.BehindPhrase(n); c.Kind(e) == reading.Comma && c.Kind(e+1) == reading.Quoted && c.SentenceLike(e+1) {
		n = e // "said on the other hand, “…”"
	}
	if c.Kind(n) != reading.Comma {
		return n
	}
	if c.Kind(n+1) == reading.Quoted {
		return n + 1
	}
	// "said, in a statement, that", "said on Monday, in reference to the storm, “…”"
	for e := n + 1; e < len(c.Chunks) && e < n+asideReach; e++ {
		if c.In(e, 1<<reading.Stop|1<<reading.Coordinator) || c.Finite(e) {
			return n
		}
		if c.Kind(e) == reading.Comma && (c.Kind(e+1) == reading.Quoted || c.Word(e+1) == "that") {
			return e + 1
		}
	}
	return n
}

// joinedComplement reads the clause that the conjunction or relative pronoun at chunk n opens.
func (c *Clause) joinedComplement(f *found, n int) {
	w := c.Word(n)
	switch relative := c.Kind(n) == reading.Relative; {
	case w == "that":
		f.frame = lexicon.That
	case relative && w == "which", !relative && lexicon.TellsClause(w, lexicon.AsideBehind):
		f.frame = lexicon.Other
		return
	default:
		f.frame = lexicon.Whether
	}
	f.right = c.extent(n, false)
}

// verbComplement reads the verb group at chunk n right behind the cue: "vowed to fight", "denied lying".
func (c *Clause) verbComplement(f *found, n int) {
	switch g := c.Chunks[n].Verb; {
	case g.Infinitive():
		f.frame = lexicon.To
	case g.Gerund():
		f.frame = lexicon.NP
	default:
		return
	}
	f.right = c.extent(n, false)
}

// nounComplement tells a bare clause from an object: n is where settings end, k the chunk right behind the cue.
func (c *Clause) nounComplement(f *found, n, k int) {
	switch {
	case c.ClauseFollows(n):
		if n > k && c.Kind(n-1) == reading.Adverb && !lexicon.Is(c.Word(n-1), lexicon.GroupAdverb) { // "said even before the vote …"
			n--
		}
		f.frame = lexicon.Bare
		f.right = c.extent(n, false)
	case c.Kind(k) == reading.NounPhrase && !c.Timeful(k):
		c.objectComplement(f, k)
	default:
		f.frame = lexicon.Other
	}
}

// objectComplement reads the object at chunk k, with what stands behind it: "described him as", "called it “a farce”".
func (c *Clause) objectComplement(f *found, k int) {
	v := f.cue.Verb
	e := c.Tail(k+1, false)
	switch {
	case c.Infinitive(e):
		f.frame = lexicon.ObjTo
	case c.IsWord(e, "as"):
		f.frame = lexicon.As
	case v.Takes(lexicon.Quote) && c.Kind(e) == reading.Quoted:
		f.frame = lexicon.Quote
	default:
		f.frame = lexicon.NP
	}
	f.right = c.extent(k, false)
}
