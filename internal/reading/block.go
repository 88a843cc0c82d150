package reading

import (
	"strings"

	"github.com/whosaid/whosaid/internal/text"
)

// blockMin is how many items a block has at least, its stop among them.
const blockMin = 4

// Block returns what stands without marks behind a paragraph that ends with sentence n, and may be words that it announces with a
// colon: the next paragraph, and those behind it that are set off from the others in the same way or follow without a blank line.
// Each is a range of items; there are none where the next paragraph is a heading, begins with a label or holds a quotation.
func (d *Document) Block(n int) (out []text.Span) {
	p := d.Sentences[n].Para
	if d.Paras[p].Sentences.End != n+1 {
		return nil
	}
	first, apart := blockSign(d, p+1), !d.Tight(p+1)
	for k := p + 1; k < len(d.Paras) && (k == p+1 || first != 0 && blockSign(d, k) == first || apart && d.Tight(k)); k++ {
		items, ok := d.block(k)
		if !ok {
			break
		}
		out = append(out, items)
	}
	return out
}

// Tight says whether no blank line stands between paragraph p and the one before.
func (d *Document) Tight(p int) bool {
	if p < 1 || p >= len(d.Paras) {
		return false
	}
	return strings.Count(d.Text[d.Paras[p-1].End:d.Paras[p].Start], "\n") < 2
}

// block returns the items of paragraph p where it is sentences and nothing else.
func (d *Document) block(p int) (text.Span, bool) {
	s := d.Paras[p].Sentences
	if s.End <= s.Start || d.Paras[p].passages.End > d.Paras[p].passages.Start || !d.stopped(p) {
		return text.Span{}, false
	}
	in := text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End}
	if in.End-in.Start < blockMin || !d.TokenCapital(in.Start) {
		return text.Span{}, false
	}
	finite := false
	for i := in.Start; i < d.Sentences[s.Start].Items.End; i++ {
		if Punctuation(d.Items[i].Lower) == Colon {
			return text.Span{}, false
		}
		finite = finite || d.Items[i].Tag.Finite() || d.Items[i].Tag.Verb()
	}
	return in, finite
}

// blockSign returns what sets paragraph p off from others: the sign of a list, > of a quoted block, a blank for lines that are set in;
// 0 where nothing does.
func blockSign(d *Document, p int) byte {
	if p >= len(d.Paras) {
		return 0
	}
	at := d.Paras[p]
	if first := at.tokens.Start; first < at.tokens.End && d.Tokens[first].Start > at.Start {
		return d.Text[at.Start]
	}
	line := d.Text[strings.LastIndexAny(d.Text[:at.Start], "\r\n")+1 : at.Start]
	switch {
	case strings.Contains(line, ">"):
		return '>'
	case len(line) >= 4 || strings.Contains(line, "\t"):
		return ' '
	}
	return 0
}
