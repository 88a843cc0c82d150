package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// What the clause behind a name tells of it: whether it is somebody or a body, and who is on trial.

// judgeByRelative lets "who" make a person, "which" an organization, of a name that may be either.
func (r *Register) judgeByRelative(e, k int) {
	x := &r.Entities[e]
	if x.Certain {
		return
	}
	switch r.Doc.Items[r.Doc.Chunks[k].Start].Lower {
	case "who", "whose", "whom":
		x.Kind, x.Certain = nounphrase.Person, true
	case "which":
		x.Kind, x.Certain = nounphrase.Organization, true
	}
}

// judgeByIt takes a name for an organization when the clause that it says begins with "it" and an active verb: "Volta
// said it would recall 12,000 vans".
func (r *Register) judgeByIt(e, v, end int) {
	x := &r.Entities[e]
	v = r.behindWhen(v, end)
	if x.Certain || x.Gender == lexicon.Male || x.Gender == lexicon.Female || r.KindOf(v+2, end) != reading.VerbGroup {
		return
	}
	it := r.Doc.Chunks[v+1]
	if it.End != it.Start+1 || r.Doc.Items[it.Start].Lower != "it" && (r.Doc.Items[it.Start].Lower != "they" || len(x.Words) > 1) {
		return
	}
	g := r.Doc.Chunks[v+2]
	nobodys := g.End == g.Start+2 && lexicon.TellsWho(r.Doc.Items[g.Start+1].Lower, lexicon.NobodysVerb)
	if !nobodys && lexicon.TellsWho(r.Doc.Items[g.Start].Lower, lexicon.ItsVerb) {
		x.Kind = nounphrase.Organization
	}
}

// behindWhen returns the last chunk before the clause that the verb at chunk v has: behind the day that stands between them,
// and behind "that": said on Monday that it.
func (r *Register) behindWhen(v, end int) int {
	switch {
	case r.KindOf(v+1, end) == reading.Preposition && r.KindOf(v+2, end) == reading.NounPhrase && r.TimePhrase(v+2):
		v += 2
	case r.KindOf(v+1, end) == reading.NounPhrase && r.TimePhrase(v+1):
		v++
	}
	if r.KindOf(v+1, end) == reading.Subordinator && r.WordAt(v+1, "that") {
		v++
	}
	return v
}

// accused notes who is on trial, so that "the defendant" is understood.
func (r *Register) accused(e, v int) {
	if r.Entities[e].Kind != nounphrase.Person {
		return
	}
	if lexicon.TellsWho(r.Doc.Items[r.Doc.Chunks[v].Head].Lower, lexicon.OnTrial) {
		for _, h := range [...]string{"defendant", "accused", "suspect"} {
			r.Heads.Add(h, e)
		}
	}
}
