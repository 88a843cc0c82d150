package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// lettersMin is how many letters must stand for a name that is made longer by them.
const lettersMin = 3

// spellOut makes the name of an organization as long as the letters in the bracket behind it say, where commas and "and" cut it:
// Ports, Lakes and Fisheries Norland (PLFN).
func (r *Register) spellOut(e int, letters string) {
	d := r.Doc
	x := &r.Entities[e]
	end := x.Fullest.End
	if len(letters) < lettersMin || x.Given != "" || x.Plural || end <= x.Fullest.Start {
		return
	}
	i, left := end, len(letters)
	for left > 0 && i > max(0, end-4*len(letters)) {
		i--
		it := &d.Items[i]
		switch {
		case it.Passage >= 0:
			return
		case d.TokenCapital(i):
			if left--; it.Lower[0] != letters[left] {
				return
			}
		case it.Lower != "," && it.Lower != "&" && lexicon.Function(it.Lower) == 0:
			return
		}
	}
	if left > 0 || i >= x.Fullest.Start {
		return
	}
	x.Fullest = text.Span{Start: i, End: end}
	x.Words, x.Kind, x.Certain = r.NameWords(x.Fullest), nounphrase.Organization, true
	r.indexName(e)
	for k := r.ChunkAt(i); k < len(d.Chunks) && d.Chunks[k].Start < end; k++ {
		if d.Chunks[k].Kind == reading.NounPhrase {
			r.At[d.Chunks[k].Start].Entity = int32(e) + 1
		}
	}
}
