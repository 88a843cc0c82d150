// Package decision chooses what is said from what could be.
//
// In comes a [reading.Document] with what package proposal proposes for it; out go the statements that stand, with the
// margins by which the models prefer them. An [Engine] holds the fitted weights: the chain labels the items of each
// paragraph, the model of whole parts picks among the chain's best, and the links join contents and sources to cues.
// Where the form tells all, the rules have the last word.
//
// Its laws: the same document and weights give the same statements; an Engine never changes and is safe to share; a
// paragraph is decided by itself, and one of more than 8,192 words and signs, three times the longest of our corpora, in
// pieces, so that the time for each stays in proportion. What a trainer fits is what is asked for here: Examples, Choices
// and Lattices give the features of the three models, and [Without] leaves parts of them out to see what they earn.
//
// It must not know who is behind a source, what kind of thing a name names, or what a record looks like.
package decision
