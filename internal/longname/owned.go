package longname

import (
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Owned returns the description of somebody whom a name of several chunks owns, as one mention: the University of Norland's president.
// The body itself says nothing there. ok is false where the name owns none.
func Owned(d *reading.Document, m *nounphrase.Mention) (whole nounphrase.Mention, ok bool) {
	owner := m.Items.End
	k := d.ChunkFrom(owner) - 1
	if k < 0 || owner >= len(d.Items) || d.Chunks[k].End <= owner+1 || d.Chunks[k].Start <= m.Items.Start || m.Name.End != owner {
		return whole, false
	}
	if d.Items[owner].Passage >= 0 || !propername.Possessive(d.Items[owner].Lower) {
		return whole, false
	}
	last := d.Chunks[k].End - 1
	whole = nounphrase.At(d, owner+1, last+1)
	x, role := nounphrase.Role(d, last)
	if !role || whole.Named() || whole.Kind == nounphrase.Organization || nounphrase.ThingToo(x.Lemma) {
		return whole, false
	}
	start := d.Bare(m.Items).Start
	whole.Items.Start, whole.Role.Start = m.Items.Start, start
	whole.Owner = text.Span{Start: start, End: owner}
	whole.Definite, whole.Indefinite = true, false
	return whole, true
}
