package identity

import (
	"math"
	"slices"

	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/quotes"
)

// leastLikely is how likely a name must be the right one to be given for a pronoun or description. In cross-validation
// names that are less likely are wrong as a rule, of those up to 0.5 a half (internal/train/whom).
const leastLikely = 0.28

// shortfall turns the lead of an entity into a doubt, which is zero where nobody else fits.
func shortfall(lead float64) float32 { return float32(contest.Sole - lead) }

// leadIn returns by how much the best of a contest is better than the second; one of the same words is no rival, for it would be
// called the same.
func (r *identity) leadIn(top *contest.Contest) float64 {
	if top.Best >= 0 && top.Second >= 0 {
		a, b := &r.Entities[top.Best], &r.Entities[top.Second]
		if a.Words == nil && b.Words == nil && r.SameWords(a.Fullest, b.Fullest) || a.Words != nil && samename.Equal(a.Words, b.Words) {
			return contest.Sole
		}
	}
	return top.Lead()
}

// inherit lets the doubt about whom a pronoun means live on: who was only thought to be "he" is the one whom the next "he"
// means the more readily, and not the more surely. A name ends it, or begins it anew; so does a pronoun of another gender.
func (r *identity) inherit(x *mention.Entity, m *nounphrase.Mention) {
	at := &r.At[m.Items.Start]
	if m.Pronoun && m.Gender.Agrees(x.Doubted) || !m.Pronoun && x.Words == nil && !m.Named() {
		at.Doubt = max(at.Doubt, x.Doubt)
	}
	x.Doubt, x.Doubted = at.Doubt, m.Gender
}

// wantsName says whether a description that takes up nobody must mean somebody named elsewhere: "the company", "the
// minister", not "the Clinton campaign" nor "the minister for sport". An article that names nobody of the kind leaves nothing
// to find.
func (r *identity) wantsName(m *nounphrase.Mention, k int) bool {
	if !m.Definite || m.Owned() || m.Plural || k < 0 || r.Qualified(k) {
		return false
	}
	if r.bearers == nil {
		r.bearers = make(map[nounphrase.Kind]bool, 4)
		for i := range r.Entities {
			if x := &r.Entities[i]; x.Words != nil {
				r.bearers[x.Kind] = true
			}
		}
	}
	switch m.Kind {
	case nounphrase.Person, nounphrase.Anonymous:
		return r.bearers[nounphrase.Person] || r.bearers[nounphrase.Unknown]
	case nounphrase.Organization:
		generic := m.Role.End == m.Role.Start+1 && likeness.GenericOrg(nounphrase.HeadLemma(m.Head))
		return generic && (r.bearers[nounphrase.Organization] || r.bearers[nounphrase.Unknown])
	}
	return false
}

// SpeakerMargin returns the lead of whom a source means over the next best, in hundredths of a logit: as a Candidate's score has
// it, one more of it is twice as much in the exponent.
func SpeakerMargin(m *proposal.Margin) float64 {
	return math.Round(200*(contest.Sole-float64(m.Doubt))) / 100
}

// leaveOut takes back the name that a pronoun or description was found to mean where it is a wrong one more often than not. Who
// is meant stays what it was for what follows: the next "he" is the same one, and as much in doubt.
func (r *identity) leaveOut(st []proposal.Statement, who []int) {
	if r.bold {
		return
	}
	for i := range st {
		s := &st[i]
		if who[i] < 0 || s.From >= 0 || s.Source.None() || s.Margin.Doubt == 0 || r.Entities[who[i]].Words == nil || r.likely(s) >= leastLikely {
			continue
		}
		x := &r.Entities[who[i]]
		at := r.Doc.Span(s.Source.Head.Start, s.Source.Head.End)
		x.Mentions = slices.DeleteFunc(x.Mentions, func(m quotes.Span) bool { return m == at })
		who[i] = mention.Ambiguous
	}
	for i := range st {
		if from := st[i].From; from >= 0 && who[from] == mention.Ambiguous {
			who[i] = mention.Ambiguous
		}
	}
}

// likely says how likely a pronoun or description means the one whom it was found to mean; 1 for any other source.
func (r *identity) likely(s *proposal.Statement) float64 {
	mention := proposal.MentionWord(r.Doc, s)
	if mention != "pronoun" && mention != "description" {
		return 1
	}
	if mention == "description" && SpeakerMargin(&s.Margin) == 0 { // two firms alike
		return 0
	}
	word := r.Doc.Span(s.Source.Head.Start, s.Source.Head.End).Of(r.Doc.Text)
	return confidence.Record{Mention: mention, Word: word, Speaker: SpeakerMargin(&s.Margin), Named: true}.Whom()
}

// kindInDoubt is the kind of a speaker whose name is left out.
func (r *identity) kindInDoubt(s *proposal.Statement) nounphrase.Kind {
	h := s.Source.Head
	if s.Source.None() || h.End <= h.Start {
		return nounphrase.Person
	}
	switch m := nounphrase.At(r.Doc, h.Start, h.End); {
	case m.Pronoun && (m.Head == "it" || m.Head == "they"):
		return nounphrase.Unknown
	case !m.Pronoun && !m.Named() && (m.Kind == nounphrase.Organization || m.Kind == nounphrase.Group || m.Kind == nounphrase.Document):
		return m.Kind
	}
	return nounphrase.Person
}
