package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// A company is who is in a sentence: nobody, one person, or several and those whom we cannot tell.
type company struct {
	entity int // the one; -1 otherwise
	mixed  bool
}

// with adds the people of another company.
func (c company) with(d company) company {
	switch nobody := (company{entity: -1}); {
	case c == nobody:
		return d
	case d == nobody || c == d:
		return c
	}
	return company{entity: -1, mixed: true}
}

// Genders finds out, before any pronoun is resolved, what the names leave open: the gender of somebody called Chris or
// Merrick, or by a surname alone, is that of most of the pronouns that have nobody else to mean in their sentence and the
// one before. The whole article counts, so that one pronoun misunderstood does not settle it.
func (r *Register) Genders() {
	last := company{entity: -1}
	for n := range r.Doc.Sentences {
		s := r.Doc.Sentences[n].Chunks
		now := company{entity: -1}
		for k := s.Start; k < s.End; k++ {
			m := r.MentionOf(k)
			if m == nil {
				continue
			}
			g := r.pronounGender(m)
			if c := last.with(now); g != lexicon.NoGender && c.entity >= 0 {
				r.Entities[c.entity].Called(g)
			}
			switch {
			case m.Pronoun || m.Plural || m.Kind == nounphrase.Document || m.Kind == nounphrase.Group:
			case m.Kind == nounphrase.Organization && m.Certain:
			case m.Named() || m.Kind == nounphrase.Person || m.Kind == nounphrase.Anonymous:
				e := r.MeantAt(m.Items.Start)
				now = now.with(company{entity: e, mixed: e < 0})
			case m.Owned() && g == lexicon.NoGender: // Trump's plan
				now.mixed, now.entity = true, -1
			}
		}
		last = now
	}
	for e := range r.Entities {
		switch x := &r.Entities[e]; {
		case x.Words == nil || x.Plural || x.Kind != nounphrase.Person:
		case x.Pronouns > 0:
			r.setGender(e, lexicon.Male)
		case x.Pronouns < 0:
			r.setGender(e, lexicon.Female)
		}
	}
}

// Called notes that somebody was called he or she.
func (x *Entity) Called(g lexicon.Gender) {
	switch g {
	case lexicon.Male:
		x.Pronouns++
	case lexicon.Female:
		x.Pronouns--
	}
}

// pronounGender returns the gender of he, she, his, her and so on, that a phrase is or begins with; NoGender for others.
func (r *Register) pronounGender(m *nounphrase.Mention) lexicon.Gender {
	g := m.Gender
	if !m.Pronoun {
		if !m.Owned() || r.Doc.Items[m.Owner.Start].Tag != syntax.PRPS {
			return lexicon.NoGender
		}
		p, _ := lexicon.PersonalPronoun(r.Doc.Items[m.Owner.Start].Lower)
		g = p.Gender
	}
	if g != lexicon.Male && g != lexicon.Female {
		return lexicon.NoGender
	}
	return g
}

// How many chunks are looked through for the pronoun behind a name, and for people before it.
const near = 40

// GenderBehind returns the gender of the first pronoun behind the name at item i, in its sentence or the next one of the
// paragraph, with nobody named between them: it tells which of a couple "Clinton" is. A pronoun that says what the name is
// part of ("Clinton lied, she said") tells nothing.
func (r *Register) GenderBehind(i, n int) lexicon.Gender {
	own := r.Doc.Sentences[n].Chunks
	k := r.ChunkAt(i)
	for j := max(own.Start, k-near); j < k; j++ { // who is named before may be meant as well
		if m := r.MentionOf(j); m != nil && (m.Pronoun && m.Gender != lexicon.NoGender || r.aPerson(m)) {
			return lexicon.NoGender
		}
	}
	end := own.End
	if n+1 < len(r.Doc.Sentences) && r.Doc.Sentences[n+1].Para == r.Doc.Sentences[n].Para {
		end = r.Doc.Sentences[n+1].Chunks.End
	}
	end = min(end, k+near)
	for k++; k < end; k++ {
		m := r.MentionOf(k)
		if m == nil {
			continue
		}
		if g := r.pronounGender(m); g != lexicon.NoGender {
			if k < own.End && r.At[m.Items.Start].Source > 0 && !r.opensClause(k-1) {
				return lexicon.NoGender
			}
			return g
		}
		if r.aPerson(m) && r.Doc.Items[m.Name.Start].Lower != r.Doc.Items[i].Lower {
			return lexicon.NoGender
		}
	}
	return lexicon.NoGender
}

// opensClause says whether chunk k is a conjunction or a relative, so that what is behind it belongs to a clause of its own.
func (r *Register) opensClause(k int) bool {
	c := r.Doc.Chunks[k].Kind
	return c == reading.Subordinator || c == reading.Relative
}

// aPerson says whether a mention names or describes one person, as far as is known.
func (r *Register) aPerson(m *nounphrase.Mention) bool {
	if m.Pronoun || m.Plural {
		return false
	}
	if e, ok := r.EntityAt(m.Items.Start); ok {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Person || x.Kind == nounphrase.Anonymous
	}
	return m.Kind == nounphrase.Person || m.Kind == nounphrase.Anonymous
}

func (r *Register) setGender(e int, g lexicon.Gender) {
	if x := &r.Entities[e]; g != lexicon.Either && g != lexicon.NoGender && (x.Gender == lexicon.NoGender || x.Gender == lexicon.Either) {
		x.Gender = g
	}
}

// Show notes the gender that the words of a mention show: she, Mrs, a spokeswoman. What a given name suggests is no such
// evidence.
func (r *Register) Show(e int, m *nounphrase.Mention) {
	if !m.Listed {
		head := m.Head
		if m.Named() && m.Role.End > m.Role.Start {
			head = r.Doc.Items[m.Role.End-1].Lower
		}
		r.showGender(e, m.Gender, head)
	}
}

func (r *Register) showGender(e int, g lexicon.Gender, head string) {
	if g == lexicon.Male && strings.HasSuffix(head, "chairman") || g == lexicon.Either || r.Entities[e].Plural {
		return // women are called so, too
	}
	r.Entities[e].Shown |= g
}
