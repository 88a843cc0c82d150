package likeness

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// How the entities suit pronouns, by what they are.

// AsPerson says how well an entity suits "he" or "she".
func (r *Register) AsPerson(x *mention.Entity, g lexicon.Gender) (float64, bool) {
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

// AsThing says how well an entity suits "it"; what shows something is a document before it is who made it.
func (r *Register) AsThing(x *mention.Entity, shows bool) (float64, bool) {
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

// AsSeveral says how well an entity suits "they"; where they speak, things are not meant as a rule.
func (r *Register) AsSeveral(x *mention.Entity, speak, shows bool) (float64, bool) {
	switch {
	case x.Plural || x.Kind == nounphrase.Group:
		if speak && !r.People(x) {
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

// People says whether those whom a plural describes are people, as far as the lexicon knows the noun: residents, Germans,
// skateboarders; not priorities.
func (r *Register) People(x *mention.Entity) bool {
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
	return Agent(strings.TrimSuffix(head, "s")) || head == "other" || head == "many" || head == "some" || head == "several"
}

// Expletive says whether the "it" at chunk k stands for what follows and for nobody: it appeared that, it is impossible to.
func (r *Register) Expletive(k, end int) bool {
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
