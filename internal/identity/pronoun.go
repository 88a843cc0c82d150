package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
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
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.asPerson(x, m.Gender) })
		if e == -1 && k >= 0 {
			e = r.ahead(m, n, k)
		}
		return e
	case "it", "its", "itself":
		if k >= 0 && r.expletive(k, r.Doc.Sentences[n].Chunks.End) {
			return -1
		}
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.asThing(x, shows) })
		if shows && k >= 0 {
			if t := r.thing(n, k); t >= 0 && (e < 0 || r.Entities[e].Seen < r.Entities[t].Seen) {
				r.lead = sole
				return t
			}
		}
		return r.doubt(e, source >= 0)
	case "they", "their", "them", "theirs", "themselves":
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *mention.Entity) (float64, bool) { return r.asSeveral(x, source >= 0, shows) })
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

// asPerson says how well an entity suits "he" or "she".
func (r *identity) asPerson(x *mention.Entity, g lexicon.Gender) (float64, bool) {
	body := x.Kind == nounphrase.Organization && (x.Certain || x.Words == nil)
	if x.Plural || x.Kind == nounphrase.Document || x.Kind == nounphrase.Group || body || !g.Agrees(x.Gender) || r.IsTerritory(x) {
		return 0, false
	}
	s := 0.0
	switch {
	case x.Gender == g:
		s += 0.8
	case x.Gender == lexicon.Either && len(x.Words) > 1: // Chris is a man as a rule
		share := lexicon.MaleShare(x.Words[0]) - 0.5
		if g == lexicon.Female {
			share = -share
		}
		s += 4 * share
	case x.Kind == nounphrase.Person && x.Pronouns != 0: // called so before, in doubt
		if (x.Pronouns > 0) == (g == lexicon.Male) {
			s += 0.3
		} else {
			s -= 0.6
		}
	}
	switch x.Kind {
	case nounphrase.Organization:
		s -= 3
	case nounphrase.Unknown:
		if s -= 0.5; !x.Main || x.Spoke < x.Seen { // who has just spoken is somebody
			s--
		}
	}
	if x.Words == nil {
		s -= 0.7
	}
	return s, true
}

// doubt takes back whom a speaking "it" or "they" was found to mean where little speaks for it, or as much for another:
// the one meant may be none of those seen. A document is not doubted: few things in an article say anything.
func (r *identity) doubt(e int, source bool) int {
	switch {
	case !source || e < 0:
		return e
	case r.top.bestScore < 0 && r.Entities[e].Kind != nounphrase.Document:
		return -1
	case r.top.second >= 0 && r.top.bestScore-r.top.secondScore < 0.01:
		return mention.Ambiguous
	}
	return e
}

// asThing says how well an entity suits "it"; what shows something is a document before it is who made it.
func (r *identity) asThing(x *mention.Entity, shows bool) (float64, bool) {
	switch {
	case x.Plural, x.Kind == nounphrase.Group, x.Kind == nounphrase.Anonymous, x.Gender == lexicon.Male, x.Gender == lexicon.Female:
		return 0, false
	case x.Kind == nounphrase.Person && (x.Certain || len(x.Words) < 2):
		return 0, false
	}
	s := 0.0
	if x.Words == nil && !x.Certain {
		s--
	}
	if x.Words != nil {
		s += 0.3
	}
	if x.Kind == nounphrase.Person {
		s -= 0.7
	}
	if shows && x.Kind == nounphrase.Document {
		s += 1.5
	}
	return s, true
}

// asSeveral says how well an entity suits "they"; where they speak, things are not meant as a rule.
func (r *identity) asSeveral(x *mention.Entity, speak, shows bool) (float64, bool) {
	switch {
	case x.Plural || x.Kind == nounphrase.Group:
		if speak && !r.people(x) {
			if shows {
				return 0, true
			}
			return -0.8, true
		}
		if len(x.Members) > 1 {
			if r.Entities[x.Members[0]].Kind == nounphrase.Organization {
				return 0, true
			}
			return 1.3, true // all of them before the last of them
		}
		return 1, true
	case x.Kind != nounphrase.Organization:
		return 0, false
	case r.IsPlace(x):
		return -1, true
	case x.Certain:
		return 0, true
	}
	return -0.6, x.Words != nil
}

// people says whether those whom a plural describes are people, as far as the lexicon knows the noun: residents, Germans,
// skateboarders; not priorities.
func (r *identity) people(x *mention.Entity) bool {
	if x.Certain || x.Words != nil || len(x.Heads) == 0 || x.Members != nil {
		return true
	}
	head := x.Heads[0]
	if r.Doc.ItemIs(x.Fullest.End, "who") {
		return true
	}
	if p, ok := lexicon.Place(head); ok && p.Kind == lexicon.Demonym {
		return true
	}
	return likeness.Agent(strings.TrimSuffix(head, "s")) || head == "other" || head == "many" || head == "some" || head == "several"
}

// expletive says whether the "it" at chunk k stands for what follows and for nobody: it appeared that, it is impossible to.
func (r *identity) expletive(k, end int) bool {
	if r.KindOf(k+1, end) != reading.VerbGroup {
		return false
	}
	j := k + 2
	for r.KindOf(j, end) == reading.Adverb {
		j++
	}
	verb := r.Doc.Items[r.Doc.Chunks[k+1].Head].Lower
	if lexicon.TellsWho(verb, lexicon.SeemsThat) {
		return r.KindOf(j, end) == reading.Subordinator
	}
	switch verb {
	case "is", "'s", "’s", "was", "be", "been", "&rsquo;s":
		if r.KindOf(j, end) != reading.Adjective {
			return false
		}
		if a, ok := lexicon.CueAdjective(r.Doc.Items[r.Doc.Chunks[j].Head].Lower); ok && a.Takes(lexicon.To) { // the firm is eager to
			return false
		}
		return r.KindOf(j+1, end) == reading.Subordinator || r.KindOf(j+1, end) == reading.VerbGroup && r.Doc.Chunks[j+1].Verb.Infinitive()
	}
	return false
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
