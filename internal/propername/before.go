package propername

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// opensDocument says whether a name is one word that has its capital from the sentence and calls a document what it is: Video released by.
func opensDocument(d *reading.Document, name text.Span) bool {
	i := name.Start
	if name.End != i+1 || d.Items[i].Passage >= 0 || !StartsSentence(d, i) {
		return false
	}
	l := d.Items[i].Lower
	if Label(d, i) != 0 && !lexicon.TellsWho(l, lexicon.Findings) { // Report: …
		return false
	}
	_, doc := lexicon.DocNoun(l)
	_, role := lexicon.Role(l)
	if !doc || role || d.Given(i) || d.Tokens[d.Items[i].Tok].AllCaps {
		return false
	}
	return syntax.Common(l) && !lexicon.TellsName(l, lexicon.KnownOrg|lexicon.PaperEnd|lexicon.SurnameToo)
}

// compatriot says whether a noun for where somebody comes from stands before the given name, or before two words that are nothing but
// names: Swede | Joachim Johansson, Australian | Lynton Crosby.
func compatriot(d *reading.Document, name text.Span) bool {
	first := name.Start
	if name.End <= first+2 || !Demonym(d, first) || d.Given(first) {
		return false
	}
	if !d.Given(first+1) && (name.End != first+3 || !strange(d, first+1) || !strange(d, first+2)) {
		return false
	}
	return d.Class(name.End-1)&(reading.OrgClass|reading.SuffixClass) == 0 // the European Roma Centre
}

// strange says whether the dictionary has a word for nothing but a name, and nobody knows it for a body's.
func strange(d *reading.Document, i int) bool {
	it := &d.Items[i]
	_, place := lexicon.Place(it.Lower)
	if place || !reading.Proper(it.Tag) || d.Tokens[it.Tok].AllCaps {
		return false
	}
	return !syntax.Common(it.Lower) && !lexicon.TellsName(it.Lower, lexicon.KnownOrg)
}
