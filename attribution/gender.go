package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
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

// genders finds out, before any pronoun is resolved, what the names leave open: the gender of somebody called Chris or
// Merrick, or by a surname alone, is that of most of the pronouns that have nobody else to mean in their sentence and the
// one before. The whole article counts, so that one pronoun misunderstood does not settle it.
func (r *identity) genders() {
	last := company{entity: -1}
	for n := range r.d.sentences {
		s := r.d.sentences[n].chunks
		now := company{entity: -1}
		for k := s.Start; k < s.End; k++ {
			m := r.mentionOf(k)
			if m == nil {
				continue
			}
			g := r.pronounGender(m)
			if c := last.with(now); g != lexicon.NoGender && c.entity >= 0 {
				r.entities[c.entity].called(g)
			}
			switch {
			case m.pronoun || m.plural || m.kind == Document || m.kind == Group:
			case m.kind == Organization && m.certain:
			case m.named() || m.kind == Person || m.kind == Anonymous:
				e := r.meantAt(m.items.Start)
				now = now.with(company{entity: e, mixed: e < 0})
			case m.owned() && g == lexicon.NoGender: // Trump's plan
				now.mixed, now.entity = true, -1
			}
		}
		last = now
	}
	for e := range r.entities {
		switch x := &r.entities[e]; {
		case x.words == nil || x.plural || x.kind != Person:
		case x.pronouns > 0:
			r.setGender(e, lexicon.Male)
		case x.pronouns < 0:
			r.setGender(e, lexicon.Female)
		}
	}
}

// called notes that somebody was called he or she.
func (x *entity) called(g lexicon.Gender) {
	switch g {
	case lexicon.Male:
		x.pronouns++
	case lexicon.Female:
		x.pronouns--
	}
}

// pronounGender returns the gender of he, she, his, her and so on, that a phrase is or begins with; NoGender for others.
func (r *identity) pronounGender(m *mention) lexicon.Gender {
	g := m.gender
	if !m.pronoun {
		if !m.owned() || r.d.items[m.owner.Start].tag != syntax.PRPS {
			return lexicon.NoGender
		}
		p, _ := lexicon.PersonalPronoun(r.d.items[m.owner.Start].lower)
		g = p.Gender
	}
	if g != lexicon.Male && g != lexicon.Female {
		return lexicon.NoGender
	}
	return g
}

// How many chunks are looked through for the pronoun behind a name, and for people before it.
const near = 40

// genderBehind returns the gender of the first pronoun behind the name at item i, in its sentence or the next one of the
// paragraph, with nobody named between them: it tells which of a couple "Clinton" is. A pronoun that says what the name is
// part of ("Clinton lied, she said") tells nothing.
func (r *identity) genderBehind(i, n int) lexicon.Gender {
	own := r.d.sentences[n].chunks
	k := r.chunkAt(i)
	for j := max(own.Start, k-near); j < k; j++ { // who is named before may be meant as well
		if m := r.mentionOf(j); m != nil && (m.pronoun && m.gender != lexicon.NoGender || r.aPerson(m)) {
			return lexicon.NoGender
		}
	}
	end := own.End
	if n+1 < len(r.d.sentences) && r.d.sentences[n+1].para == r.d.sentences[n].para {
		end = r.d.sentences[n+1].chunks.End
	}
	end = min(end, k+near)
	for k++; k < end; k++ {
		m := r.mentionOf(k)
		if m == nil {
			continue
		}
		if g := r.pronounGender(m); g != lexicon.NoGender {
			if k < own.End && r.at[m.items.Start].source > 0 && r.d.chunks[k-1].kind != subordinator && r.d.chunks[k-1].kind != relative {
				return lexicon.NoGender
			}
			return g
		}
		if r.aPerson(m) && r.d.items[m.name.Start].lower != r.d.items[i].lower {
			return lexicon.NoGender
		}
	}
	return lexicon.NoGender
}

// aPerson says whether a mention names or describes one person, as far as is known.
func (r *identity) aPerson(m *mention) bool {
	if m.pronoun || m.plural {
		return false
	}
	if e, ok := r.entityAt(m.items.Start); ok {
		x := &r.entities[e]
		return x.kind == Person || x.kind == Anonymous
	}
	return m.kind == Person || m.kind == Anonymous
}
