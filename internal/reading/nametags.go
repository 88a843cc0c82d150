package reading

import (
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/syntax"
)

// nameTags gives the capitalized words of names the tag of names where the tagger took them for others: Will Ash, Sue Boyd,
// Save Our Meadow; and the small words inside of people's names, which are small words of the language too. The tags of the
// tokens stay, for it was by them that the names were recognized.
func (d *Document) nameTags() {
	for i := range d.Items {
		it := &d.Items[i]
		if it.Passage >= 0 || Proper(it.Tag) {
			continue
		}
		if !d.Tokens[it.Tok].Capital {
			if Particle(it.Lower) && d.joins(i) {
				it.Tag = syntax.NNP
			}
			continue
		}
		l := d.Names[it.Tok]
		if l.Kind() == naming.Person || l == naming.In(naming.Organization) && it.Tag == syntax.PRPS {
			it.Tag = syntax.NNP
		}
	}
}

// joins says whether a particle, alone or with others, stands between the given name or title of somebody and a capital: Riccardo
// de Marinis, Mr de la Roche.
func (d *Document) joins(i int) bool {
	first, last := i, i+1
	for first > 0 && i-first < 2 && d.small(first-1) {
		first--
	}
	for last < len(d.Items) && last-i < 3 && d.small(last) {
		last++
	}
	if first == 0 || last == len(d.Items) || d.Items[last].Passage >= 0 || !d.Tokens[d.Items[last].Tok].Capital {
		return false
	}
	before := &d.Items[first-1]
	return before.Passage < 0 && (d.Given(first-1) || d.CourtesyTitle(first-1) || d.Names[before.Tok].Kind() == naming.Person)
}

// small says whether item i is a particle without a capital.
func (d *Document) small(i int) bool {
	it := &d.Items[i]
	return it.Passage < 0 && !d.Tokens[it.Tok].Capital && Particle(it.Lower)
}
