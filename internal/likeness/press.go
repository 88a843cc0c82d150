package likeness

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
)

// IsPress says whether an entity is known to be a newspaper or magazine: by the end of its name, or by what it is called.
func IsPress(x *mention.Entity) bool {
	if _, last := x.Ends(); lexicon.TellsName(last, lexicon.PaperEnd) || lexicon.TellsWho(last, lexicon.PressNoun) {
		return true
	}
	return slices.ContainsFunc(x.Heads, func(h string) bool { return lexicon.TellsWho(h, lexicon.PressNoun) })
}

// noPress says whether a noun is for newspapers alone, and an entity is told to be something else: the paper is no exchange, nor what
// was called a firm.
func noPress(x *mention.Entity, head string) bool {
	if !lexicon.TellsWho(head, lexicon.PressNoun) || len(x.Words) == 0 || IsPress(x) {
		return false
	}
	_, last := x.Ends()
	_, org := lexicon.OrgNoun(last)
	return org || len(x.Heads) > 0 || x.Role.End > x.Role.Start
}
