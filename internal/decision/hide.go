package decision

// hide takes what is left out of what was observed of the items; what is no observation is left out where it is made.
// Nothing is, but by a trainer that wants to see what a part of the engine earns.
func (f *features) hide() {
	if f.without == 0 {
		return
	}
	for i := range f.obs {
		o := &f.obs[i]
		passage := f.d.Items[i].Passage >= 0
		if f.without.Any(Words) && o.word >= shapes {
			o.word = 0
		}
		if f.without.Any(Tags) && !passage {
			o.tag = 0
		}
		if f.without.Any(Lexicon) {
			o.cue = 0
		}
		if f.without.Any(Rules) {
			o.strict, o.loose = ruled{}, ruled{}
		}
		if f.without.Any(Chunks) {
			o.chunk = 0
		}
		if f.without.Any(Quotes) && passage {
			o.word = 50
		}
	}
	if f.without.Any(Document) {
		clear(f.speaks)
	}
}

// shapes is the number that those of names and passages are below; lemmas are hashes, above it but by an odd chance.
const shapes = 100
