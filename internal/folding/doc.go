// Package folding reads a text without its typography, so that two texts that say the same words are the same.
//
// A text comes in, with the spans of it that are to be read over, and out comes a [Text]: its tokens (words, numbers, signs,
// quotation marks, ellipses), each with its place in the text, its letters in one form, and a key that tells it from others
// whatever its case. Curly, straight and entity marks, the kind of dash, the width of spaces, where lines break, letters with
// their accents as one sign or two, ligatures, the commas in 1,204 and the stops of U.S. and Mr. are no difference (fold.go,
// word.go, thousands.go, letters.go). [Text.Groups] says which tokens are the same by house style alone, per cent and %, and
// [Text.Trim] takes off what editors put around a quotation.
//
// # Laws
//
// Places are bytes of the text as given, in order, and no two tokens overlap. One folded text holds another if and only if
// its letters hold those of the other. Part of a text, cut between two words, has the tokens that it has in the whole. Time
// and memory are linear in the text. A sign that changes what a number says is a word: nothing that folds to the same has
// another number, name or "not". The tables are data (letters.txt, style.txt), read when they are first needed.
//
// # What it must not know
//
// Which of two texts is the source, where one stands in the other, and what of a source is none of its words: that it is
// told.
package folding
