package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// InnerTokens returns the tokens between a passage's marks.
func (d *Document) InnerTokens(p Passage) []text.Token {
	in := d.TokensIn(p.Tokens, p.Inner)
	return d.Tokens[in.Start:in.End]
}

// SentenceLike says whether a passage is a sentence or more, as somebody would speak it, and not a fragment in a
// sentence of the author's, a title or a term.
func (d *Document) SentenceLike(p Passage) bool {
	toks := d.InnerTokens(p)
	words, capital, verb := 0, false, false
	var last text.Token
	in := d.TokensIn(p.Tokens, p.Inner)
	for i, t := range toks {
		if t.Kind == text.Word || t.Kind == text.Number {
			if words == 0 {
				capital = t.Capital || t.Kind == text.Number
			}
			words++
			if tag := d.Tags[in.Start+i]; tag.Finite() {
				verb = true
			}
		}
		if t.Kind != text.Mark {
			last = t
		}
	}
	if words == 0 {
		return false
	}
	switch last.Lower {
	case "?", "!", "?!", "!?":
		return capital || words > 3
	case ".", ",", "…", "...", "—", "--", "–", ";", ":":
		return capital && (verb || !d.TitleCase(toks)) || p.Open
	}
	if p.Open {
		return true
	}
	return capital && verb && words >= 4 && !d.TitleCase(toks)
}

// Titled says whether a passage is written as the title of a work is, and not as a heading in capitals.
func (d *Document) Titled(p Passage) bool {
	toks := d.InnerTokens(p)
	return d.TitleCase(toks) && slices.ContainsFunc(toks, func(t text.Token) bool { return t.Kind == text.Word && !t.AllCaps && t.Capital })
}

// TitleCase says whether the words are capitalized as in the title of a work: all but the small ones.
func (d *Document) TitleCase(toks []text.Token) bool {
	upper, lower := 0, 0
	for i, t := range toks {
		if t.Kind != text.Word {
			continue
		}
		if lexicon.Function(t.Lower) != 0 {
			if t.Capital && i > 0 && len(toks) > 2 && t.Lower != "i" && !lexicon.Is(t.Lower, lexicon.Weekday|lexicon.Month) {
				upper++ // A Year of Dust
			}
			continue
		}
		if t.Capital {
			upper++
		} else {
			lower++
		}
	}
	return upper > 1 && lower == 0
}

// Words counts the words of a passage.
func (d *Document) Words(p Passage) int {
	n := 0
	for _, t := range d.InnerTokens(p) {
		if t.Kind == text.Word || t.Kind == text.Number {
			n++
		}
	}
	return n
}
