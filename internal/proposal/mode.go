package proposal

// A Mode says what becomes of a saying in its sentence: whether the article tells that it was said.
type Mode uint8

// The modes. The zero value says nothing: nobody has asked yet.
const (
	ModeAsserted    Mode = iota + 1 // the article says that it was said
	ModeNegated                     // it was not: did not say, no one said
	ModeDeclined                    // nothing was said on it: refused to say, has yet to say
	ModeReported                    // others have it so: allegedly said
	ModeQuestioned                  // the article asks
	ModeConditional                 // it is supposed: If Smith says …
	ModeModal                       // it is possible, or wanted: may have said
	ModeFuture                      // it is to come: will say
)
