package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/longname"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
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
	r.Entities = slices.Grow(r.Entities[:0], min(phrases/4, len(d.Items)/16)+4)
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
			if longname.JoinAnd(d, m, k, s.End) {
				read = m.Items.End
			}
			longname.Join(d, m, k, s.End)
			r.cut.Cut(d, m, n)
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
				if whole, ok := longname.Owned(d, m); ok { // the University of Norland's president
					*m, read = whole, whole.Items.End
					r.At[m.Items.Start].Entity, r.At[m.Items.Start].Owner = 0, int32(e)+1
				}
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
