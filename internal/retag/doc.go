// Package retag sets right what the tagger gets wrong where attribution would suffer: nouns before a title that it takes for verbs, words
// of saying that it takes for nouns, pasts and participles that only what stands around them tells apart.
//
// In come the tokens of a sentence and their tags; the tags are changed in place, and of a word that is no word (No 10) the small letters.
// It knows words and their classes and nothing else: no chunks, no names, no other sentence.
package retag
