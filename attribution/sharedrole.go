package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// shareRoles notes the role that stands once for several names as one of each of them: "coaches Bill Sample and Hank
// Droste", "two charities, Open Well and Clear Spring". Who is "the coach" later is then a question.
func (r *identity) shareRoles() {
	for n := range r.d.sentences {
		s := r.d.sentences[n].chunks
		for k := s.Start; k < s.End; k++ {
			m := r.mentionOf(k)
			if m == nil || m.pronoun || m.role.End <= m.role.Start {
				continue
			}
			first := k
			if !m.named() {
				if first = k + 2; !m.plural || m.definite || r.kindOf(k+1, s.End) != comma {
					continue
				}
			}
			word := r.d.items[m.role.End-1].lower
			if head := headLemma(word); head != word && r.severalIn(word) {
				r.shareRole(head, first, s.End)
			}
		}
	}
}

// severalIn says whether a word is the plural of a noun for people or bodies.
func (r *identity) severalIn(lower string) bool {
	if x, ok := roleNoun(lower); ok {
		return x.Is(lexicon.Plural)
	}
	x, ok := lexicon.OrgNoun(lower)
	return ok && x.Is(lexicon.Plural)
}

// shareRole gives a role to the names that commas and an "and" join from chunk k on; of one name there is none to share
// it with.
func (r *identity) shareRole(head string, k, end int) {
	var names [6]int
	n, joined := 0, false
	for n < len(names) && r.kindOf(k, end) == nounPhrase {
		e, ok := r.entityAt(r.d.chunks[k].start)
		if m := r.mentionOf(k); m == nil || !m.named() || !ok || r.entities[e].plural {
			break
		}
		names[n] = e
		n++
		if joined {
			break
		}
		switch r.kindOf(k+1, end) {
		case coordinator:
			joined = r.wordAt(k+1, "and")
		case comma:
		default:
			return
		}
		k += 2
	}
	if n < 2 || !joined {
		return
	}
	for _, e := range names[:n] {
		if x := &r.entities[e]; !slices.Contains(x.heads, head) && len(x.heads) < 8 {
			x.heads = append(x.heads, head)
			r.heads.add(head, e)
		}
	}
}
