package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// What package nounphrase reads is the stuff of this package, and has its names here, too.
type (
	Mention = nounphrase.Mention
	Kind    = nounphrase.Kind
)

// The kinds of a mention.
const (
	NoKind       = nounphrase.NoKind
	Person       = nounphrase.Person
	Organization = nounphrase.Organization
	Group        = nounphrase.Group
	Anonymous    = nounphrase.Anonymous
	Document     = nounphrase.Document
	Unknown      = nounphrase.Unknown
)

// At takes apart the noun phrase of the items [start, end).
func At(d *reading.Document, start, end int) Mention { return nounphrase.At(d, start, end) }

// Age reads "22-year-old" and a bare number as an age; 0 for none.
func Age(lower string) int { return nounphrase.Age(lower) }

// HeadLemma returns the singular of a head noun that the lexicon knows.
func HeadLemma(lower string) string { return nounphrase.HeadLemma(lower) }

// Relational says whether a noun tells what somebody is to somebody else, or for the moment.
func Relational(head string) bool { return nounphrase.Relational(head) }

// Role looks up item i as a noun for a person, also by what follows its hyphen: minister, bell-ringer.
func Role(d *reading.Document, i int) (lexicon.RoleInfo, bool) { return nounphrase.Role(d, i) }

// HoldsRole says whether some word of the range is a title or role.
func HoldsRole(d *reading.Document, s text.Span) bool { return nounphrase.HoldsRole(d, s) }

// TrimRole drops what begins a role and is no part of it: articles, ages, words of time.
func TrimRole(d *reading.Document, s text.Span) text.Span { return nounphrase.TrimRole(d, s) }

// Possessive says whether a word is the ending of an owner.
func Possessive(lower string) bool { return propername.Possessive(lower) }

// Suffix says whether item i is part of a name though it might be a title: Jr., III.
func Suffix(d *reading.Document, i int) bool { return propername.Suffix(d, i) }

// Demonym says whether item i names people by where they come from.
func Demonym(d *reading.Document, i int) bool { return propername.Demonym(d, i) }
