// Package continuation finds who goes on speaking where no word of saying stands.
//
// In come a [reading.Document], its statements as package wording leaves them, and the passages that nobody has said; out go the
// same statements and those that it adds: the second half of a split quotation is the first one's, paragraphs that re-open a quotation
// go on with it, a quoted sentence follows whoever spoke before it, and quoted words beside somebody's statement are a record near it.
//
// Its laws: a passage that is somebody's, or nobody's, stays so; every passage is given once; a statement that goes on from another
// says from which; time is linear, and the same statements give the same.
//
// It must not know how statements were chosen or mended, nor who is behind a source: dialogue between people whom the text names
// is for package identity.
package continuation
