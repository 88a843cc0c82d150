package main

import (
	"fmt"
	"hash/maphash"
	"sync"
)

// mostIDs is how many ids are looked at for one that repeats: some 40 MB of them.
const mostIDs = 2_000_000

// A repeated counts the documents whose id another one of the run has before them: two lines with one id can't be told apart by
// whoever reads the output.
type repeated struct {
	mu    sync.Mutex
	seed  maphash.Seed
	seen  map[uint64]struct{} // hashes of ids
	count int
	first string // of those ids
}

// look notes the id of a document.
func (r *repeated) look(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.seen == nil {
		r.seed, r.seen = maphash.MakeSeed(), map[uint64]struct{}{}
	}
	h := maphash.String(r.seed, id)
	if _, ok := r.seen[h]; ok {
		if r.count++; r.count == 1 {
			r.first = id
		}
		return
	}
	if len(r.seen) < mostIDs {
		r.seen[h] = struct{}{}
	}
}

// message says what was found; "" for nothing.
func (r *repeated) message() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch r.count {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("1 document has an id that another one before it has: %q; both are written", r.first)
	}
	return fmt.Sprintf("%d documents have an id that another one before them has, the first %q; all are written", r.count, r.first)
}
