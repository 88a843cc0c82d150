package proposal

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// accordingTo reads the fixed phrases: "according to X", "in X's words", "as X put it". What is left of the sentence on
// their side of it is the content.
func (c *Clause) accordingTo(out []Statement) []Statement {
	s := c.Doc.Sentences[c.N]
	words := c.words[:0]
	for i := s.Items.Start; i < s.Items.End; i++ {
		w := c.Doc.Items[i].Lower
		if !lexicon.StartsPhrase(w) || c.partOfName(i) {
			continue
		}
		if len(words) == 0 {
			words = c.Doc.Lowers(words, s.Items)
			c.words = words
		}
		m, ok := lexicon.CuePhrase(words, i-s.Items.Start)
		if !ok || m.Kind != lexicon.CueAfter && m.Kind != lexicon.CueSlot || c.isRelay(i) {
			continue
		}
		if st, ok := c.phrase(m, i, s.Items.Start); ok {
			out = append(out, st)
		}
		i = s.Items.Start + m.End - 1
	}
	return out
}

// partOfName says whether item i begins with a capital inside a sentence, and a name goes on behind it: her son, Per Ahlberg, said.
func (c *Clause) partOfName(i int) bool {
	s := c.Doc.Sentences[c.N].Items
	first, _ := utf8.DecodeRuneInString(c.Doc.Text[c.Doc.Items[i].Span.Start:])
	return i > s.Start && i+1 < s.End && unicode.IsUpper(first) && reading.Proper(c.Doc.Items[i+1].Tag)
}

// isRelay says whether item i stands in a cue that tells who passed the words on: "reported by" in "was reported by the
// Argus to have said".
func (c *Clause) isRelay(i int) bool {
	k := c.chunkAt(i)
	for _, q := range c.Cues {
		if q.Relayed && q.First <= k && k <= q.Last {
			return true
		}
	}
	return false
}

// chunkAt returns the chunk that item i lies in, or the first behind it.
func (c *Clause) chunkAt(i int) int {
	for k := range c.Chunks {
		if c.Chunks[k].End > i {
			return k
		}
	}
	return len(c.Chunks)
}

// phrase reads the fixed phrase at item at; base is the first item of the sentence.
func (c *Clause) phrase(m lexicon.PhraseMatch, at, base int) (Statement, bool) {
	st := c.statementOf(ReasonAccording, m.Text, lexicon.Prep, 0.95)
	st.Cue = text.Span{Start: at, End: base + m.End}
	first, next := c.chunkAt(at), c.chunkAt(base+m.End)
	ok := false
	if m.Kind == lexicon.CueAfter {
		if st.Source, next, ok = c.phraseSource(m.Text, next); first == 0 {
			st.Source, next = c.beforeSubject(st.Source, c.chunkAt(base+m.End), next)
		}
	} else {
		next, ok = c.slotSource(&st, m, base)
	}
	if !ok {
		return st, false
	}
	left := c.beforePhrase(first)
	if first == 0 && c.leadsOn(&st, next) {
		return st, true
	}
	right := c.goesOnBehind(next, left)
	if c.leadsUp(left, right) {
		left = text.Span{}
	}
	c.say(&st, left)
	c.say(&st, right)
	c.cover(text.Span{Start: first, End: next})
	return st, len(st.Content) > 0
}

// leadsOn gives a phrase that is all of its sentence what the next paragraph quotes: According to the report seen by the Argus: | “…”.
// Behind the source at chunk next nothing but what tells more of it may stand.
func (c *Clause) leadsOn(st *Statement, next int) bool {
	words, last := c.wordsToCome(), len(c.Chunks)-1
	if words.End <= words.Start {
		return false
	}
	for k := next; k < last; k++ {
		if kind := c.Kind(k); kind == reading.VerbGroup && c.Finite(k) || kind != reading.VerbGroup && !c.In(k, ofSignature) {
			return false
		}
	}
	st.Source.Items.End = max(st.Source.Items.End, c.Chunks[last].Start)
	st.Content = c.announcement()
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return true
}

// phraseSource reads who stands at chunk k behind a phrase like "according to", and the chunk behind; ok is false where it is
// nobody, or where somebody else says so, "Roe resigned, citing her age".
func (c *Clause) phraseSource(phrase string, k int) (src Source, next int, ok bool) {
	if c.Kind(k) != reading.NounPhrase {
		return src, k, false
	}
	src, next = c.PhraseFrom(k)
	if lexicon.TellsClause(phrase, lexicon.Cites) && c.ownsClause() {
		return src, next, false
	}
	single := src.Items.End == src.Items.Start+1
	return src, next, c.speakerLike(src) || !single && phrase != "per"
}

// beforeSubject ends a source that begins at chunk k before the subject of the sentence that it leads to, where what stands behind
// the source at chunk next lacks one: According to Ida Roe, | the snails, which live in the moat, are old.
func (c *Clause) beforeSubject(src Source, k, next int) (Source, int) {
	n := next
	if c.Kind(n) == reading.Comma {
		n++
	}
	if n < len(c.Chunks) && c.Kind(n) != reading.Stop && !(c.Kind(n) == reading.VerbGroup && c.Finite(n)) {
		return src, next
	}
	verb := n < len(c.Chunks) && c.Kind(n) == reading.VerbGroup
	for j := next - 1; j > k; j-- {
		verb = verb || c.Kind(j) == reading.VerbGroup && c.Finite(j)
		if verb && c.Kind(j) == reading.Comma && c.Kind(j+1) == reading.NounPhrase {
			src.Items.End = c.Chunks[j].Start
			src.Head.End = min(src.Head.End, src.Items.End)
			return src, j
		}
	}
	return src, next
}

// slotSource reads who stands inside a phrase, "in the words of X", "as X put it", and what of the phrase is the cue; next is the chunk
// behind it and whoever was told.
func (c *Clause) slotSource(st *Statement, m lexicon.PhraseMatch, base int) (next int, ok bool) {
	next = c.chunkAt(base + m.End)
	src, _ := c.PhraseFrom(c.chunkAt(base + m.SlotStart))
	if src.None() || src.Items.Start != base+m.SlotStart {
		return next, false
	}
	end := base + m.SlotEnd
	if src.Items.End < end-1 { // more than a speaker stands there: "as part of a protest, police said"
		return next, false
	}
	if c.Word(c.chunkAt(st.Cue.Start)) == "as" && next < len(c.Chunks) && !separates(c.Kind(next)) {
		verb, _, cue := lexicon.Cue(c.Doc.Items[base+m.End-1].Lower)
		if next = c.SkipSetting(next, verb); !cue || next < len(c.Chunks) && !separates(c.Kind(next)) {
			return next, false // "just as she said she would"
		}
	}
	src.Items.End = min(src.Items.End, end)
	src.Head.End = min(src.Head.End, src.Items.End)
	st.Source = src
	st.Cue.End = base + m.SlotStart
	if st.Cue.End <= st.Cue.Start || m.SlotEnd < m.End {
		st.Cue = text.Span{Start: end, End: base + m.End}
	}
	return next, true
}

// beforePhrase returns what is left of the sentence before chunk end, where a phrase begins.
func (c *Clause) beforePhrase(end int) text.Span {
	left := text.Span{Start: 0, End: end}
	for _, s := range c.covered {
		if s.End <= end && s.End > left.Start {
			left.Start = s.End
		}
	}
	for k := end - 1; k >= left.Start; k-- {
		if c.Kind(k) == reading.Semicolon {
			left.Start = k + 1
			break
		}
	}
	left = c.trim(left)
	if left.End > left.Start && c.Kind(left.End-1) == reading.Coordinator { // "…, and in the words of X, …": a new clause
		return text.Span{}
	}
	return left
}

// goesOnBehind returns what stands from chunk next on behind a phrase: "According to X, …", or the clause that the phrase
// interrupted.
func (c *Clause) goesOnBehind(next int, left text.Span) text.Span {
	alone := left.End <= left.Start
	c.loose = alone
	defer func() { c.loose = false }()
	k := next
	switch c.Kind(next) {
	case reading.Comma, reading.Dash, reading.Colon:
		k++
	case reading.Quoted:
	case reading.Stop:
		return text.Span{}
	default:
		if !alone {
			return text.Span{}
		}
	}
	if alone || c.resumes(k) || !c.clausal(left.Start, left.End) && !c.isCovered(k) {
		return c.extent(k, true)
	}
	return text.Span{}
}

// leadsUp says whether the words before a phrase are no content, as what is said stands behind it: "But according to X, …".
func (c *Clause) leadsUp(left, right text.Span) bool {
	if right.End <= right.Start || c.resumes(right.Start) {
		return false
	}
	return left.End-left.Start < 3 && !c.clausal(left.Start, left.End)
}

// ownsClause says whether some verb of saying in the sentence has a subject of its own.
func (c *Clause) ownsClause() bool {
	for _, q := range c.Cues {
		if q.Info.Finite() && q.Verb.Takes(lexicon.Quote|lexicon.That) && c.SubjectOf(q.First).Own {
			return true
		}
	}
	return false
}

// resumes says whether the clause that a parenthesis interrupted goes on at chunk k.
func (c *Clause) resumes(k int) bool {
	switch c.Kind(k) {
	case reading.VerbGroup:
		return c.Chunks[k].Verb.Finite() || c.Chunks[k].Verb.Infinitive()
	case reading.Quoted:
		return true
	}
	return false
}

// trim drops commas, dashes and stops at the ends of a range of chunks.
func (c *Clause) trim(s text.Span) text.Span {
	for s.End > s.Start && separates(c.Kind(s.End-1)) {
		s.End--
	}
	for s.Start < s.End && separates(c.Kind(s.Start)) {
		s.Start++
	}
	return s
}

func separates(k reading.ChunkKind) bool {
	switch k {
	case reading.Comma, reading.Dash, reading.Semicolon, reading.Stop, reading.Colon:
		return true
	}
	return false
}
