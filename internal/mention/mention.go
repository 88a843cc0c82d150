package mention

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
	apposed    bool // what stands beside it has been read
	Certain    bool // the kind is certain: a title, a role, a given name say so
	listed     bool // the gender is that of a given name
}

// Named says whether a mention has a proper name.
func (m *Mention) Named() bool { return m.Name.End > m.Name.Start }

// Owned says whether somebody owns what is mentioned: "his lawyer".
func (m *Mention) Owned() bool { return m.Owner.End > m.Owner.Start }

// At takes apart the noun phrase of the items [start, end).
func At(d *reading.Document, start, end int) Mention {
	whole := end
	for end > start+1 && propername.Possessive(d.Items[end-1].Lower) {
		end--
	}
	for end > start+1 && timeWord(d, end-1) { // "Josphat Kiprotich last week": the tagger saw one phrase
		end--
	}
	m := Mention{Items: text.Span{Start: start, End: end}, Kind: Unknown}
	first, last := &d.Items[start], &d.Items[end-1]
	m.Head = last.Lower
	if last.Passage < 0 && (last.Tag == syntax.PRP || end == start+1 && last.Tag == syntax.PRPS) {
		if p, ok := lexicon.PersonalPronoun(last.Lower); ok {
			m.Pronoun, m.Plural, m.Gender = true, p.Plural, p.Gender
			if p.Human && !p.Plural {
				m.Kind, m.Certain = Person, true
			}
			return m
		}
	}
	from := start
	if first.Passage < 0 && (first.Tag == syntax.DT || first.Tag == syntax.PDT || first.Tag == syntax.PRPS) {
		switch {
		case first.Tag == syntax.PRPS:
			m.Owner, m.Definite = text.Span{Start: start, End: start + 1}, true
		case first.Lower == "a" || first.Lower == "an" || first.Lower == "some" || first.Lower == "another" || first.Lower == "any", first.Lower == "every", first.Lower == "each", first.Lower == "no", first.Lower == "neither":
			m.Indefinite = true
		default:
			m.Definite = true
		}
		from++
	}
	for from < end && (first.Tag == syntax.PDT || first.Lower == "both" || first.Lower == "all") && d.Items[from].Tag == syntax.DT {
		from++ // "both the", "all the"
	}
	if from >= end {
		from = start
	}
	m.Role.Start = from
	for i := end - 2; i >= from; i-- {
		if d.Items[i].Tag == syntax.POS && propername.Possessive(d.Items[i].Lower) && i > from && !propername.OwnsWithin(d, from, i, end) {
			m.Owner, m.Definite = text.Span{Start: from, End: i}, true
			from = i + 1
			break
		}
	}
	m.Name = propername.Find(d, from, end)
	if m.Name.End == m.Name.Start+1 && m.Name.Start == from && propername.Demonym(d, from) {
		m.Name = text.Span{} // the Chilean, Germans
	}
	if m.Named() {
		if first.Lower == "that" && m.Name.Start == start+1 { // "says that Hale": no determiner
			m.Definite = false
		}
		m.Role.End = m.Name.Start
		m.Head = d.Items[m.Name.End-1].Lower
		judgeName(d, &m)
		if !m.Certain && m.Kind != Organization && firmCalled(d, &m) {
			m.Kind, m.Certain, m.Gender = Organization, true, lexicon.NoGender
		}
		if m.Name.End == end && end < whole && m.Name.End == m.Name.Start+2 && propername.Saint(d.Items[m.Name.Start].Lower) { // St Anne's
			m.Name.End++
			m.Items.End++
		}
		return m
	}
	m.Role.End = end
	judgeNoun(d, &m)
	return m
}

// Possessive says whether a word is the ending of an owner.
func Possessive(lower string) bool { return propername.Possessive(lower) }

// Suffix says whether item i is part of a name though it might be a title: Jr., III.
func Suffix(d *reading.Document, i int) bool { return propername.Suffix(d, i) }

// Demonym says whether item i names people by where they come from.
func Demonym(d *reading.Document, i int) bool { return propername.Demonym(d, i) }

// timeWord says whether item i, the last of a noun phrase, tells a time and is no part of it: Tuesday, "last week".
func timeWord(d *reading.Document, i int) bool {
	l := d.Items[i].Lower
	if d.Items[i].Passage >= 0 {
		return false
	}
	if lexicon.Is(l, lexicon.Weekday) {
		return true
	}
	prev := &d.Items[i-1]
	if lexicon.Is(l, lexicon.TimeNoun) {
		return l == "yesterday" || l == "today" || l == "tonight" || l == "tomorrow" || (prev.Lower == "last" || prev.Lower == "this" || prev.Lower == "next") && reading.Proper(d.Items[max(i-2, 0)].Tag)
	}
	return (l == "last" || l == "this" || l == "next") && reading.Proper(prev.Tag)
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
