package reading

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// lastSign returns the last sign or word between the marks of a passage, in lower case.
func (d *Document) lastSign(p Passage) string {
	toks := d.InnerTokens(p)
	for i := len(toks) - 1; i >= 0; i-- {
		if toks[i].Kind != text.Mark {
			return toks[i].Lower
		}
	}
	return ""
}

// Exclaimed says whether a passage ends as an exclamation or question.
func (d *Document) Exclaimed(p Passage) bool { return d.lastSign(p) == "!" || d.Question(p) }

// Question says whether a passage ends as a question.
func (d *Document) Question(p Passage) bool {
	switch d.lastSign(p) {
	case "?", "?!", "!?", "??":
		return true
	}
	return false
}

// Whole says whether a passage has its own marks, and nobody goes on speaking in the next.
func (p Passage) Whole() bool { return !p.Open && !p.Reopened && p.Inner.End < p.Outer.End }

// SentenceOf returns the sentence that item i is in, near sentence n.
func (d *Document) SentenceOf(i, n int) int {
	for n+1 < len(d.Sentences) && d.Sentences[n].Items.End <= i {
		n++
	}
	for n > 0 && d.Sentences[n].Items.Start > i {
		n--
	}
	return n
}

// TrimSpace narrows a span to what is not white space.
func (d *Document) TrimSpace(s quotes.Span) quotes.Span {
	t := d.Text[s.Start:s.End]
	left := len(t) - len(strings.TrimLeft(t, " \t\r\n\u00a0"))
	t = strings.Trim(t, " \t\r\n\u00a0")
	return quotes.Span{Start: s.Start + left, End: s.Start + left + len(t)}
}

// QuoteOnly says whether sentence n consists of passages and signs alone.
func (d *Document) QuoteOnly(n int) bool {
	s := d.Sentences[n]
	quoted := false
	for i := s.Items.Start; i < s.Items.End; i++ {
		it := d.Items[i]
		if it.Passage < 0 && Punctuation(it.Lower) == Other && it.Lower != "'" {
			return false
		}
		quoted = quoted || it.Passage >= 0
	}
	return quoted
}

// EndsWithComma says whether the words of a passage end with a comma.
func (d *Document) EndsWithComma(passage int) bool {
	toks := d.InnerTokens(d.Passages[passage])
	return len(toks) > 0 && toks[len(toks)-1].Lower == ","
}

// ItemIs says whether item i is that word.
func (d *Document) ItemIs(i int, lower string) bool {
	return i >= 0 && i < len(d.Items) && d.Items[i].Lower == lower
}

// CourtesyTitle says whether item i is a title that is no role: Mr, Mrs, Dr, Sir, Rev; Mzee.
func (d *Document) CourtesyTitle(i int) bool {
	if d.Items[i].Passage >= 0 || d.Class(i)&TitleClass == 0 || !d.TokenCapital(i) {
		return false
	}
	t, _ := lexicon.Title(d.Items[i].Lower)
	return t.Address
}

// LowerName joins the words of a name by single spaces, in lower case.
func (d *Document) LowerName(r text.Span) string {
	if r.End == r.Start+1 {
		return d.Items[r.Start].Lower
	}
	var b strings.Builder
	for i := r.Start; i < r.End; i++ {
		if i > r.Start {
			b.WriteByte(' ')
		}
		b.WriteString(d.Items[i].Lower)
	}
	return b.String()
}

// TokenCapital says whether item i begins with a capital.
func (d *Document) TokenCapital(i int) bool { return d.Tokens[d.Items[i].Tok].Capital }

// Lowers appends the words of a range of items to out, a passage as a quotation mark.
func (d *Document) Lowers(out []string, r text.Span) []string {
	for _, it := range d.chunkItems(r) {
		if it.Passage >= 0 {
			out = append(out, `"`)
			continue
		}
		out = append(out, it.Lower)
	}
	return out
}

// Plain drops the article of a phrase, and the ending of an owner or the "himself" behind it.
func (d *Document) Plain(it text.Span) text.Span {
	for it.End > it.Start+1 && (d.Items[it.End-1].Tag == syntax.POS || lexicon.Is(d.Items[it.End-1].Lower, lexicon.Reflexive)) {
		it.End--
	}
	return d.Bare(it)
}

// Bare drops the article of a phrase.
func (d *Document) Bare(it text.Span) text.Span {
	for it.End > it.Start+1 {
		if l := d.Items[it.Start].Lower; l != "the" && l != "a" && l != "an" {
			break
		}
		it.Start++
	}
	return it
}
