package wordtable

// A Recall keeps what was found out about words that were met before, in this article or another; the zero value has none. It has
// one place for a word, and a word that finds its place taken takes it. Words are told by all their bytes, and longer ones are not
// kept: what is known of a word does not depend on which others were met. It must not be shared between goroutines.
type Recall[V any] struct {
	places []recalled[V]
}

type recalled[V any] struct {
	print
	value V
}

const recallBits = 13

// At returns where what is known of a word, and of something else about it, is kept, and whether it is known by now: where it is not,
// it is to be put there. It returns nil for a word that is not kept.
func (r *Recall[V]) At(word string, about uint32) (v *V, known bool) {
	if len(word) > whole {
		return nil, false
	}
	if r.places == nil {
		r.places = make([]recalled[V], 1<<recallBits)
	}
	p := printOf(word)
	p.n |= uint64(about)<<8 | 1<<7 // no word's is that of an empty place
	x := &r.places[p.hash()>>(64-recallBits)]
	if x.print == p {
		return &x.value, true
	}
	x.print = p
	return &x.value, false
}
