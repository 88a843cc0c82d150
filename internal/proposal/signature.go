package proposal

import (
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
	if c.Kind(0) != reading.Quoted || c.Kind(1) != reading.Dash || c.Kind(2) != reading.NounPhrase {
		return st, false
	}
	src, next := c.PhraseFrom(2)
	for next < len(c.Chunks) && c.In(next, ofSignature) {
		next++
	}
	if next < len(c.Chunks) || !c.speakerLike(src) {
		return st, false
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	st.Source = src
	st.Cue = text.Span{Start: c.Chunks[1].Start, End: c.Chunks[1].End}
	st.Content = []text.Span{{Start: c.Chunks[0].Start, End: c.Chunks[0].End}}
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return st, true
}

// signatureBehind reads a dash and a name on a line of their own, under the quotation that they sign.
func (c *Clause) signatureBehind() (Statement, bool) {
	var st Statement
	if c.N == 0 || c.Kind(0) != reading.Dash {
		return c.nameLine()
	}
	src, next := c.PhraseFrom(1)
	for next < len(c.Chunks) && (separates(c.Kind(next)) || c.Kind(next) == reading.NounPhrase || c.Kind(next) == reading.Bracket) {
		next++
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

// nameLineMax is how many items a line has at most that names who is quoted above it.
const nameLineMax = 18

// nameLine reads a name on a line of its own under the quotation that it signs, with what is told of the person: Ida Voss, 61,
// a baker.
func (c *Clause) nameLine() (Statement, bool) {
	var st Statement
	if c.N == 0 || c.Kind(0) != reading.NounPhrase {
		return st, false
	}
	at, before := c.Doc.Sentences[c.N], c.Doc.Sentences[c.N-1]
	alone := c.Doc.Paras[at.Para].Sentences.End == c.N+1 && before.Para == at.Para-1
	if !alone || at.Items.End-at.Items.Start > nameLineMax || !c.Doc.QuoteOnly(c.N-1) {
		return st, false
	}
	for i := at.Items.Start; i < at.Items.End; i++ {
		if it := &c.Doc.Items[i]; it.Passage >= 0 || it.Tag.Finite() || reading.Punctuation(it.Lower) == reading.Colon {
			return st, false
		}
	}
	head := text.Span{Start: c.Chunks[0].Start, End: c.Chunks[0].End}
	setOff := len(c.Chunks) == 1 || c.In(1, 1<<reading.Comma|1<<reading.Bracket|1<<reading.Stop)
	if !setOff || !transcript.Personal(c.Doc, head) && !c.toldOf(head) {
		return st, false
	}
	end := at.Items.End
	for end > head.End && reading.Punctuation(c.Doc.Items[end-1].Lower) == reading.Stop {
		end--
	}
	st = c.statementOf(ReasonSignature, "—", lexicon.Quote, 0.9)
	st.Source = Source{Items: text.Span{Start: head.Start, End: end}, Head: head}
	st.Content = []text.Span{before.Items}
	return st, true
}

// ageDigits is how many digits an age has, and no year.
const ageDigits = 2

// toldOf says whether an age or a noun for a person stands between commas behind a name in full: Karl Most, 70, Linz.
func (c *Clause) toldOf(head text.Span) bool {
	if head.End != head.Start+2 || !c.Doc.TokenCapital(head.Start) || !c.Doc.TokenCapital(head.Start+1) || c.Kind(1) != reading.Comma {
		return false
	}
	if c.Kind(2) != reading.NounPhrase {
		return false
	}
	last := c.Chunks[2].End - 1
	aged := c.Chunks[2].Start == last && c.Doc.Tokens[c.Doc.Items[last].Tok].Kind == text.Number && len(c.Doc.Items[last].Lower) <= ageDigits
	return aged || c.Doc.RoleWord(last)
}
