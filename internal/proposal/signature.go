package proposal

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/transcript"
)

// ofSignature are the kinds of chunks that may stand behind the name that signs a quotation.
const ofSignature = 1<<reading.Comma | 1<<reading.Stop | 1<<reading.NounPhrase | 1<<reading.Preposition | 1<<reading.Bracket

// signature reads “…” -- Name: a sentence of a passage, a dash and a name with nothing said about it.
func (c *Clause) signature() (Statement, bool) {
	var st Statement
	k := c.behindLabel()
	if k == 0 && c.Kind(1) == reading.NounPhrase {
		return c.verbless()
	}
	if c.Kind(k) != reading.Quoted || c.Kind(k+1) != reading.Dash || c.Kind(k+2) != reading.NounPhrase {
		return st, false
	}
	src, next := c.PhraseFrom(k + 2)
	for next < len(c.Chunks) && c.In(next, ofSignature) {
		next++
	}
	if next < len(c.Chunks) || !c.speakerLike(src) {
		return st, false
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	st.Source = src
	st.Cue = text.Span{Start: c.Chunks[k+1].Start, End: c.Chunks[k+1].End}
	st.Content = []text.Span{{Start: c.Chunks[k].Start, End: c.Chunks[k].End}}
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return st, true
}

// verbless reads “…,” Name, what he is: the words end with a comma, a name follows, and no verb of saying, which somebody forgot.
func (c *Clause) verbless() (Statement, bool) {
	var st Statement
	if c.Kind(0) != reading.Quoted || !c.SentenceLike(0) || !c.Doc.EndsWithComma(c.Doc.Items[c.Chunks[0].Start].Passage) {
		return st, false
	}
	who := c.Chunks[1]
	if !reading.Proper(c.Doc.Items[who.Head].Tag) {
		return st, false
	}
	for k := 2; k < len(c.Chunks) && c.Kind(k) != reading.Stop; k++ {
		if !c.In(k, ofSignature|1<<reading.Coordinator) {
			return st, false
		}
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	if st.Source, _ = c.PhraseFrom(1); c.Kind(2) == reading.Preposition && c.Word(2) != "of" { // Voss | from the stage
		st.Source.Items.End = who.End
	}
	st.Content = []text.Span{{Start: c.Chunks[0].Start, End: c.Chunks[0].End}}
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return st, true
}

// behindLabel returns the chunk behind a label that no speaker is, with which the sentence begins: Quote of the day: “…”; 0 for none.
func (c *Clause) behindLabel() int {
	for k := 1; k < len(c.Chunks) && k <= labelMax; k++ {
		if c.Kind(k) == reading.Colon && lexicon.NobodysLabel(c.Doc.LowerName(text.Span{Start: c.Chunks[0].Start, End: c.Chunks[k].Start})) {
			return k + 1
		}
	}
	return 0
}

// labelMax is how many chunks such a label has at most.
const labelMax = 4

// signatureBehind reads a dash and a name on a line of their own, under the quotation that they sign.
func (c *Clause) signatureBehind() (Statement, bool) {
	var st Statement
	if c.N == 0 || c.Kind(0) != reading.Dash {
		return c.nameLine()
	}
	src, next := c.PhraseFrom(1)
	for told := false; next < len(c.Chunks) && c.besideName(next, told); next++ {
		told = told || c.Kind(next) == reading.Comma
	}
	before := c.Doc.Sentences[c.N-1]
	if src.None() || next < len(c.Chunks) || !c.speakerLike(src) || before.Para != c.Doc.Sentences[c.N].Para-1 || !c.Doc.QuoteOnly(c.N-1) {
		return st, false
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	st.Source = src
	st.Cue = text.Span{Start: c.Chunks[0].Start, End: c.Chunks[0].End}
	st.Content = []text.Span{before.Items}
	return st, true
}

// besideName says whether chunk k may stand behind the name that signs: Ida Voss, baker; and behind a comma also what she did as
// she spoke: Ida Voss, speaking to the board in May.
func (c *Clause) besideName(k int, told bool) bool {
	switch kind := c.Kind(k); kind {
	case reading.NounPhrase, reading.Bracket:
		return true
	case reading.Preposition, reading.Adverb:
		return told
	case reading.VerbGroup:
		return told && !c.Finite(k)
	default:
		return separates(kind)
	}
}

// nameLine reads a name on a line of its own under the quotation that it signs, with what is told of the person: Ida Voss, 61,
// a baker.
func (c *Clause) nameLine() (Statement, bool) {
	var st Statement
	if c.N == 0 {
		return st, false
	}
	at, before := c.Doc.Sentences[c.N], c.Doc.Sentences[c.N-1]
	if before.Para != at.Para-1 || !c.Doc.QuoteOnly(c.N-1) {
		return st, false
	}
	who, head, ok := transcript.NameLine(c.Doc, at.Para)
	if !ok {
		who, ok = c.dashedName(at.Items)
		head = who
	}
	if !ok || c.titled(before) {
		return st, false
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	st.Source = Source{Items: who, Head: head}
	st.Content = []text.Span{before.Items}
	return st, true
}

// dashedName reads a line of one name behind a dash, which else is a sign of a list: - Voss.
func (c *Clause) dashedName(line text.Span) (name text.Span, ok bool) {
	name = text.Span{Start: line.Start, End: line.Start + 1}
	if line.End > name.End && (line.End > name.End+1 || reading.Punctuation(c.Doc.Items[name.End].Lower) != reading.Stop) {
		return name, false
	}
	before := strings.TrimRight(c.Doc.Text[:c.Doc.Items[name.Start].Span.Start], " ")
	return name, strings.HasSuffix(before, "-") && c.Doc.Items[name.Start].Passage < 0 && reading.Proper(c.Doc.Items[name.Start].Tag)
}

// titled says whether a sentence in marks is a title: of a song, above its singer, or of the article, above its author.
func (c *Clause) titled(s reading.Sentence) bool {
	if first := c.Doc.Items[s.Items.Start].Passage; first >= 0 {
		if p := c.Doc.Passages[first]; !c.Doc.SentenceLike(p) && c.Doc.Titled(p) {
			return true
		}
	}
	return s.Para < headlineReach && c.Doc.Headline() == s.Para
}

// headlineReach is in how many of the first paragraphs the headline may be.
const headlineReach = 3
