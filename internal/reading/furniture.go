package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// furnitureMax is how many tokens a line that the page sets among those of the article has at most.
const furnitureMax = 40

// furniture says whether the words of a line give it away as one that the page sets among those of the article: an
// advertisement, "Read more: ...", the credit of a photograph. They are not read: nobody says anything there, and a name in
// them is no one's in the article.
func (d *Document) furniture(toks []text.Token) bool {
	if len(toks) > furnitureMax {
		return false
	}
	for len(toks) > 2 && toks[0].Lower == "(" && toks[len(toks)-1].Lower == ")" {
		toks = toks[1 : len(toks)-1]
	}
	return lexicon.Furniture(d.lowered(toks))
}

// lowered returns the words of a line in lower case, until it is called again.
func (d *Document) lowered(toks []text.Token) []string {
	d.lowers = d.lowers[:0]
	for _, t := range toks {
		d.lowers = append(d.lowers, t.Lower)
	}
	return d.lowers
}

// elsewhere says whether a line is the headline of another article: a label says so, or a heading for such a list stands before
// it, listed. Marks in it are no quotation of this article's; parts are the passages from the paragraph on, of which one that
// reaches beyond the line says that it is none. It is also told whether the next line may be such a headline.
func (d *Document) elsewhere(toks []text.Token, para Paragraph, parts []Passage, listed bool) (is, next bool) {
	if len(toks) == 0 {
		return false, listed
	}
	marked := false
	for _, p := range parts {
		if p.Outer.Start >= para.End {
			break
		}
		if p.Open || p.Unclosed || p.Outer.End > para.End {
			return false, false
		}
		marked = true
	}
	if listed && len(toks) <= headlineMax && noStop(toks) {
		return true, true
	}
	if len(toks) > headlineMax {
		return false, false
	}
	words := d.lowered(toks)
	return marked && noStop(toks) && lexicon.PointsElsewhere(words), !marked && lexicon.HeadsList(words)
}

// noStop says whether a line ends without a full stop, inside marks or out.
func noStop(toks []text.Token) bool {
	i := len(toks) - 1
	for i > 0 && toks[i].Kind == text.Mark {
		i--
	}
	switch toks[i].Lower {
	case ".", ",", ":", ";", "...", "…":
		return false
	}
	return true
}

// headlineMax is how many tokens a headline has at most.
const headlineMax = 30

// Headline returns the paragraph that is the article's own headline: the first, when it is one short sentence that no stop
// ends, and an article follows. It is -1 where there is none. A byline or a line of the page may stand before it.
func (d *Document) Headline() int {
	for n := range d.Paras {
		if p := &d.Paras[n]; p.Sentences.End == p.Sentences.Start || isByline(d.Text[p.Start:p.End]) {
			continue
		}
		for k := n + 1; d.unstopped(n) && k < len(d.Paras); k++ {
			if d.stopped(k) {
				return n
			}
		}
		return -1
	}
	return -1
}

// unstopped says whether a paragraph is one sentence, not too long, that ends without a full stop, inside marks or out.
func (d *Document) unstopped(n int) bool {
	p := d.Paras[n]
	if p.tokens.End-p.tokens.Start > headlineMax || p.Sentences.End != p.Sentences.Start+1 {
		return false
	}
	return noStop(d.Tokens[p.tokens.Start:p.tokens.End])
}

// stopped says whether a paragraph ends as a sentence does.
func (d *Document) stopped(n int) bool {
	p := d.Paras[n]
	if p.Sentences.End == p.Sentences.Start {
		return false
	}
	last := d.Tokens[p.tokens.End-1]
	return last.Kind == text.Mark || Punctuation(last.Lower) == Stop
}
