package attribution

import (
	"slices"
	"sync"
)

// A register is who the article names and describes, as far as the phrases themselves tell: the entities, by their names
// and head nouns, and the mention that stands in each noun phrase.
type register struct {
	d        *document
	entities []entity
	names    index    // by last and first word, abbreviation, abbreviated role
	heads    index    // by head noun of a description or role
	pool     []string // backing array of the entities' words
	author   int      // of the article, who is nobody of the story; -1 where unknown
	outlet   int      // of the article; -1 where unknown
	*scratch
}

// A scratch is the memory of a register that grows with the article and that nothing of the result points to; it is used
// again for the next article.
type scratch struct {
	mentions []mention // of the noun phrases in order
	ofChunk  []int32   // by chunk: index in mentions + 1
	at       []anchor  // by item
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// newRegister gives a register of nobody yet.
func newRegister(d *document) register {
	r := register{d: d, author: -1, outlet: -1, scratch: scratches.Get().(*scratch)}
	r.at = slices.Grow(r.at[:0], len(d.items))[:len(d.items)]
	r.ofChunk = slices.Grow(r.ofChunk[:0], len(d.chunks))[:len(d.chunks)]
	clear(r.at)
	clear(r.ofChunk)
	return r
}

// release gives the memory back. Articles of unusual size are left to the collector.
func (r *register) release() {
	if cap(r.at) > 1<<16 {
		return
	}
	clear(r.mentions) // they hold strings of the article
	scratches.Put(r.scratch)
	r.scratch = nil
}

// An anchor says what begins at an item.
type anchor struct {
	entity int32 // that the noun phrase beginning here means, + 1; 0 for none, ambiguous for several
	owner  int32 // that its possessor means, + 1
	source int32 // statement whose source has its head here, + 1

	doubt      float32 // how far the lead of that entity over the next best falls short of a sole one; 0 where none else fits
	ownerDoubt float32 // the same of the owner

	unmarked bool // the item is of somebody's own words, though no marks say so
}

// ambiguous stands for an entity where several fit equally well.
const ambiguous = -2

// entityAt returns the entity of the noun phrase that begins at item i; ok is false where it means none, or several alike.
func (r *identity) entityAt(i int) (e int, ok bool) {
	e = r.meantAt(i)
	return e, e >= 0
}

// meantAt tells the two apart: it returns -1 for none and ambiguous for several, so that what it returns is no index.
func (r *identity) meantAt(i int) int { return int(r.at[i].entity) - 1 }

// mentionOf returns the mention that a chunk is; nil where it is none.
func (r *identity) mentionOf(chunk int) *mention {
	if chunk < 0 || chunk >= len(r.ofChunk) || r.ofChunk[chunk] == 0 {
		return nil
	}
	return &r.mentions[r.ofChunk[chunk]-1]
}
