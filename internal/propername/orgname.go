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
	}
	if !strings.HasSuffix(d.Items[i].Lower, "s") { // a plural owns it
		return d.Items[i-1].Tag != syntax.NNP || strings.HasSuffix(d.Items[i-1].Lower, "s")
	}
	if _, place := lexicon.Place(d.Items[i-1].Lower); place || end-i > 2 {
		return false
	}
	if Saint(d.Items[from].Lower) { // St. Brendan's Hospital
		return true
	}
	return !d.Given(i-1) && !d.Given(from)
}
