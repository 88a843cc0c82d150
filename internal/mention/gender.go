package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
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
			g := r.PronounGender(m)
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

// PronounGender returns the gender of he, she, his, her and so on, that a phrase is or begins with; NoGender for others.
func (r *Register) PronounGender(m *nounphrase.Mention) lexicon.Gender {
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

func (r *Register) setGender(e int, g lexicon.Gender) {
	if x := &r.Entities[e]; g != lexicon.Either && g != lexicon.NoGender && (x.Gender == lexicon.NoGender || x.Gender == lexicon.Either) {
		x.Gender = g
	}
}

// Show notes the gender that the words of a mention show: she, Mrs, a spokeswoman. What a given name suggests is no such
// evidence.
func (r *Register) Show(e int, m *nounphrase.Mention) {
	if !m.Listed {
		r.showGender(e, m.Gender)
	}
}

func (r *Register) showGender(e int, g lexicon.Gender) {
	if g == lexicon.Either || r.Entities[e].Plural {
		return
	}
	r.Entities[e].Shown |= g
}
