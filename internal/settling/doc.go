// Package settling gives to everybody what is theirs of the statements that were decided.
//
// In come a [reading.Document] and the statements that package decision chose; out go statements of which each is one speaker's:
// a second speaker in the first one's sentence has a record of his own, a clause beside what somebody says is its owner's, a
// nickname is part of a name, manner and time are no part of what was said, words that came through another are whose they are, and
// quotations without a word of saying go on from those before them.
//
// Its laws: contents stay disjoint and within their sentence, but for quotations that go on; a statement that has lost all it
// said is dropped; time is linear, and the same statements give the same.
//
// It must not know how statements were chosen, nor who is behind a source: it sees words, and no names of entities.
package settling
