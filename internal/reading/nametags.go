package reading

import (
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/syntax"
)

// nameTags gives the capitalized words of names the tag of names where the tagger took them for others: Will Ash, Sue Boyd,
// Save Our Meadow. The tags of the tokens stay, for it was by them that the names were recognized.
func (d *Document) nameTags() {
	for i := range d.Items {
		it := &d.Items[i]
		if it.Passage >= 0 || Proper(it.Tag) || !d.Tokens[it.Tok].Capital {
			continue
		}
		l := d.Names[it.Tok]
		if l.Kind() == naming.Person || l == naming.In(naming.Organization) && it.Tag == syntax.PRPS {
			it.Tag = syntax.NNP
		}
	}
}
