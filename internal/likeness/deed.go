package likeness

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Deeds are what an entity was told to have done, and what was done to it.
type Deeds struct {
	verbs [6]string // in the base form, the last ones
	count int
	Acts  bool  // it made, sold or employed, as firms do
	By    int32 // entity that made, sold or bought it, + 1
}

// DeedsOf returns the deeds of entity e so far.
func (r *Register) DeedsOf(e int) Deeds {
	if e < len(r.deeds) {
		return r.deeds[e]
	}
	return Deeds{}
}

// noteVerb notes what the entity e, the subject at chunk k of a sentence that ends before chunk end, is told to do.
func (r *Register) noteVerb(e, k, end int) {
	v := r.verbOf(k, end)
	if v < 0 {
		return
	}
	verb := r.Doc.Items[r.Doc.Chunks[v].Head]
	lemma := syntax.Lemma(verb.Lower, verb.Tag)
	if _, _, cue := lexicon.Cue(verb.Lower); cue && r.KindOf(v+1, end) != reading.NounPhrase {
		return
	}
	d := r.deedFor(e)
	d.verbs[d.count%len(d.verbs)] = lemma
	d.count++
	if !lexicon.TellsWho(lemma, lexicon.FirmVerb) || r.KindOf(v+1, end) != reading.NounPhrase {
		return
	}
	d.Acts = true
	if x, ok := r.EntityAt(r.Doc.Chunks[v+1].Start); ok && x != e {
		r.deedFor(x).By = int32(e) + 1
	}
}

// deedFor returns where the deeds of entity e are noted.
func (r *Register) deedFor(e int) *Deeds {
	if n := len(r.deeds); n <= e {
		r.deeds = append(r.deeds, make([]Deeds, max(e+1, len(r.Entities))-n)...)
	}
	return &r.deeds[e]
}

// verbOf returns the chunk of the active verb whose subject stands at chunk k; -1 for none that is told.
func (r *Register) verbOf(k, end int) int {
	for j := k + 1; j < end && j < k+4; j++ {
		switch r.Doc.Chunks[j].Kind {
		case reading.Adverb, reading.Relative:
			continue
		case reading.VerbGroup:
			v := r.Doc.Chunks[j].Verb
			if v.Finite() && !v.Passive && !v.Negated {
				return j
			}
		}
		return -1
	}
	return -1
}

// Did says whether a noun is that for who does what an entity was told to have done: who directed is the director.
func (d *Deeds) Did(noun string) bool {
	for _, v := range d.verbs[:min(d.count, len(d.verbs))] {
		if agentOf(noun, v) {
			return true
		}
	}
	return false
}

// agentOf says whether a noun is made of a verb by an ending for those who do something: director, rider, runner.
func agentOf(noun, verb string) bool {
	if len(verb) < 3 {
		return false
	}
	for _, ending := range [...]string{"er", "or"} {
		stem, ok := strings.CutSuffix(noun, ending)
		switch {
		case !ok:
		case stem == verb, stem+"e" == verb, stem == verb+verb[len(verb)-1:], strings.HasSuffix(stem, "i") && stem[:len(stem)-1]+"y" == verb:
			return true
		}
	}
	return false
}

// NoteDeeds notes the deeds of the entity at chunk k where it is a subject.
func (r *Register) NoteDeeds(e, k int, s text.Span) {
	if r.IsSubject(k, s) {
		r.noteVerb(e, k, s.End)
	}
}
