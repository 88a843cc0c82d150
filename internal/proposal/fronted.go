package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// fronted reads "content, X said", "content, said X" and both with more content behind: "content, X said, content".
func (c *Clause) fronted(q clause.Cue) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	if q.Verb == nil || !q.Info.Finite() && !c.manySay(q) {
		return f, false
	}
	if c.Heads[q.First] > 0 {
		return c.frontedSubject(q)
	}
	b := q.First - 1 // the chunk before subject or verb
	for c.Kind(b) == reading.Adverb {
		b--
	}
	clausal := q.Verb.Takes(lexicon.Quote | lexicon.Inverted | lexicon.That | lexicon.Bare)
	if !clausal && c.Kind(b) != reading.Quoted && c.Kind(c.SubjectOf(q.First).First-1) != reading.Quoted {
		return f, false
	}
	if !c.In(b, 1<<reading.Comma|1<<reading.Quoted|1<<reading.Dash|1<<reading.NounPhrase|1<<reading.Bracket|1<<reading.Relative) {
		return f, false
	}
	s, next := c.subjectBehind(q, b)
	if s.None() {
		return c.frontedSubject(q)
	}
	if f.left = c.leftContent(b); f.left.End <= f.left.Start {
		return f, false
	}
	f.source, f.right = s, c.resumed(next)
	return f, true
}

// subjectBehind reads the subject behind the cue, "…," said X, with content before chunk b; none where it is no such order. It
// returns the chunk behind the subject as well.
func (c *Clause) subjectBehind(q clause.Cue, b int) (Source, int) {
	if !c.In(b, 1<<reading.Comma|1<<reading.Quoted|1<<reading.Dash) || !c.inverts(q, b) {
		return Source{}, 0
	}
	s, e := c.PhraseFrom(q.Next)
	if c.Kind(e) == reading.VerbGroup && !c.Gerund(e) || c.Kind(b) != reading.Quoted && c.FollowedByVerb(q.Next) {
		return Source{}, 0 // it has a verb of its own
	}
	if c.besidePassage(b) {
		return s, e
	}
	if !c.speakerLike(s) || !c.clausal(0, b) && !c.interrupts(b, e) || c.SubjectOf(q.First).Own {
		return Source{}, 0
	}
	return s, e
}

// inverts says whether the subject of a cue can stand behind it, with the content before chunk b.
func (c *Clause) inverts(q clause.Cue, b int) bool {
	if q.Info.Passive || q.Info.First == syntax.MD || c.Kind(q.Next) != reading.NounPhrase {
		return false
	}
	if q.First != q.Last && q.Verb.Particle == "" {
		return false
	}
	return c.Kind(b) != reading.Comma || c.Kind(b-1) == reading.Quoted || q.Verb.Takes(lexicon.Inverted)
}

// besidePassage says whether chunk b is a passage or the sign behind one.
func (c *Clause) besidePassage(b int) bool {
	return c.Kind(b) == reading.Quoted || c.Kind(b-1) == reading.Quoted
}

// interrupts says whether a cue stands in the middle of a clause: "The library, Clara Haas said, will open", with the
// cue's end at chunk next and the subject of the clause before chunk b.
func (c *Clause) interrupts(b, next int) bool {
	if k := c.Kind(next); k != reading.Comma && k != reading.Dash || c.Kind(b) != k {
		return false
	}
	n := next + 1
	for c.Kind(n) == reading.Adverb {
		n++
	}
	if c.Kind(n) == reading.VerbGroup {
		for b > 1 && c.Kind(b-1) == reading.Adverb {
			b-- // the trouble now, he said, is
		}
		return c.Chunks[n].Verb.Finite() && c.NounEndingAt(b-1) >= 0
	}
	return c.adverbial(0, b) && c.ClauseFollows(n)
}

// adverbial says whether chunks [from, to) only lead up to a clause: "But", "Now", "At times last year".
func (c *Clause) adverbial(from, to int) bool {
	if from >= to {
		return false
	}
	switch c.Kind(from) {
	case reading.Coordinator, reading.Adverb:
		return to == from+1 || c.adverbial(from+1, to)
	case reading.Preposition:
		return true
	case reading.NounPhrase:
		return c.Timeful(from)
	}
	return false
}

// frontedSubject reads "content, X said" with X before the verb.
func (c *Clause) frontedSubject(q clause.Cue) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	s := c.SubjectOf(q.First)
	if s.None() || !s.Own || s.Relative {
		return f, false
	}
	b := s.First - 1
	if c.runsOnInto(q, s) {
		f.source, f.left = s.Source, c.leftContent(s.First)
		return f, f.left.End > f.left.Start
	}
	if !c.In(b, 1<<reading.Comma|1<<reading.Quoted|1<<reading.Dash) {
		return f, false
	}
	if c.setUp(q) {
		return f, false
	}
	if !c.besidePassage(b) && q.Verb.Share(lexicon.Inverted) < fewSay && c.seldom() {
		return f, false // one broke in
	}
	if !c.ends(q) && !c.saidBefore(q, b) || !c.besidePassage(b) && !c.paraphrases(q, b) {
		return f, false
	}
	left := c.leftContent(b)
	if left.End <= left.Start {
		return f, false
	}
	f.source, f.left = s.Source, left
	if c.IsWord(s.First, "it") && q.Info.Passive || c.Doc.Items[s.Items.Start].Tag == syntax.EX {
		f.source, f.passive = Source{}, true
	}
	f.right = c.resumed(c.SkipSetting(q.Next, q.Verb))
	return f, true
}

// fewSay is the share of a verb's uses behind its content under which it is taken for none where no quotation stands beside it.
const fewSay = 0.2

// setUp says whether the sentence begins with a participle, and a passage follows the cue: Asked whether he “lost” it, he replied, “…”.
// What stands before the subject there is no content.
func (c *Clause) setUp(q clause.Cue) bool {
	if c.Kind(0) != reading.VerbGroup || c.Finite(0) {
		return false
	}
	n := q.Next
	if c.In(n, 1<<reading.Comma|1<<reading.Colon) {
		n++
	}
	return c.Kind(n) == reading.Quoted
}

// saidBefore says whether the passage at chunk b is all that the cue reports, though something of another kind follows the cue.
func (c *Clause) saidBefore(q clause.Cue, b int) bool {
	return c.Kind(b) == reading.Quoted && (c.startsSentence(b) || c.EndsWithComma(b)) && !c.ownContent(q)
}

// paraphrases says whether the words before chunk b, with no passage beside it, can be what the cue reports.
func (c *Clause) paraphrases(q clause.Cue, b int) bool {
	if c.quotedCueBetween(0, b) {
		return false // “…,” Clinton told a crowd, after a day in which Trump criticized: the words are hers
	}
	return c.clausal(0, b) || c.interrupts(b, c.SkipSetting(q.Next, q.Verb)) || c.closes(q, b)
}

// closes says whether a speaker and a verb of saying behind the comma at chunk b end a sentence that has no verb, as a headline or as
// the tagger sees it: Rivers too warm for trout, | study finds. A phrase or participle alone only leads up to the speaker.
func (c *Clause) closes(q clause.Cue, b int) bool {
	const wordy = 3 // chunks that make more than a name before a comma
	if c.Kind(b) != reading.Comma || c.Kind(c.SkipSetting(q.Next, q.Verb)) != reading.Stop || q.Verb.Share(lexicon.Inverted) < fewSay {
		return false
	}
	from := 0
	if !c.In(0, 1<<reading.NounPhrase|1<<reading.Adverb|1<<reading.Adjective) || c.Timeful(0) {
		for from < b && !(c.Kind(from) == reading.Comma && c.Kind(from+1) == reading.NounPhrase && !c.Timeful(from+1)) {
			from++
		}
	}
	return b-from >= wordy
}

// manySay says whether a verb that the tagger took for an infinitive ends the sentence behind a comma and a plural: …, critics | contend.
func (c *Clause) manySay(q clause.Cue) bool {
	if q.Info.First != syntax.VB || q.Info.Passive || c.Infinitive(q.First) || c.Kind(q.Next) != reading.Stop {
		return false
	}
	return c.Kind(q.First-1) == reading.NounPhrase && c.Kind(q.First-2) == reading.Comma && c.HeadOf(q.First-1).Tag == syntax.NNS
}

// lastQuoted returns the chunk of the passage that ends right before chunk end, or -1.
func (c *Clause) lastQuoted(end int) int {
	k := end - 1
	if c.Kind(k) == reading.Comma {
		k--
	}
	if c.Kind(k) == reading.Quoted {
		return k
	}
	return -1
}

// quotedCueBetween says whether another passage and a verb of saying beside it stand in chunks [from, to).
func (c *Clause) quotedCueBetween(from, to int) bool {
	for _, q := range c.Cues {
		if q.First > from && q.Last < to && q.Info.Finite() && q.Verb.Takes(lexicon.Quote) {
			s := c.SubjectOf(q.First)
			if c.Kind(q.First-1) == reading.Quoted || s.Own && c.Kind(s.First-1) == reading.Quoted {
				return true
			}
		}
	}
	return false
}

// startsSentence says whether the passage at chunk b, with passages alone before it, begins the sentence.
func (c *Clause) startsSentence(b int) bool {
	for b > 0 && (c.Kind(b-1) == reading.Quoted || c.Kind(b-1) == reading.Comma) {
		b--
	}
	return b == 0
}

// ownContent says whether the cue has a passage or a that-clause of its own behind it.
func (c *Clause) ownContent(q clause.Cue) bool {
	f := found{cue: q}
	c.complement(&f)
	switch f.frame {
	case lexicon.Quote, lexicon.That, lexicon.Whether, lexicon.Bare, lexicon.To:
		return f.right.End > f.right.Start
	}
	return false
}

// ends says whether nothing of the cue's own follows: the sentence ends, or goes on behind a comma or a quotation mark,
// settings and hearers ("told reporters on Monday") aside.
func (c *Clause) ends(q clause.Cue) bool {
	next := c.SkipSetting(q.Next, q.Verb)
	switch c.Kind(next) {
	case reading.Stop, reading.Comma, reading.Dash, reading.Semicolon, reading.Coordinator:
		return true
	case reading.Preposition, reading.Subordinator:
		return next > 0 && lexicon.TellsClause(c.Word(next), lexicon.Circumstances) || c.phrasesToEnd(next, q.Verb)
	}
	return false
}

// phrasesToEnd says whether nothing but place and time stands between chunk k, behind a verb of saying that takes no
// preposition for what it says there, and the stop: said | in parliament on Monday (June 2).
func (c *Clause) phrasesToEnd(k int, v *lexicon.Verb) bool {
	if v.Class != lexicon.Report || v.TakesPrep(c.Word(k)) {
		return false
	}
	for c.Prepositional(k) || c.In(k, 1<<reading.Adverb|1<<reading.Bracket) || c.Timeful(k) {
		if c.Kind(k) == reading.Preposition {
			k++
		}
		k++
	}
	return c.Kind(k) == reading.Stop
}
