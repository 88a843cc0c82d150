package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// particle says whether a word joins the parts of a name: van, de, bin.
func particle(lower string) bool {
	switch lower {
	case "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu", "bin", "ibn", "al", "el", "ben", "ter", "ten", "y", "e", "st", "st.", "abu", "bint", "ni", "ní", "mac", "af", "av":
		return true
	}
	return false
}

// initial says whether a word is the initial of a name, or several: F., J.K.
func initial(lower string) bool {
	if len(lower) == 4 && lower[1] == '.' && lower[3] == '.' {
		_, place := lexicon.Place(lower)
		return !place // the U.S. secretary
	}
	return len(lower) == 1 || len(lower) == 2 && lower[1] == '.'
}

// suffix says whether item i is part of a name though it might be a title: Jr., III.
func (d *document) suffix(i int) bool {
	switch d.items[i].lower {
	case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv":
		return true
	}
	return false
}

// honour says whether item i stands behind a name and is no part of it: KC, MP, PhD.
func (d *document) honour(i int) bool {
	switch d.items[i].lower {
	case "kc", "qc", "mp", "mps", "msp", "mep", "td", "obe", "mbe", "cbe", "kbe", "dbe", "phd", "ph.d", "ph.d.", "md", "m.d.", "sc", "esq", "esq.":
		return true
	}
	return false
}

// nameWord says whether item i, which stands before other words of a name or is the last, can be part of one.
func (d *document) nameWord(i int, last bool) bool {
	it := &d.items[i]
	if it.passage < 0 && len(it.lower) > 2 && it.lower[0] == '@' {
		return true
	}
	if it.passage >= 0 || d.tokens[it.tok].Kind != text.Word || !d.tokenCapital(i) {
		return false
	}
	if d.roleWord(i) && !d.suffix(i) {
		return false
	}
	if proper(it.tag) {
		return true
	}
	if d.given(i) {
		return true
	}
	// what begins a sentence is capitalized anyway: a name only if one goes on behind it
	if d.startsSentence(i) {
		if l := it.lower; l == "last" || l == "next" || l == "this" {
			return false
		}
		return !last && (it.tag == syntax.NN || it.tag == syntax.NNS || it.tag == syntax.JJ && nameAdjective(it.lower)) && lexicon.Function(it.lower) == 0
	}
	return it.tag.Noun() || it.tag == syntax.JJ && !last || !last && it.tag.Verb()
}

// nameAdjective lists adjectives that begin names of organizations, at the start of a sentence too: Northern Grid.
func nameAdjective(lower string) bool {
	switch lower {
	case "northern", "southern", "eastern", "western", "national", "international", "royal", "general", "united", "public", "central", "federal", "global", "social",
		"great", "new", "big", "bright", "daily", "black", "white", "red", "blue", "green", "free", "first", "human", "virgin", "imperial", "open", "true", "silver", "golden":
		return true
	}
	return false
}

func (d *document) startsSentence(i int) bool {
	return i == 0 || d.items[i-1].passage >= 0 || punctuation(d.items[i-1].lower) == stop || d.tokens[d.items[i].tok].Space && d.newParagraph(i)
}

// newParagraph says whether item i is the first of its paragraph: a line break stands before it.
func (d *document) newParagraph(i int) bool {
	return strings.IndexByte(d.text[d.items[i-1].End:d.items[i].Start], '\n') >= 0
}

// nameIn finds the proper name at the end of a noun phrase: capitalized words behind the last role, title or common noun.
func (d *document) nameIn(from, end int) text.Span {
	for end > from+1 && d.honour(end-1) && d.tokenCapital(end-1) {
		if d.groupWord(end-2) || d.demonym(end-2) || !d.tokenCapital(end-2) { // a Labour MP
			return text.Span{}
		}
		end--
	}
	s := end - 1
	for s > from && d.suffix(s) {
		s--
	}
	it := &d.items[s]
	switch {
	case it.passage >= 0:
		return text.Span{}
	case it.tag == syntax.CD && s > from && d.nameWord(s-1, false) && proper(d.items[s-1].tag) && len(it.lower) < 3: // Radio 1
		s--
	case d.nameWord(s, !d.capitalBefore(from, s)):
	case d.tokenCapital(s) && d.roleWord(s) && s > from && (d.given(s-1) || initial(d.items[s-1].lower) && d.tokenCapital(s-1) || d.courtesyTitle(s-1)): // Eric Holder, Mr Baker
	default:
		return text.Span{}
	}
	org := d.class(end-1)&(orgClass|suffixClass) != 0 && d.tokenCapital(end-1)
	for s > from {
		p := s - 1
		if org && d.items[p].passage < 0 && d.tokenCapital(p) && (!d.startsSentence(p) || nameAdjective(d.items[p].lower)) && !d.courtesyTitle(p) && (d.items[p].tag.Noun() || d.items[p].tag == syntax.JJ) {
			s-- // the Kenya Tea Growers Union: a role is part of it
			continue
		}
		if p > from && possessive(d.items[p].lower) && d.items[p].passage < 0 && d.inOrgName(from, p, end) {
			s -= 2
			continue
		}
		if lexicon.Is(d.items[p].lower, lexicon.Month) && p > from && !d.nameWord(p-1, false) { // last June Grewcock
			break
		}
		if lexicon.Is(d.items[p].lower, lexicon.Weekday) {
			break
		}
		if p > from && d.class(p)&titleClass != 0 && d.courtesyTitle(p-1) { // Mr Justice Penfold
			if t, ok := lexicon.Title(d.items[p].lower); ok && !t.Abbrev {
				break
			}
		}
		if d.items[p].passage >= 0 && p > from && proper(d.items[p-1].tag) && d.items[p].end-d.items[p].tok <= 4 { // William “Bill” Clinton
			s--
			continue
		}
		if d.nameWord(p, false) && !d.cutsName(p, s) || d.items[p].lower == "&" && p > from {
			s--
			continue
		}
		if particle(d.items[p].lower) {
			q := p
			for q > from && q > p-3 && particle(d.items[q].lower) && !d.tokenCapital(q) {
				q--
			}
			if d.tokenCapital(q) && (d.nameWord(q, false) || particle(d.items[q].lower)) {
				s = q
				continue
			}
		}
		break
	}
	if org {
		return text.Span{Start: s, End: end}
	}
	// "Conservative Theresa May": a name begins with the given name, whatever capitals stand before it
	for k := s + 1; k+1 < end; k++ {
		if !d.given(k) {
			continue
		}
		if d.given(k-1) || initial(d.items[k-1].lower) {
			break
		}
		if pl, ok := lexicon.Place(d.items[k-1].lower); ok && pl.Kind != lexicon.Metonym || d.groupWord(k-1) {
			s = k
		} else if _, ok := lexicon.OrgNoun(d.items[k-1].lower); ok { // Speaker of the House Newt Gingrich
			s = k
		}
		break
	}
	return text.Span{Start: s, End: end}
}

// cutsName says whether the capitalized word at p tells something about the name that begins at s rather than being part
// of it: "American David Sedaris", "Democrat John Kerry".
func (d *document) cutsName(p, s int) bool {
	if !d.given(s) || d.given(p) {
		return false
	}
	pl, ok := lexicon.Place(d.items[p].lower)
	return ok && pl.Kind == lexicon.Demonym || d.groupWord(p)
}

// capitalBefore says whether a word of the phrase before item s is capitalized, though it may not start a sentence.
func (d *document) capitalBefore(from, s int) bool {
	return s > from && d.items[s-1].passage < 0 && d.tokenCapital(s-1)
}

// nameWords returns the words of a name in lower case, without nicknames and the stops of initials.
func (r *identity) nameWords(s text.Span) []string {
	at := len(r.pool)
	for i := s.Start; i < s.End; i++ {
		it := &r.d.items[i]
		if it.passage < 0 && !r.d.suffix(i) && !possessive(it.lower) && it.lower != "the" {
			r.pool = append(r.pool, strings.TrimSuffix(withoutArticle(it.lower), "."))
		}
	}
	return r.pool[at:len(r.pool):len(r.pool)]
}

// How well a name fits an entity.
const (
	misfit    = 0.0
	fitsFirst = 1.0 // given name alone, or a second surname
	fitsShort = 1.5 // a shortened name of an organization
	fitsSame  = 1.9 // the same word, and no more known: less than the surname of Danny Tran for Mr Tran
	fitsLast  = 2.0 // surname alone
	fitsBoth  = 2.5 // given name and surname, other parts differ
	fitsWhole = 3.0
)

// sameName says how well the words of a mention fit the name of an entity.
func sameName(a []string, m *mention, x *entity) float64 {
	b := x.words
	if len(a) == 0 || len(b) == 0 {
		return misfit
	}
	if equalWords(a, b) {
		if len(a) == 1 {
			return fitsSame
		}
		return fitsWhole
	}
	if m.certain && x.certain && (m.kind == Person) != (x.kind == Person) || otherMiddle(a, b) {
		return misfit
	}
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	if x.kind == Person && (m.kind == Person || m.kind == Unknown || !m.certain) || m.kind == Person && (x.kind == Unknown || !x.certain) {
		if len(short) == 1 && len(long) > 1 {
			switch _, given := lexicon.GivenName(short[0]); {
			case short[0] == long[len(long)-1]:
				return fitsLast
			case short[0] == long[0] && (given || m.courtesy || strings.Contains(long[len(long)-1], "-") || len(a) < len(b)):
				return fitsFirst
			}
			return misfit
		}
		if len(long) == 1 {
			return misfit
		}
		if long[len(long)-1] == short[len(short)-1] && (suffixOf(short, long) || sameFirst(short[0], long[0])) {
			return fitsBoth
		}
		if len(short) > 1 && prefixOf(short, long) { // a second surname: García Márquez
			return fitsFirst
		}
		return misfit
	}
	if prefixOf(short, long) && !(len(short) == 1 && inHonour(long[len(long)-1])) || suffixOf(short, long) {
		return fitsShort
	}
	return misfit
}

// otherMiddle says whether two names have middle initials that differ: John A. Smith, John C. Smith.
func otherMiddle(a, b []string) bool {
	if len(a) != 3 || len(b) != 3 || a[1] == "" || b[1] == "" {
		return false
	}
	return (len(a[1]) == 1 || len(b[1]) == 1) && a[1][0] != b[1][0]
}

// moreMiddle says whether two names of three words and two are the same but for a middle initial.
func moreMiddle(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(a) == 3 && len(b) == 2 && len(a[1]) == 1 && a[0] == b[0] && a[2] == b[1]
}

// inHonour lists the last words of names of institutions that bear a person's name, which alone means the person: the
// Clinton Foundation; or a place's, which alone means the place: the Washington Post.
func inHonour(last string) bool {
	switch last {
	case "foundation", "administration", "campaign", "library", "center", "centre", "commission", "institute", "family", "memorial", "act", "museum", "prize", "award", "committee", "report", "inquiry", "airport", "post", "times", "herald", "journal", "tribune", "gazette", "university", "police", "hospital":
		return true
	}
	return false
}

// equalWords says whether two names have the same words.
func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func prefixOf(short, long []string) bool {
	return len(short) <= len(long) && equalWords(short, long[:len(short)])
}

func suffixOf(short, long []string) bool {
	return len(short) <= len(long) && equalWords(short, long[len(long)-len(short):])
}

// sameFirst says whether two given names can be one person's: equal, one the initial of the other, or its short form.
func sameFirst(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || (len(a) == 1 || len(b) == 1) && a[0] == b[0] || strings.HasPrefix(a, b) && len(b) > 2 || strings.HasPrefix(b, a) && len(a) > 2
}
