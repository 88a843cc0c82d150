package syntax

// A Tag is a part of speech of the Penn Treebank. The first sixteen are the open classes, which a word never seen may
// have; the scorer reads a block of sixteen at once, so the order matters to it and to the weights.
type Tag uint8

const (
	NN   Tag = iota // noun
	NNS             // nouns
	NNP             // name
	NNPS            // names in the plural
	JJ              // adjective
	JJR             // adjective, comparative
	JJS             // adjective, superlative
	RB              // adverb
	VB              // verb, base form
	VBD             // verb, past
	VBG             // verb, -ing
	VBN             // verb, past participle
	VBP             // verb, present, not third person singular
	VBZ             // verb, third person singular present
	CD              // number
	UH              // interjection

	IN    // preposition, subordinating conjunction
	DT    // determiner
	PRP   // personal pronoun
	PRPS  // possessive pronoun, PRP$
	MD    // modal
	TO    // to
	CC    // coordinating conjunction
	POS   // possessive ending
	WDT   // wh-determiner
	WP    // wh-pronoun
	WPS   // possessive wh-pronoun, WP$
	WRB   // wh-adverb
	RP    // particle
	EX    // existential there
	PDT   // predeterminer
	RBR   // adverb, comparative
	RBS   // adverb, superlative
	FW    // foreign word
	LS    // list item marker
	SYM   // symbol
	Comma // ,
	Stop  // . ? !
	Colon // : ; dashes, ellipses
	Open  // `` an opening quotation mark
	Close // '' a closing quotation mark, or one that does not say
	LRB   // ( [ {
	RRB   // ) ] }
	Money // $ £ €
	Hash  // #

	NumTags = int(iota)
)

var names = [NumTags]string{
	NN: "NN", NNS: "NNS", NNP: "NNP", NNPS: "NNPS", JJ: "JJ", JJR: "JJR", JJS: "JJS", RB: "RB", VB: "VB", VBD: "VBD", VBG: "VBG", VBN: "VBN",
	VBP: "VBP", VBZ: "VBZ", CD: "CD", UH: "UH", IN: "IN", DT: "DT", PRP: "PRP", PRPS: "PRP$", MD: "MD", TO: "TO", CC: "CC", POS: "POS",
	WDT: "WDT", WP: "WP", WPS: "WP$", WRB: "WRB", RP: "RP", EX: "EX", PDT: "PDT", RBR: "RBR", RBS: "RBS", FW: "FW", LS: "LS", SYM: "SYM",
	Comma: ",", Stop: ".", Colon: ":", Open: "``", Close: "''", LRB: "-LRB-", RRB: "-RRB-", Money: "$", Hash: "#",
}

// String returns the name that the Penn Treebank gives the tag.
func (t Tag) String() string {
	if int(t) < NumTags {
		return names[t]
	}
	return "?"
}

// ParseTag returns the tag of that name.
func ParseTag(name string) (Tag, bool) {
	for t, n := range names {
		if n == name {
			return Tag(t), true
		}
	}
	return 0, false
}

// Verb tells a verb in any form; a modal is not one.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite tells a verb with a tense of its own, or a modal.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// Noun tells a noun or a name.
func (t Tag) Noun() bool { return t <= NNPS }

// Name tells a name.
func (t Tag) Name() bool { return t == NNP || t == NNPS }

// Pronoun tells a personal or possessive pronoun.
func (t Tag) Pronoun() bool { return t == PRP || t == PRPS }

// A TagSet is a set of tags, one bit each.
type TagSet uint64

// Set returns the set of these tags.
func Set(tags ...Tag) (s TagSet) {
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

// Has tells whether t is in the set.
func (s TagSet) Has(t Tag) bool { return s>>t&1 != 0 }
