// Package caveat gives reasons to read a passage in its place: a negation in front of it, a "but" behind it, a number that
// an edit touched, somebody else whose turn it is.
//
// A match of package alignment comes in, with the source as it was read, and out come [Warning]s. [Of] looks at the
// sentences around the passage and at each edit (caveats.go, sentence.go); [Speaker] finds the name in front of the turn
// that the passage stands in (turns.go).
//
// # Laws
//
// A warning names a place in the source. None of them changes the match. What is looked at around a passage is bounded, so
// that its cost does not grow with the source.
//
// # What it must not know
//
// How the place was found, and what is shown to whom. Of English it knows the classes of package vocabulary.
package caveat
