// Package mode tells of a statement whether the article says that it was said.
//
// In come the statements that were decided; each is given its Mode with the words that show it: asserted, or negated,
// declined, reported, questioned, conditional, modal or future. Contents that only the mode tells how to end are mended
// on the way.
//
// Its laws: a mode depends on the words of the sentence around the cue alone; the judges are asked in one order, and
// the first that knows decides.
//
// It must not know who is behind a source, and it takes no part in what is decided: a statement that was not said is a
// statement all the same.
package mode
