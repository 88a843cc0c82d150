package occasion

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// within reads what stands inside the cue: the adverb of "had previously said", the channel of "issued a statement saying".
func (o *occasion) within() {
	for i := o.s.Cue.Start; i < o.s.Cue.End; i++ {
		if it := o.Doc.Items[i]; it.Passage >= 0 {
			continue
		} else if e := min(o.timeAt(i), o.s.Cue.End); e > i || lexicon.TellsOccasion(it.Lower, lexicon.TimeAdverb) {
			e = max(e, i+1)
			note(&o.known.When, i, e)
			i = e - 1
		}
	}
	for k := o.chunkAt(o.s.Cue.Start); k < len(o.Chunks) && o.Chunks[k].End <= o.s.Cue.End; k++ {
		if o.Chunks[k].Start <= o.s.Cue.Start {
			continue
		}
		switch {
		case o.Kind(k) == reading.NounPhrase && o.Kind(k-1) == reading.VerbGroup:
			o.givenOut(k)
		case o.Kind(k) == reading.Preposition && o.itemAt(k+1) < o.s.Cue.End:
			o.phrase(k)
		}
	}
}

// givenOut notes the document in the noun phrase at chunk k, where a verb gives it out; "a statement warning" may be one noun
// phrase.
func (o *occasion) givenOut(k int) {
	for i := o.Chunks[k].Start; i < o.Chunks[k].End; i++ {
		if lexicon.TellsOccasion(o.Doc.Items[i].Lower, lexicon.Issued) {
			note(&o.known.Channel, o.Chunks[k].Start, i+1)
		}
	}
}

// freeCue takes off the cue what it took along of the occasion: "last week | said", "said | in a note to clients", "called | on
// Thursday for". A cue is one stretch, so that a preposition behind the time goes with it.
func (o *occasion) freeCue() {
	cue := &o.s.Cue
	if o.s.Verb == nil {
		return
	}
	if e := o.timeAt(cue.Start); e > cue.Start && e < cue.End && o.Kind(o.chunkAt(e)) == reading.VerbGroup {
		note(&o.known.When, cue.Start, e)
		cue.Start = e
	}
	head := o.chunkAt(o.cueHead())
	if head >= len(o.Chunks) || o.Kind(head) != reading.VerbGroup || o.Chunks[head].End >= cue.End {
		return
	}
	known, k := o.known, head+1
	for o.itemAt(k) < cue.End {
		e := o.phrase(k)
		if e == k {
			e = o.clause(k)
		}
		if e == k {
			break
		}
		k = e
	}
	rest := cue.End - o.itemAt(k)
	lone := rest == 1 && (o.Kind(k) == reading.Colon || o.Kind(k) == reading.Preposition)
	if k > head+1 && (rest <= 0 || lone) {
		cue.End = o.Chunks[head].End
		return
	}
	o.known = known
}
