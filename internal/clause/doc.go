// Package clause tells what is what in a sentence: which of its verbs may say something, who does what each of them says, and
// where the phrases around them end.
//
// In comes a sentence of a [reading.Document], cut into chunks; out go answers about chunks: a [Cue], a [Subject], the end of a
// noun phrase with all that hangs on it, whether a clause with a verb of its own follows.
//
// Its laws: an answer is the same whenever it is asked, and rests on the sentence alone; outside the sentence there are stops;
// a look-ahead is bounded or goes over the sentence once.
//
// It must not know what is said: which words are content, and whether a verb that may say something does, is of the stages that
// ask.
package clause
