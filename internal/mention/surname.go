package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// LacksSurname says whether a mention is a bare given name, or one behind "brothers" or "his daughters".
func (r *Register) LacksSurname(m *nounphrase.Mention) bool {
	if !m.Named() || m.Name.End != m.Name.Start+1 || m.Courtesy || r.MeantAt(m.Items.Start) >= 0 || !r.Doc.Given(m.Name.Start) {
		return false
	}
	if m.Name.Start > m.Items.Start {
		x, ok := nounphrase.Role(r.Doc, m.Name.Start-1)
		return ok && x.Is(lexicon.Plural) && x.Is(lexicon.Family)
	}
	word := r.Doc.Items[m.Name.Start].Lower
	if _, place := lexicon.Place(word); place || nounphrase.GivenAndSurname(word) {
		return false
	}
	known := false
	plain := folding.Unmarked(word)
	r.Names.Each(plain, func(e int) bool {
		w := r.Entities[e].Words
		known = len(w) > 1 && w[len(w)-1] == plain
		return !known
	})
	return !known
}

// TakeName makes a name of a capitalized word that might be none, because it begins a sentence or is a role as well, when
// it is a word of a name that the article has elsewhere: "Ban said", behind Ban Ki-moon; "by then Deacon had", behind
// Colleen Deacon.
func (r *Register) TakeName(m *nounphrase.Mention) {
	i := m.Items.Start
	if r.takeLetters(m) {
		return
	}
	if m.Named() || m.Pronoun || m.Items.End != i+1 || r.Doc.Items[i].Passage >= 0 || !r.Doc.TokenCapital(i) {
		return
	}
	l := r.Doc.Items[i].Lower
	if f := lexicon.Function(l); f != 0 && (f&^lexicon.Month != 0 || r.At[i].Source == 0) { // but May said
		return
	}
	l = folding.Unmarked(l)
	r.Names.Each(l, func(e int) bool {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Person || len(x.Words) < 2 || x.Words[0] != l && x.Words[len(x.Words)-1] != l {
			return true
		}
		m.Name, m.Role, m.Head, m.Kind, m.Certain, m.Plural = m.Items, text.Span{}, l, nounphrase.Person, false, false
		return false
	})
}

// takeLetters takes the letters of a role for those of the body that the article knows by them: GM, where General Motors (GM) is. It says
// whether it did.
func (r *Register) takeLetters(m *nounphrase.Mention) bool {
	last := m.Items.End - 1
	if m.Named() || m.Pronoun || last > m.Items.Start+1 || r.Doc.Items[last].Passage >= 0 || !r.Doc.Tokens[r.Doc.Items[last].Tok].AllCaps {
		return false
	}
	if last > m.Items.Start && !r.Doc.ItemIs(m.Items.Start, "the") || !r.Doc.RoleWord(last) {
		return false
	}
	l, taken := r.Doc.Items[last].Lower, false
	r.Names.Each(l, func(e int) bool {
		x := &r.Entities[e]
		if taken = x.Kind == nounphrase.Organization && len(x.Words) > 1; taken {
			m.Name, m.Role, m.Head = text.Span{Start: last, End: last + 1}, text.Span{}, l
			m.Kind, m.Certain, m.Plural = nounphrase.Organization, true, false
		}
		return !taken
	})
	return taken
}

// JudgeFamily takes "the Murdochs" for a family when the article names a Murdoch.
func (r *Register) JudgeFamily(m *nounphrase.Mention) {
	if m.Name.End != m.Name.Start+1 || m.Name.Start != m.Items.Start+1 {
		return
	}
	l := folding.Unmarked(r.Doc.Items[m.Name.Start].Lower)
	if r.Doc.Items[m.Items.Start].Lower != "the" || !strings.HasSuffix(l, "s") {
		return
	}
	for _, stem := range [...]string{strings.TrimSuffix(l, "s"), strings.TrimSuffix(l, "es")} {
		r.Names.Each(stem, func(e int) bool {
			if x := &r.Entities[e]; x.Kind == nounphrase.Person && len(x.Words) > 1 && x.Words[len(x.Words)-1] == stem {
				m.Kind, m.Certain, m.Plural = nounphrase.Group, true, true
			}
			return m.Kind != nounphrase.Group
		})
	}
}

// SurnameFirst says whether the first word of a person's name may be the surname: Kim Dae-ho, Xu Lianhua.
func SurnameFirst(x *Entity) bool {
	if len(x.Words) < 2 || x.Kind != nounphrase.Person && x.Certain {
		return false
	}
	_, given := lexicon.GivenName(x.Words[0])
	return !given || lexicon.TellsName(x.Words[0], lexicon.FamilyFirst)
}

// alias reads "better known as DJ Lantern" behind the comma or bracket at chunk j: another name of the entity.
func (r *Register) alias(e, j, end int) {
	d := r.Doc
	for k := j; k < end && k < j+4; k++ {
		c := &d.Chunks[k]
		last := d.Items[c.End-1].Lower
		switch {
		case last == "known" && r.WordAt(k+1, "as"):
			k += 2
		case last == "aka", last == "a.k.a.":
			k++
		default:
			continue
		}
		m := r.MentionOf(k)
		if r.KindOf(k, end) != reading.NounPhrase || m == nil || r.MeantAt(m.Items.Start) >= 0 {
			return
		}
		if m.Named() && m.Name.End == m.Name.Start+1 && m.Name.End == d.Chunks[k].End {
			x := &r.Entities[e]
			x.aliases = append(x.aliases, d.Items[m.Name.Start].Lower)
			r.Names.Add(d.Items[m.Name.Start].Lower, e)
		} else if !m.Named() && m.Definite {
			r.Heads.Add(nounphrase.HeadLemma(m.Head), e)
		} else {
			return
		}
		r.At[m.Items.Start].Entity = int32(e) + 1
		return
	}
}

// spelled takes the name in a bracket for the full one of the abbreviation before it: the WTU (Water Transport Union).
func (r *Register) spelled(e int, c reading.Chunk) {
	x := &r.Entities[e]
	in := text.Span{Start: c.Start + 1, End: c.End - 1}
	if len(x.Words) != 1 || in.End-in.Start < 2 || in.End-in.Start > 8 || !r.Doc.Tokens[r.Doc.Items[x.Fullest.Start].Tok].AllCaps {
		return
	}
	for i := in.Start; i < in.End; i++ {
		if r.Doc.Items[i].Passage >= 0 {
			return
		}
	}
	words := r.NameWords(in)
	if all, short := acronym.Of(words); x.Words[0] != all && x.Words[0] != short {
		return
	}
	x.Words, x.Fullest, x.Kind, x.Certain = words, in, nounphrase.Organization, true
	r.indexName(e)
}
