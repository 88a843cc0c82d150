package likeness

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// Pair says how many a word for several people together means; 0 for any other word.
func Pair(head string) int {
	switch head {
	case "pair", "duo", "couple", "two":
		return 2
	case "trio", "three":
		return 3
	}
	return 0
}

// Coined says whether a noun for a person is one that the lexicon does not have, made with a hyphen or an ending.
func Coined(head string) bool {
	_, listed := lexicon.Role(head)
	_, ok := reading.RoleNoun(head)
	return ok && !listed
}

// Findings lists the nouns that take each other up: a study becomes the report, the research or the survey.
func Findings(head string) bool {
	return lexicon.TellsWho(head, lexicon.Findings)
}

// GenericOrg lists the nouns by which an organization just named is taken up again.
func GenericOrg(head string) bool {
	return lexicon.TellsWho(head, lexicon.GenericOrg)
}

// GenericPerson lists the nouns by which a person just named is taken up again, in sport and show business above all.
func GenericPerson(head string) bool {
	return lexicon.TellsWho(head, lexicon.GenericPerson)
}

// Runner lists the nouns for those who run for an office, whatever party or race stands before them: the Republican
// incumbent, the Labour leadership hopeful.
func Runner(head string) bool {
	return lexicon.TellsWho(head, lexicon.Runner)
}
