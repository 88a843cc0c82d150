package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// titleToo says whether item i is a given name or letters that are a title or role as well, and behind "the" can be nothing else:
// the Emir, the DJ.
func titleToo(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if d.Tokens[it.Tok].AllCaps {
		_, ok := lexicon.Role(it.Lower)
		return ok && len(it.Lower) < 4
	}
	if !d.Given(i) {
		return false
	}
	t, ok := lexicon.Title(it.Lower)
	return ok && !t.Abbrev
}

// office says whether what looks like a name is what somebody is, with the capitals of official copy: the Emir, the DJ, the
// Prime Minister. It stands behind "the" alone, and is one noun for a person or ends with a title.
func (p *parse) office() bool {
	if p.placesOffice() {
		return true
	}
	name := text.Span{Start: p.start + 1, End: p.end}
	if p.m.Name.End != p.end || p.m.Name.Start < name.Start || p.d.Items[p.start].Lower != "the" {
		return false
	}
	for i := name.Start; i < p.m.Name.Start; i++ { // the Lord Mayor: as if of the name Mayor
		if !p.d.TokenCapital(i) || !p.d.RoleWord(i) {
			return false
		}
	}
	last := name.End - 1
	if name.End == name.Start+1 && (titleToo(p.d, last) || officers(p.d, last)) {
		return true
	}
	return p.d.RoleWord(last) && endsWithOffice(p.d, name) && oneOffice(p.d, last)
}

// placesOffice says whether what looks like a name is an office with the place or body that it is of, without an article: Kingston Mayor.
func (p *parse) placesOffice() bool {
	d, name := p.d, p.m.Name
	last := name.End - 1
	if name.Start != p.start || name.End != p.end || last <= name.Start || d.Given(name.Start) || !d.RoleWord(last) || !d.TokenCapital(last) {
		return false
	}
	t, ok := lexicon.Title(d.Items[last].Lower)
	if !ok || t.Abbrev || t.Kind != lexicon.Office || lexicon.TellsWho(d.Items[last].Lower, lexicon.PaperName) {
		return false
	}
	if _, kind, known := propername.Recognized(d, name.Start, last); known && kind == naming.Person {
		return false
	}
	_, place := lexicon.Place(d.LowerName(text.Span{Start: name.Start, End: last}))
	return place || d.ItemIs(p.end, ",")
}

// officers says whether item i is an office that several hold, with the capital of official copy: the Senators.
func officers(d *reading.Document, i int) bool {
	x, ok := Role(d, i)
	t, title := lexicon.Title(x.Lemma)
	return ok && x.Is(lexicon.Plural) && title && t.Kind == lexicon.Office
}

// member says whether letters of a role stand behind a name that an article begins: a Plaid Cymru MP, and no Ann Roe MP.
func (p *parse) member() bool {
	name := p.m.Name
	bare := p.d.Items[p.start].Tag == syntax.DT && name.Start == p.start+1
	return bare && name.End == p.end-1 && name.End > name.Start && p.d.RoleWord(p.end-1)
}

// endsWithOffice says whether the words are a noun for a person or end with a title: the Defendant, Health Minister, District
// Attorney; but not the Guardian, the Morning Leader.
func endsWithOffice(d *reading.Document, name text.Span) bool {
	last := d.Items[name.End-1].Lower
	paper := lexicon.TellsWho(last, lexicon.PaperName)
	if name.End == name.Start+1 {
		return !paper && !d.Tokens[d.Items[name.Start].Tok].AllCaps
	}
	if _, ok := lexicon.Title(d.LowerName(text.Span{Start: name.End - 2, End: name.End})); ok {
		return true
	}
	t, ok := lexicon.Title(last[strings.LastIndexByte(last, '-')+1:]) // Party Co-Chairman
	return ok && !t.Abbrev && !paper
}

// oneOffice says whether item i is a noun for one person by what he or she does.
func oneOffice(d *reading.Document, i int) bool {
	x, ok := Role(d, i)
	return ok && !x.Is(lexicon.Plural) && !ThingToo(x.Lemma) && !x.Is(lexicon.Family)
}
