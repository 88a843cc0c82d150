// Package alignment finds where a quotation stands in its source, and what was changed.
//
// A source and a quotation come in, and a function that says what of a text is none of its words. Out comes a [Match]: the
// passage, a verdict, and each [Edit] that leads from the source to the quotation. [Locate] asks one source once, an
// [Index] many times; [Index.All] gives every place.
//
// The very bytes of the quotation are looked for first (identical.go), then its tokens (exact.go); both count only where no
// word or number is cut in two (edges.go, possessive.go). What does not stand there as it is, is cut at its ellipses into
// segments (segments.go). Rows of three tokens lead to the few places that each may have (index.go, places.go), where it is
// aligned token by token (align.go), other ways of writing the same included (merge.go). A segment that is put together
// from two places is cut again (splice.go). From the steps of the alignments come the edits, and from those the verdict
// (edits.go, counts.go).
//
// # Laws
//
// Offsets are bytes of the source and the quotation as given. Nothing is called Verbatim that is not: letters, numbers and
// the order of words are those of the source. A passage shares at least half of the words, or there is none. Edits stand in
// order, do not overlap, and put into the source give the quotation. Places of one quotation do not overlap. Time and memory
// are linear in both texts: how many places, segments and looks one quotation may have is bounded, and so is the size of an
// alignment. An Index does not change once it is made.
//
// # What it must not know
//
// What a changed word means, who speaks, and how a match is shown. It weighs words only as common or not.
package alignment
