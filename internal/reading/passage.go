package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
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

// TitleCase says whether the words are capitalized as in the title of a work: all but the small ones.
func (d *Document) TitleCase(toks []text.Token) bool {
	upper, lower := 0, 0
	for _, t := range toks {
		if t.Kind != text.Word || lexicon.Function(t.Lower) != 0 {
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

// joinAsked puts “Why?” Smith asked together where the splitter, seeing a capital behind a question mark, made two
// sentences of it: the second is a speaker and a verb of saying, with nothing of its own to say.
func (d *Document) joinAsked(from int) {
	out := d.Sentences[:from]
	for n := from; n < len(d.Sentences); n++ {
		s := d.Sentences[n]
		if k := len(out) - 1; k >= from && d.endsOpen(out[k]) && d.saysOnly(s) {
			out[k].Items.End = s.Items.End
			continue
		}
		out = append(out, s)
	}
	d.Sentences = out
}

// endsOpen says whether the sentence ends with a passage that a verb of saying may follow.
func (d *Document) endsOpen(s Sentence) bool {
	it := d.Items[s.Items.End-1]
	if it.Passage < 0 {
		return false
	}
	toks := d.InnerTokens(d.Passages[it.Passage])
	if len(toks) == 0 {
		return false
	}
	switch toks[len(toks)-1].Lower {
	case "?", "!", "?!", "…", "...", "—", "--", "!!", ",":
		return true
	case ".":
		return !d.tells(s) // Reed called it a “fraud.” Tull disagreed.
	}
	return false
}

// tells says whether a verb stands in a sentence outside its passages.
func (d *Document) tells(s Sentence) bool {
	for i := s.Items.Start; i < s.Items.End; i++ {
		if it := &d.Items[i]; it.Passage < 0 && it.Tag.Finite() {
			return true
		}
	}
	return false
}

// short says whether little follows the verb at item i and no further passage: a setting, not a content.
func (d *Document) short(s Sentence, i int) bool {
	for k := i; k < s.Items.End; k++ {
		if d.Items[k].Passage >= 0 || d.Items[k].Lower == "that" {
			return false
		}
	}
	return s.Items.End-i <= 9
}

// saysOnly says whether a sentence is a short noun phrase, a verb of saying and nothing that could be its content.
func (d *Document) saysOnly(s Sentence) bool {
	aside := false // between commas, where it is told who the speaker is
	for i := s.Items.Start; i < s.Items.End && i < s.Items.Start+20; i++ {
		it := d.Items[i]
		if it.Lower == "," {
			aside = !aside
		}
		switch k := Punctuation(it.Lower); {
		case it.Passage >= 0:
			if it.TokEnd-it.Tok > 4 { // more than a nickname
				return false
			}
		case i > s.Items.Start && (k == Comma || k == Bracket || it.Lower == ")" || it.Tag == syntax.SYM):
		case it.Tag == syntax.VBD || it.Tag == syntax.VBZ:
			v, _, ok := lexicon.Cue(it.Lower)
			if !ok || !v.Takes(lexicon.Quote) || i == s.Items.Start {
				return false
			}
			if i+1 >= s.Items.End {
				return true
			}
			next := d.Items[i+1]
			switch {
			case next.Passage >= 0:
				return false
			case Punctuation(next.Lower) == Stop, Punctuation(next.Lower) == Comma:
				return true
			case next.Tag == syntax.RB || next.Tag == syntax.VBG || lexicon.Is(next.Lower, lexicon.Weekday):
				return true
			case next.Tag == syntax.IN || next.Tag == syntax.TO:
				return !subordinates(next.Lower) && !v.TakesPrep(next.Lower) && (i+2 >= s.Items.End || !d.Items[i+2].Tag.Verb()) && d.short(s, i)
			case v.Takes(lexicon.Recipient) && next.Tag != syntax.PRP:
				return i+3 >= s.Items.End || Punctuation(d.Items[i+2].Lower) == Stop || d.Items[i+2].Tag == syntax.IN && d.Items[i+2].Lower != "that"
			}
			return false
		case it.Tag.Noun() || it.Tag == syntax.PRP || it.Tag == syntax.DT || it.Tag == syntax.JJ || it.Tag == syntax.PRPS || it.Tag == syntax.POS || it.Tag == syntax.CD || it.Tag == syntax.RB:
		case aside && (it.Tag == syntax.CC || it.Tag == syntax.TO || it.Tag == syntax.IN && !subordinates(it.Lower)):
		case it.Tag == syntax.IN && i > s.Items.Start && (it.Lower == "of" || it.Lower == "for" || it.Lower == "from" || it.Lower == "at"):
		default:
			return false
		}
	}
	return false
}
