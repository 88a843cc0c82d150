package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// JoinName makes one name of what the chunker cut up: the Ministry of Fisheries, William “Bill” Clinton.
func (r *Register) JoinName(m *nounphrase.Mention, k, end int) {
	if k+2 >= end || r.Doc.Chunks[k+2].Kind != reading.NounPhrase {
		return
	}
	if r.joinBodys(m, k) {
		return
	}
	switch r.Doc.Chunks[k+1].Kind {
	case reading.Quoted:
		r.joinNickname(m, k)
	case reading.Preposition:
		if r.joinRecognized(m, k, end) {
			return
		}
		if l := r.Doc.Items[r.Doc.Chunks[k+1].Start].Lower; (l == "of" || l == "for") && r.orgHead(m) {
			r.joinInstitution(m, k, end)
		}
	}
}

// joinBodys makes one phrase of whoever is of a body with a small word in its name: a Network for Animals vet. It says whether it did.
func (r *Register) joinBodys(m *nounphrase.Mention, k int) bool {
	d := r.Doc
	first, last := d.Chunks[k], d.Chunks[k+2].End-1
	if d.Chunks[k+1].Kind != reading.Preposition || first.End-first.Start < 2 || !d.ItemIs(first.Start, "a") && !d.ItemIs(first.Start, "an") {
		return false
	}
	switch d.Items[d.Chunks[k+1].Start].Lower {
	case "for", "of", "against", "without":
	default:
		return false
	}
	role, ok := nounphrase.Role(d, last)
	if !ok || role.Is(lexicon.Plural) || d.TokenCapital(last) {
		return false
	}
	for i := first.Start + 1; i < last; i++ {
		small := d.Items[i].Tag == syntax.IN || d.Items[i].Tag == syntax.DT
		if d.Items[i].Passage >= 0 || !d.TokenCapital(i) && !small {
			return false
		}
	}
	*m = nounphrase.At(d, first.Start, last+1)
	m.Name, m.Role = text.Span{}, text.Span{Start: first.Start + 1, End: last + 1}
	m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Anonymous, true, false, role.Gender
	if role.Is(lexicon.Groups) { // a University of Norland team
		m.Kind = nounphrase.Group
	}
	return true
}

// joinNickname makes one name of what stands before and behind a nickname between marks: William “Bill” Clinton.
func (r *Register) joinNickname(m *nounphrase.Mention, k int) {
	d := r.Doc
	next, q := d.Chunks[k+2], d.Items[d.Chunks[k+1].Start]
	if !m.Named() || m.Name.End != d.Chunks[k].End || q.TokEnd-q.Tok > propername.NicknameMax {
		return
	}
	if !reading.Proper(d.Items[next.Start].Tag) || !propername.Word(d, next.Start, next.End == next.Start+1) {
		return
	}
	m.Name.End, m.Items.End = next.End, next.End
	m.Head = d.Items[next.End-1].Lower
	m.Kind, m.Certain = nounphrase.Unknown, false
	nounphrase.JudgeName(d, m)
}

// joinInstitution goes on with the name of an institution behind "of" or "for": the Ministry of Fisheries.
func (r *Register) joinInstitution(m *nounphrase.Mention, k, end int) {
	d := r.Doc
	next := d.Chunks[k+2]
	first := next.Start
	if d.Items[first].Tag == syntax.DT && first+1 < next.End {
		first++
	}
	if !d.TokenCapital(first) || d.Items[first].Passage >= 0 || lexicon.Is(d.Items[first].Lower, lexicon.Weekday|lexicon.Month) {
		return
	}
	last := next.End
	for i := first; i < next.End; i++ {
		if endsInstitution(d, i, next.End) {
			if next.End-i > 2 { // Bank of England governor Mark Carney: a role that an organization begins
				m.Name, m.Kind, m.Role = text.Span{}, nounphrase.Organization, text.Span{Start: d.Bare(m.Items).Start, End: m.Items.End}
			}
			return
		}
		if propername.Possessive(d.Items[i].Lower) {
			last = i
			break
		}
	}
	if next.End-first > 1 && d.RoleWord(last-1) && !d.TokenCapital(last-1) {
		return
	}
	start := m.Name.Start
	if !m.Named() {
		start = m.Role.Start
	}
	m.Name = text.Span{Start: start, End: last}
	m.Items.End = last
	m.Role = text.Span{Start: start, End: start}
	m.Head = d.Items[last-1].Lower
	m.Kind, m.Certain, m.Plural = nounphrase.Organization, true, false
	r.joinSecondField(m, k, end)
}

// endsInstitution says whether item i, in a noun phrase that ends before item end, is no word of an institution's name: a
// role before a name, or a word without a capital that is neither small nor a noun.
func endsInstitution(d *reading.Document, i, end int) bool {
	if i+1 < end && d.RoleWord(i) && !d.Tokens[d.Items[i].Tok].AllCaps {
		return true
	}
	return !d.TokenCapital(i) && lexicon.Function(d.Items[i].Lower) == 0 && !d.Items[i].Tag.Noun()
}

// joinSecondField goes on with what "and" joins to the field of a ministry: the Department of Health and Social Care.
func (r *Register) joinSecondField(m *nounphrase.Mention, k, end int) {
	d := r.Doc
	if r.KindOf(k+3, end) != reading.Coordinator || r.KindOf(k+4, end) != reading.NounPhrase {
		return
	}
	if !ministry(d.Items[d.Chunks[k].Head].Lower) {
		return
	}
	and := d.Chunks[k+4]
	first := &d.Items[and.Start]
	if first.Passage >= 0 || first.Tag == syntax.DT || !d.TokenCapital(and.Start) || and.End-and.Start > 3 {
		return
	}
	if !d.Given(and.Start) && !d.RoleWord(and.End-1) {
		m.Name.End, m.Items.End = and.End, and.End
	}
}

// orgHead says whether a phrase, capitalized throughout, ends in a noun for an organization, so that "of" goes on with
// its name.
func (r *Register) orgHead(m *nounphrase.Mention) bool {
	last := m.Items.End - 1
	if !r.Doc.TokenCapital(last) || propername.StartsSentence(r.Doc, last) && !reading.Proper(r.Doc.Items[last].Tag) && !ministry(m.Head) {
		return false
	}
	_, ok := lexicon.OrgNoun(m.Head)
	return ok || ministry(m.Head)
}

func ministry(lower string) bool {
	return lexicon.TellsName(lower, lexicon.Institution)
}

// Consume lets the chunks that JoinName took point to the entity.
func (r *Register) Consume(m *nounphrase.Mention, k, end, e int) {
	for j := k + 1; j < end && r.Doc.Chunks[j].Start < m.Items.End; j++ {
		if r.Doc.Chunks[j].Kind == reading.NounPhrase {
			r.At[r.Doc.Chunks[j].Start].Entity = int32(e) + 1
		}
	}
}
