package likeness

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
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
	_, ok := lexicon.RoleNoun(head)
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

// Agent says whether a noun that the lexicon does not have looks like one for somebody who does something.
func Agent(head string) bool {
	if lexicon.ThingNoun(head) {
		return false
	}
	for _, e := range [...]string{"er", "or", "ist", "ian", "ant", "ee", "eer", "man"} {
		if len(head) > len(e)+3 && strings.HasSuffix(head, e) {
			return true
		}
	}
	return false
}

// Vague lists the words that name nobody.
func Vague(lower string) bool {
	return lexicon.TellsWho(lower, lexicon.VagueName)
}

// Nobody lists the words that stand for a speaker without saying anything of him or her.
func Nobody(lower string) bool {
	return lexicon.TellsWho(lower, lexicon.NoSpeaker)
}

// Telling says whether a word by which somebody is taken up says what he or she does.
func Telling(head string) bool {
	return !lexicon.TellsWho(head, lexicon.NoTrade)
}

// Indefinite says whether a word before a noun tells that it is a new one.
func Indefinite(lower string) bool {
	return lower == "a" || lower == "an" || lower == "some" || lower == "another" || lower == "any"
}

// Publication lists the nouns by which an outlet calls itself.
func Publication(head string) bool {
	return lexicon.TellsWho(head, lexicon.Publication)
}

// Writes says whether a noun is one by which whoever writes the article calls himself.
func Writes(head string) bool {
	switch head {
	case "reporter", "correspondent", "writer", "columnist":
		return true
	}
	return false
}

// Fellows lists the nouns that take up several people who were named together.
func Fellows(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.Fellows)
}
