// Package identity finds out who is behind the sources of statements.
//
// In come the statements of an article, its [reading.Document] and what stands beside its text ([Metadata]: byline,
// outlet, headline); out goes a [Cast]: for every statement who speaks, and every speaker once, by the fullest name
// that the article gives, with role, affiliation and mentions. The article is read twice: first all names with what is
// said about them, into a [mention.Register], then the noun phrases in order, as a reader does, giving each pronoun and
// description the entity that it means. A headline is decided and read as an article of its own, which is all that
// package decision is needed for.
//
// Its laws: a speaker is somebody whom the article, or what stands beside it, names or describes; where several fit
// alike nobody is chosen and the Cast says so; only the last few entities are looked at for a pronoun, so that time
// stays linear.
//
// It must not know how statements were found, nor the public form of a record.
package identity
