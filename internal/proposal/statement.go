package proposal

import (
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/ruling"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/transcript"
)

// A Statement is a record in the making: cue, source and content as ranges of items, before anybody asks who the
// source is.
type Statement struct {
	Sentence int
	Para     int
	Cue      text.Span // items; empty when there is no word of saying
	Lemma    string
	Verb     *lexicon.Verb // nil for nouns, phrases and colons
	Class    lexicon.Class
	Frame    lexicon.Frame // how the content stands to the cue
	Share    float64       // how often the cue, in that frame, is one
	Negated  bool
	Mode     Manner
	Occasion *Occasion // nil where nothing is told of it
	Raised   bool      // the cue is an infinitive with the verb that it hangs on: "is expected to say"
	Relayed  bool      // somebody whom the cue names passed it on
	Bounded  bool      // the content ends with the relative clause that it stands in
	Apart    bool      // somebody else says it than whoever speaks around it
	Behind   bool      // the cue stands behind a relative clause of its source
	Answers  bool      // a turn without label that answers what somebody asked
	Source   Source
	Nested   []Nested    // passages in it that are somebody else's words
	Content  []text.Span // items, in order; may reach into later sentences and paragraphs
	Reason   Reason
	Margin   Margin
	From     int // index of the statement that a continued one carries on; -1
}

// A Margin is by how much the models prefer a reading to the next best: of each part, and of the links between them. It is
// zero where they had nothing to decide.
type Margin struct {
	Content, Cue, Source, Link int32
	Doubt                      float32 // of whom the source means, as in anchor
}

// A Source is the mention of a speaker.
type Source = clause.Source

// A Clause reads the statements of one sentence from its chunks.
type Clause struct {
	clause.Clause
	words   []string    // of the sentence, when a phrase is looked for
	loose   bool        // an extent ends with the sentence only: there is no cue to be coordinated with
	covered []text.Span // chunk ranges that belong to some content already
	hung    text.Span   // which of those only hang on a subject
	lenient bool        // take every word of saying for a cue, however seldom it is one
	left    bool        // something in the sentence seldom is a cue
}

// clauses keeps the memory of earlier clauses for later ones; no statement points into it.
var clauses = sync.Pool{New: func() any { return new(Clause) }}

// NewClause gives a clause that can begin any sentence of a document.
func NewClause(d *reading.Document) *Clause {
	c := clauses.Get().(*Clause)
	c.Doc, c.lenient = d, false
	return c
}

// Release gives the memory back.
func (c *Clause) Release() {
	c.Doc, c.Chunks = nil, nil
	clear(c.words[:cap(c.words)]) // they are strings of the article
	clauses.Put(c)
}

// Found is what is said in every sentence, as far as the sentence itself tells. The loose statements are all that the words
// of the lexicon could say if each were a cue; the strict ones leave out what seldom is one, and have what the caller's rules
// find. Most sentences say the same both ways, and are read once.
type Found struct {
	Strict, Loose []Statement
	Failed        []ruling.Failure
	plain         []text.Span // by sentence: those of Strict that a clause reads in it; from -1 on where none was asked
}

// Find finds what is said in a document.
func Find(d *reading.Document, rules *ruling.Run) *Found {
	room := min(len(d.Sentences)/2, len(d.Items)/16+1) // of lines with a word or two, few say something
	f := &Found{Strict: slices.Grow(turns(d), room), plain: make([]text.Span, len(d.Sentences))}
	f.Loose = append(make([]Statement, 0, cap(f.Strict)), f.Strict...)
	inTurn := make([]bool, len(d.Paras))
	for _, t := range f.Strict {
		inTurn[t.Para] = true
		for _, c := range t.Content {
			inTurn[d.Sentences[d.SentenceOf(c.Start, t.Sentence)].Para] = true
		}
	}
	c := NewClause(d)
	defer c.Release()
	for n := range d.Sentences {
		if f.plain[n].Start = -1; !inTurn[d.Sentences[n].Para] {
			f.sentence(c, n, rules)
		}
	}
	return f
}

// sentence adds what is said in sentence n.
func (f *Found) sentence(c *Clause, n int, rules *ruling.Run) {
	c.Begin(n)
	begun := len(f.Strict)
	if !rules.Over() {
		f.Strict, f.Failed = c.rules(rules, f.Strict, f.Failed)
	}
	found := len(f.Strict)
	if st, ok := c.signatureBehind(); ok {
		f.Strict, f.Loose = append(f.Strict, st), append(f.Loose, st)
		return
	}
	f.Strict = c.read(f.Strict)
	if found == begun { // nothing was covered
		f.plain[n] = text.Span{Start: found, End: len(f.Strict)}
	}
	if !c.left {
		f.Loose = append(f.Loose, f.Strict[found:]...)
		return
	}
	clear(c.Subjects) // the cues stay
	c.covered, c.left, c.lenient = c.covered[:0], false, true
	f.Loose = c.read(f.Loose)
	c.lenient = false
}

// Plain returns what a clause of English reads in sentence n, as [Clause.Read] does, and whether that is known. Whoever keeps a
// statement must clone its content.
func (f *Found) Plain(n int) ([]Statement, bool) {
	if in := f.plain[n]; in.Start >= 0 {
		return f.Strict[in.Start:in.End:in.End], true
	}
	return nil, false
}

// turns makes statements of the turns of a transcript.
func turns(d *reading.Document) (out []Statement) {
	for _, t := range transcript.Turns(d) {
		out = append(out, Statement{
			Sentence: t.Sentence, Para: t.Para, From: -1, Reason: ReasonTurn, Lemma: ":", Frame: lexicon.Quote, Share: 0.95, Class: lexicon.Report,
			Cue: t.Colon, Source: Source{Items: t.Who, Head: t.Name}, Content: t.Says, Answers: t.Answers,
		})
	}
	return out
}

// seldom says whether what seldom is a cue is to be left out, and notes that it came to that.
func (c *Clause) seldom() bool {
	c.left = true
	return !c.lenient
}

// Begin turns to sentence n.
func (c *Clause) Begin(n int) {
	c.Clause.Begin(n)
	c.covered, c.left = c.covered[:0], false
}

// Read returns what the rules answer for in the sentence.
func (c *Clause) Read() []Statement { return c.read(nil) }

// SortStatements puts statements into the order of their contents.
func SortStatements(s []Statement) {
	slices.SortStableFunc(s, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
}

// MentionWord says how the source of a statement names the speaker.
func MentionWord(d *reading.Document, s *Statement) string {
	switch {
	case s.From >= 0:
		return "carried"
	case s.Source.None():
		return "none"
	case s.Source.Relative:
		return "relative"
	}
	switch head := d.Items[s.Source.Head.End-1]; {
	case head.Tag == syntax.PRP || head.Tag == syntax.PRPS:
		return "pronoun"
	case reading.Proper(head.Tag):
		return "name"
	}
	return "description"
}

// A Manner is a Mode with the items that show it.
type Manner struct {
	Mode
	Words text.Span
}

// A Nested is a passage in the content of a statement that is somebody else's words.
type Nested struct {
	Item int
	Who  Source
}

// OwnWords says whether a statement's content is somebody's own words without marks, whose "I" is not the author: what
// stands behind a label or colon, or beside "he said" as if it were quoted.
func (s *Statement) OwnWords() bool {
	switch s.Reason {
	case ReasonTurn, ReasonColon, ReasonRule, ReasonSignature:
		return true
	}
	return s.Frame == lexicon.Inverted || s.Frame == lexicon.Quote
}

// LeadsToBlock says whether the words stand without marks behind the paragraph of the cue: all of them are somebody's.
func (s *Statement) LeadsToBlock(d *reading.Document) bool {
	first, para := s.Content[0].Start, d.Paras[s.Para].Sentences
	said := s.Reason == ReasonCue || s.Reason == ReasonColon
	return said && !s.Negated && !s.Source.None() && d.Items[first].Passage < 0 && first >= d.Sentences[para.End-1].Items.End
}

// Says whether item i is of the content.
func (s *Statement) Says(i int) bool {
	for _, c := range s.Content {
		if c.Start <= i && i < c.End {
			return true
		}
	}
	return false
}
