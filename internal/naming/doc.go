// Package naming recognizes the names of an article: where each begins and ends, and whether it is that of a person, an
// organization, a place, a work or something else.
//
// In come the tokens of the whole article with their tags, and where its sentences begin; out goes a [Label] for every
// token. Capitals propose: only what stands in a run of capitalized words, small words between them included, can be part
// of a name. A linear chain with fitted weights decides: it sees each word with its neighbours, their shapes, endings and
// tags, what the lexicon has them for, and what the rest of the article does with the same words (whether they stand
// alone elsewhere, behind "Mr", behind a given name, in lower case, or spell the letters of a bracket).
//
// Its laws: a label depends on nothing but the article; labelling is linear in its length, however long a run is; all
// arithmetic is on integers, so that the answer is the same on every platform. A [Reader] is used by one goroutine.
//
// It knows words, and no phrases: what is a role or a title is for package mention.
package naming
