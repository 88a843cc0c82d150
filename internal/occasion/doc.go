// Package occasion reads from the words around a cue to whom, when, where and by what channel something was said.
//
// In come the statements that were decided; each is given its Occasion: the hearer, the time, the place or event, and the
// channel, as ranges of items. They may stand behind the cue, in it, between it and its source, in a source that is a
// document, behind the content, at the head of the sentence, or be what the relative clause of the saying hangs on. What cue,
// source and content took along of it they give back.
//
// Its laws: an occasion depends on the words of the sentence around the cue alone, but for a verb that shares the source of
// one before it, which shares its occasion; what stands in the content is none of it, a hearer who is its subject left out;
// of several of a kind the one nearest to the cue counts; reading is linear in the length of the sentence for a cue.
//
// It must not know who is behind a source or what days a time means, and it takes no part in what is decided.
package occasion
