package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// MaySpeak says whether the noun at item i is a name, or somebody or a body that speaks.
func MaySpeak(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if reading.Proper(it.Tag) || it.Lower == "him" || it.Lower == "her" || it.Lower == "them" {
		return true
	}
	_, org := lexicon.OrgNoun(it.Lower)
	_, role := lexicon.RoleNoun(it.Lower)
	return org || role
}
