package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Suffix says whether item i is part of a name though it might be a title: Jr., III.
func Suffix(d *reading.Document, i int) bool {
	return lexicon.TellsName(d.Items[i].Lower, lexicon.Suffix)
}

// honour says whether item i stands behind a name and is no part of it: KC, MP, PhD.
func honour(d *reading.Document, i int) bool {
	return lexicon.TellsName(d.Items[i].Lower, lexicon.Honour)
}

// nameWord says whether item i, which stands before other words of a name or is the last, can be part of one.
func nameWord(d *reading.Document, i int, last bool) bool {
	it := &d.Items[i]
	if it.Passage < 0 && len(it.Lower) > 2 && it.Lower[0] == '@' {
		return true
	}
	if it.Passage >= 0 || d.Tokens[it.Tok].Kind != text.Word || !d.TokenCapital(i) {
		return false
	}
	if d.RoleWord(i) && !Suffix(d, i) {
		return false
	}
	if reading.Proper(it.Tag) {
		return true
	}
	if d.Given(i) {
		return true
	}
	// what begins a sentence is capitalized anyway: a name only if one goes on behind it
	if startsSentence(d, i) {
		if l := it.Lower; l == "last" || l == "next" || l == "this" {
			return false
		}
		return !last && (it.Tag == syntax.NN || it.Tag == syntax.NNS || it.Tag == syntax.JJ && nameAdjective(it.Lower)) && lexicon.Function(it.Lower) == 0
	}
	return it.Tag.Noun() || it.Tag == syntax.JJ && !last || !last && it.Tag.Verb()
}

// nameAdjective lists adjectives that begin names of organizations, at the start of a sentence too: Northern Grid.
func nameAdjective(lower string) bool {
	return lexicon.TellsName(lower, lexicon.NameAdjective)
}

func startsSentence(d *reading.Document, i int) bool {
	return i == 0 || d.Items[i-1].Passage >= 0 || reading.Punctuation(d.Items[i-1].Lower) == reading.Stop || d.Tokens[d.Items[i].Tok].Space && newParagraph(d, i)
}

// newParagraph says whether item i is the first of its paragraph: a line break stands before it.
func newParagraph(d *reading.Document, i int) bool {
	return strings.IndexByte(d.Text[d.Items[i-1].End:d.Items[i].Start], '\n') >= 0
}

// nameIn finds the proper name at the end of a noun phrase: capitalized words behind the last role, title or common noun.
func nameIn(d *reading.Document, from, end int) text.Span {
	for end > from+1 && honour(d, end-1) && d.TokenCapital(end-1) {
		if groupWord(d, end-2) || Demonym(d, end-2) || !d.TokenCapital(end-2) { // a Labour MP
			return text.Span{}
		}
		end--
	}
	s := end - 1
	for s > from && Suffix(d, s) {
		s--
	}
	it := &d.Items[s]
	switch {
	case it.Passage >= 0:
		return text.Span{}
	case it.Tag == syntax.CD && s > from && nameWord(d, s-1, false) && reading.Proper(d.Items[s-1].Tag) && len(it.Lower) < 3: // Radio 1
		s--
	case nameWord(d, s, !capitalBefore(d, from, s)):
	case d.TokenCapital(s) && d.RoleWord(s) && s > from && (d.Given(s-1) || reading.Initial(d.Items[s-1].Lower) && d.TokenCapital(s-1) || d.CourtesyTitle(s-1)): // Eric Holder, Mr Baker
	default:
		return text.Span{}
	}
	org := d.Class(end-1)&(reading.OrgClass|reading.SuffixClass) != 0 && d.TokenCapital(end-1)
	for s > from {
		p := s - 1
		if org && d.Items[p].Passage < 0 && d.TokenCapital(p) && (!startsSentence(d, p) || nameAdjective(d.Items[p].Lower)) && !d.CourtesyTitle(p) && (d.Items[p].Tag.Noun() || d.Items[p].Tag == syntax.JJ) {
			s-- // the Kenya Tea Growers Union: a role is part of it
			continue
		}
		if p > from && Possessive(d.Items[p].Lower) && d.Items[p].Passage < 0 && inOrgName(d, from, p, end) {
			s -= 2
			continue
		}
		if lexicon.Is(d.Items[p].Lower, lexicon.Month) && p > from && !nameWord(d, p-1, false) { // last June Grewcock
			break
		}
		if lexicon.Is(d.Items[p].Lower, lexicon.Weekday) {
			break
		}
		if p > from && d.Class(p)&reading.TitleClass != 0 && d.CourtesyTitle(p-1) { // Mr Justice Penfold
			if t, ok := lexicon.Title(d.Items[p].Lower); ok && !t.Abbrev {
				break
			}
		}
		if d.Items[p].Passage >= 0 && p > from && reading.Proper(d.Items[p-1].Tag) && d.Items[p].TokEnd-d.Items[p].Tok <= 4 { // William “Bill” Clinton
			s--
			continue
		}
		if nameWord(d, p, false) && !cutsName(d, p, s) || d.Items[p].Lower == "&" && p > from {
			s--
			continue
		}
		if reading.Particle(d.Items[p].Lower) {
			q := p
			for q > from && q > p-3 && reading.Particle(d.Items[q].Lower) && !d.TokenCapital(q) {
				q--
			}
			if d.TokenCapital(q) && (nameWord(d, q, false) || reading.Particle(d.Items[q].Lower)) {
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
		if !d.Given(k) {
			continue
		}
		if d.Given(k-1) || reading.Initial(d.Items[k-1].Lower) {
			break
		}
		if pl, ok := lexicon.Place(d.Items[k-1].Lower); ok && pl.Kind != lexicon.Metonym || groupWord(d, k-1) {
			s = k
		} else if _, ok := lexicon.OrgNoun(d.Items[k-1].Lower); ok { // Speaker of the House Newt Gingrich
			s = k
		}
		break
	}
	return text.Span{Start: s, End: end}
}

// cutsName says whether the capitalized word at p tells something about the name that begins at s rather than being part
// of it: "American David Sedaris", "Democrat John Kerry".
func cutsName(d *reading.Document, p, s int) bool {
	if !d.Given(s) || d.Given(p) {
		return false
	}
	pl, ok := lexicon.Place(d.Items[p].Lower)
	return ok && pl.Kind == lexicon.Demonym || groupWord(d, p)
}

// capitalBefore says whether a word of the phrase before item s is capitalized, though it may not start a sentence.
func capitalBefore(d *reading.Document, from, s int) bool {
	return s > from && d.Items[s-1].Passage < 0 && d.TokenCapital(s-1)
}

// NameWords returns the words of a name in lower case, without nicknames and the stops of initials.
func (r *Register) NameWords(s text.Span) []string {
	at := len(r.Pool)
	for i := s.Start; i < s.End; i++ {
		it := &r.Doc.Items[i]
		if it.Passage < 0 && !Suffix(r.Doc, i) && !Possessive(it.Lower) && it.Lower != "the" {
			r.Pool = append(r.Pool, strings.TrimSuffix(reading.WithoutArticle(it.Lower), "."))
		}
	}
	return r.Pool[at:len(r.Pool):len(r.Pool)]
}

// How well a name fits an entity.
const (
	Misfit    = 0.0
	FitsFirst = 1.0 // given name alone, or a second surname
	FitsShort = 1.5 // a shortened name of an organization
	FitsSame  = 1.9 // the same word, and no more known: less than the surname of Danny Tran for Mr Tran
	FitsLast  = 2.0 // surname alone
	FitsBoth  = 2.5 // given name and surname, other parts differ
	FitsWhole = 3.0
)

// sameName says how well the words of a mention fit the name of an entity.
func sameName(a []string, m *Mention, x *Entity) float64 {
	b := x.Words
	if len(a) == 0 || len(b) == 0 {
		return Misfit
	}
	if EqualWords(a, b) {
		if len(a) == 1 {
			return FitsSame
		}
		return FitsWhole
	}
	if m.Certain && x.Certain && (m.Kind == Person) != (x.Kind == Person) || otherMiddle(a, b) {
		return Misfit
	}
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	if x.Kind == Person && (m.Kind == Person || m.Kind == Unknown || !m.Certain) || m.Kind == Person && (x.Kind == Unknown || !x.Certain) {
		if len(short) == 1 && len(long) > 1 {
			switch _, given := lexicon.GivenName(short[0]); {
			case short[0] == long[len(long)-1]:
				return FitsLast
			case short[0] == long[0] && (given || m.Courtesy || strings.Contains(long[len(long)-1], "-") || len(a) < len(b)):
				return FitsFirst
			}
			return Misfit
		}
		if len(long) == 1 {
			return Misfit
		}
		if long[len(long)-1] == short[len(short)-1] && (suffixOf(short, long) || sameFirst(short[0], long[0])) {
			return FitsBoth
		}
		if len(short) > 1 && prefixOf(short, long) { // a second surname: García Márquez
			return FitsFirst
		}
		return Misfit
	}
	if prefixOf(short, long) && !(len(short) == 1 && inHonour(long[len(long)-1])) || suffixOf(short, long) {
		return FitsShort
	}
	return Misfit
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
	return lexicon.TellsName(last, lexicon.InHonour)
}

// EqualWords says whether two names have the same words.
func EqualWords(a, b []string) bool {
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
	return len(short) <= len(long) && EqualWords(short, long[:len(short)])
}

func suffixOf(short, long []string) bool {
	return len(short) <= len(long) && EqualWords(short, long[len(long)-len(short):])
}

// sameFirst says whether two given names can be one person's: equal, one the initial of the other, or its short form.
func sameFirst(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || (len(a) == 1 || len(b) == 1) && a[0] == b[0] || strings.HasPrefix(a, b) && len(b) > 2 || strings.HasPrefix(b, a) && len(a) > 2
}
