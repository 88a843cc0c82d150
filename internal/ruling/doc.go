// Package ruling holds the caller's own patterns to their bounds.
//
// In comes a pattern as text, and out a [Pattern]; a [Run] tries patterns on the sentences of one article, and gives
// what they match and a [Failure] for what stops them.
//
// Its laws: a match takes bounded time and memory, and so do all of them together in an article, in proportion to its
// size; a Pattern never changes and may be shared, a Run belongs to one article.
//
// It must not know what a sentence is, nor what becomes of a match: that is for package proposal.
package ruling
