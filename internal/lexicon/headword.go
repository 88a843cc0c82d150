package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// HeadWord is the set of classes of data/headwords.txt that a word belongs to: what it tells of who is described.
type HeadWord uint64

// The classes, as data/headwords.txt explains them.
const (
	Tract HeadWord = 1 << iota
	PlaceOwner
	OfFirms
	PeopleNoun
	KeptBack
	Informed
	SoleOffice
	SomeOf
	ThingToo
	Relational
	NoRoleNoun
	CopulaVerb
	ItsVerb
	NobodysVerb
	OnTrial
	ChildNoun
	PartOf
	Ordinal
	NoTrade
	Findings
	GenericOrg
	FirmNoun
	HouseNoun
	GenericPerson
	Runner
	Publication
	RankWord
	Fellows
	NoSpeaker
	VagueName
	SeemsThat
	Relays
	RelayedIn
	MessengerNoun
	NobodyBack
	DocToo
	Somebody
	AnyOrg
	HeadsOf
	Presents
	OfTheTime
	LeadsRole
	OfBodies
	PluralVerb
	PaperName
	UnderRank
	Writer
	ShareNoun
	StandsBy
	FirmVerb
	GivesOwnName
	PaperNoun
	FirmOf
	FieldToo
	BeforeName
	HangsRole
	ServesAs
	Appoints
	InOffice
	Besides
	NoPaper
	StateBody
	PressNoun
	numHeadWords = iota
)

var headWordNames = [numHeadWords]string{
	"tract", "placeowner", "offirms", "peoplenoun", "withheld", "informed", "office", "some", "thingtoo",
	"relational", "norole", "copula", "plans", "nobodysverb", "trial", "child", "partof", "ordinal", "vagueperson", "findings",
	"genericorg", "firmnoun", "housenoun", "genericperson", "runner", "publication", "rankword", "fellows", "nobody", "vague", "seems",
	"relays", "relayed", "messenger", "nobodyback", "doctoo", "somebody", "anyorg", "headsof", "presents",
	"ofthetime", "leadsrole", "ofbodies", "pluralverb", "papername", "underrank", "writer", "share", "standsby", "firmverb",
	"givesname", "papernoun", "firmof", "fieldtoo", "beforename", "hangsrole", "servesas", "appoints", "inoffice", "besides", "nopaper",
	"statebody", "pressnoun",
}

// TellsWho says whether the word, in lower case, belongs to one of the classes c.
func TellsWho(lower string, c HeadWord) bool { return headWords().Value(lower)&c != 0 }

//go:embed data/headwords.txt
var headWordData string

var headWords = sync.OnceValue(func() *wordtable.Table[HeadWord] {
	m := wordtable.New[HeadWord](words(headWordData))
	eachWord(headWordData, func(section, word string) { *m.Put(word) |= headWordOf(section) })
	return m
})

func headWordOf(name string) HeadWord {
	for i, n := range headWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of words [" + name + "] in headwords.txt")
}
