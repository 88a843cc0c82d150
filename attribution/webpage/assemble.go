package webpage

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

const tagH1 = tagID(atom.H1)

// A stretch is a piece of the article's text and where it is from. Copied, byte i of the one is byte i of the other;
// otherwise the whole of the text stands for the whole of the page's bytes.
type stretch struct {
	text, textEnd int
	page          pageSpan
	copied        bool
}

// An assembler writes the article's text and the map of it.
type assembler struct {
	c      *chooser
	text   strings.Builder
	way    []stretch
	quotes []Quotation
	open   []int // where the q that are open begin
}

// textOf gives the text of a piece, of a copied one at most limit bytes.
func (s *scanner) textOf(p piece, limit int32) string {
	switch p.kind {
	case copied:
		return string(s.page[p.start:min(p.end, p.start+limit)])
	case decoded:
		_, d := entity(s.page[p.start:p.end])
		return d
	case space:
		return " "
	case lineBreak:
		return "\n"
	case openMark:
		return mark(p.depth, "“", "‘")
	case closeMark:
		return mark(p.depth, "”", "’")
	}
	return ""
}

// mark gives the mark of a quotation in so many others.
func mark(depth uint8, double, single string) string {
	if depth%2 == 0 {
		return double
	}
	return single
}

// put writes text that is not the page's own bytes.
func (a *assembler) put(text string, from pageSpan) {
	if text == "" {
		return
	}
	if n := len(a.way) - 1; n >= 0 && from.start < a.way[n].page.end { // the tag stands for another mark already
		from = pageSpan{a.way[n].page.end, a.way[n].page.end}
	}
	start := a.text.Len()
	a.text.WriteString(text)
	a.way = append(a.way, stretch{start, a.text.Len(), from, false})
}

// piece writes a piece.
func (a *assembler) piece(p piece) {
	if p.kind == copied {
		start := a.text.Len()
		a.text.Write(a.c.page[p.start:p.end])
		if n := len(a.way) - 1; n >= 0 && a.way[n].copied && a.way[n].page.end == p.start {
			a.way[n].textEnd, a.way[n].page.end = a.text.Len(), p.end
			return
		}
		a.way = append(a.way, stretch{start, a.text.Len(), p.pageSpan, true})
		return
	}
	a.put(a.c.textOf(p, 0), p.pageSpan)
}

// pieces writes some pieces, without the white space around them.
func (a *assembler) pieces(first, last int32) {
	for first < last && a.c.blank(a.c.pieces[first]) {
		first++
	}
	for first < last && a.c.blank(a.c.pieces[last-1]) {
		last--
	}
	a.open = a.open[:0]
	for _, p := range a.c.pieces[first:last] {
		switch p.kind {
		case openMark, openOwn:
			a.open = append(a.open, a.text.Len())
		}
		a.piece(p)
		switch p.kind {
		case closeMark, closeOwn:
			if n := len(a.open) - 1; n >= 0 {
				a.quotes = append(a.quotes, Quotation{Span: Span{Start: a.open[n], End: a.text.Len()}})
				a.open = a.open[:n]
			}
		}
	}
}

// paragraph begins one.
func (a *assembler) paragraph() {
	if n := len(a.way) - 1; n >= 0 {
		at := a.way[n].page.end
		a.put("\n\n", pageSpan{at, at})
	}
}

// article writes the blocks that are kept.
func (a *assembler) article(kept []int) {
	for i := 0; i < len(kept); {
		b := &a.c.blocks[kept[i]]
		quote := a.c.quoted[b.elem]
		if quote < 0 {
			a.paragraph()
			a.pieces(b.first, b.last)
			i++
			continue
		}
		j := i + 1
		for j < len(kept) && a.c.quoted[a.c.blocks[kept[j]].elem] == quote {
			j++
		}
		a.quotation(kept[i:j])
		i = j
	}
	slices.SortFunc(a.quotes, func(x, y Quotation) int { return cmp.Or(x.Start-y.Start, y.End-x.End) })
}

// A part is a paragraph of a blockquote, or the signature below it.
type part struct {
	first, last   int32 // pieces
	before, after pageSpan
}

// quotation writes the blocks of a blockquote.
func (a *assembler) quotation(blocks []int) {
	words, signature := a.parts(blocks)
	if len(words) == 0 {
		words, signature = signature, nil
	}
	marks := true
	for i, p := range words {
		marks = marks && !a.marked(p, i == 0)
	}
	start := -1
	for i, p := range words {
		a.paragraph()
		if start < 0 {
			start = a.text.Len()
		}
		if marks {
			a.put("“", p.before)
		}
		a.pieces(p.first, p.last)
		if marks && i == len(words)-1 {
			a.put("”", p.after)
		}
	}
	q := Quotation{Span: Span{Start: start, End: a.text.Len()}}
	for i, p := range signature {
		a.paragraph()
		if i == 0 {
			q.Signature.Start = a.text.Len()
			if !a.dashed(p) {
				a.put("— ", p.before)
			}
		}
		a.pieces(p.first, p.last)
		q.Signature.End = a.text.Len()
	}
	a.quotes = append(a.quotes, q)
}

// longestSignature is how long, in bytes, a line behind a dash may be that says who is quoted.
const longestSignature = 200

// dashedSignature tells whether the line of a block is short and stands behind a dash.
func (a *assembler) dashedSignature(b *block, p part) bool {
	return b.chars < longestSignature && a.dashed(p)
}

// parts cuts a blockquote into what is quoted and who is.
func (a *assembler) parts(blocks []int) (words, signature []part) {
	for i, k := range blocks {
		b := &a.c.blocks[k]
		p := part{b.first, b.last, b.before, b.after}
		isLast := i == len(blocks)-1
		switch {
		case a.c.elements[b.elem].flags&isSignature != 0, isLast && (b.cite == b.first || i > 0 && a.dashedSignature(b, p)):
			signature = append(signature, p)
		case len(signature) > 0:
			words, signature = append(append(words, signature...), p), nil
		case isLast && b.cite > b.first:
			tag := pageSpan{a.c.pieces[b.cite].start, a.c.pieces[b.cite].start}
			cut := b.cite
			for cut > b.first+1 && strings.Trim(a.c.textOf(a.c.pieces[cut-1], 8), " \n\u00a0-–—―") == "" {
				cut--
			}
			words = append(words, part{b.first, cut, b.before, tag})
			signature = append(signature, part{cut, b.last, tag, b.after})
		default:
			above, below, ok := a.lastLine(p)
			if words = append(words, above); isLast && ok {
				signature = append(signature, below)
			}
		}
	}
	return words, signature
}

// lastLine cuts the last line off a part if it begins with a dash; the part itself otherwise.
func (a *assembler) lastLine(p part) (above, below part, ok bool) {
	at := p.last - 1
	for at > p.first && a.c.pieces[at].kind != lineBreak {
		at--
	}
	if at <= p.first || at+1 == p.last {
		return p, part{}, false
	}
	br := a.c.pieces[at].pageSpan
	below = part{at + 1, p.last, pageSpan{br.end, br.end}, p.after}
	size := a.c.pieces[p.last-1].end - br.end
	if size > longestSignature || !a.dashed(below) {
		return p, part{}, false
	}
	return part{p.first, at, p.before, br}, below, true
}

// marked tells whether a part has quotation marks: at its beginning, or double ones anywhere.
func (a *assembler) marked(p part, first bool) bool {
	for i, piece := range a.c.pieces[p.first:p.last] {
		text := a.c.textOf(piece, piece.end-piece.start)
		if first && i == 0 && startsWithMark(text) || strings.ContainsAny(text, "\"“”„«»") {
			return true
		}
	}
	return false
}

// dashed tells whether a part begins with a dash.
func (a *assembler) dashed(p part) bool {
	r, _ := utf8.DecodeRuneInString(a.c.textOf(a.c.pieces[p.first], utf8.UTFMax))
	return strings.ContainsRune("-–—―", r)
}
