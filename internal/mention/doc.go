// Package mention reads what an article says of those it mentions, by each phrase itself.
//
// In comes a noun phrase of a [reading.Document]; out goes a [Mention]: its owner, role and name, its head, its kind
// and gender as far as the phrase tells. A [Register] holds those who are mentioned as entities: under which words they
// are found, how well a name fits one, and what the phrases beside their names add, an apposition, a role, an
// affiliation, a gender, a second name.
//
// Its laws: a mention depends on its phrase and the words beside it alone; an entity only gains by what is read of it,
// and is found again by every word of its names; looking one up takes bounded time however many share a name.
//
// It must not know what is said or decided, nor choose whom a pronoun, a description or a bare surname means where
// several could be: that is for package identity.
package mention
