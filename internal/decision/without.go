package decision

import (
	"fmt"
	"strings"
)

// Without is a set of parts of the fitted engine that are left out, to see what they earn. The library leaves nothing out;
// internal/train/attribution does when it is asked to.
type Without uint16

// The parts of the engine. Those from Joined on are ways of learning, of which this package knows nothing.
const (
	Words    Without = 1 << iota // lemmas as features; the shapes of names stay
	Tags                         // parts of speech as features
	Lexicon                      // what the lexicon knows of words of saying, and so the gate; the rules keep it
	Rules                        // what the rules propose, and so the gate; what they have the last word on stays
	Chunks                       // chunks as features, those of the transitions too
	Position                     // where an item stands in its sentence and paragraph
	Quotes                       // what is quoted near it, and what is in a quotation
	Document                     // who has spoken elsewhere in the article
	Links                        // links see only which cue and which source is the nearest
	Gate                         // sentences without a quotation or a word of saying are decided too
	Joined                       // no paragraphs run together
	Lattice                      // the chain's own best labels, without the model of whole parts
	Knives                       // the model of whole parts learns behind a chain that has seen what it learns from
	Doubt                        // names are given although others fit as well
)

var names = []string{
	"words", "tags", "lexicon", "rules", "chunks", "position", "quotes", "document", "links", "gate", "joined",
	"lattice", "knives", "doubt",
}

// ParseWithout reads a list of names: "words,tags".
func ParseWithout(list string) (Without, error) {
	var w Without
next:
	for name := range strings.SplitSeq(list, ",") {
		for i, n := range names {
			if n == name {
				w |= 1 << i
				continue next
			}
		}
		return 0, fmt.Errorf("no part is called %q: there are %s", name, strings.Join(names, ", "))
	}
	return w, nil
}

// Any says whether any of some parts is left out.
func (w Without) Any(parts Without) bool { return w&parts != 0 }
