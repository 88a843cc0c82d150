// Package reading cuts an article up, once for all later stages.
//
// In comes a text; out goes a [Document]: its paragraphs, sentences, tokens and tags, the passages between its
// outermost quotation marks, the items of its sentences (a token, or a passage taken as one), and the chunks that the
// items form. Everything in it refers to everything else by index and to the article by byte offset; nothing is copied.
//
// Its laws: the article is never changed; all pieces lie in it, in order, on the bounds of tokens; reading is linear in
// its length. A Document is used by one goroutine, until Release gives its memory to the next article: nothing that
// outlives it may point into its slices, though pieces of the article's own text may be kept.
//
// It knows words and their classes, and no more: not who says something, what a statement is, or whom a name means.
package reading
