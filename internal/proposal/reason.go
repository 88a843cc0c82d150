package proposal

// A Reason says why a statement has the source that it has, or why it has none. The zero value says nothing.
type Reason uint8

const (
	ReasonNone      Reason = iota + 1 // nothing near the quote says who spoke
	ReasonCue                         // a word of saying with its subject beside the content
	ReasonAccording                   // "according to X", "in X's words"
	ReasonColon                       // a colon or dash after the speaker, without a verb
	ReasonTurn                        // a transcript's "NAME:" at the start of the paragraph
	ReasonSignature                   // "…" -- Name
	ReasonRule                        // a Pattern of the caller's
	ReasonPassive                     // a cue without agent: "it was said that …"
	ReasonContinued                   // carried over from the sentence or paragraph before
	ReasonNearby                      // no cue: the one who is acting or speaking around the quote
	ReasonHeadline                    // no cue: the one to whom the headline gives the same words
)

// reasons are the words for them.
var reasons = [...]string{
	ReasonNone: "none", ReasonCue: "cue", ReasonAccording: "according", ReasonColon: "colon", ReasonTurn: "turn",
	ReasonSignature: "signature", ReasonRule: "rule", ReasonPassive: "passive", ReasonContinued: "continued",
	ReasonNearby: "nearby", ReasonHeadline: "headline",
}

// String gives the word for a reason. The models have it among their features.
func (r Reason) String() string { return reasons[r] }

// ByForm says whether it is what the text's form or a caller's rule says, which is not mended.
func (r Reason) ByForm() bool {
	return r == ReasonTurn || r == ReasonRule || r == ReasonSignature
}
