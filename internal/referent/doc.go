// Package referent finds who stands behind a word that points at somebody and tells nothing of them: the label of a turn, the "who"
// behind a name, "his report", "one of the sponsors, Danish brewer Torm"; of which kind "those who oppose it" and "a copy of the letter"
// are; and where the words end that describe somebody.
//
// In comes the register of all mentions, each with whom it means as far as that is known. Out go entities of it. Laws: nobody is meant
// where two fit alike, and only those named first, so many of them, are looked at. It changes nothing in the register, and must not
// know what is said.
package referent
