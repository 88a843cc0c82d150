package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// compoundMax is how many chunks a role may have before the noun that tells it.
const compoundMax = 5

// roleNounAt returns the chunk whose noun tells the role that begins at chunk a: a itself, or one that "and", "of" or a participle
// leads to, "Research and Advocacy Director", "State Department of Health information officer", "senior and managing attorney".
// It is a where there is no other.
func (r *Register) roleNounAt(a, end int) int {
	for k := a; k < a+compoundMax; {
		m := r.MentionOf(k)
		if m == nil || m.Pronoun {
			return a
		}
		if !m.Named() || k > a {
			if x, ok := lexicon.RoleNoun(m.Head); ok {
				if m.Named() || x.Is(lexicon.Plural) {
					return a
				}
				return k
			}
		}
		if k = r.compoundGoesOn(k, end); k < 0 {
			return a
		}
	}
	return a
}

// compoundGoesOn returns the noun phrase to which a conjunction or "of" leads on from chunk k; -1 for none.
func (r *Register) compoundGoesOn(k, end int) int {
	if r.KindOf(k+1, end) != reading.Coordinator && !r.WordAt(k+1, "of") && !r.lettersAt(k+1, end) {
		return -1
	}
	k += 2
	if r.leadsRole(k, end) {
		k++
	}
	if r.KindOf(k, end) != reading.NounPhrase {
		return -1
	}
	if t := r.Doc.Items[r.Doc.Chunks[k].Start].Tag; t == syntax.DT || t == syntax.PRPS {
		return -1
	}
	return k
}

// lettersAt says whether chunk k is a bracket with the letters of the name before it: the Norland Relief Fund (NRF) director.
func (r *Register) lettersAt(k, end int) bool {
	if r.KindOf(k, end) != reading.Bracket {
		return false
	}
	c := r.Doc.Chunks[k]
	return c.End == c.Start+3 && r.Doc.Items[c.Start+1].Passage < 0 && r.Doc.Tokens[r.Doc.Items[c.Start+1].Tok].AllCaps
}

// leadsRole says whether chunk k is a participle that a role begins with, and the noun phrase of that role stands behind it:
// managing director.
func (r *Register) leadsRole(k, end int) bool {
	if r.KindOf(k, end) != reading.VerbGroup || r.KindOf(k+1, end) != reading.NounPhrase {
		return false
	}
	c := r.Doc.Chunks[k]
	if c.End != c.Start+1 || !lexicon.TellsWho(r.Doc.Items[c.Start].Lower, lexicon.LeadsRole) {
		return false
	}
	m := r.MentionOf(k + 1)
	return m != nil && !m.Definite && !m.Indefinite
}

// titled says whether the phrase at chunk a ends in a role, though its capitals make it look like a name: a Marsh Institution Senior
// Fellow; Head of Sales, Partner at Skanmore.
func (r *Register) titled(m *nounphrase.Mention, a, end int) bool {
	x, ok := lexicon.RoleNoun(m.Head)
	if !ok || m.Indefinite {
		return ok
	}
	if _, whole := lexicon.Role(r.Doc.LowerName(m.Items)); whole { // General Manager
		return true
	}
	if x.Is(lexicon.Plural) || m.Name != m.Items || r.KindOf(a+1, end) != reading.Preposition {
		return false
	}
	return r.joins(a+1) || r.WordAt(a+1, "for") || r.WordAt(a+1, "in")
}

// orderBehind returns the chunk behind a name that is an order and goes on in chunks of its own: of Stop | The Quarry, of Bring | Back |
// Our Trams. Its first word is the chunk before k.
func (r *Register) orderBehind(k, end int) int {
	d := r.Doc
	first := d.Chunks[k-1]
	if first.End != first.Start+1 || !d.TokenCapital(first.Start) {
		return k
	}
	n := k
	for n < end && d.TokenCapital(d.Chunks[n].Start) && !r.TimePhrase(n) {
		switch r.KindOf(n, end) {
		case reading.NounPhrase, reading.Adverb, reading.Preposition:
			n++
			continue
		}
		break
	}
	if n == k || r.KindOf(n-1, end) != reading.NounPhrase {
		return k
	}
	return n
}

// holderInName says whether a name that begins as that of an institution does ends with that of a person: the House | Moira Teague.
func (r *Register) holderInName(p *nounphrase.Mention) bool {
	last := r.Doc.Items[p.Name.End-1].Lower
	_, org := lexicon.OrgNoun(r.Doc.Items[p.Name.Start].Lower)
	_, ends := lexicon.OrgNoun(last)
	return org && !ends && !lexicon.OrgSuffix(last) && p.Name.End == p.Name.Start+3
}

// chunkBehind returns the first chunk behind chunk k that begins at item i or behind it.
func (r *Register) chunkBehind(k, i, end int) int {
	k++
	for k < end && r.Doc.Chunks[k].Start < i {
		k++
	}
	return k
}
