package nounphrase

// A Kind says what sort of speaker is behind a mention.
type Kind uint8

// The kinds. The zero value says that nothing is known of any kind, not even that it is unknown.
const (
	NoKind       Kind = iota
	Person            // somebody the article names or singles out
	Organization      // a company, party, ministry, court, newspaper, country …
	Group             // several people: "both men", "residents", "Republicans"
	Anonymous         // somebody whose name is withheld: "a spokesman", "police sources"
	Document          // a report, statement, lawsuit, poll, tweet
	Unknown           // the evidence does not say
)
