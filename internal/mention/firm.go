package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// IsFirmName says whether a capitalized name before a role is that of an organization. A name that nothing tells about is
// taken for one where the role is one that organizations give.
func (r *Register) IsFirmName(s text.Span, given bool) bool {
	d := r.Doc
	first, last := d.Items[s.Start].Lower, d.Items[s.End-1].Lower
	if p, ok := lexicon.Place(strings.TrimSuffix(d.LowerName(s), ".")); ok {
		return p.Kind == lexicon.Metonym
	}
	if _, ok := lexicon.Place(first); ok && s.End == s.Start+1 {
		return false
	}
	if tract(last) || s.End == s.Start+1 && (r.commonOrg(s.Start) || lexicon.AreLetters(strings.ToLower(first), lexicon.Field)) {
		return false
	}
	if propername.Creed(d, s.Start) && first != "labour" || lexicon.Is(first, lexicon.Weekday|lexicon.Month) || lexicon.Is(last, lexicon.TimeNoun) {
		return false
	}
	if x, ok := lexicon.OrgNoun(d.LowerName(s)); ok && x.Is(lexicon.Proper) {
		return true
	}
	m := At(d, s.Start, s.End)
	if m.Kind == Organization && m.Certain {
		return true
	}
	if m.Kind == Person && m.Certain || d.Given(s.Start) {
		return false
	}
	words := r.NameWords(s)
	known, person := false, false
	if len(words) > 0 {
		r.Names.Each(words[len(words)-1], func(e int) bool {
			x := &r.Entities[e]
			if EqualWords(x.Words, words) {
				known = known || x.Kind == Organization
				person = person || x.Kind == Person && x.Certain
			} else if len(x.Words) > len(words) && x.Kind == Person {
				person = true
			}
			return !known
		})
	}
	if person {
		return false
	}
	if known || given || first == "labour" {
		return true
	}
	return s.End == s.Start+1 && d.Tokens[d.Items[s.Start].Tok].AllCaps && len(first) > 1 && len(first) < 7
}

// firmAt returns the name of the organization that the noun phrase at item i names or, with "the", describes. A name that
// nothing tells about is taken for one where what stands before it vouches for that: at Skanmore, a spokesman for Skanmore.
func (r *Register) firmAt(i int, vouched bool) text.Span {
	d := r.Doc
	if i >= len(d.Items) {
		return text.Span{}
	}
	k := r.ChunkAt(i)
	m := r.MentionOf(k)
	if m == nil || d.Chunks[k].Start != i || m.Pronoun || m.Plural {
		return text.Span{}
	}
	e, met := r.EntityAt(m.Items.Start)
	if m.Named() {
		if m.Role.End > m.Role.Start || m.Owned() && d.Items[m.Owner.Start].Tag == syntax.PRPS || r.ownRole(m) {
			return text.Span{}
		}
		if m.Name.End == m.Name.Start+1 && r.commonOrg(m.Name.Start) {
			return text.Span{}
		}
		if whole, more := r.goesOn(k); more {
			return whole
		}
		if met && r.IsFirm(e) {
			return m.Name
		}
		if vouched && met && !r.Entities[e].Certain && r.Entities[e].Gender == lexicon.NoGender && !r.IsPlace(&r.Entities[e]) {
			return m.Name
		}
		return text.Span{}
	}
	if m.Kind == Organization && m.Certain && m.Definite && !m.Indefinite && (!m.Owned() || d.Items[m.Owner.Start].Tag != syntax.PRPS) && m.Items.End-m.Items.Start > 2 && d.Class(m.Items.End-1)&reading.OrgClass != 0 {
		if tract(m.Head) || m.Head == "house" || m.Head == "government" || m.Head == "side" || m.Head == "board" || m.Head == "team" {
			return text.Span{}
		}
		return d.Bare(m.Items)
	}
	return text.Span{}
}

// commonOrg says whether item i is a noun that any organization may be called by, though it has a capital: the Board, Union
// Minister. Which one it is of does not stand there.
func (r *Register) commonOrg(i int) bool {
	x, ok := lexicon.OrgNoun(r.Doc.Items[i].Lower)
	_, place := lexicon.Place(r.Doc.Items[i].Lower)
	return ok && x.Flags&(lexicon.Proper|lexicon.Sole) == 0 && !place && !r.Doc.Tokens[r.Doc.Items[i].Tok].AllCaps
}

// goesOn says whether the name at chunk k goes on behind a preposition, Fight for the Future, Mothers Against Guns, and
// returns the whole of it where the noun before it tells that it is an organization's.
func (r *Register) goesOn(k int) (whole text.Span, more bool) {
	d := r.Doc
	m := r.MentionOf(k)
	i := m.Items.End
	if i < len(d.Items) && d.Items[i].Passage < 0 && d.TokenCapital(i) && d.Tokens[d.Items[i].Tok].Kind == text.Word && !propername.StartsSentence(d, i) && d.Items[i].Tag != syntax.IN {
		return whole, true // the Save Our Shore campaign
	}
	j := r.ChunkAt(i)
	if j+1 >= len(d.Chunks) || d.Chunks[j].Start != i || d.Chunks[j].Kind != reading.Preposition || d.Chunks[j+1].Kind != reading.NounPhrase {
		return whole, false
	}
	switch d.Items[i].Lower {
	case "for", "against", "without", "of", "on":
	default:
		return whole, false
	}
	in := d.Bare(text.Span{Start: d.Chunks[j+1].Start, End: d.Chunks[j+1].End})
	if !capitalized(d, in) {
		return whole, false
	}
	if _, place := lexicon.Place(d.LowerName(in)); place && d.Items[i].Lower != "of" || d.Given(in.Start) || lexicon.Is(d.Items[in.Start].Lower, lexicon.Weekday|lexicon.Month) {
		return whole, false
	}
	if before := m.Name.Start - 1; before >= d.Chunks[k].Start && !d.TokenCapital(before) && d.Class(before)&reading.OrgClass != 0 {
		whole = text.Span{Start: m.Name.Start, End: in.End}
	}
	return whole, true
}

// IsFirm says whether an entity is an organization with a name that is no place.
func (r *Register) IsFirm(e int) bool {
	x := &r.Entities[e]
	return x.Words != nil && !x.Plural && r.FinalKind(x) == Organization && !r.IsPlace(x)
}

// tract says whether a noun for an organization is one for a place as well, whose people are not of it as of a firm: a
// state senator, the US District judge.
func tract(head string) bool {
	return lexicon.TellsWho(head, lexicon.Tract)
}

// heads lists roles behind which "of" has the name of an organization, though before them may stand a branch of government
// as well: the head of Skanmore, the secretary of Skanmore.
func heads(head string) bool {
	return head == "head" || head == "secretary" || head == "treasurer"
}

// ofFirms lists the roles that an organization gives, so that a capitalized name before them is an organization's.
func ofFirms(head string) bool {
	return lexicon.TellsWho(head, lexicon.OfFirms)
}
