package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A found is what one cue says, in chunks of its sentence.
type found struct {
	cue       cueAt
	frame     lexicon.Frame
	source    source
	left      text.Span // content before the cue; empty for none
	right     text.Span // content behind it
	cueEnd    int       // item after the cue's last word, when a preposition or colon joined it
	colon     bool
	passive   bool // no source because there is no agent
	announced bool // the content is to come: the paragraph ends with the colon behind the cue
}

func (f found) content() bool { return f.left.End > f.left.Start || f.right.End > f.right.Start }

// read appends the statements of the sentence. A cue with its content before it ("…, X said") goes first: it takes the
// sentence as a whole, and what its content says of others' sayings is no record of its own. Then the others from left
// to right.
func (c *clause) read(out []statement) []statement {
	start := len(out)
	if st, ok := c.signature(); ok {
		return append(out, st)
	}
	out = c.accordingTo(out)
	c.coverSubjects()
	taken := make([]bool, len(c.cues))
	for i := len(c.cues) - 1; i >= 0; i-- {
		if f, ok := c.fronted(c.cues[i]); ok && !c.isCovered(c.cues[i].first) {
			out = append(out, c.statement(f))
			taken[i] = true
		}
	}
	for i, q := range c.cues {
		if taken[i] || c.isCovered(q.first) {
			continue
		}
		if f, ok := c.rightward(q); ok {
			out = append(out, c.statement(f))
		}
	}
	out = c.nouns(out)
	out = c.adjectives(out)
	out = c.colons(out)
	sortStatements(out[start:])
	return out
}

func (c *clause) isCovered(k int) bool {
	for _, s := range c.covered {
		if k >= s.Start && k < s.End {
			return true
		}
	}
	return false
}

// cover marks chunks as somebody's content.
func (c *clause) cover(s text.Span) {
	if s.End > s.Start {
		c.covered = append(c.covered, s)
	}
}

// statement turns what was found into items.
func (c *clause) statement(f found) statement {
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, verb: f.cue.verb, frame: f.frame, source: f.source, from: -1, reason: ReasonCue}
	st.cue = text.Span{Start: c.cs[f.cue.first].start, End: f.cue.cueEnd}
	if f.cueEnd > st.cue.End {
		st.cue.End = f.cueEnd
	}
	st.negated, st.relayed, st.raised = f.cue.info.negated, f.cue.relayed, f.cue.raised
	st.behind = c.heads[f.cue.first] > 0
	st.bounded = f.right.End > f.right.Start && f.right.End == c.mains[f.right.Start]
	if f.cue.verb != nil {
		st.lemma = f.cue.verb.String()
		st.class = f.cue.verb.Class
		st.share = f.cue.verb.Share(f.frame)
	}
	for _, part := range []text.Span{f.left, f.right} {
		if part.End > part.Start {
			st.content = append(st.content, text.Span{Start: c.cs[part.Start].start, End: c.cs[part.End-1].end})
			c.cover(part)
		}
	}
	if f.announced {
		st.content = []text.Span{c.wordsToCome()}
		if c.kind(f.cue.next) == colon {
			st.cue.End = c.cs[f.cue.next].end
		}
	}
	c.coverSource(st.source)
	if st.source.none() {
		st.reason = ReasonNone
		if f.passive {
			st.reason = ReasonPassive
		}
	}
	return st
}

// coverSubjects marks the clauses that hang on the subjects of plain verbs of saying, before anything in them is read.
func (c *clause) coverSubjects() {
	for _, q := range c.cues {
		if q.verb.Class != lexicon.Report || !q.info.finite() {
			continue
		}
		if s := c.subjectOf(q.first); s.own && !s.relativ {
			c.coverSource(s.source)
		}
	}
}

// coverSource marks the clauses that hang on a source, "who asked not to be named", as no statements of their own.
func (c *clause) coverSource(s source) {
	if s.none() || s.relativ || s.items.End-s.items.Start < 4 {
		return
	}
	r := text.Span{Start: c.chunkAt(s.items.Start), End: c.chunkAt(s.items.End - 1)}
	for _, q := range c.cues {
		if q.first >= r.Start && q.first < r.End && (q.verb.Class == lexicon.Report || c.mains[q.first] > 0) && c.kind(q.first-1) == relative && (c.word(q.next) == "that" || c.clauseFollows(q.next)) {
			return // "Barkley, who said he votes, said", "people who believe he won said": said twice
		}
	}
	c.cover(r)
}

// speakerLike says whether a noun phrase may speak: a name, a role, an organization, a document, a pronoun.
func (c *clause) speakerLike(s source) bool {
	for i := s.head.Start; i < s.head.End; i++ {
		it := c.d.items[i]
		if proper(it.tag) || it.tag == syntax.PRP {
			return true
		}
		if _, ok := lexicon.Role(it.lower); ok {
			return true
		}
		if _, ok := lexicon.OrgNoun(it.lower); ok {
			return true
		}
		if _, ok := lexicon.DocNoun(it.lower); ok {
			return true
		}
	}
	return false
}

// clausal says whether chunks [from, to) have a finite verb or a passage: whether they can be what somebody says.
func (c *clause) clausal(from, to int) bool {
	for k := from; k < to; k++ {
		if c.kind(k) == quoted || c.kind(k) == verbGroup && c.cs[k].verb.finite() {
			return true
		}
	}
	return false
}

func (c *clause) isCueChunk(k int) bool {
	for _, q := range c.cues {
		if k >= q.first && k <= q.last {
			return true
		}
	}
	return false
}
