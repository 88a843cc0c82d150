package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A mention is a noun phrase taken apart: who or what it names, and what it says about them. A phrase is, from left to
// right, a determiner or owner, a role or other description, a name; each of them may be missing.
type mention struct {
	items  text.Span // of the noun phrase
	owner  text.Span // items of who owns it, without 's: "Trump" of "Trump's lawyer", "his"; empty for none
	role   text.Span // items of the role before a name, or of the whole description; without article
	name   text.Span // items of the proper name; empty for none
	head   string    // the head noun in lower case: "minister", "report"; of a name its last word
	kind   Kind      // as far as the phrase itself tells
	gender lexicon.Gender

	pronoun    bool
	plural     bool
	definite   bool // "the", "this", or owned
	indefinite bool // "a", "some", "another"
	courtesy   bool // Mr, Sir, Dr stand before the name
	apposed    bool // what stands beside it has been read
	certain    bool // the kind is certain: a title, a role, a given name say so
	listed     bool // the gender is that of a given name
}

// named says whether a mention has a proper name.
func (m *mention) named() bool { return m.name.End > m.name.Start }

// owned says whether somebody owns what is mentioned: "his lawyer".
func (m *mention) owned() bool { return m.owner.End > m.owner.Start }

// mentionAt takes apart the noun phrase of the items [start, end).
func (d *document) mentionAt(start, end int) mention {
	whole := end
	for end > start+1 && possessive(d.items[end-1].lower) {
		end--
	}
	for end > start+1 && d.timeWord(end-1) { // "Josphat Kiprotich last week": the tagger saw one phrase
		end--
	}
	m := mention{items: text.Span{Start: start, End: end}, kind: Unknown}
	first, last := &d.items[start], &d.items[end-1]
	m.head = last.lower
	if last.passage < 0 && (last.tag == syntax.PRP || end == start+1 && last.tag == syntax.PRPS) {
		if p, ok := lexicon.PersonalPronoun(last.lower); ok {
			m.pronoun, m.plural, m.gender = true, p.Plural, p.Gender
			if p.Human && !p.Plural {
				m.kind, m.certain = Person, true
			}
			return m
		}
	}
	from := start
	if first.passage < 0 && (first.tag == syntax.DT || first.tag == syntax.PDT || first.tag == syntax.PRPS) {
		switch {
		case first.tag == syntax.PRPS:
			m.owner, m.definite = text.Span{Start: start, End: start + 1}, true
		case first.lower == "a" || first.lower == "an" || first.lower == "some" || first.lower == "another" || first.lower == "any", first.lower == "every", first.lower == "each", first.lower == "no", first.lower == "neither":
			m.indefinite = true
		default:
			m.definite = true
		}
		from++
	}
	for from < end && (first.tag == syntax.PDT || first.lower == "both" || first.lower == "all") && d.items[from].tag == syntax.DT {
		from++ // "both the", "all the"
	}
	if from >= end {
		from = start
	}
	m.role.Start = from
	for i := end - 2; i >= from; i-- {
		if d.items[i].tag == syntax.POS && possessive(d.items[i].lower) && i > from && !d.inOrgName(from, i, end) {
			m.owner, m.definite = text.Span{Start: from, End: i}, true
			from = i + 1
			break
		}
	}
	m.name = d.nameIn(from, end)
	if m.name.End == m.name.Start+1 && m.name.Start == from && d.demonym(from) {
		m.name = text.Span{} // the Chilean, Germans
	}
	if m.named() {
		if first.lower == "that" && m.name.Start == start+1 { // "says that Hale": no determiner
			m.definite = false
		}
		m.role.End = m.name.Start
		m.head = d.items[m.name.End-1].lower
		d.judgeName(&m)
		if !m.certain && m.kind != Organization && d.firmCalled(&m) {
			m.kind, m.certain, m.gender = Organization, true, lexicon.NoGender
		}
		if m.name.End == end && end < whole && m.name.End == m.name.Start+2 && saint(d.items[m.name.Start].lower) { // St Anne's
			m.name.End++
			m.items.End++
		}
		return m
	}
	m.role.End = end
	d.judgeNoun(&m)
	return m
}

// possessive says whether a word is the ending of an owner.
func possessive(lower string) bool {
	switch lower {
	case "'s", "'", "’", "’s", "&rsquo;", "&rsquo;s", "&#8217;", "&#8217;s", "&#39;s", "&apos;s":
		return true
	}
	return false
}

// timeWord says whether item i, the last of a noun phrase, tells a time and is no part of it: Tuesday, "last week".
func (d *document) timeWord(i int) bool {
	l := d.items[i].lower
	if d.items[i].passage >= 0 {
		return false
	}
	if lexicon.Is(l, lexicon.Weekday) {
		return true
	}
	prev := &d.items[i-1]
	if lexicon.Is(l, lexicon.TimeNoun) {
		return l == "yesterday" || l == "today" || l == "tonight" || l == "tomorrow" || (prev.lower == "last" || prev.lower == "this" || prev.lower == "next") && proper(d.items[max(i-2, 0)].tag)
	}
	return (l == "last" || l == "this" || l == "next") && proper(prev.tag)
}

// inOrgName says whether the possessive at item i is part of the name that the phrase ends with, and no owner: the Care
// Providers' Alliance, St. Brendan's Hospital; but not Pearson's Financial Times.
func (d *document) inOrgName(from, i, end int) bool {
	if !d.tokenCapital(end-1) || !d.tokenCapital(i-1) {
		return false
	}
	if d.class(end-1)&(orgClass|suffixClass) == 0 {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !d.tokenCapital(k) && lexicon.Function(d.items[k].lower) == 0 {
			return false
		}
	}
	if !strings.HasSuffix(d.items[i].lower, "s") { // a plural owns it
		return d.items[i-1].tag != syntax.NNP || strings.HasSuffix(d.items[i-1].lower, "s")
	}
	if _, place := lexicon.Place(d.items[i-1].lower); place || end-i > 2 {
		return false
	}
	if saint(d.items[from].lower) { // St. Brendan's Hospital
		return true
	}
	return !d.given(i-1) && !d.given(from)
}

// demonym says whether item i names people by where they come from.
func (d *document) demonym(i int) bool {
	p, ok := lexicon.Place(d.items[i].lower)
	return ok && p.Kind == lexicon.Demonym
}

// tokenCapital says whether item i begins with a capital.
func (d *document) tokenCapital(i int) bool { return d.tokens[d.items[i].tok].Capital }

// groupWord says whether item i tells a party or creed that may stand before a name: Republican, Conservative.
func (d *document) groupWord(i int) bool {
	switch d.items[i].lower {
	case "republican", "democrat", "democratic", "labour", "conservative", "tory", "liberal", "green", "independent":
		return true
	}
	return false
}

// age reads "22-year-old" and a bare number as an age; 0 for none.
func age(lower string) int {
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
