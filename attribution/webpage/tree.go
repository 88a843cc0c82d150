package webpage

import "golang.org/x/net/html/atom"

// What is known of an element or a block, as bits.
const (
	isFurniture uint16 = 1 << iota // by its tag or names: not the article, unless most of the text is in it
	isComments                     // never the article
	isHidden                       // shown to nobody, unless most of the text is in it
	isContent                      // its names say that it is the article's body
	isQuote                        // a blockquote
	isSignature                    // says who is quoted: cite, footer
	isByline
	isArticle // article, or what a role says is one
	isList    // ul, ol, dl
	isFigure
	isCaption
	isPara   // p, pre
	isAuthor // by microdata
	isHeadline
	isStandfirst // by its names: the sentence between headline and text
)

// An element is a block element of the page that holds text. Its parent stands before it; the first is the page itself.
type element struct {
	parent int32
	flags  uint16
	tag    tagID
	names  uint32 // a hash of tag and class: elements that look alike have the same
	score  int32  // letters of good text in it
	all    int32  // letters of text in it
	link   int32  // of these, in links
}

// A tagID is an atom, or a hash of a name that is none.
type tagID uint32

// ownTag marks the name of an element that is none of HTML's.
const ownTag tagID = 1 << 31

func tagOf(name []byte) tagID {
	if a := atom.Lookup(name); a != 0 {
		return tagID(a)
	}
	h := uint32(2166136261)
	for _, c := range name {
		h = (h ^ uint32(c)) * 16777619
	}
	return tagID(h) | ownTag
}

// A block is a run of text between two tags of block elements: as a rule a paragraph.
type block struct {
	elem        int32 // the innermost element around it
	first, last int32 // its pieces, half open
	chars, link int32 // bytes of text without white space; of these in links
	words       int32
	stops       int32    // . ! ? … ; and :
	before      pageSpan // the tag that begins it
	after       pageSpan // the tag that ends it
	tag         tagID    // of the element, or the heading's
	// The pieces of a cite in a blockquote; the first is -1 when there is none, the end while it is open.
	cite, citeEnd int32
}

// A pageSpan is a half-open range of bytes of the page. There may be very many, so they are small.
type pageSpan struct{ start, end int32 }

func span(start, end int) pageSpan { return pageSpan{int32(start), int32(end)} }

// The ways in which a piece of text comes from the page.
type pieceKind uint8

const (
	copied    pieceKind = iota // the page's bytes as they are
	decoded                    // a character reference
	space                      // white space that is shown as one space
	lineBreak                  // a br
	openMark                   // the tag of a q: an opening mark
	closeMark                  // the end of a q
	openOwn                    // the tags of a q that has marks of its own
	closeOwn
)

// A piece is a stretch of the page that gives text.
type piece struct {
	pageSpan
	kind  pieceKind
	depth uint8 // of a mark: how many q are around it
}

// What sort of thing a tag is, as bits.
type tagKind uint16

const (
	inlineTag    tagKind = 1 << iota // stands inside a line; all others divide it
	plainTag                         // its attributes tell nothing
	voidTag                          // has no end
	rawTag                           // what is in it is no markup, and no text for a reader
	skippedTag                       // what is in it is no text for a reader
	furnitureTag                     // not the article, as a rule
	headingTag
	fenceTag // an end tag inside it ends nothing outside it
)

func kindOf(tag tagID) tagKind {
	switch atom.Atom(tag) {
	case atom.B, atom.Big, atom.Em, atom.Font, atom.I, atom.Nobr, atom.Small, atom.Strong, atom.Sub, atom.Sup, atom.U:
		return inlineTag | plainTag
	case atom.Img, atom.Wbr:
		return inlineTag | plainTag | voidTag
	case atom.A, atom.Abbr, atom.Acronym, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Ins, atom.Kbd,
		atom.Label, atom.Mark, atom.Meter, atom.Output, atom.Picture, atom.Progress, atom.Q, atom.Ruby, atom.S, atom.Samp, atom.Slot, atom.Span,
		atom.Strike, atom.Time, atom.Tt, atom.Var:
		return inlineTag
	case atom.Rp, atom.Rt, atom.Svg, atom.Button, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Object, atom.Select, atom.Math:
		return inlineTag | skippedTag
	case atom.Template, atom.Datalist:
		return skippedTag
	case atom.Area, atom.Base, atom.Basefont, atom.Bgsound, atom.Col, atom.Embed, atom.Input, atom.Keygen, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track:
		return inlineTag | voidTag
	case atom.Br, atom.Hr:
		return voidTag
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style, atom.Textarea, atom.Title,
		atom.Xmp:
		return inlineTag | rawTag
	case atom.Address, atom.Aside, atom.Dialog, atom.Figcaption, atom.Footer, atom.Form, atom.Menu, atom.Nav:
		return furnitureTag
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return headingTag
	case atom.Td, atom.Th, atom.Table:
		return fenceTag
	case atom.Caption:
		return fenceTag | furnitureTag
	}
	return 0
}
