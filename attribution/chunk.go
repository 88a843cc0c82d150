package attribution

import (
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A chunkKind says what a chunk is in its sentence.
type chunkKind uint8

const (
	other        chunkKind = iota
	nounPhrase             // "the chief Paris prosecutor", "He", "Obama"; without what hangs on it by a preposition
	verbGroup              // "has repeatedly warned", "to comment", "saying"
	preposition            // of, in, for; "to" before a noun
	coordinator            // and, but, or
	subordinator           // that, whether, because, how
	relative               // who, which, whose; "that" behind a noun
	adverb                 // one or more adverbs that stand in no verb group
	adjective              // adjectives without a noun: "is “ready”", "likely"
	quoted                 // a passage
	comma                  //
	colon                  //
	semicolon              //
	dash                   //
	bracket                // (…), whole
	stop                   // . ? ! … outside quotation marks
)

// A chunk is a run of items that belong together.
type chunk struct {
	kind       chunkKind
	start, end int // items
	head       int // the item that names it: last noun, main verb
	verb       verbInfo
}

// nominal says whether a tag is that of a noun or name.
func nominal(t syntax.Tag) bool { return t.Noun() }

// proper says whether a tag is that of a name.
func proper(t syntax.Tag) bool { return t == syntax.NNP || t == syntax.NNPS }

// verbal says whether a tag is that of a verb.
func verbal(t syntax.Tag) bool { return t.Verb() }

// chunk divides every sentence into chunks.
func (d *document) chunk() {
	for n := range d.sentences {
		s := &d.sentences[n]
		s.chunks.Start = len(d.chunks)
		c := chunker{d: d, items: d.items, start: s.items.Start, end: s.items.End}
		for i := s.items.Start; i < s.items.End; {
			ch := c.next(i)
			d.chunks = append(d.chunks, ch)
			i = ch.end
		}
		s.chunks.End = len(d.chunks)
		d.mendPast(d.chunks[s.chunks.Start:])
	}
}

// A chunker reads one chunk at a time from the items of a sentence.
type chunker struct {
	d          *document
	items      []item
	start, end int // of the sentence
}

// at returns the item at i, or an empty one behind the end of the sentence.
func (c *chunker) at(i int) item {
	if i < c.end {
		return c.items[i]
	}
	return item{passage: -1, tag: syntax.SYM}
}

// next reads the chunk that begins at item i.
func (c *chunker) next(i int) chunk {
	it := c.items[i]
	one := chunk{start: i, end: i + 1, head: i}
	if it.passage >= 0 {
		one.kind = quoted
		if c.title(i) {
			one.kind = nounPhrase
		}
		return one
	}
	if k := punctuation(it.lower); k != other {
		one.kind = k
		if k == bracket {
			return c.bracketed(i)
		}
		return one
	}
	switch it.tag {
	case syntax.PRP, syntax.EX, syntax.WP:
		one.kind = nounPhrase
		if it.tag == syntax.WP {
			one.kind = relative
		}
		return one
	case syntax.WDT, syntax.WPS:
		one.kind = relative
		return one
	case syntax.WRB:
		one.kind = subordinator
		return one
	case syntax.CC:
		one.kind = coordinator
		return one
	case syntax.IN:
		if subordinates(it.lower) {
			one.kind = subordinator
		} else {
			one.kind = preposition
		}
		return one
	case syntax.VBG, syntax.VBN:
		// "Acting mayor Theo Brandt": a participle before a role begins a noun phrase
		if (i == c.start || c.items[i-1].tag == syntax.DT) && c.at(i+1).tag.Noun() && c.at(i+1).passage < 0 && c.d.roleWord(i+1) {
			if ch, ok := c.noun(i + 1); ok {
				ch.start = i
				return ch
			}
		}
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	case syntax.NN, syntax.NNS:
		if i > c.start && c.items[i-1].passage < 0 && (nominal(c.items[i-1].tag) || c.items[i-1].tag == syntax.PRP) && c.reallyCue(i) {
			one.kind, one.verb.first = verbGroup, syntax.VBZ
			return one
		}
	case syntax.TO, syntax.MD, syntax.RB, syntax.RBR, syntax.RBS, syntax.VB, syntax.VBD, syntax.VBP, syntax.VBZ:
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	}
	switch it.tag {
	case syntax.TO, syntax.RP:
		one.kind = preposition
		return one
	case syntax.RB, syntax.RBR, syntax.RBS:
		one.kind = adverb
		if c.at(i+1).tag == syntax.JJ || c.at(i+1).tag == syntax.CD { // "about 200 people", "very few"
			if ch, ok := c.noun(i + 1); ok {
				ch.start = i
				return ch
			}
		}
		return one
	}
	if ch, ok := c.noun(i); ok {
		return ch
	}
	if it.tag == syntax.JJ || it.tag == syntax.JJR || it.tag == syntax.JJS {
		one.kind = adjective
	}
	return one
}

// punctuation tells the kind of a sign.
func punctuation(s string) chunkKind {
	switch s {
	case ",":
		return comma
	case ":":
		return colon
	case ";":
		return semicolon
	case "-", "--", "---", "–", "—", "―":
		return dash
	case "(", "[":
		return bracket
	case ".", "?", "!", "...", "…", "....", "?!", "!?", "!!", "??":
		return stop
	}
	if len(s) > 2 && s[0] == '&' && s[len(s)-1] == ';' && len(s) <= 8 && (s == "&mdash;" || s == "&ndash;") {
		return dash
	}
	return other
}

// subordinates says whether a word tagged as a preposition begins a clause. Words that do both (after, before, since,
// as) are left with the prepositions: what follows tells.
func subordinates(lower string) bool {
	switch lower {
	case "that", "whether", "if", "because", "while", "although", "though", "unless", "whereas", "lest", "until", "till":
		return true
	}
	return false
}

// span returns the bytes of items i to j.
func (d *document) span(i, j int) Span {
	return Span{Start: d.items[i].Start, End: d.items[j-1].End}
}

// chunkItems returns a range of items, for look-ups of phrases.
func (d *document) chunkItems(s text.Span) []item { return d.items[s.Start:s.End] }
