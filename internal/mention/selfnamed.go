package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// selfNamedReach is how many chunks behind a "who" the name may stand.
const selfNamedReach = 12

// selfNamed identifies the description that is looked at with the name in a relative clause on it by which its bearer wished to be
// called: a mother of two who gave her name only as Carmen.
func (b *bearer) selfNamed() bool {
	role := text.Span{Start: b.m.Role.Start, End: b.Doc.Chunks[b.at-1].End}
	if b.KindOf(b.at, b.end) == reading.Comma {
		b.at++
	}
	if b.KindOf(b.at, b.end) != reading.Relative || !b.WordAt(b.at, "who") {
		return false
	}
	told := false
	for k := b.at + 1; k < b.end && k < b.at+selfNamedReach; k++ {
		c := b.Doc.Chunks[k]
		for i := c.Start; i < c.End; i++ {
			told = told || b.Doc.Items[i].Passage < 0 && lexicon.TellsWho(b.Doc.Items[i].Lower, lexicon.GivesOwnName)
		}
		first := c.Kind == reading.Comma && told && b.Doc.ItemIs(c.Start-1, "name") // only her first name, | Tilda
		switch c.Kind {
		case reading.Comma:
			if !first {
				return false
			}
		case reading.Stop, reading.Semicolon, reading.Quoted:
			return false
		}
		if last := b.Doc.Items[c.End-1].Lower; !told || last != "as" && !(last == "called" && c.Verb.Passive) && !first {
			continue
		}
		p := b.MentionOf(k + 1)
		if p == nil || !p.Named() || p.Name != p.Items {
			return false
		}
		if _, place := lexicon.Place(b.Doc.LowerName(p.Name)); place {
			return false
		}
		e, met := b.EntityAt(p.Items.Start)
		if !met {
			e = b.Named(p, b.n)
			b.At[p.Items.Start].Entity = int32(e) + 1
		}
		b.identifyAs(e, b.m, b.k, role, b.role)
		return true
	}
	return false
}
