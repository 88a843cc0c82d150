package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// pronoun finds whom the pronoun at chunk k in sentence n means among the entities mentioned before it: the one who
// agrees in gender and number and stands out most. It returns -1 where nobody fits, ambiguous where two fit alike.
func (r *identity) pronoun(m *nounphrase.Mention, n, k int) int {
	source := int(r.At[m.Items.Start].Source) - 1
	if k > 0 && strings.HasSuffix(m.Head, "self") {
		if c := &r.Doc.Chunks[k-1]; c.Kind == reading.NounPhrase && c.End == r.Doc.Chunks[k].Start { // the player himself
			return r.MeantAt(c.Start)
		}
	}
	switch m.Head {
	case "he", "she", "his", "her", "him", "hers", "himself", "herself":
		if source >= 0 {
			r.beginAnswer(source)
			defer r.endAnswer()
		}
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.AsPerson(x, m.Gender) })
		if e == -1 && k >= 0 {
			e = r.ahead(m, n, k)
		}
		return e
	case "it", "its", "itself":
		if k >= 0 && r.Expletive(k, r.Doc.Sentences[n].Chunks.End) {
			return -1
		}
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.AsThing(x, shows) })
		if shows && k >= 0 {
			if t := r.thing(n, k); t >= 0 && (e < 0 || r.Entities[e].Seen < r.Entities[t].Seen) {
				r.lead = contest.Sole
				return t
			}
		}
		return r.doubt(e, source >= 0)
	case "they", "their", "them", "theirs", "themselves":
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.AsSeveral(x, source >= 0, shows) })
		if e >= 0 {
			return r.doubt(e, source >= 0)
		}
		r.openBallot()
		return r.salient(m, n, func(x *mention.Entity) (float64, bool) { // one person, of no gender
			return 0, x.Kind == nounphrase.Person && x.Gender != lexicon.Male && x.Gender != lexicon.Female || x.Kind == nounphrase.Anonymous
		})
	}
	return -1 // I, we, you: the author, or whoever the context tells
}

// doubt takes back whom a speaking "it" or "they" was found to mean where little speaks for it, or as much for another:
// the one meant may be none of those seen. A document is not doubted: few things in an article say anything.
func (r *identity) doubt(e int, source bool) int {
	switch {
	case !source || e < 0:
		return e
	case r.top.BestScore < 0 && r.Entities[e].Kind != nounphrase.Document:
		return -1
	case r.top.Second >= 0 && r.top.BestScore-r.top.SecondScore < 0.01:
		return mention.Ambiguous
	}
	return e
}

// ahead looks for the person whom a pronoun announces that nobody before it fits: in its own sentence when a clause with
// "when" or "as" begins it.
func (r *identity) ahead(m *nounphrase.Mention, n, k int) int {
	s := r.Doc.Sentences[n].Chunks
	if r.At[m.Items.Start].Source > 0 && n+1 < len(r.Doc.Sentences) && r.IsSubject(k, s) { // “Bring an axe,” she texted. Ida Holm was …
		next := r.Doc.Sentences[n+1].Chunks
		if p := r.MentionOf(next.Start); p != nil && p.Named() {
			if e, ok := r.EntityAt(p.Items.Start); ok && r.Entities[e].Kind == nounphrase.Person && r.Entities[e].Gender == m.Gender {
				return e
			}
		}
	}
	if k-s.Start > 2 || r.KindOf(s.Start, s.End) != reading.Subordinator && r.KindOf(s.Start, s.End) != reading.Preposition {
		return -1
	}
	for j := k + 1; j < s.End; j++ {
		if r.Doc.Chunks[j].Kind != reading.NounPhrase || r.KindOf(j-1, s.End) != reading.Comma {
			continue
		}
		e, ok := r.EntityAt(r.Doc.Chunks[j].Start)
		if !ok {
			continue
		}
		if x := &r.Entities[e]; x.Kind == nounphrase.Person && x.Words != nil && m.Gender.Agrees(x.Gender) {
			return e
		}
		return -1
	}
	return -1
}
