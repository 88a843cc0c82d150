package reading

import (
	"slices"

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
		d.mendName(s)
		c := chunker{d: d, items: d.Items, start: s.Items.Start, end: s.Items.End}
		for i := s.Items.Start; i < s.Items.End; {
			ch := c.next(i)
			if k := max(c.timeTail(ch), c.timeFront(ch), c.timeFirst(ch)); k > 0 {
				ch.End, ch.Head = k, k-1
			}
			if len(d.Chunks) == cap(d.Chunks) { // each of the items that are left may be one
				d.Chunks = slices.Grow(d.Chunks, len(d.Items)-i)
			}
			d.Chunks = append(d.Chunks, ch)
			i = ch.End
		}
		s.Chunks.End = len(d.Chunks)
		d.mendPast(d.Chunks[s.Chunks.Start:])
		d.mendThird(s)
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
	it := &c.items[i]
	if it.Passage >= 0 {
		return c.quoted(i)
	}
	switch k := Punctuation(it.Lower); k {
	case Other:
	case Bracket:
		return c.bracketed(i)
	default:
		return single(k, i)
	}
	if k := wordKind(it); k != Other {
		return single(k, i)
	}
	if ch, ok := c.verbal(i); ok {
		return ch
	}
	switch it.Tag {
	case syntax.TO, syntax.RP:
		return single(Preposition, i)
	case syntax.RB, syntax.RBR, syntax.RBS:
		return c.adverb(i)
	}
	if ch, ok := c.noun(i); ok {
		return ch
	}
	if adjectives.Has(it.Tag) {
		return single(Adjective, i)
	}
	return single(Other, i)
}

// adjectives are the tags of adjectives in all degrees.
var adjectives = syntax.Set(syntax.JJ, syntax.JJR, syntax.JJS)

// single makes a chunk of item i alone.
func single(k ChunkKind, i int) Chunk { return Chunk{Kind: k, Start: i, End: i + 1, Head: i} }

// quoted reads a passage, which is a noun phrase where it is the title of a work.
func (c *chunker) quoted(i int) Chunk {
	if c.title(i) {
		return single(NounPhrase, i)
	}
	return single(Quoted, i)
}

// kindOfTag has the tags of words that are a chunk by themselves.
var kindOfTag = [syntax.NumTags]ChunkKind{
	syntax.PRP: NounPhrase, syntax.EX: NounPhrase, syntax.WP: Relative, syntax.WDT: Relative, syntax.WPS: Relative,
	syntax.WRB: Subordinator, syntax.CC: Coordinator, syntax.IN: Preposition,
}

// wordKind tells what a word is that is a chunk by itself; Other for one that others may join.
func wordKind(it *Item) ChunkKind {
	if it.Tag == syntax.IN && subordinates(it.Lower) {
		return Subordinator
	}
	return kindOfTag[it.Tag]
}

// verbal reads the chunk that begins with a verb or adverb at item i, or with a noun that is really a verb.
func (c *chunker) verbal(i int) (Chunk, bool) {
	switch c.items[i].Tag {
	case syntax.VBG, syntax.VBN:
		if ch, ok := c.actingRole(i); ok {
			return ch, true
		}
		return c.verbs(i)
	case syntax.NN, syntax.NNS:
		if !c.sayingBehindNoun(i) {
			return Chunk{}, false
		}
		ch := single(VerbGroup, i)
		ch.Verb.First = syntax.VBZ
		return ch, true
	case syntax.TO, syntax.MD, syntax.RB, syntax.RBR, syntax.RBS, syntax.VB, syntax.VBD, syntax.VBP, syntax.VBZ:
		return c.verbs(i)
	}
	return Chunk{}, false
}

// actingRole reads the noun phrase that a participle before a role begins: "Acting mayor Theo Brandt".
func (c *chunker) actingRole(i int) (Chunk, bool) {
	if i > c.start && c.items[i-1].Tag != syntax.DT {
		return Chunk{}, false
	}
	if role := c.at(i + 1); !role.Tag.Noun() || role.Passage >= 0 || !c.d.RoleWord(i+1) {
		return Chunk{}, false
	}
	return c.widened(i)
}

// adverb reads an adverb that stands in no verb group, with what it modifies: "about 200 people", "very few".
func (c *chunker) adverb(i int) Chunk {
	if t := c.at(i + 1).Tag; t == syntax.JJ || t == syntax.CD {
		if ch, ok := c.widened(i); ok {
			return ch
		}
	}
	return single(Adverb, i)
}

// widened reads the noun phrase behind item i, which becomes its first.
func (c *chunker) widened(i int) (Chunk, bool) {
	ch, ok := c.noun(i + 1)
	ch.Start = i
	return ch, ok
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
	case "-", "--", "---", "–", "—", "―", "&mdash;", "&ndash;":
		return Dash
	case "(", "[":
		return Bracket
	case ".", "?", "!", "...", "…", "....", "?!", "!?", "!!", "??":
		return Stop
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
