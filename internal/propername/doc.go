// Package propername finds the proper name in a noun phrase.
//
// In comes a noun phrase of a [reading.Document], from the item behind its determiner and owner; out goes the span of the
// name at its end, empty where it has none: capitalized words behind the last role, title or common noun, as the rules
// here and the recognizer of names see them. The words that stand in, before and behind names are told apart here too: a
// suffix, an honour, a party, a people, the ending of an owner.
//
// Its laws: a name lies within its phrase, and depends on its words and the one before it alone; finding one takes time
// in line with the length of the phrase.
//
// It must not know what a name names, nor whether the article has it elsewhere: that is for package mention and those
// behind it.
package propername
