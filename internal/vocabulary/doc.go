// Package vocabulary knows the words of English that the check of a quotation against its source must know: what turns a
// sentence round, what makes it hold in some cases only, numbers in words, titles, what stenographers put in brackets, the
// names of tags.
//
// A word goes in, as it stands in the text, and its classes come out. The words are data: words.txt says which are of which
// class. They are read when one is first asked for, and do not change afterwards; asking takes no memory.
//
// It must not know what is made of a class, nor anything of texts: what a word is, it is told.
package vocabulary
