// Package proposal finds what could be said in an article by the rules of English.
//
// In comes a [reading.Document], whose sentences package clause explains, with the caller's own rules as a list of
// [ruling.Pattern]; out goes a list of [Statement]: a cue, the content that it leads to and the source that says it, as ranges
// of items. The strict statements are those that the rules would answer for alone; the lenient are all that could be if every
// word of saying were a cue. What the form of the text tells for certain is found here too: signatures, what the caller's
// patterns match, and the turns that package transcript reads.
//
// Its laws: a statement stands on its sentence (a transcript's on its paragraph), so that a sentence is read the same
// wherever it stands; its ranges are of the Document's items and in order; a caller's pattern sees no more than the
// first bytes of a sentence and gives up in time, which is a [ruling.Failure] and no panic.
//
// It must not know which of its statements are chosen, what weights say, or who is behind a source: a source is words
// here.
package proposal
