// Package lexicon holds the words that attribution knows by heart: verbs, nouns and phrases of saying, given names,
// titles, roles, words for organizations and documents, places, the calendar and the function words of English.
//
// The words are plain text files under data/, one file a subject, made to be read, argued about and added to. They
// are embedded and parsed at the first look-up of their subject, so that importing the package costs nothing and a
// program that never asks for a given name never parses the given names. After that a look-up is one map access:
// no allocation, no locks, safe from any number of goroutines. What is returned is shared and must not be changed.
//
// Every look-up takes its word in lower case ([Lower] makes one, without allocating when there is nothing to do)
// and with the straight apostrophe: "o'brien", "united states". A word of several words is written with single spaces.
//
// To add a word: put it on its place in the file (the files are sorted, a test says where) and run
//
//	go test ./internal/lexicon/
//
// The shares of data/cuestats.txt are counted, not written: internal/train/cues makes that file.
//
// What is not here: a full-form dictionary (internal/syntax tags words it has never seen), family names (any
// capitalized word may be one) and meanings: a word is listed for what it does in news copy, mostly.
package lexicon
