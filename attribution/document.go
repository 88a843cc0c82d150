package attribution

import (
	"sync"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// A document is an article cut up once for all later steps. Everything refers to everything else by index, and to
// the article by byte offset; nothing is copied.
type document struct {
	text      string
	paras     []paragraph
	tokens    []text.Token
	tags      []syntax.Tag
	passages  []passage
	items     []item
	sentences []sentence
	chunks    []chunk
	ranges    []text.Span // raw sentences of a paragraph, while reading
	parts     []passage   // those of all paragraphs, while reading
	classes   []wordClass // of the items, as far as they were asked for
	letters   []string    // abbreviations that spell a small word, as the article has explained them so far: WHO
}

// documents keeps the memory of earlier articles for later ones: a record holds pieces of the article and nothing of the
// document that it was made with.
var documents = sync.Pool{New: func() any { return new(document) }}

// release gives the document's memory back. Articles of unusual size are left to the collector.
func (d *document) release() {
	if cap(d.tokens) > 1<<16 {
		return
	}
	clear(d.tokens) // they hold strings of the article
	clear(d.items)
	d.text = ""
	d.classes, d.letters = d.classes[:0], d.letters[:0]
	documents.Put(d)
}

// reset empties the document for an article.
func (d *document) reset(article string) {
	d.text = article
	d.paras, d.passages, d.sentences = d.paras[:0], d.passages[:0], d.sentences[:0]
	d.tokens, d.tags, d.items, d.chunks = d.tokens[:0], d.tags[:0], d.items[:0], d.chunks[:0]
	if words := len(article)/5 + 8; cap(d.tokens) < words {
		d.tokens = make([]text.Token, 0, words)
		d.tags = make([]syntax.Tag, 0, words)
		d.items = make([]item, 0, words)
		d.chunks = make([]chunk, 0, words*2/3)
	}
}

// A paragraph holds ranges into the slices of its document.
type paragraph struct {
	text.Span
	tokens    text.Span // of document.tokens
	passages  text.Span // of document.passages
	sentences text.Span // of document.sentences
}

// A passage is the part of an outermost quote that stands in one paragraph. A quote whose paragraphs are re-opened
// has a passage in each.
type passage struct {
	outer, inner Span // with and without the marks
	quote        int  // index of the quote, the same for all passages of one
	open         bool // the quote goes on in the next paragraph
	reopened     bool // no mark closed it before the next quote began: the same speech goes on there
	unclosed     bool // the mark that should close it is missing
	tokens       text.Span
	para         int
}

// An item is what a sentence consists of when quoted passages are taken as opaque: a token, or a whole passage.
type item struct {
	Span
	tok     int        // first token
	end     int        // token after the last
	passage int        // index of the passage, -1 for a plain token
	tag     syntax.Tag // of a plain token
	lower   string     // of a plain token; "" for a passage
}

// A sentence is a range of items that no stop outside quotation marks divides.
type sentence struct {
	items  text.Span // of document.items
	chunks text.Span // of document.chunks
	para   int
}

// read cuts up an article.
func read(article string) *document {
	d := documents.Get().(*document)
	d.reset(article)
	parts := d.findPassages()
	for n, p := range text.Paragraphs(article) {
		para := paragraph{Span: p}
		para.tokens.Start = len(d.tokens)
		d.tokens = text.Words(d.tokens, article, p)
		para.tokens.End = len(d.tokens)
		toks := d.tokens[para.tokens.Start:]
		d.ranges = text.Sentences(d.ranges[:0], article, toks)
		for _, r := range d.ranges {
			d.mendLetters(toks[r.Start:r.End])
			d.tags = syntax.Tags(d.tags, toks[r.Start:r.End])
			mendTags(toks[r.Start:r.End], d.tags[len(d.tags)-(r.End-r.Start):])
			d.mendNames(toks[r.Start:r.End], d.tags[len(d.tags)-(r.End-r.Start):])
		}
		para.passages.Start = len(d.passages)
		parts = d.addPassages(parts, n, para)
		para.passages.End = len(d.passages)
		para.sentences.Start = len(d.sentences)
		d.addSentences(n, para, d.ranges)
		d.joinAsked(para.sentences.Start)
		para.sentences.End = len(d.sentences)
		d.paras = append(d.paras, para)
	}
	d.chunk()
	return d
}

// mendTags sets right what the tagger gets wrong where attribution would suffer. A capitalized word in the middle of a
// sentence is an adjective only before a noun, and a verb hardly ever; behind an article stands no verb. Headlines, where
// most words are capitalized, are left as they are.
func mendTags(toks []text.Token, tags []syntax.Tag) {
	capitals, words := 0, 0
	for _, t := range toks {
		if t.Kind == text.Word {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	if capitals*2 > words && words > 6 {
		return
	}
	for i := 1; i < len(toks); i++ {
		t := toks[i]
		if tags[i] == syntax.VB || tags[i] == syntax.VBP {
			switch before := tags[i-1]; {
			case toks[i-1].Lower == "the" || toks[i-1].Lower == "a" || toks[i-1].Lower == "an", before == syntax.PRPS, before == syntax.POS:
				tags[i] = syntax.NN // "the transport minister"
			case (before == syntax.VBD || before == syntax.VBZ) && tags[i] == syntax.VB && i+1 < len(toks) && tags[i+1].Noun() && !lexicon.Is(toks[i-1].Lower, lexicon.Auxiliary):
				tags[i] = syntax.NN // "told co-host Joe Scarborough"
			}
		}
		if !t.Capital || t.Kind != text.Word || toks[i-1].Kind == text.Mark || toks[i-1].Lower == ":" {
			continue
		}
		switch tags[i] {
		case syntax.JJ, syntax.VBN, syntax.VBG, syntax.RB, syntax.UH, syntax.FW:
			if i+1 < len(toks) && (tags[i+1].Noun() || tags[i+1] == syntax.JJ || tags[i+1] == syntax.CC) {
				continue
			}
			if _, place := lexicon.Place(t.Lower); place || lexicon.Function(t.Lower) != 0 {
				continue
			}
			tags[i] = syntax.NNP
		case syntax.MD:
			if t.Lower == "may" || t.Lower == "will" { // Mrs May, Will Penny
				tags[i] = syntax.NNP
			}
		case syntax.VB, syntax.VBP, syntax.VBD, syntax.NN:
			if lexicon.Function(t.Lower) == 0 {
				tags[i] = syntax.NNP
			}
		}
	}
}

// findPassages makes a passage of every part of the outermost quotes, in order, as yet without tokens.
func (d *document) findPassages() []passage {
	out := d.parts[:0]
	for i, q := range quotes.Find(d.text) {
		if q.Depth > 0 {
			continue
		}
		for part := range q.Pieces() {
			open := part.Outer.End < q.Outer.End
			p := passage{outer: part.Outer, inner: part.Inner, quote: i, open: open, reopened: q.End == quotes.Reopened && !open}
			p.unclosed = p.reopened || q.End == quotes.Unclosed && !open
			out = append(out, p)
		}
	}
	d.parts = out
	return out
}

// addPassages takes those of the passages that lie in paragraph n, and returns the rest.
func (d *document) addPassages(parts []passage, n int, para paragraph) []passage {
	for len(parts) > 0 && parts[0].outer.Start < para.End {
		p := parts[0]
		parts = parts[1:]
		p.para = n
		p.tokens = d.tokensIn(para.tokens, p.outer)
		if p.tokens.Start >= p.tokens.End || d.startsTurn(p) || d.insideLine(p, para) {
			continue
		}
		if d.resumes(p, n, para) {
			last := &d.passages[len(d.passages)-1]
			last.open, last.unclosed = true, false
			for k := 0; k < len(parts) && parts[k].quote == p.quote; k++ {
				parts[k].quote = last.quote
			}
			p.quote = last.quote
		}
		if p.open || p.unclosed {
			d.endAtAttribution(&p)
		}
		d.passages = append(d.passages, p)
	}
	return parts
}

// startsTurn says whether a passage begins with the label of a transcript, "NAME: …, so that its mark is one that
// opens each paragraph of a longer quotation and tells nothing.
func (d *document) startsTurn(p passage) bool {
	toks := d.innerTokens(p)
	for i := 0; i < len(toks) && i < 4; i++ {
		switch {
		case toks[i].Lower == ":":
			return i > 0
		case !toks[i].AllCaps && toks[i].Kind == text.Word:
			return false
		}
	}
	return false
}

// tokensIn returns the tokens of a range that begin inside a span.
func (d *document) tokensIn(in text.Span, s Span) text.Span {
	lo, hi := in.Start, in.End
	for lo < hi {
		if mid := (lo + hi) / 2; d.tokens[mid].Start < s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < in.End && d.tokens[end].Start < s.End {
		end++
	}
	return text.Span{Start: lo, End: end}
}

// sentenceMax is how many items a sentence may have. Longer ones, which nobody writes, are cut: what follows may look at
// every word of a sentence from every other, and stays linear in the article all the same.
const sentenceMax = 400

// addSentences makes the items of a paragraph and groups them: a sentence ends where the splitter says, but never
// inside a quoted passage.
func (d *document) addSentences(n int, para paragraph, ranges []text.Span) {
	passages := d.passages[para.passages.Start:para.passages.End]
	start, k := len(d.items), 0
	cut := 0 // index of the raw sentence that the current token is in
	for t := para.tokens.Start; t < para.tokens.End; {
		it := item{tok: t, end: t + 1, passage: -1}
		if k < len(passages) && passages[k].tokens.Start == t {
			p := passages[k]
			it.Span, it.end, it.passage = p.outer, p.tokens.End, para.passages.Start+k
			it.tag = syntax.NN
			k++
		} else {
			tok := d.tokens[t]
			it.Span, it.tag, it.lower = Span(tok.Span), d.tags[t], tok.Lower
		}
		d.items = append(d.items, it)
		t = it.end
		for cut < len(ranges) && para.tokens.Start+ranges[cut].End < t {
			cut++ // ends inside the passage: no end of ours
		}
		if cut < len(ranges) && para.tokens.Start+ranges[cut].End == t || len(d.items)-start >= sentenceMax {
			d.sentences = append(d.sentences, sentence{items: text.Span{Start: start, End: len(d.items)}, para: n})
			start = len(d.items)
		}
	}
	if start < len(d.items) {
		d.sentences = append(d.sentences, sentence{items: text.Span{Start: start, End: len(d.items)}, para: n})
	}
}
