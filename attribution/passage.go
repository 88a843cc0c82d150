package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// innerTokens returns the tokens between a passage's marks.
func (d *document) innerTokens(p passage) []text.Token {
	in := d.tokensIn(p.tokens, p.inner)
	return d.tokens[in.Start:in.End]
}

// sentenceLike says whether a passage is a sentence or more, as somebody would speak it, and not a fragment in a
// sentence of the author's, a title or a term.
func (d *document) sentenceLike(p passage) bool {
	toks := d.innerTokens(p)
	words, capital, verb := 0, false, false
	var last text.Token
	in := d.tokensIn(p.tokens, p.inner)
	for i, t := range toks {
		if t.Kind == text.Word || t.Kind == text.Number {
			if words == 0 {
				capital = t.Capital || t.Kind == text.Number
			}
			words++
			if tag := d.tags[in.Start+i]; tag.Finite() {
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
		return capital && (verb || !d.titleCase(toks)) || p.open
	}
	if p.open {
		return true
	}
	return capital && verb && words >= 4 && !d.titleCase(toks)
}

// titleCase says whether the words are capitalized as in the title of a work: all but the small ones.
func (d *document) titleCase(toks []text.Token) bool {
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

// words counts the words of a passage.
func (d *document) words(p passage) int {
	n := 0
	for _, t := range d.innerTokens(p) {
		if t.Kind == text.Word || t.Kind == text.Number {
			n++
		}
	}
	return n
}

// joinAsked puts “Why?” Smith asked together where the splitter, seeing a capital behind a question mark, made two
// sentences of it: the second is a speaker and a verb of saying, with nothing of its own to say.
func (d *document) joinAsked(from int) {
	out := d.sentences[:from]
	for n := from; n < len(d.sentences); n++ {
		s := d.sentences[n]
		if k := len(out) - 1; k >= from && d.endsOpen(out[k]) && d.saysOnly(s) {
			out[k].items.End = s.items.End
			continue
		}
		out = append(out, s)
	}
	d.sentences = out
}

// endsOpen says whether the sentence ends with a passage that a verb of saying may follow.
func (d *document) endsOpen(s sentence) bool {
	it := d.items[s.items.End-1]
	if it.passage < 0 {
		return false
	}
	toks := d.innerTokens(d.passages[it.passage])
	if len(toks) == 0 {
		return false
	}
	switch toks[len(toks)-1].Lower {
	case "?", "!", "?!", "…", "...", "—", "--", ".", "!!", ",":
		return true
	}
	return false
}

// short says whether little follows the verb at item i and no further passage: a setting, not a content.
func (d *document) short(s sentence, i int) bool {
	for k := i; k < s.items.End; k++ {
		if d.items[k].passage >= 0 || d.items[k].lower == "that" {
			return false
		}
	}
	return s.items.End-i <= 9
}

// saysOnly says whether a sentence is a short noun phrase, a verb of saying and nothing that could be its content.
func (d *document) saysOnly(s sentence) bool {
	for i := s.items.Start; i < s.items.End && i < s.items.Start+20; i++ {
		it := d.items[i]
		switch k := punctuation(it.lower); {
		case it.passage >= 0:
			if it.end-it.tok > 4 { // more than a nickname
				return false
			}
		case i > s.items.Start && (k == comma || k == bracket || it.lower == ")" || it.tag == syntax.SYM):
		case it.tag == syntax.VBD || it.tag == syntax.VBZ:
			v, _, ok := lexicon.Cue(it.lower)
			if !ok || !v.Takes(lexicon.Quote) || i == s.items.Start {
				return false
			}
			if i+1 >= s.items.End {
				return true
			}
			next := d.items[i+1]
			switch {
			case next.passage >= 0:
				return false
			case punctuation(next.lower) == stop, punctuation(next.lower) == comma:
				return true
			case next.tag == syntax.RB || next.tag == syntax.VBG || lexicon.Is(next.lower, lexicon.Weekday):
				return true
			case next.tag == syntax.IN || next.tag == syntax.TO:
				return !subordinates(next.lower) && !v.TakesPrep(next.lower) && (i+2 >= s.items.End || !d.items[i+2].tag.Verb()) && d.short(s, i)
			case v.Takes(lexicon.Recipient) && next.tag != syntax.PRP:
				return i+3 >= s.items.End || punctuation(d.items[i+2].lower) == stop || d.items[i+2].tag == syntax.IN && d.items[i+2].lower != "that"
			}
			return false
		case it.tag.Noun() || it.tag == syntax.PRP || it.tag == syntax.DT || it.tag == syntax.JJ || it.tag == syntax.PRPS || it.tag == syntax.POS || it.tag == syntax.CD || it.tag == syntax.RB:
		case it.tag == syntax.IN && i > s.items.Start && (it.lower == "of" || it.lower == "for" || it.lower == "from" || it.lower == "at"):
		default:
			return false
		}
	}
	return false
}
