package likeness

import (
	"strings"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// GoesOn says whether a description may take up the subject of the sentence before, being of that kind: no project takes up a person, no
// government a bank, and no judge whoever is tried.
func GoesOn(m *nounphrase.Mention, x *mention.Entity, a *candidate.Mention, f *candidate.Facts) bool {
	head := nounphrase.HeadLemma(m.Head)
	switch {
	case strings.Contains(m.Head, " and "): // an actor is not the comic and actor
		return false
	case f.Head == candidate.Differ && lexicon.TellsWho(head, lexicon.SoleOffice): // the bishop is no priest
		return false
	case lexicon.TellsWho(head, lexicon.PressNoun):
		return IsPress(x)
	case a.Class == candidate.Firm:
		return f.Kind != candidate.Human && lexicon.TellsWho(head, lexicon.GenericOrg|lexicon.FirmNoun)
	case f.Kind != candidate.Human:
		return a.Class == candidate.Thing
	case a.Class == candidate.Thing:
		return lexicon.TellsWho(head, lexicon.ThingToo) && !lexicon.TellsWho(head, lexicon.GenericOrg|lexicon.FirmNoun)
	}
	return a.Words > 0 || a.Marked || lexicon.TellsWho(head, lexicon.SoleOffice) || !lexicon.TellsWho(head, lexicon.StandsBy)
}
