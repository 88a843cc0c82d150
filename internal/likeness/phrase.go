package likeness

import (
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// Qualified says whether "of" or "for" goes on behind the description at chunk k.
func (r *Register) Qualified(k int) bool {
	return k >= 0 && k+1 < len(r.Doc.Chunks) && r.Doc.Chunks[k+1].Kind == reading.Preposition && r.Doc.Chunks[k+1].Start == r.Doc.Chunks[k].End
}

// Complement returns the head of the phrase that "of" or "for" hangs on the description at chunk k; "" for none.
func (r *Register) Complement(k int) string {
	if !r.Qualified(k) || k+2 >= len(r.Doc.Chunks) || r.Doc.Chunks[k+2].Kind != reading.NounPhrase {
		return ""
	}
	switch r.Doc.Items[r.Doc.Chunks[k+1].Start].Lower {
	case "of", "for", "at", "from":
		return r.Doc.Items[r.Doc.Chunks[k+2].Head].Lower
	}
	return ""
}

// AgeIn returns the age that a description gives: the 22-year-old, the 29-year-old striker.
func (r *Register) AgeIn(m *nounphrase.Mention) int {
	for i := m.Role.Start; i < m.Role.End; i++ {
		if l := r.Doc.Items[i].Lower; len(l) > 3 && r.Doc.Items[i].Passage < 0 {
			if a := nounphrase.Age(l); a > 0 {
				return a
			}
		}
	}
	return 0
}
