package mention

import (
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/samename"
)

// ShareSurnames gives the surname that stands only with the last of several to all of them: Elin and Catrin Pugh. All names
// of more than one word are known by then, and tell when the first is a surname itself: "Cameron and Nick Clegg".
func (r *Register) ShareSurnames() {
	c := r.Doc.Chunks
	for k := 2; k < len(c); k++ {
		p := r.MentionOf(k)
		if p == nil || c[k-1].Kind != reading.Coordinator || !p.Named() || p.Name.Start != p.Items.Start || !r.Doc.Given(p.Name.Start) {
			continue
		}
		last, ok := r.EntityAt(p.Items.Start)
		if !ok || r.Entities[last].Kind != nounphrase.Person || p.Name.End-p.Name.Start != 2 || propername.Suffix(r.Doc, p.Name.End-1) {
			continue
		}
		for j := k - 2; j >= 0 && j >= k-8 && (c[j+1].Kind == reading.Coordinator && j == k-2 || c[j+1].Kind == reading.Comma); j -= 2 {
			m := r.MentionOf(j)
			if m == nil || !r.LacksSurname(m) {
				break
			}
			e := r.addRelative(m, p)
			r.At[m.Items.Start].Entity = int32(e) + 1
		}
	}
}

// addRelative returns the entity of a given name with the surname of the relative named beside it.
func (r *Register) addRelative(m, p *nounphrase.Mention) int {
	first, last := &r.Doc.Items[m.Name.Start], &r.Doc.Items[p.Name.End-1]
	words := []string{folding.Unmarked(first.Lower), folding.Unmarked(last.Lower)}
	found := -1
	r.Names.Each(folding.Unmarked(first.Lower), func(e int) bool {
		if samename.Equal(r.Entities[e].Words, words) {
			found = e
		}
		return found < 0
	})
	if found >= 0 {
		return found
	}
	g := GivenPerson(first.Of(r.Doc.Text)+" "+last.Of(r.Doc.Text), FromText)
	g.Words = words
	found = r.AddGiven(&g)
	r.Entities[found].Fullest = m.Name
	return found
}
