package attribution

import (
	"github.com/whosaid/whosaid/internal/training"
)

// hide takes what is left out of what was observed of the items; what is no observation is left out where it is made.
// Nothing is, but by a trainer that wants to see what a part of the engine earns.
func (f *features) hide() {
	if f.without == 0 {
		return
	}
	for i := range f.obs {
		o := &f.obs[i]
		passage := f.d.Items[i].Passage >= 0
		if f.without.Any(training.Words) && o.word >= shapes {
			o.word = 0
		}
		if f.without.Any(training.Tags) && !passage {
			o.tag = 0
		}
		if f.without.Any(training.Lexicon) {
			o.cue = 0
		}
		if f.without.Any(training.Rules) {
			o.strict, o.loose = ruled{}, ruled{}
		}
		if f.without.Any(training.Chunks) {
			o.chunk = 0
		}
		if f.without.Any(training.Quotes) && passage {
			o.word = 50
		}
	}
	if f.without.Any(training.Document) {
		clear(f.speaks)
	}
}

// shapes is the number that those of names and passages are below; lemmas are hashes, above it but by an odd chance.
const shapes = 100
