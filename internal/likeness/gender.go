package likeness

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

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
		if g := r.PronounGender(m); g != lexicon.NoGender {
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
