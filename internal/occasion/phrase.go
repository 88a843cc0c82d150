package occasion

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// phrase reads the phrase at chunk k, if it tells of the occasion, and returns the chunk behind it; k where it does not.
func (o *occasion) phrase(k int) int {
	if k >= len(o.Chunks) || o.taken(k) {
		return k
	}
	if e := o.time(k); e > k {
		return e
	}
	if o.leadsToNoun(k) && !o.taken(k+1) {
		return o.prepositional(k)
	}
	if o.tells(k, lexicon.TimeFront) && o.freeNoun(k+1) && o.happens(k+1) {
		return o.dating(k)
	}
	return k
}

// dating reads "after the match", "ahead of the vote".
func (o *occasion) dating(k int) int {
	e, end := o.complements(k+2, false)
	note(&o.known.When, o.Chunks[k].Start, end)
	return e
}

// happens says whether the noun phrase at chunk k can be what happens: no name, no pronoun, nobody, and no subject of a verb.
func (o *occasion) happens(k int) bool { return !o.hearers(k) && !o.FollowedByVerb(k) }

// prepositional reads "in a statement to MPs", "at a rally in Leeds", "to reporters".
func (o *occasion) prepositional(k int) int {
	w, s, e := o.Word(k), o.spanOf(k, k+2), k+2
	head, circ := strings.TrimSuffix(o.head(k+1).Lower, "."), &o.known // "on X." ends a sentence
	if at := o.timeBehindNoun(k + 1); at > 0 {
		note(&circ.When, at, s.End)
		s.End, head = at, o.Doc.Items[at-1].Lower
	} else if i, j := o.timeBeforeNoun(k + 1); j > i && lexicon.TellsOccasion(head, lexicon.Channel|lexicon.Occasion|lexicon.Issued) {
		note(&circ.When, i, j)
	}
	to := &circ.Where
	switch {
	case o.answering(w, k):
		return o.answered(k)
	case lexicon.TellsOccasion(w, lexicon.TimeFront) && o.happens(k+1):
		return o.dating(k)
	case o.throughChannel(w, k+1, head):
		to = &circ.Channel
	case lexicon.TellsOccasion(w, lexicon.PlacePrep) && (lexicon.TellsOccasion(head, lexicon.Occasion) || o.place(w, k+1)):
	case !o.ahead && (w == "to" && o.saidTo(k) || w == "before" && o.saidBefore(k)):
		e = o.more(e)
		s = o.hearerAt(k+1, e)
		note(&circ.To, s.Start, s.End)
		return e
	default:
		return k
	}
	if s.End == o.Chunks[k+1].End {
		e, s.End = o.complements(e, to == &circ.Channel)
	}
	note(to, s.Start, s.End)
	return e
}

// saidTo says whether "to" at chunk k leads to the hearer: "said to reporters", and not "pointed to", "responded to".
func (o *occasion) saidTo(k int) bool {
	if o.s.Verb == nil || o.s.Verb.TakesPrep("to") || !saysSomething(o.s.Class) {
		return false
	}
	return o.hearers(k+1) && !o.FollowedByVerb(k+1)
}

// saidBefore says whether "before" at chunk k leads to those before whom one speaks: "testified | before the committee".
func (o *occasion) saidBefore(k int) bool {
	return lexicon.TellsOccasion(o.Doc.Items[o.cueHead()].Lower, lexicon.Spoke) && o.hearers(k+1) && !o.FollowedByVerb(k+1)
}

// answering says whether "in response to a question" stands at chunk k.
func (o *occasion) answering(w string, k int) bool {
	return w == "in" && lexicon.TellsOccasion(o.head(k+1).Lower, lexicon.Answered) && o.Word(k+2) == "to" && o.Kind(k+3) == reading.NounPhrase
}

// answered reads who asked: "in response to a question from the Post".
func (o *occasion) answered(k int) int {
	e := k + 4
	for o.leadsToNoun(e) && !o.taken(e) {
		if w := o.Word(e); (w == "from" || w == "by") && o.hearers(e+1) {
			end := o.more(e + 2)
			s := o.spanOf(e+1, end)
			note(&o.known.To, s.Start, s.End)
			return end
		}
		e += 2
	}
	return e
}

// throughChannel says whether a reading.Preposition and the noun phrase at chunk k name a channel.
func (o *occasion) throughChannel(w string, k int, head string) bool {
	switch w {
	case "in", "on", "during":
		return lexicon.TellsOccasion(head, lexicon.Channel) || w == "on" && o.onAir(k, head) ||
			lexicon.TellsOccasion(head, lexicon.Series) && o.ofChannel(k+1)
	case "by", "over", "via":
		return lexicon.TellsOccasion(head, lexicon.PhoneBy|lexicon.Platform) || w == "via"
	case "through":
		return lexicon.TellsOccasion(head, lexicon.Messenger)
	}
	return false
}

// ofChannel says whether "of tweets" stands at chunk k.
func (o *occasion) ofChannel(k int) bool {
	return o.Word(k) == "of" && o.Kind(k+1) == reading.NounPhrase && lexicon.TellsOccasion(o.head(k+1).Lower, lexicon.Channel)
}

// onAir says whether the noun phrase at chunk k names what something is written or said on: "X", "Twitter", "BBC Radio 4".
func (o *occasion) onAir(k int, head string) bool {
	if lexicon.TellsOccasion(head, lexicon.Platform) {
		return true
	}
	for i := o.Chunks[k].Start; i < o.Chunks[k].End; i++ {
		if lexicon.TellsOccasion(o.Doc.Items[i].Lower, lexicon.Station) {
			return true
		}
	}
	return false
}

// place says whether a reading.Preposition and the noun phrase at chunk k name a place.
func (o *occasion) place(w string, k int) bool {
	if it := o.head(k); !reading.Proper(it.Tag) || !lexicon.TellsOccasion(w, lexicon.PlacePrep) || w == "on" || w == "during" {
		return false
	}
	if _, ok := lexicon.Place(o.head(k).Lower); ok {
		return true
	}
	return w != "in"
}

// complements reads what hangs on the noun of a phrase from chunk k: "with the BBC", "to MPs", which name the hearer of
// what is said on a channel, "of the party", "published by the paper". Times there are phrases of their own. It returns the
// chunk behind, and the item behind what belongs to the phrase.
func (o *occasion) complements(k int, channel bool) (next, end int) {
	end = o.Chunks[k-1].End
	for {
		w := o.Word(k)
		if o.hangsOn(k) {
			k++
			continue
		}
		if !o.leadsToNoun(k) || o.taken(k) || o.taken(k+1) || o.oneTime(k) > k {
			return k, end
		}
		e := k + 2
		switch {
		case w == "to" && !channel && (o.place("in", k+1) || lexicon.TellsOccasion(o.head(k-1).Lower, lexicon.Journey)):
		case channel && o.toHearers(w, k):
			e = o.more(e)
			s := o.hearerAt(k+1, e)
			note(&o.known.To, s.Start, s.End)
		case !lexicon.TellsOccasion(w, lexicon.NounLead) && (w != "in" || channel):
			return k, end
		}
		end = o.Chunks[e-1].End
		if at := o.timeBehindNoun(e - 1); at > 0 { // "a conference in Oslo last month"
			note(&o.known.When, at, end)
			return e, at
		}
		k = e
	}
}

// hangsOn says whether a participle at chunk k hangs on the noun before it, with a phrase or time of its own: "published | by".
func (o *occasion) hangsOn(k int) bool {
	return o.participle(k) && !o.taken(k) && (o.Kind(k+1) == reading.Preposition || o.oneTime(k+1) > k+1)
}

// toHearers says whether the preposition w at chunk k leads from a channel to those who hear: "with the BBC", "to pharmacies".
func (o *occasion) toHearers(w string, k int) bool {
	switch w {
	case "with":
		return o.hearers(k + 1)
	case "to":
		return o.hearers(k+1) || o.sentTo(k)
	}
	return false
}

// sentTo says whether what stands before "to" at chunk k is sent to whoever is named behind it: "a memo to pharmacies".
func (o *occasion) sentTo(k int) bool {
	return lexicon.TellsOccasion(o.Doc.Items[o.Chunks[k].Start-1].Lower, lexicon.Sent)
}

// saysSomething says whether words are said by a verb of the class, and no attitude or verdict shown.
func saysSomething(c lexicon.Class) bool {
	switch c {
	case lexicon.Attitude, lexicon.Judge, lexicon.Continue:
		return false
	}
	return true
}
