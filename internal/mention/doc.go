// Package mention holds those whom an article mentions, with what it says of them by each phrase itself.
//
// In come the noun phrases of a [reading.Document], which package nounphrase takes apart one by one; out goes a [Register]
// of those who are mentioned, as entities: under which words they are found, how well a name fits one, and what the phrases
// beside their names add, an apposition, a role, an affiliation, a gender, a second name.
//
// Its laws: an entity only gains by what is read of it, and is found again by every word of its names; looking one up takes
// bounded time however many share a name.
//
// It must not know what is said or decided, nor choose whom a pronoun, a description or a bare surname means where
// several could be: that is for package identity.
package mention
