package reading

import (
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// A ChunkKind says what a chunk is in its sentence.
type ChunkKind uint8

const (
	Other        ChunkKind = iota
	NounPhrase             // "the chief Paris prosecutor", "He", "Obama"; without what hangs on it by a preposition
	VerbGroup              // "has repeatedly warned", "to comment", "saying"
	Preposition            // of, in, for; "to" before a noun
	Coordinator            // and, but, or
	Subordinator           // that, whether, because, how
	Relative               // who, which, whose; "that" behind a noun
	Adverb                 // one or more adverbs that stand in no verb group
	Adjective              // adjectives without a noun: "is “ready”", "likely"
	Quoted                 // a passage
	Comma                  //
	Colon                  //
	Semicolon              //
	Dash                   //
	Bracket                // (…), whole
	Stop                   // . ? ! … outside quotation marks
)

// A Chunk is a run of items that belong together.
type Chunk struct {
	Kind       ChunkKind
	Start, End int // items
	Head       int // the item that names it: last noun, main verb
	Verb       VerbInfo
}

// nominal says whether a tag is that of a noun or name.
func nominal(t syntax.Tag) bool { return t.Noun() }

// Proper says whether a tag is that of a name.
func Proper(t syntax.Tag) bool { return t == syntax.NNP || t == syntax.NNPS }

// Verbal says whether a tag is that of a verb.
func Verbal(t syntax.Tag) bool { return t.Verb() }

// chunk divides every sentence into chunks.
func (d *Document) chunk() {
	for n := range d.Sentences {
		s := &d.Sentences[n]
		s.Chunks.Start = len(d.Chunks)
		c := chunker{d: d, items: d.Items, start: s.Items.Start, end: s.Items.End}
		for i := s.Items.Start; i < s.Items.End; {
			ch := c.next(i)
			if k := c.timeTail(ch); k > 0 {
				ch.End, ch.Head = k, k-1
			}
			d.Chunks = append(d.Chunks, ch)
			i = ch.End
		}
		s.Chunks.End = len(d.Chunks)
		d.mendPast(d.Chunks[s.Chunks.Start:])
	}
}

// A chunker reads one chunk at a time from the items of a sentence.
type chunker struct {
	d          *Document
	items      []Item
	start, end int // of the sentence
}

// at returns the item at i, or an empty one behind the end of the sentence.
func (c *chunker) at(i int) Item {
	if i < c.end {
		return c.items[i]
	}
	return Item{Passage: -1, Tag: syntax.SYM}
}

// next reads the chunk that begins at item i.
func (c *chunker) next(i int) Chunk {
	it := c.items[i]
	one := Chunk{Start: i, End: i + 1, Head: i}
	if it.Passage >= 0 {
		one.Kind = Quoted
		if c.title(i) {
			one.Kind = NounPhrase
		}
		return one
	}
	if k := Punctuation(it.Lower); k != Other {
		one.Kind = k
		if k == Bracket {
			return c.bracketed(i)
		}
		return one
	}
	switch it.Tag {
	case syntax.PRP, syntax.EX, syntax.WP:
		one.Kind = NounPhrase
		if it.Tag == syntax.WP {
			one.Kind = Relative
		}
		return one
	case syntax.WDT, syntax.WPS:
		one.Kind = Relative
		return one
	case syntax.WRB:
		one.Kind = Subordinator
		return one
	case syntax.CC:
		one.Kind = Coordinator
		return one
	case syntax.IN:
		if subordinates(it.Lower) {
			one.Kind = Subordinator
		} else {
			one.Kind = Preposition
		}
		return one
	case syntax.VBG, syntax.VBN:
		// "Acting mayor Theo Brandt": a participle before a role begins a noun phrase
		if (i == c.start || c.items[i-1].Tag == syntax.DT) && c.at(i+1).Tag.Noun() && c.at(i+1).Passage < 0 && c.d.RoleWord(i+1) {
			if ch, ok := c.noun(i + 1); ok {
				ch.Start = i
				return ch
			}
		}
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	case syntax.NN, syntax.NNS:
		if i > c.start && c.items[i-1].Passage < 0 && (nominal(c.items[i-1].Tag) || c.items[i-1].Tag == syntax.PRP) && c.reallyCue(i) {
			one.Kind, one.Verb.First = VerbGroup, syntax.VBZ
			return one
		}
	case syntax.TO, syntax.MD, syntax.RB, syntax.RBR, syntax.RBS, syntax.VB, syntax.VBD, syntax.VBP, syntax.VBZ:
		if ch, ok := c.verbs(i); ok {
			return ch
		}
	}
	switch it.Tag {
	case syntax.TO, syntax.RP:
		one.Kind = Preposition
		return one
	case syntax.RB, syntax.RBR, syntax.RBS:
		one.Kind = Adverb
		if c.at(i+1).Tag == syntax.JJ || c.at(i+1).Tag == syntax.CD { // "about 200 people", "very few"
			if ch, ok := c.noun(i + 1); ok {
				ch.Start = i
				return ch
			}
		}
		return one
	}
	if ch, ok := c.noun(i); ok {
		return ch
	}
	if it.Tag == syntax.JJ || it.Tag == syntax.JJR || it.Tag == syntax.JJS {
		one.Kind = Adjective
	}
	return one
}

// Punctuation tells the kind of a sign.
func Punctuation(s string) ChunkKind {
	switch s {
	case ",":
		return Comma
	case ":":
		return Colon
	case ";":
		return Semicolon
	case "-", "--", "---", "–", "—", "―":
		return Dash
	case "(", "[":
		return Bracket
	case ".", "?", "!", "...", "…", "....", "?!", "!?", "!!", "??":
		return Stop
	}
	if len(s) > 2 && s[0] == '&' && s[len(s)-1] == ';' && len(s) <= 8 && (s == "&mdash;" || s == "&ndash;") {
		return Dash
	}
	return Other
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

// Span returns the bytes of items i to j.
func (d *Document) Span(i, j int) quotes.Span {
	return quotes.Span{Start: d.Items[i].Start, End: d.Items[j-1].End}
}

// chunkItems returns a range of items, for look-ups of phrases.
func (d *Document) chunkItems(s text.Span) []Item { return d.Items[s.Start:s.End] }
