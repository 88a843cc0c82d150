package mention

import (
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// A Register is who the article names and describes, as far as the phrases themselves tell: the entities, by their names
// and head nouns, and the mention that stands in each noun phrase.
type Register struct {
	Doc    *reading.Document
	Names  Index    // by last and first word, abbreviation, abbreviated role
	Heads  Index    // by head noun of a description or role
	Pool   []string // backing array of the entities' words
	Author int      // of the article, who is nobody of the story; -1 where unknown
	Outlet int      // of the article; -1 where unknown
	*scratch
}

// A scratch is the memory of a register that grows with the article and that nothing of the result points to; it is used
// again for the next article.
type scratch struct {
	Entities []Entity
	Mentions []nounphrase.Mention // of the noun phrases in order
	OfChunk  []int32              // by chunk: index in mentions + 1
	At       []Anchor             // by item
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// NewRegister gives a register of nobody yet.
func NewRegister(d *reading.Document) Register {
	r := Register{Doc: d, Author: -1, Outlet: -1, scratch: scratches.Get().(*scratch)}
	r.Entities = r.Entities[:0]
	r.At = slices.Grow(r.At[:0], len(d.Items))[:len(d.Items)]
	r.OfChunk = slices.Grow(r.OfChunk[:0], len(d.Chunks))[:len(d.Chunks)]
	clear(r.At)
	clear(r.OfChunk)
	return r
}

// Release gives the memory back. Articles of unusual size are left to the collector.
func (r *Register) Release() {
	if cap(r.At) > 1<<16 {
		return
	}
	clear(r.Mentions) // they hold strings of the article
	clear(r.Entities)
	scratches.Put(r.scratch)
	r.scratch = nil
}

// An Anchor says what begins at an item.
type Anchor struct {
	Entity int32 // that the noun phrase beginning here means, + 1; 0 for none, ambiguous for several
	Owner  int32 // that its possessor means, + 1
	Source int32 // statement whose source has its head here, + 1

	Doubt      float32 // how far the lead of that entity over the next best falls short of a sole one; 0 where none else fits
	OwnerDoubt float32 // the same of the owner

	Rescued  bool // that entity was found because nobody else can be meant
	Unmarked bool // the item is of somebody's own words, though no marks say so
}

// Ambiguous stands for an entity where several fit equally well.
const Ambiguous = -2

// EntityAt returns the entity of the noun phrase that begins at item i; ok is false where it means none, or several alike.
func (r *Register) EntityAt(i int) (e int, ok bool) {
	e = r.MeantAt(i)
	return e, e >= 0
}

// MeantAt tells the two apart: it returns -1 for none and ambiguous for several, so that what it returns is no index.
func (r *Register) MeantAt(i int) int { return int(r.At[i].Entity) - 1 }

// MentionOf returns the mention that a chunk is; nil where it is none.
func (r *Register) MentionOf(chunk int) *nounphrase.Mention {
	if chunk < 0 || chunk >= len(r.OfChunk) || r.OfChunk[chunk] == 0 {
		return nil
	}
	return &r.Mentions[r.OfChunk[chunk]-1]
}

// IsPlace says whether an entity is a country, town or other place by name.
func (r *Register) IsPlace(x *Entity) bool {
	if x.looked != x.Fullest {
		p, ok := lexicon.Place(r.Doc.LowerName(x.Fullest))
		x.looked, x.place = x.Fullest, ok && p.Kind != lexicon.Metonym
	}
	return x.place
}

// WordAt says whether chunk k is that one word.
func (r *Register) WordAt(k int, lower string) bool {
	if k < 0 || k >= len(r.Doc.Chunks) {
		return false
	}
	c := r.Doc.Chunks[k]
	return c.End == c.Start+1 && r.Doc.Items[c.Start].Lower == lower
}

// ChunkAt returns the chunk that begins at item i, or the first behind it.
func (r *Register) ChunkAt(i int) int { return r.Doc.ChunkFrom(i) }

// Consume lets the chunks that package longname joined to the name at chunk k point to the entity.
func (r *Register) Consume(m *nounphrase.Mention, k, end, e int) {
	for j := k + 1; j < end && r.Doc.Chunks[j].Start < m.Items.End; j++ {
		if r.Doc.Chunks[j].Kind == reading.NounPhrase {
			r.At[r.Doc.Chunks[j].Start].Entity = int32(e) + 1
		}
	}
}
