// Package transcript finds who speaks where the form of a text says so.
//
// In comes a [reading.Document]; out goes a list of [Turn]: the words of a transcript, an interview or a list of voices,
// each with the label that stands before them, "SMITH:", "Q.", "Ida Voss, 61, baker:", or the name above them, as ranges of items.
// Questions in paragraphs of their own, and their answers, are turns without a label.
//
// Its laws: labels are told from headlines by how many of them there are and by how they are written, over the whole
// article; what a turn says is never empty and stands behind its label, that of an embedded post before its name; time is linear.
//
// It must not know what a word of saying is, nor what else is said in the article: whoever asks leaves the paragraphs of a
// transcript to it.
package transcript
