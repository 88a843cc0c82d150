package mention

import (
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// bornAs returns the person of the article who had the name of a mention by birth, as obituaries tell it: Margit Ahlberg, …; Margit
// Elisabet Noren | was born in Lund. It is the only one with that given name; -1 for nobody.
func (r *Register) bornAs(m *nounphrase.Mention, words []string) int {
	if len(words) < 2 || !m.Named() || !r.wasBorn(m.Items.End) && !r.bornBefore(m.Name.Start) {
		return -1
	}
	found := -1
	several := false
	r.Names.Each(words[0], func(e int) bool {
		x := &r.Entities[e]
		if x.Kind == nounphrase.Person && len(x.Words) > 1 && x.Words[0] == words[0] && m.Gender.Agrees(x.Gender) && e != found {
			several = found >= 0
			found = e
		}
		return !several
	})
	if several {
		return -1
	}
	return found
}

// wasBorn says whether "was born" stands at item i.
func (r *Register) wasBorn(i int) bool {
	k := r.ChunkAt(i)
	if k >= len(r.Doc.Chunks) || r.Doc.Chunks[k].Start != i || r.Doc.Chunks[k].Kind != reading.VerbGroup {
		return false
	}
	return r.Doc.ItemIs(r.Doc.Chunks[k].Head, "born") && r.Doc.ItemIs(i, "was")
}

// bornBefore says whether a "born" that begins the sentence stands before item i: Born Margit Elisabet Noren in Lund, she.
func (r *Register) bornBefore(i int) bool {
	return i > 0 && r.Doc.ItemIs(i-1, "born") && r.Doc.TokenCapital(i-1)
}

// hadName makes a person known by the last word of a name that he had before.
func (r *Register) hadName(e int, words []string) {
	last := words[len(words)-1]
	r.Entities[e].aliases = append(r.Entities[e].aliases, last)
	r.Names.Add(last, e)
}
