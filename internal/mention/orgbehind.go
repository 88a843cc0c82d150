package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// orgBehind reads the name of an organization that a description announces: "Lomax's label, Bright Noise,".
func (r *Register) orgBehind(m *nounphrase.Mention, k, end int) bool {
	if r.KindOf(k+1, end) != reading.Comma || r.KindOf(k+2, end) != reading.NounPhrase {
		return false
	}
	if after := r.KindOf(k+3, end); after != reading.Comma && after != reading.Stop {
		return false
	}
	p := r.MentionOf(k + 2)
	if p == nil || !p.Named() || p.Certain && p.Kind != nounphrase.Organization {
		return false
	}
	_, called := lexicon.OrgNoun(r.Doc.Items[max(p.Name.Start-1, 0)].Lower) // his company, software firm Quilldrive
	firm := p.Kind == nounphrase.Organization && (p.Certain || called && p.Name.Start > p.Items.Start)
	bare := firm || p.Name.Start == p.Items.Start || nounphrase.Listed(r.Doc, p.Name.Start-1)
	if !bare || m.Kind != nounphrase.Organization && !nounphrase.OwnedBody(r.Doc, m, firm) {
		return false
	}
	if _, place := lexicon.Place(r.Doc.LowerName(p.Name)); place || r.KindOf(k+4, end) == reading.Coordinator { // its biggest buyer, China
		return false
	}
	e, met := r.EntityAt(p.Items.Start)
	if !met || p.Definite || r.IsPlace(&r.Entities[e]) || r.Entities[e].Certain && r.Entities[e].Kind == nounphrase.Person {
		return false
	}
	x := &r.Entities[e]
	x.Kind, x.Certain = nounphrase.Organization, true
	x.Heads = append(x.Heads, nounphrase.HeadLemma(m.Head))
	r.Heads.Add(nounphrase.HeadLemma(m.Head), e)
	r.At[r.Doc.Chunks[k].Start].Entity = int32(e) + 1
	return true
}
