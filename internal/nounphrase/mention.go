package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Mention is a noun phrase taken apart: who or what it names, and what it says about them. A phrase is, from left to
// right, a determiner or owner, a role or other description, a name; each of them may be missing.
type Mention struct {
	Items  text.Span // of the noun phrase
	Owner  text.Span // items of who owns it, without 's: "Trump" of "Trump's lawyer", "his"; empty for none
	Role   text.Span // items of the role before a name, or of the whole description; without article
	Name   text.Span // items of the proper name; empty for none
	Head   string    // the head noun in lower case: "minister", "report"; of a name its last word
	Kind   Kind      // as far as the phrase itself tells
	Gender lexicon.Gender

	Pronoun    bool
	Plural     bool
	Definite   bool // "the", "this", or owned
	Indefinite bool // "a", "some", "another"
	Courtesy   bool // Mr, Sir, Dr stand before the name
	Certain    bool // the kind is certain: a title, a role, a given name say so
	Listed     bool // the gender is that of a given name
	Apposed    bool // what stands beside it has been read, which is for who knows those the article names
}

// Named says whether a mention has a proper name.
func (m *Mention) Named() bool { return m.Name.End > m.Name.Start }

// Owned says whether somebody owns what is mentioned: "his lawyer".
func (m *Mention) Owned() bool { return m.Owner.End > m.Owner.Start }

// A parse takes a noun phrase apart from left to right.
type parse struct {
	d     *reading.Document
	start int // first item of the phrase
	end   int // item behind it, without endings of owners and words of time
	from  int // what stands before has been read
	m     Mention
}

// At takes apart the noun phrase of the items [start, end).
func At(d *reading.Document, start, end int) Mention {
	p := parse{d: d, start: start, end: end, from: start}
	for p.end > start+1 && (propername.Possessive(d.Items[p.end-1].Lower) || lexicon.Is(d.Items[p.end-1].Lower, lexicon.Reflexive)) {
		if s := propername.Known(d, start, p.end); s.End > s.Start { // Standard & Poor's
			break
		}
		p.end--
	}
	named := propername.OfDay(d, start, end)
	for p.end > start+1 && timeWord(d, p.end-1) && named.End == named.Start { // "Josphat Kiprotich last week": the tagger saw one phrase
		p.end--
	}
	if p.end > start+1 && informed(d, p.end-1) && d.RoleWord(p.end-2) { // an official aware of the plan
		p.end--
	}
	p.m = Mention{Items: text.Span{Start: start, End: p.end}, Kind: Unknown, Head: d.Items[p.end-1].Lower}
	if p.pronoun() {
		return p.m
	}
	p.determiner()
	p.m.Role.Start = p.from
	p.owner()
	if !p.name() {
		p.m.Role.End = p.end
		judgeNoun(d, &p.m)
		return p.m
	}
	JudgeName(d, &p.m)
	if !p.m.Certain && firmCalled(d, &p.m) {
		p.m.Kind, p.m.Certain, p.m.Gender = Organization, true, lexicon.NoGender
	}
	if p.end < end && p.namedAfterSaint() {
		p.m.Name.End++
		p.m.Items.End++
	}
	return p.m
}

// pronoun says whether the phrase is a pronoun, and reads it.
func (p *parse) pronoun() bool {
	last := &p.d.Items[p.end-1]
	possessive := p.end == p.start+1 && last.Tag == syntax.PRPS
	if last.Passage >= 0 || last.Tag != syntax.PRP && !possessive {
		return false
	}
	x, ok := lexicon.PersonalPronoun(last.Lower)
	if !ok {
		return false
	}
	p.m.Pronoun, p.m.Plural, p.m.Gender = true, x.Plural, x.Gender
	if x.Human && !x.Plural {
		p.m.Kind, p.m.Certain = Person, true
	}
	return true
}

// determiner reads what the phrase begins with, where that is no more of it than a determiner.
func (p *parse) determiner() {
	first := &p.d.Items[p.start]
	if first.Passage < 0 {
		switch first.Tag {
		case syntax.PRPS:
			p.m.Owner, p.m.Definite = text.Span{Start: p.start, End: p.start + 1}, true
			p.from++
		case syntax.DT, syntax.PDT:
			p.m.Indefinite = indefinite(first.Lower)
			p.m.Definite = !p.m.Indefinite
			p.from++
		}
	}
	if first.Tag == syntax.PDT || first.Lower == "both" || first.Lower == "all" {
		for p.from < p.end && p.d.Items[p.from].Tag == syntax.DT {
			p.from++ // "both the", "all the"
		}
	}
	if p.from >= p.end {
		p.from = p.start
	}
}

// indefinite says whether a determiner leaves open who is meant.
func indefinite(lower string) bool {
	switch lower {
	case "a", "an", "some", "another", "any", "every", "each", "no", "neither":
		return true
	}
	return false
}

// owner reads who owns what the phrase is about: "Trump" of "Trump's lawyer".
func (p *parse) owner() {
	for i := p.end - 2; i > p.from; i-- {
		it := &p.d.Items[i]
		if it.Tag == syntax.POS && propername.Possessive(it.Lower) && !propername.OwnsWithin(p.d, p.from, i, p.end) {
			p.m.Owner, p.m.Definite = text.Span{Start: p.from, End: i}, true
			p.from = i + 1
			return
		}
	}
}

// name says whether the phrase has a proper name, and reads it.
func (p *parse) name() bool {
	m := &p.m
	m.Name = propername.Find(p.d, p.from, p.end)
	if m.Name.End == m.Name.Start+1 && p.plainBefore(m.Name.Start) && propername.Demonym(p.d, m.Name.Start) {
		m.Name = text.Span{} // the Chilean, Germans, the 34-year-old Dane
	}
	if p.office() || p.member() {
		m.Name = text.Span{} // the Emir, the DJ, the Prime Minister; a Plaid Cymru MP
	}
	if !m.Named() && !p.nameFirst() {
		return false
	}
	if p.d.Items[p.start].Lower == "that" && m.Name.Start == p.start+1 { // "says that Hale": no determiner
		m.Definite = false
	}
	if p.stateBody() { // Norland's | Foreign Ministry
		m.Name.Start, m.Role.Start, m.Owner = m.Owner.Start, m.Owner.Start, text.Span{}
	}
	m.Role.End = m.Name.Start
	m.Head = p.d.Items[m.Name.End-1].Lower
	return true
}

// stateBody says whether the name is one that a body of every state has, so that the place that owns it belongs to the name.
func (p *parse) stateBody() bool {
	m := &p.m
	if !m.Owned() || m.Name.Start != m.Owner.End+1 || m.Name.End != p.end || !p.d.TokenCapital(m.Owner.End-1) || !PlaceOwner(p.d, m.Owner) {
		return false
	}
	last := text.Span{Start: max(m.Name.Start, m.Name.End-2), End: m.Name.End}
	return lexicon.TellsWho(p.d.Items[m.Name.End-1].Lower, lexicon.StateBody) || lexicon.TellsWho(p.d.LowerName(last), lexicon.StateBody)
}

// nameFirst looks for the name that stands behind a courtesy title before what its bearer does, where the comma between them is missing:
// Dr Mike Wade | head of exploration. It says whether there is one.
func (p *parse) nameFirst() bool {
	d := p.d
	if p.from+2 >= p.end || !d.CourtesyTitle(p.from) || !d.RoleWord(p.end-1) || d.TokenCapital(p.end-1) {
		return false
	}
	k := p.from + 1
	for k < p.end && d.Items[k].Passage < 0 && d.TokenCapital(k) {
		k++
	}
	p.m.Name = propername.Find(d, p.from, k)
	if !p.m.Named() || p.m.Name.End != k || propername.Possessive(d.Items[k].Lower) {
		p.m.Name = text.Span{}
		return false
	}
	p.end, p.m.Items.End = k, k
	return true
}

// plainBefore says whether nothing stands between the determiner of the phrase and item i but words in small letters.
func (p *parse) plainBefore(i int) bool {
	for k := p.from; k < i; k++ {
		if p.d.Items[k].Passage >= 0 || p.d.TokenCapital(k) {
			return false
		}
	}
	return true
}

// namedAfterSaint says whether the name is that of a saint and ends the phrase: St Anne's.
func (p *parse) namedAfterSaint() bool {
	n := p.m.Name
	return n.End == p.end && n.End == n.Start+2 && propername.Saint(p.d.Items[n.Start].Lower)
}

// timeWord says whether item i, the last of a noun phrase, tells a time and is no part of it: Tuesday, "last week".
func timeWord(d *reading.Document, i int) bool {
	l := d.Items[i].Lower
	if d.Items[i].Passage >= 0 {
		return false
	}
	classes := lexicon.Function(l)
	if classes&lexicon.Weekday != 0 {
		return true
	}
	prev := &d.Items[i-1]
	if classes&lexicon.TimeNoun == 0 { // Josphat Kiprotich last
		return reading.Proper(prev.Tag) && lexicon.TellsClause(l, lexicon.ThatDay)
	}
	if lexicon.TellsClause(l, lexicon.DayWord) {
		return true
	}
	return lexicon.TellsClause(prev.Lower, lexicon.ThatDay) && reading.Proper(d.Items[max(i-2, 0)].Tag)
}

// Age reads "22-year-old" and a bare number as an age; 0 for none.
func Age(lower string) int {
	n, i := 0, 0
	for i < len(lower) && i < 3 && lower[i] >= '0' && lower[i] <= '9' {
		n = n*10 + int(lower[i]-'0')
		i++
	}
	if i == 0 || n > 120 || i < len(lower) && !strings.HasPrefix(lower[i:], "-year-old") {
		return 0
	}
	return n
}

// OwnedPerson says whether a phrase is a name that ends a body's, and owns the full name of somebody: the Earth's Craig Pell.
func OwnedPerson(d *reading.Document, c reading.Chunk) bool {
	p := At(d, c.Start, c.End)
	if p.Kind != Person || p.Name.End < p.Name.Start+2 || !d.Given(p.Name.Start) {
		return false
	}
	before := p.Name.Start - 1
	for before > c.Start && !propername.Possessive(d.Items[before].Lower) && d.Items[before].Passage < 0 {
		before--
	}
	return before > c.Start && propername.Possessive(d.Items[before].Lower) && d.TokenCapital(before-1) && !d.Given(before-1)
}
