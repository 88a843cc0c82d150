package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/quotes"
)

// survey collects the names of the whole article, and those beside it.
func (r *identity) survey(beside *Metadata) {
	d := r.Doc
	phrases := 0
	for k := range d.Chunks {
		if d.Chunks[k].Kind == reading.NounPhrase {
			phrases++
		}
	}
	r.Mentions = slices.Grow(r.Mentions[:0], phrases)
	r.Entities = make([]mention.Entity, 0, phrases/2+4)
	r.spans = make([]quotes.Span, 0, phrases/2+4)
	r.Pool = make([]string, 0, phrases+8)
	r.introduce(beside)
	for n := range d.Sentences {
		s := d.Sentences[n].Chunks
		read := 0 // item behind the last phrase that runs over several chunks
		for k := r.Dateline(n); k < s.End; k++ {
			if d.Chunks[k].Kind != reading.NounPhrase || r.At[d.Chunks[k].Start].Entity != 0 || d.Chunks[k].Start < read {
				continue
			}
			r.Mentions = append(r.Mentions, nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End))
			r.OfChunk[k] = int32(len(r.Mentions))
			m := &r.Mentions[len(r.Mentions)-1]
			if r.joinOrg(m, k, s.End) {
				read = m.Items.End
			}
			r.JoinName(m, k, s.End)
			r.CutHeadline(m, n)
			if r.Calendar(m) {
				m.Name, m.Kind = text.Span{}, nounphrase.Unknown
			}
			if m.Owned() && m.Owner.End-m.Owner.Start > 1 { // Hillary Clinton's lawyer
				if p := nounphrase.At(d, m.Owner.Start, m.Owner.End); p.Named() && p.Name.End-p.Name.Start > 1 && !r.Calendar(&p) {
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
	r.ShareSurnames()
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
	r.Bodies()
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
			p := nounphrase.At(r.Doc, m.Owner.Start, m.Owner.End)
			if ok && titledSurname(&p) && surnamed(&r.Entities[e], p.Head) {
				r.owned = e
				r.single(&p, n, false)
				r.owned = -1
			}
		}
	}
}

// titledSurname says whether a mention is a name of one word with a role before it: Cllr Ashworth.
func titledSurname(p *nounphrase.Mention) bool {
	return p.Named() && p.Role.End > p.Role.Start && p.Name.End <= p.Name.Start+1
}

// surnamed says whether an entity has a full name that ends so.
func surnamed(x *mention.Entity, surname string) bool {
	return len(x.Words) > 1 && x.Words[len(x.Words)-1] == surname
}

// joinOrg makes one phrase of the name of an organization that "and" cuts in two, with what it owns: the Irish Nurses and
// Midwives Organisation’s general secretary.
func (r *identity) joinOrg(m *nounphrase.Mention, k, end int) bool {
	d := r.Doc
	if r.KindOf(k+1, end) != reading.Coordinator || r.KindOf(k+2, end) != reading.NounPhrase {
		return false
	}
	and := d.Chunks[k+1]
	if d.Items[and.Start].Lower != "and" || and.End != and.Start+1 {
		return false
	}
	recognized := propername.Label(d, and.Start) == naming.In(naming.Organization) && r.halves(k)
	if !recognized && (!r.ownedByOrg(d.Chunks[k+2]) || !r.beginsOrg(d.Chunks[k])) {
		return false
	}
	whole := nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k+2].End)
	if recognized && whole.Name.Start >= and.Start {
		return false
	}
	*m = whole
	return true
}

// halves says whether the phrase at chunk k may begin an organization's name that the one behind the "and" ends: the Seed and |
// Grain Council. One that is an organization's name already, or one bare word, is not the half of another.
func (r *identity) halves(k int) bool {
	d := r.Doc
	if k > 0 && d.Chunks[k-1].Kind == reading.Comma || !r.endsOrg(d.Chunks[k+2]) {
		return false
	}
	first := d.Chunks[k]
	last := first.End - 1
	_, place := lexicon.Place(d.Items[last].Lower)
	return !place && first.End > first.Start+1 && d.Class(last)&reading.OrgClass == 0 && r.nameWord(last)
}

// endsOrg says whether a phrase is the second half of such a name and nothing more: Grain Council.
func (r *identity) endsOrg(c reading.Chunk) bool {
	for i := c.Start; i < c.End; i++ {
		if !r.nameWord(i) {
			return false
		}
	}
	return r.Doc.Class(c.End-1)&(reading.OrgClass|reading.SuffixClass) != 0
}

// ownedByOrg says whether a phrase begins with the end of an organization's name, of two words or more, that owns the rest.
func (r *identity) ownedByOrg(c reading.Chunk) bool {
	d := r.Doc
	owner := c.Start
	for owner < c.End && (d.Items[owner].Passage >= 0 || !propername.Possessive(d.Items[owner].Lower)) {
		if !r.nameWord(owner) {
			return false
		}
		owner++
	}
	return owner-c.Start >= 2 && owner+1 < c.End && d.Class(owner-1)&(reading.OrgClass|reading.SuffixClass) != 0
}

// beginsOrg says whether a phrase can be the first half of an organization's name that "and" goes on with.
func (r *identity) beginsOrg(c reading.Chunk) bool {
	d := r.Doc
	a := d.Bare(text.Span{Start: c.Start, End: c.End})
	for i := a.Start; i < a.End; i++ {
		if !r.nameWord(i) || d.CourtesyTitle(i) {
			return false
		}
	}
	last := a.End - 1
	if _, place := lexicon.Place(d.Items[last].Lower); place && a.Start < a.End || d.Class(last)&reading.OrgClass != 0 {
		return false // "Volta and Corvane Group's lawyers": two
	}
	several := d.Items[last].Tag == syntax.NNPS || d.Items[last].Tag == syntax.NNS || pluralRole(d, last)
	return a.Start > c.Start || several && d.Class(last)&reading.SuffixClass == 0
}

// nameWord says whether an item can be of an organization's name: capitalized, outside of marks, no given name.
func (r *identity) nameWord(i int) bool {
	return r.Doc.TokenCapital(i) && r.Doc.Items[i].Passage < 0 && !r.Doc.Given(i)
}

func pluralRole(d *reading.Document, i int) bool {
	x, ok := nounphrase.Role(d, i)
	return ok && x.Is(lexicon.Plural)
}
