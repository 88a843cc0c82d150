package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Marks that are missing. Package quotes ends a quote without a closing mark with its paragraph, or takes the opening mark
// of the next paragraph for one that opens it again. It knows no words: where the author's begin inside such a quote is
// found here.

// attributionMax is how many tokens an attribution inside a quotation may have, up to its stop.
const attributionMax = 16

// endAtAttribution ends a passage without closing mark where an attribution begins in it: “We close it, | he said.
func (d *Document) endAtAttribution(p *Passage) {
	in := d.TokensIn(p.Tokens, p.Inner)
	for i := in.Start + 1; i+2 <= in.End; i++ {
		t := d.Tokens[i]
		if t.Lower != "," && t.Lower != "?" && t.Lower != "!" {
			continue
		}
		end := d.attribution(i+1, in.End)
		if end == 0 || p.Open && end < in.End && !p.Unclosed {
			continue // the marks of a quote that runs on are sound, and somebody may say in it what somebody said
		}
		p.Outer.End, p.Inner.End = t.End, t.End
		p.Tokens.End = i + 1
		p.Open, p.Reopened, p.Unclosed = false, false, true
		p.Quote = -1 - len(d.Passages) // what follows is another one
		return
	}
}

// attribution returns the token behind an attribution that begins at token i, before token end: "he said.", "said Ida Falk
// on Friday."; 0 for none. The first person is the one who is quoted.
func (d *Document) attribution(i, end int) int {
	if d.sayingAt(i) != nil { // said Ida Falk
		s := d.subjectEnd(i+1, end)
		if s == i+1 || s < end && (d.Tags[s].Finite() || d.Tags[s] == syntax.MD) {
			return 0
		}
		return d.attributionEnd(s, end)
	}
	s := d.subjectEnd(i, end)
	if s == i || s >= end {
		return 0
	}
	for s < end && d.Tags[s] == syntax.RB {
		s++
	}
	if s >= end {
		return 0
	}
	v := d.sayingAt(s)
	if v == nil {
		return 0
	}
	s++
	if s < end && d.Tokens[i-1].Lower == "," && d.toldBehind(s, v) {
		return d.attributionEnd(s, end)
	}
	return d.signEnd(s, end)
}

// toldBehind says whether token i, behind a verb of saying, begins what is told of the saying: when, where, to whom.
func (d *Document) toldBehind(i int, v *lexicon.Verb) bool {
	lower := d.Tokens[i].Lower
	switch tag := d.Tags[i]; {
	case tag == syntax.RB, lexicon.Is(lower, lexicon.Weekday|lexicon.TimeNoun):
		return true
	case tag == syntax.IN, tag == syntax.TO:
		if !subordinates(lower) {
			return true
		}
	}
	return v.Takes(lexicon.Recipient) && d.hearerTag(i)
}

// hearerTag says whether token i can begin the phrase for a hearer.
func (d *Document) hearerTag(i int) bool {
	tag := d.Tags[i]
	return tag.Noun() || tag == syntax.DT || tag == syntax.PRP && !lexicon.Is(d.Tokens[i].Lower, lexicon.Subject)
}

// mostlyInverted is the share of a verb's uses behind a quotation and before its speaker from which on it counts as one for that.
const mostlyInverted = 0.6

// sayingAt returns the verb of saying at token i, where it is finite and most often one behind a quotation; nil for none.
func (d *Document) sayingAt(i int) *lexicon.Verb {
	if t := d.Tags[i]; t != syntax.VBD && t != syntax.VBZ && t != syntax.VBN {
		return nil
	}
	v, _, ok := lexicon.Cue(d.Tokens[i].Lower)
	if !ok || d.Tokens[i].Capital || !v.Takes(lexicon.Inverted) || v.Share(lexicon.Inverted) < mostlyInverted {
		return nil
	}
	return v
}

// subjectEnd returns the token behind a subject in the third person that begins at token i; i itself for none.
func (d *Document) subjectEnd(i, end int) int {
	if i >= end {
		return i
	}
	if p, ok := lexicon.PersonalPronoun(d.Tokens[i].Lower); ok {
		if p.Person == 3 && p.Case == lexicon.Subject && !d.Tokens[i].Capital {
			return i + 1
		}
		return i
	}
	k, nouns := i, false
	for ; k < end && k < i+attributionMax; k++ {
		if d.Tags[k].Noun() {
			nouns = true
		} else if first := k == i; !d.beforeNoun(k, first) && !(nouns && d.joinsNouns(k, end)) {
			break
		}
	}
	if !nouns {
		return i
	}
	return k
}

// beforeNoun says whether token k may stand before the noun of a subject: an article only as its first word.
func (d *Document) beforeNoun(k int, first bool) bool {
	switch d.Tags[k] {
	case syntax.JJ, syntax.CD, syntax.POS, syntax.PRPS:
		return true
	case syntax.DT:
		return first
	}
	return false
}

// joinsNouns says whether token k may stand between two nouns of a subject: of the, and the comma of "the chairman, Otto Brandt".
func (d *Document) joinsNouns(k, end int) bool {
	switch d.Tokens[k].Lower {
	case "of", "the":
		return true
	case ",":
		return k+1 < end && (Proper(d.Tags[k+1]) || d.Tags[k+1] == syntax.DT)
	}
	return false
}

// signEnd is attributionEnd for an attribution that must be over at token i.
func (d *Document) signEnd(i, end int) int {
	if i >= end {
		return end
	}
	if k := Punctuation(d.Tokens[i].Lower); k == Stop || k == Comma && i+1 >= end {
		return i + 1
	}
	return 0
}

// attributionEnd returns the token behind the stop that ends an attribution, at token i or soon behind it; 0 where none does.
func (d *Document) attributionEnd(i, end int) int {
	for k := i; k < end && k < i+attributionMax; k++ {
		if d.Tokens[k].Lower == "that" {
			return 0
		}
		switch Punctuation(d.Tokens[k].Lower) {
		case Stop:
			return k + 1
		case Comma, Colon, Semicolon, Dash:
			if k+1 < end {
				return 0
			}
			return end
		}
		if k+1 == end {
			return end
		}
	}
	if i >= end {
		return end
	}
	return 0
}

// betweenMax is how many lines may stand between two paragraphs of a quotation, and captionMax how many words one has.
const (
	betweenMax = 4
	captionMax = 25
	headingMax = 8
)

// resumes says whether passage p, the first of paragraph n, goes on with the last passage before it: that was left without
// a closing mark, p opens with the same mark, and nothing but lines of the page stand between.
func (d *Document) resumes(p Passage, n int, para Paragraph) bool {
	k := len(d.Passages) - 1
	if k < 0 || p.Tokens.Start != para.tokens.Start || p.Inner.Start == p.Outer.Start {
		return false
	}
	last := d.Passages[k]
	if !last.Unclosed || last.Reopened || last.Quote < 0 {
		return false
	}
	if between := n - 1 - last.Para; between <= 0 || between > betweenMax {
		return false
	}
	if d.opening(last) != d.opening(p) {
		return false
	}
	for m := last.Para + 1; m < n; m++ {
		if !d.pageLine(d.Paras[m], captionMax) {
			return false
		}
	}
	return true
}

// opening returns the mark that opens a passage.
func (d *Document) opening(p Passage) string { return d.Text[p.Outer.Start:p.Inner.Start] }

// pageLine says whether a paragraph is a line that the page sets among those of the article: one that its words give away,
// or a heading or caption of a few words that ends without a sign.
func (d *Document) pageLine(p Paragraph, words int) bool {
	if p.passages.End > p.passages.Start {
		return false
	}
	toks := d.Tokens[p.tokens.Start:p.tokens.End]
	if len(toks) == 0 {
		return true
	}
	if d.furniture(toks) {
		return true
	}
	last := &toks[len(toks)-1]
	return len(toks) <= words && toks[0].Capital && last.Kind != text.Mark && Punctuation(last.Lower) == Other
}

// insideLine says whether a part of a quotation that no mark opens again is a line of the page.
func (d *Document) insideLine(p Passage, para Paragraph) bool {
	if !p.Open || p.Inner != p.Outer || len(d.Passages) == 0 {
		return false
	}
	last := d.Passages[len(d.Passages)-1]
	if last.Quote != p.Quote {
		return false
	}
	words := 0
	if k := last.Tokens.End - 1; k >= 0 && Punctuation(d.Tokens[k].Lower) == Stop {
		words = headingMax // not a line of a list or poem
	}
	return d.pageLine(Paragraph{tokens: para.tokens}, words)
}
