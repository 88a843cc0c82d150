package mention

import (
	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/internal/text"
)

// lettersMin is how many letters must stand for a name that is made longer by them.
const lettersMin = 3

// offshoot says whether the longer of two names is that of another body, since the letters behind the shorter say that this one is
// whole: Crane Motors (CM), Crane Motors Finance.
func (r *Register) offshoot(words []string, m *nounphrase.Mention, e int) bool {
	x := &r.Entities[e]
	switch a, b := len(words), len(x.Words); {
	case a > b && b > 1:
		return x.Spelled && samename.Prefix(x.Words, words)
	case b > a && a > 1:
		return r.spelledOut(m, words) && samename.Prefix(words, x.Words)
	}
	return false
}

// spelledOut says whether the letters of a name stand in a bracket behind it.
func (r *Register) spelledOut(m *nounphrase.Mention, words []string) bool {
	d, i := r.Doc, m.Name.End
	if i+2 >= len(d.Items) || !d.ItemIs(i, "(") || !d.ItemIs(i+2, ")") || d.Items[i+1].Passage >= 0 {
		return false
	}
	all, short := acronym.Of(words)
	l := d.Items[i+1].Lower
	return l != "" && (l == all || l == short)
}

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
