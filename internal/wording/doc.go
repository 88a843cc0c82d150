// Package wording says which words are a statement's own: where its cue, its source and what is said begin and end.
//
// In come a [reading.Document] and statements of which each is one speaker's, as package settling leaves them; out go the same with
// their words mended: a content ends before the next clause of the author and goes on behind an aside, manner, time and the title of a
// work are no part of it, a nickname is part of a name, a hearer is no speaker, a speaker whom a content took in behind its last comma
// is its source, and a turn of phrase around a cue is not taken for what was said.
// Statements in which nothing is said are dropped, and passages that nobody has said are listed.
//
// Its laws: contents stay within their sentence; no statement is added; a statement that has lost all it said is dropped; what a
// text's form or a caller's rule says stays as it is; time is linear, and the same statements give the same.
//
// It must not know how statements were chosen or divided among speakers, what goes on behind them, nor who is behind a source.
package wording
