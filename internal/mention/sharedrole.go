package mention

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// ShareRoles notes the role that stands once for several names as one of each of them: "coaches Bill Sample and Hank
// Droste", "two charities, Open Well and Clear Spring". Who is "the coach" later is then a question.
func (r *Register) ShareRoles() {
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		for k := s.Start; k < s.End; k++ {
			m := r.MentionOf(k)
			if m == nil || m.Pronoun || m.Role.End <= m.Role.Start {
				continue
			}
			first := k
			if !m.Named() {
				if first = k + 2; !m.Plural || m.Definite || r.KindOf(k+1, s.End) != reading.Comma {
					continue
				}
			}
			word := r.Doc.Items[m.Role.End-1].Lower
			if head := nounphrase.HeadLemma(word); head != word && r.severalIn(word) {
				r.shareRole(head, first, s.End)
			}
		}
	}
}

// severalIn says whether a word is the plural of a noun for people or bodies.
func (r *Register) severalIn(lower string) bool {
	if x, ok := lexicon.RoleNoun(lower); ok {
		return x.Is(lexicon.Plural)
	}
	x, ok := lexicon.OrgNoun(lower)
	return ok && x.Is(lexicon.Plural)
}

// shareRole gives a role to the names that commas and an "and" join from chunk k on; of one name there is none to share
// it with.
func (r *Register) shareRole(head string, k, end int) {
	var names [6]int
	n, joined := 0, false
	for n < len(names) && r.KindOf(k, end) == reading.NounPhrase {
		e, ok := r.EntityAt(r.Doc.Chunks[k].Start)
		if m := r.MentionOf(k); m == nil || !m.Named() || !ok || r.Entities[e].Plural {
			break
		}
		names[n] = e
		n++
		if joined {
			break
		}
		switch r.KindOf(k+1, end) {
		case reading.Coordinator:
			joined = r.WordAt(k+1, "and")
		case reading.Comma:
		default:
			return
		}
		k += 2
	}
	if n < 2 || !joined {
		return
	}
	for _, e := range names[:n] {
		if x := &r.Entities[e]; !slices.Contains(x.Heads, head) && len(x.Heads) < 8 {
			x.Heads = append(x.Heads, head)
			r.Heads.Add(head, e)
		}
	}
}
