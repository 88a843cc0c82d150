package propername

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// OwnsWithin says whether the possessive at item i is part of the name that the phrase ends with, and no owner: the Care
// Providers' Alliance, St. Brendan's Hospital; but not Pearson's Financial Times.
func OwnsWithin(d *reading.Document, from, i, end int) bool {
	if !d.TokenCapital(end-1) || !d.TokenCapital(i-1) {
		return false
	}
	if d.Class(end-1)&(reading.OrgClass|reading.SuffixClass) == 0 {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !d.TokenCapital(k) && lexicon.Function(d.Items[k].Lower) == 0 {
			return false
		}
		if d.Items[k].Tag.Finite() { // St. Brendan's Hospital | Opens Wing
			return false
		}
	}
	if !strings.HasSuffix(d.Items[i].Lower, "s") { // a plural owns it
		return d.Items[i-1].Tag != syntax.NNP || strings.HasSuffix(d.Items[i-1].Lower, "s")
	}
	if Saint(d.Items[from].Lower) && i == from+2 { // St. Brendan's High School
		return true
	}
	if _, place := lexicon.Place(d.Items[i-1].Lower); place || end-i > 2 && !ownsAll(d, from, i) {
		return false
	}
	return !d.Given(i-1) && !d.Given(from)
}

// ownsAll says whether the phrase begins with the word before the possessive at item i and that word is no body which could own another:
// the Lord's Resistance Army, King's College Hospital Trust; but not the Government's Food Standards Agency.
func ownsAll(d *reading.Document, from, i int) bool {
	l := d.Items[i-1].Lower
	if i-1 != from || d.Class(i-1)&reading.OrgClass != 0 {
		return false
	}
	t, title := lexicon.Title(l)
	return title && t.Kind == lexicon.Noble || !title && syntax.Common(l) && !d.RoleWord(i-1)
}
