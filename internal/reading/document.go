package reading

import (
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/retag"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// A Document is an article cut up once for all later steps. Everything refers to everything else by index, and to
// the article by byte offset; nothing is copied.
type Document struct {
	Text      string
	Paras     []Paragraph
	Tokens    []text.Token
	Tags      []syntax.Tag
	Names     []naming.Label    // of the tokens
	Cuts      []naming.Sentence // the sentences as the splitter has them, whatever quotation marks say
	Passages  []Passage
	Items     []Item
	Sentences []Sentence
	Chunks    []Chunk
	ranges    []text.Span     // raw sentences of a paragraph, while reading
	parts     []Passage       // those of all paragraphs, while reading
	lowers    []string        // words of a line, while reading
	classes   []WordClass     // of the items, as far as they were asked for
	endings   map[string]bool // words of the text that are names with "'s": Moody's
	letters   []string        // abbreviations that spell a small word, as the article has explained them so far: WHO
}

// documents keeps the memory of earlier articles for later ones: a record holds pieces of the article and nothing of the
// document that it was made with.
var documents = sync.Pool{New: func() any { return new(Document) }}

// unusual is how many bytes of text, or tokens, no article has.
const unusual = 1 << 16

// Release gives the document's memory back. Articles of unusual size are left to the collector.
func (d *Document) Release() {
	if cap(d.Tokens) > unusual {
		return
	}
	clear(d.Tokens) // they hold strings of the article
	clear(d.Items)
	clear(d.lowers[:cap(d.lowers)])
	clear(d.endings) // they hold strings of the article
	d.Text = ""
	d.classes, d.letters = d.classes[:0], d.letters[:0]
	documents.Put(d)
}

// reset empties the document for an article.
func (d *Document) reset(article string) {
	d.Text = article
	d.Paras, d.Passages, d.Sentences = d.Paras[:0], d.Passages[:0], d.Sentences[:0]
	d.Tokens, d.Tags, d.Items, d.Chunks = d.Tokens[:0], d.Tags[:0], d.Items[:0], d.Chunks[:0]
	d.Names, d.Cuts = d.Names[:0], d.Cuts[:0]
	words := len(article)/5 + 8
	if len(article) > unusual {
		words = text.Room(article)
	}
	if cap(d.Tokens) < words {
		d.Tokens = make([]text.Token, 0, words)
		d.Tags = make([]syntax.Tag, 0, words)
		d.Items = make([]Item, 0, words)
		d.Chunks = make([]Chunk, 0, words*2/3)
	}
}

// roomy returns s with room for one more, and for as many again where there was none: where much is to come, that is handed
// out and copied less often than append would.
func roomy[E any](s []E) []E {
	if len(s) < cap(s) {
		return s
	}
	return slices.Grow(s, len(s)+1)
}

// A Paragraph holds ranges into the slices of its document.
type Paragraph struct {
	text.Span
	tokens    text.Span // of Document.Tokens
	passages  text.Span // of Document.Passages
	Sentences text.Span // of Document.Sentences; empty for a line of the page, which nobody reads as part of the article
}

// A Passage is the part of an outermost quote that stands in one paragraph. A quote whose paragraphs are re-opened
// has a passage in each.
type Passage struct {
	Outer, Inner quotes.Span // with and without the marks
	Quote        int         // index of the quote, the same for all passages of one
	Open         bool        // the quote goes on in the next paragraph
	Reopened     bool        // no mark closed it before the next quote began: the same speech goes on there
	Unclosed     bool        // the mark that should close it is missing
	Tokens       text.Span
	Para         int
}

// An Item is what a sentence consists of when quoted passages are taken as opaque: a token, or a whole passage.
type Item struct {
	quotes.Span
	Tok     int        // first token
	TokEnd  int        // token after the last
	Passage int        // index of the passage, -1 for a plain token
	Tag     syntax.Tag // of a plain token
	Lower   string     // of a plain token; "" for a passage
}

// A Sentence is a range of items that no stop outside quotation marks divides.
type Sentence struct {
	Items  text.Span // of Document.Items
	Chunks text.Span // of Document.Chunks
	Para   int
}

// Read cuts up an article.
func Read(article string) *Document {
	d := documents.Get().(*Document)
	d.reset(article)
	parts, elsewhere, listed := d.findPassages(), false, false
	paras := text.Paragraphs(article)
	d.findEndings()
	d.Paras, d.Sentences = slices.Grow(d.Paras, len(paras)), slices.Grow(d.Sentences, len(paras))
	d.Cuts = slices.Grow(d.Cuts, len(paras))
	for n, p := range paras {
		para := Paragraph{Span: p}
		para.tokens.Start = len(d.Tokens)
		d.Tokens = text.Words(d.Tokens, article, p)
		d.withoutSigns(para.tokens.Start)
		d.joinEndings(para.tokens.Start)
		para.tokens.End = len(d.Tokens)
		toks := d.Tokens[para.tokens.Start:]
		d.ranges = text.Sentences(d.ranges[:0], article, toks)
		d.cutDateline(toks)
		for k, r := range d.ranges {
			cut := text.Span{Start: para.tokens.Start + r.Start, End: para.tokens.Start + r.End}
			d.Cuts = append(roomy(d.Cuts), naming.Sentence{Span: cut, Line: k == 0})
			d.mendLetters(toks[r.Start:r.End])
			d.Tags = syntax.Tags(d.Tags, toks[r.Start:r.End])
			retag.Mend(toks[r.Start:r.End], d.Tags[len(d.Tags)-(r.End-r.Start):])
			d.mendNames(toks[r.Start:r.End], d.Tags[len(d.Tags)-(r.End-r.Start):])
		}
		if elsewhere, listed = d.elsewhere(toks, para, parts, listed); elsewhere {
			parts = beyond(parts, para)
		}
		para.passages.Start = len(d.Passages)
		parts = d.addPassages(parts, n, para)
		para.passages.End = len(d.Passages)
		para.Sentences.Start = len(d.Sentences)
		if !elsewhere && (para.passages.End > para.passages.Start || !d.furniture(toks)) {
			d.addSentences(n, para, d.ranges)
			d.joinAsked(para.Sentences.Start)
			d.splitBracketed(para.Sentences.Start)
		}
		para.Sentences.End = len(d.Sentences)
		d.Paras = append(d.Paras, para)
	}
	d.Names = naming.Labels(d.Names, article, d.Tokens, d.Tags, d.Cuts)
	d.nameTags()
	d.chunk()
	return d
}

// findPassages makes a passage of every part of the outermost quotes, in order, as yet without tokens.
func (d *Document) findPassages() []Passage {
	out := d.parts[:0]
	for i, q := range quotes.Find(d.Text) {
		if q.Depth > 0 {
			continue
		}
		for part := range q.Pieces() {
			open := part.Outer.End < q.Outer.End
			p := Passage{Outer: part.Outer, Inner: part.Inner, Quote: i, Open: open, Reopened: q.End == quotes.Reopened && !open}
			p.Unclosed = p.Reopened || q.End == quotes.Unclosed && !open
			out = append(out, p)
		}
	}
	d.parts = out
	return out
}

// beyond returns the passages behind a paragraph.
func beyond(parts []Passage, para Paragraph) []Passage {
	for len(parts) > 0 && parts[0].Outer.Start < para.End {
		parts = parts[1:]
	}
	return parts
}

// addPassages takes those of the passages that lie in paragraph n, and returns the rest.
func (d *Document) addPassages(parts []Passage, n int, para Paragraph) []Passage {
	for len(parts) > 0 && parts[0].Outer.Start < para.End {
		p := parts[0]
		parts = parts[1:]
		p.Para = n
		p.Tokens = d.TokensIn(para.tokens, p.Outer)
		if p.Tokens.Start >= p.Tokens.End || d.startsTurn(p) || d.insideLine(p, para) {
			continue
		}
		if d.resumes(p, n, para) {
			last := &d.Passages[len(d.Passages)-1]
			last.Open, last.Unclosed = true, false
			for k := 0; k < len(parts) && parts[k].Quote == p.Quote; k++ {
				parts[k].Quote = last.Quote
			}
			p.Quote = last.Quote
		}
		if p.Open || p.Unclosed {
			d.endAtAttribution(&p)
		}
		d.Passages = append(d.Passages, p)
	}
	return parts
}

// startsTurn says whether a passage begins with the label of a transcript, "NAME: …, so that its mark is one that
// opens each paragraph of a longer quotation and tells nothing.
func (d *Document) startsTurn(p Passage) bool {
	toks := d.InnerTokens(p)
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

// TokensIn returns the tokens of a range that begin inside a span.
func (d *Document) TokensIn(in text.Span, s quotes.Span) text.Span {
	lo, hi := in.Start, in.End
	for lo < hi {
		if mid := (lo + hi) / 2; d.Tokens[mid].Start < s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < in.End && d.Tokens[end].Start < s.End {
		end++
	}
	return text.Span{Start: lo, End: end}
}

// sentenceMax is how many items a sentence may have. Longer ones, which nobody writes, are cut: what follows may look at
// every word of a sentence from every other, and stays linear in the article all the same.
const sentenceMax = 400

// addSentences makes the items of a paragraph and groups them: a sentence ends where the splitter says, but never
// inside a quoted passage.
func (d *Document) addSentences(n int, para Paragraph, ranges []text.Span) {
	passages := d.Passages[para.passages.Start:para.passages.End]
	start, k := len(d.Items), 0
	cut := 0 // index of the raw sentence that the current token is in
	for t := para.tokens.Start; t < para.tokens.End; {
		it := Item{Tok: t, TokEnd: t + 1, Passage: -1}
		if k < len(passages) && passages[k].Tokens.Start == t {
			p := passages[k]
			it.Span, it.TokEnd, it.Passage = p.Outer, p.Tokens.End, para.passages.Start+k
			it.Tag = syntax.NN
			k++
		} else {
			tok := d.Tokens[t]
			it.Span, it.Tag, it.Lower = quotes.Span(tok.Span), d.Tags[t], tok.Lower
		}
		d.Items = append(roomy(d.Items), it)
		t = it.TokEnd
		for cut < len(ranges) && para.tokens.Start+ranges[cut].End < t {
			cut++ // ends inside the passage: no end of ours
		}
		if cut < len(ranges) && para.tokens.Start+ranges[cut].End == t || len(d.Items)-start >= sentenceMax {
			d.Sentences = append(roomy(d.Sentences), Sentence{Items: text.Span{Start: start, End: len(d.Items)}, Para: n})
			start = len(d.Items)
		}
	}
	if start < len(d.Items) {
		d.Sentences = append(roomy(d.Sentences), Sentence{Items: text.Span{Start: start, End: len(d.Items)}, Para: n})
	}
}
