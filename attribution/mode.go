package attribution

// A Mode says what becomes of a saying in its sentence: whether the article tells that it was said. Speaker and content
// are the same in every mode, and so is what [Quote.Confidence] means: how likely these are read rightly.
type Mode string

const (
	ModeAsserted    Mode = "asserted"    // the article says that it was said
	ModeNegated     Mode = "negated"     // it was not: did not say, no one said, stopped short of saying, no evidence that she said
	ModeDeclined    Mode = "declined"    // nothing was said on it: refused to say, has yet to say, did not respond
	ModeReported    Mode = "reported"    // others have it so: allegedly said, is said to have called, a quote wrongly attributed to
	ModeQuestioned  Mode = "questioned"  // the article asks: Did Smith say “I quit”?
	ModeConditional Mode = "conditional" // it is supposed: If Smith says …
	ModeModal       Mode = "modal"       // it is possible, or wanted: may have said, should say
	ModeFuture      Mode = "future"      // it is to come: will say, is expected to announce
)
