// Package settling gives to everybody what is theirs of the statements that were decided.
//
// In come a [reading.Document], the statements that package decision chose and what was proposed ([proposal.Found]); out go statements
// of which each is one speaker's: a second speaker in the first one's sentence has a record of his own, a clause beside what somebody
// says is its owner's, words that came through another are whose they are, a verb that the models left to nobody or to the wrong one
// has its subject, and what is as plain as can be in sentences of which the models made nothing is added.
//
// Its laws: contents stay disjoint and within their sentence; a statement that has lost all it said is dropped; time is linear, and
// the same statements give the same.
//
// It must not know how statements were chosen, where exactly their words begin and end (package wording mends that), what goes on
// from one to the next (package continuation), nor who is behind a source: it sees words, and no names of entities.
package settling
