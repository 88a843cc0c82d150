package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// survey collects the names of the whole article, and those beside it.
func (r *identity) survey(beside *Metadata) {
	d := r.Doc
	phrases := 0
	for k := range d.Chunks {
		if d.Chunks[k].Kind == NounPhrase {
			phrases++
		}
	}
	r.Mentions = slices.Grow(r.Mentions[:0], phrases)
	r.Entities = make([]Entity, 0, phrases/2+4)
	r.spans = make([]Span, 0, phrases/2+4)
	r.Pool = make([]string, 0, phrases+8)
	r.introduce(beside)
	for n := range d.Sentences {
		s := d.Sentences[n].Chunks
		read := 0 // item behind the last phrase that runs over several chunks
		for k := r.Dateline(n); k < s.End; k++ {
			if d.Chunks[k].Kind != NounPhrase || r.At[d.Chunks[k].Start].Entity != 0 || d.Chunks[k].Start < read {
				continue
			}
			r.Mentions = append(r.Mentions, At(d, d.Chunks[k].Start, d.Chunks[k].End))
			r.OfChunk[k] = int32(len(r.Mentions))
			m := &r.Mentions[len(r.Mentions)-1]
			if r.joinOrg(m, k, s.End) {
				read = m.Items.End
			}
			r.JoinName(m, k, s.End)
			r.CutHeadline(m, n)
			if r.Calendar(m) {
				m.Name, m.Kind = text.Span{}, Unknown
			}
			if m.Owned() && m.Owner.End-m.Owner.Start > 1 { // Hillary Clinton's lawyer
				if p := At(d, m.Owner.Start, m.Owner.End); p.Named() && p.Name.End-p.Name.Start > 1 && !r.Calendar(&p) {
					r.Named(&p, n)
				}
			}
			if m.Named() && m.Name.End-m.Name.Start > 1 {
				e := r.Named(m, n)
				r.At[d.Chunks[k].Start].Entity = int32(e) + 1
				r.Consume(m, k, s.End, e)
			}
		}
	}
	r.shareSurnames()
	r.ApposeAll()
	r.namesakes()
	// names of one word, when all longer ones are known
	for n := range d.Sentences {
		s := d.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			m := r.MentionOf(k)
			if m == nil || r.At[m.Items.Start].Entity != 0 {
				continue
			}
			r.TakeName(m)
			if m.Named() {
				r.JudgeFamily(m)
				if e := r.single(m, n, false); e >= 0 {
					r.At[m.Items.Start].Entity, r.At[m.Items.Start].Doubt = int32(e)+1, shortfall(r.lead)
				}
			}
		}
	}
	r.ApposeAll()
	r.ShareRoles()
	r.Genders()
}

// namesakes adds those who share a surname with somebody that is described as theirs: "Chris Ashworth, who is Cllr
// Ashworth's brother", is not the councillor, here or elsewhere.
func (r *identity) namesakes() {
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			m := r.MentionOf(k)
			if m == nil || !m.Owned() || m.Named() {
				continue
			}
			e, ok := r.EntityAt(m.Items.Start)
			p := At(r.Doc, m.Owner.Start, m.Owner.End)
			if !ok || len(r.Entities[e].Words) < 2 || !p.Named() || p.Role.End <= p.Role.Start || p.Name.End > p.Name.Start+1 || r.Entities[e].Words[len(r.Entities[e].Words)-1] != p.Head {
				continue
			}
			r.owned = e
			r.single(&p, n, false)
			r.owned = -1
		}
	}
}

// Dateline returns the first chunk of sentence n behind a dateline, "MERIDIAN FALLS, Mont. —", which names nobody.
func (r *Register) Dateline(n int) int {
	d := r.Doc
	s := d.Sentences[n]
	if n > 0 && d.Sentences[n-1].Para == s.Para || !d.Tokens[d.Items[s.Items.Start].Tok].AllCaps {
		return s.Chunks.Start
	}
	for k := s.Chunks.Start; k < s.Chunks.End && k < s.Chunks.Start+8; k++ {
		c := d.Chunks[k]
		switch c.Kind {
		case Dash:
			if c.Start > s.Items.Start {
				return k + 1
			}
			return s.Chunks.Start
		case NounPhrase, Comma, Bracket, stop:
			for i := c.Start; i < c.End; i++ {
				if t := &d.Tokens[d.Items[i].Tok]; t.Kind == text.Word && !t.Capital {
					return s.Chunks.Start
				}
			}
		default:
			return s.Chunks.Start
		}
	}
	return s.Chunks.Start
}

// CutHeadline leaves given name and surname of what the capitals of a headline ran together: “Hilda Clinton Slams Don
// Tranter”, “Seven Rude Things Hilda Clinton Said”.
func (r *Register) CutHeadline(m *Mention, n int) {
	d := r.Doc
	if m.Name.End-m.Name.Start < 3 {
		return
	}
	first := m.Name.Start
	for first < m.Name.End-1 && !d.Given(first) {
		first++
	}
	if first == m.Name.End-1 || first == m.Name.Start && m.Name.End-first == 3 && !d.Items[first+2].Tag.Verb() && d.Items[first+2].Tag != syntax.NNS ||
		d.Class(m.Name.End-1)&(OrgClass|SuffixClass) != 0 || Suffix(d, m.Name.End-1) || Particle(d.Items[first+1].Lower) || Initial(d.Items[first+1].Lower) {
		return
	}
	s := d.Sentences[n].Items
	if !headline(d, n) && !d.TitleCase(d.Tokens[d.Items[s.Start].Tok:d.Items[s.End-1].TokEnd]) {
		return
	}
	m.Name = text.Span{Start: first, End: first + 2}
	m.Role, m.Kind, m.Certain, m.Gender = text.Span{}, Unknown, false, lexicon.NoGender
	judgeName(d, m)
	m.Head = d.Items[first+1].Lower
}

// headline says whether sentence n is a line of its own without a stop at its end, at the top of the article.
func headline(d *document, n int) bool {
	s := d.Sentences[n]
	if s.Para > 1 || n > 0 && d.Sentences[n-1].Para == s.Para {
		return false
	}
	last := &d.Items[s.Items.End-1]
	return last.Passage < 0 && Punctuation(last.Lower) != stop
}

// ApposeAll reads what stands beside every noun phrase, as far as its name is known by now.
func (r *Register) ApposeAll() {
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			if m := r.MentionOf(k); m != nil && !m.Pronoun && !m.apposed {
				r.Appose(m, k, n)
			}
		}
	}
}

// Calendar says whether a name is that of a day or month.
func (r *Register) Calendar(m *Mention) bool {
	if m.Named() && m.Name.End > m.Name.Start+1 {
		switch m.Head {
		case "day", "eve":
			switch r.Doc.Items[m.Name.Start].Lower {
			case "christmas", "new", "boxing", "election", "independence", "labor", "labour", "memorial", "veterans", "valentine", "mother", "father", "easter", "st", "saint", "thanksgiving":
				return true
			}
		}
		return false
	}
	return m.Named() && m.Name.End == m.Name.Start+1 && !m.Courtesy && lexicon.Is(m.Head, lexicon.Weekday|lexicon.Month)
}

// JoinName makes one name of what the chunker cut up: the Ministry of Fisheries, William “Bill” Clinton.
func (r *Register) JoinName(m *Mention, k, end int) {
	d := r.Doc
	if k+2 >= end || d.Chunks[k+2].Kind != NounPhrase {
		return
	}
	next := d.Chunks[k+2]
	switch d.Chunks[k+1].Kind {
	case Quoted:
		q := d.Items[d.Chunks[k+1].Start]
		if m.Named() && m.Name.End == d.Chunks[k].End && q.TokEnd-q.Tok <= 4 && nameWord(d, next.Start, next.End == next.Start+1) && Proper(d.Items[next.Start].Tag) {
			m.Name.End = next.End
			m.Items.End = next.End
			m.Head = d.Items[next.End-1].Lower
			m.Kind, m.Certain = Unknown, false
			judgeName(d, m)
		}
	case Preposition:
		l := d.Items[d.Chunks[k+1].Start].Lower
		if l != "of" && l != "for" || !r.orgHead(m) {
			return
		}
		first := next.Start
		if t := d.Items[first].Tag; t == syntax.DT && first+1 < next.End {
			first++
		}
		if !d.TokenCapital(first) || d.Items[first].Passage >= 0 || lexicon.Is(d.Items[first].Lower, lexicon.Weekday|lexicon.Month) {
			return
		}
		last := next.End
		for i := first; i < next.End; i++ {
			if d.RoleWord(i) && !d.Tokens[d.Items[i].Tok].AllCaps && i+1 < next.End || !d.TokenCapital(i) && lexicon.Function(d.Items[i].Lower) == 0 && !d.Items[i].Tag.Noun() {
				if next.End-i > 2 { // Bank of England governor Mark Carney: a role that an organization begins
					m.Name, m.Kind, m.Role = text.Span{}, Organization, text.Span{Start: d.Bare(m.Items).Start, End: m.Items.End}
				}
				return
			}
			if Possessive(d.Items[i].Lower) {
				last = i
				break
			}
		}
		if d.RoleWord(last-1) && next.End-first > 1 && !d.TokenCapital(last-1) {
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
		m.Kind, m.Certain, m.Plural = Organization, true, false
		// the Department of Health and Social Care
		if k+4 < end && d.Chunks[k+3].Kind == Coordinator && d.Chunks[k+4].Kind == NounPhrase && ministry(d.Items[d.Chunks[k].Head].Lower) {
			and := d.Chunks[k+4]
			if d.TokenCapital(and.Start) && d.Items[and.Start].Passage < 0 && !d.Given(and.Start) && d.Items[and.Start].Tag != syntax.DT && !d.RoleWord(and.End-1) && and.End-and.Start < 4 {
				m.Name.End, m.Items.End = and.End, and.End
			}
		}
	}
}

// joinOrg makes one phrase of the name of an organization that "and" cuts in two, with what it owns: the Irish Nurses and
// Midwives Organisation’s general secretary.
func (r *identity) joinOrg(m *Mention, k, end int) bool {
	d := r.Doc
	if r.KindOf(k+1, end) != Coordinator || r.KindOf(k+2, end) != NounPhrase || d.Items[d.Chunks[k+1].Start].Lower != "and" || d.Chunks[k+1].End != d.Chunks[k+1].Start+1 {
		return false
	}
	a, b := d.Bare(text.Span{Start: d.Chunks[k].Start, End: d.Chunks[k].End}), d.Chunks[k+2]
	owner := b.Start
	for owner < b.End && (d.Items[owner].Passage >= 0 || !Possessive(d.Items[owner].Lower)) {
		if !d.TokenCapital(owner) || d.Items[owner].Passage >= 0 || d.Given(owner) {
			return false
		}
		owner++
	}
	if owner-b.Start < 2 || owner+1 >= b.End || d.Class(owner-1)&(OrgClass|SuffixClass) == 0 {
		return false
	}
	for i := a.Start; i < a.End; i++ {
		if _, place := lexicon.Place(d.Items[i].Lower); !d.TokenCapital(i) || d.Items[i].Passage >= 0 || d.Given(i) || place && i == a.End-1 || d.CourtesyTitle(i) {
			return false
		}
	}
	several := d.Items[a.End-1].Tag == syntax.NNPS || d.Items[a.End-1].Tag == syntax.NNS || pluralRole(d, a.End-1)
	if a.Start == d.Chunks[k].Start && (!several || d.Class(a.End-1)&SuffixClass != 0) || d.Class(a.End-1)&OrgClass != 0 {
		return false // "Volta and Corvane Group's lawyers": two
	}
	*m = At(d, d.Chunks[k].Start, b.End)
	return true
}

func pluralRole(d *document, i int) bool {
	x, ok := Role(d, i)
	return ok && x.Is(lexicon.Plural)
}

// orgHead says whether a phrase, capitalized throughout, ends in a noun for an organization, so that "of" goes on with
// its name.
func (r *Register) orgHead(m *Mention) bool {
	last := m.Items.End - 1
	if !r.Doc.TokenCapital(last) || startsSentence(r.Doc, last) && !Proper(r.Doc.Items[last].Tag) && !ministry(m.Head) {
		return false
	}
	_, ok := lexicon.OrgNoun(m.Head)
	return ok || ministry(m.Head)
}

func ministry(lower string) bool {
	switch lower {
	case "ministry", "department", "office", "bureau", "bank", "university", "college", "institute", "association", "federation", "house", "council", "court", "church", "board", "commission", "committee", "chamber", "union", "league", "academy", "school", "society", "confederation", "organization", "organisation", "centre", "center", "fund":
		return true
	}
	return false
}

// Consume lets the chunks that JoinName took point to the entity.
func (r *Register) Consume(m *Mention, k, end, e int) {
	for j := k + 1; j < end && r.Doc.Chunks[j].Start < m.Items.End; j++ {
		if r.Doc.Chunks[j].Kind == NounPhrase {
			r.At[r.Doc.Chunks[j].Start].Entity = int32(e) + 1
		}
	}
}
