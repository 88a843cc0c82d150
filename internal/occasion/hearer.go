package occasion

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// hearer reads who is told, right behind the cue: "told reporters", "urged the council to". It returns the chunk behind.
func (o *occasion) hearer(k int) int {
	if o.s.Verb == nil || !o.s.Verb.Takes(lexicon.Recipient|lexicon.ObjTo) {
		return k
	}
	first := k
	if o.describedHearer(k) {
		k++
	}
	if o.toldHer(k) {
		note(&o.known.To, o.Chunks[k].Start, o.Chunks[k].End)
		return k + 1
	}
	if o.Kind(k) != reading.NounPhrase {
		return first
	}
	if o.s.Says(o.itemAt(k)) {
		o.subjectTold(k)
		return k
	}
	if o.taken(k) || o.Chunks[k].Start < o.s.Cue.End || !o.mayHear(k) {
		return k
	}
	e := k + 1
	for o.leadsToNoun(e) && o.Word(e) == "of" && !o.taken(e) && o.hearers(e+1) {
		e += 2
	}
	e = o.more(e)
	s := o.hearerAt(k, e)
	note(&o.known.To, o.Chunks[first].Start, s.End)
	return e
}

// toldHer says whether a pronoun that the tagger takes for a possessive stands at chunk k: "told | her that".
func (o *occasion) toldHer(k int) bool {
	if k >= len(o.Chunks) || o.Kind(k) != reading.Other || o.taken(k) {
		return false
	}
	return o.oneWord(k) && lexicon.Is(o.Word(k), lexicon.Object) && o.Chunks[k].Start >= o.s.Cue.End
}

// describedHearer says whether a participle stands at chunk k that describes the hearer behind it: told cheering | teachers.
func (o *occasion) describedHearer(k int) bool {
	if o.Kind(k) != reading.VerbGroup || o.Kind(k+1) != reading.NounPhrase {
		return false
	}
	return o.oneWord(k) && o.hearers(k+1) && !o.taken(k)
}

// mayHear says whether the noun phrase at chunk k, right behind the cue, may be the hearer: it is no time and no document, not
// "there" and not the speaker again.
func (o *occasion) mayHear(k int) bool {
	if o.head(k).Tag == syntax.EX || lexicon.Is(o.Word(k), lexicon.Reflexive) {
		return false
	}
	return o.timeAt(o.Chunks[k].Start) < o.Chunks[k].End && !o.document(k)
}

// toDo says whether "to" or "not to" stands at item i.
func (o *occasion) toDo(i int) bool {
	if i+1 < o.ItemEnd() && o.Doc.Items[i].Lower == "not" {
		i++
	}
	return i < o.ItemEnd() && o.Doc.Items[i].Lower == "to"
}

// document says whether the noun phrase at chunk k is what is given out and nobody who hears: "a ransom note".
func (o *occasion) document(k int) bool {
	w := o.Word(k)
	return (w == "a" || w == "an") && lexicon.TellsOccasion(o.head(k).Lower, lexicon.Issued)
}

// more steps over further hearers from chunk e: "and the council".
func (o *occasion) more(e int) int {
	for {
		last := o.Kind(e) == reading.Coordinator && o.freeNoun(e+1)
		if !last && !o.listed(e) || o.FollowedByVerb(e+1) {
			return e
		}
		e += 2
	}
}

// listed says whether a comma at chunk k leads to one of several hearers, of whom "and" joins the last: "farmers, brewers and".
func (o *occasion) listed(k int) bool {
	if o.Kind(k) != reading.Comma || o.Kind(k+1) != reading.NounPhrase {
		return false
	}
	joined := o.Kind(k+2) == reading.Coordinator || o.Kind(k+2) == reading.Comma && o.Kind(k+4) == reading.Coordinator
	return joined && o.hearers(k+1)
}

// subjectTold reads the hearer that begins the content at chunk k: "urged | MPs to resign", "told | her enough was enough".
func (o *occasion) subjectTold(k int) {
	if o.s.Content[0].Start != o.Chunks[k].Start || !saysSomething(o.s.Class) {
		return
	}
	pronoun := lexicon.Is(o.Word(k), lexicon.Object) && o.oneWord(k)
	e := k + 1
	against := o.warnedOf(k)
	if !against {
		for o.leadsToNoun(e) {
			e += 2
		}
		e = o.more(e)
	}
	urged := o.s.Verb.Takes(lexicon.ObjTo) && o.toDo(o.itemAt(e)) && (pronoun || o.hearers(k))
	if urged || against || pronoun && o.s.Verb.Takes(lexicon.Recipient) {
		s := o.spanOf(k, e)
		if pronoun {
			s.End = o.Chunks[k].End
		}
		note(&o.known.To, s.Start, s.End)
	}
}

// warnedOf says whether the noun phrase at chunk k is warned of what a preposition behind it leads to: "warned | them against".
func (o *occasion) warnedOf(k int) bool {
	if o.Kind(k+1) != reading.Preposition || !o.tells(k+1, lexicon.WarnedOf) {
		return false
	}
	return o.s.Verb.Takes(lexicon.Recipient) && o.hearers(k)
}

// told reads the subject of a passive, who hears it: "MPs were told", "Asked whether she knew, Roe".
func (o *occasion) told() {
	if o.s.Verb == nil || !o.s.Verb.Takes(lexicon.Recipient) || !saysSomething(o.s.Class) {
		return
	}
	k := o.chunkAt(o.s.Cue.Start)
	switch {
	case !o.s.Source.None():
	case k > 0 && o.freeNoun(k-1) && (o.s.PassiveCue(o.Doc) || o.s.Reason == proposal.ReasonPassive) && o.hearers(k-1):
		note(&o.known.To, o.Chunks[k-1].Start, o.Chunks[k-1].End)
	case o.askedFirst(k):
		n := o.chunkAt(o.s.Content[len(o.s.Content)-1].End)
		if o.Kind(n) == reading.Comma && o.Kind(n+1) == reading.NounPhrase && o.hearers(n+1) {
			note(&o.known.To, o.Chunks[n+1].Start, o.Chunks[n+1].End)
		}
	}
}

// askedFirst says whether the cue, at chunk k, is a participle with which a clause begins whose subject is the hearer: "Asked
// whether she knew, Roe".
func (o *occasion) askedFirst(k int) bool {
	cue := o.s.Cue
	if o.Doc.Items[cue.Start].Tag != syntax.VBN || cue.End != cue.Start+1 {
		return false
	}
	if o.Word(k-1) == "when" {
		k--
	}
	return k == 0 || o.Kind(k-1) == reading.Comma || o.Kind(k-1) == reading.Coordinator
}

// hearers says whether the noun phrase at chunk k can be told something: people, a body, a name.
func (o *occasion) hearers(k int) bool {
	if k >= len(o.Chunks) || o.timeAt(o.Chunks[k].Start) >= o.Chunks[k].End {
		return false
	}
	head := o.Chunks[k].Head
	if at := o.timeBehindNoun(k); at > 0 {
		head = at - 1
	}
	it := o.Doc.Items[head]
	switch {
	case it.Passage >= 0:
		return false
	case reading.Proper(it.Tag), it.Tag == syntax.PRP, lexicon.TellsOccasion(it.Lower, lexicon.Audience):
		return true
	case it.Tag == syntax.NN && o.oneWord(k): // to state, to trial
		return false
	case it.Tag == syntax.NNS && lexicon.NamesDoers(it.Lower):
		return true
	}
	_, ok := lexicon.OrgNoun(it.Lower)
	if !ok && it.Tag == syntax.NNS {
		_, ok = lexicon.OrgNoun(strings.TrimSuffix(it.Lower, "s"))
	}
	return ok || o.Doc.RoleWord(head)
}

// hearerAt returns the items of the hearers from chunk k to e, without the time that ends the only one, which is noted.
func (o *occasion) hearerAt(k, e int) text.Span {
	s := o.spanOf(k, e)
	if at := o.timeBehindNoun(k); at > 0 && e == k+1 { // "reporters Tuesday" is one noun phrase
		note(&o.known.When, at, s.End)
		s.End = at
	}
	return s
}

// whenAsked reads who asked or called in "when asked by reporters", "when contacted by the Post", and returns the chunk behind.
func (o *occasion) whenAsked(k int) int {
	n := k
	if o.Word(n) == "when" || o.Word(n) == "after" {
		n++
	}
	if o.Kind(n) != reading.VerbGroup || o.taken(n) || !lexicon.TellsOccasion(o.Doc.Items[o.Chunks[n].Head].Lower, lexicon.Approached) {
		return k
	}
	for e := n + 1; e < len(o.Chunks) && e < n+8; e++ {
		switch {
		case o.leadsToNoun(e) && o.Word(e) == "by" && o.hearers(e+1):
			end := o.more(e + 2)
			s := o.spanOf(e+1, end)
			note(&o.known.To, s.Start, s.End)
			return end
		case o.Kind(e) == reading.Comma, o.Kind(e) == reading.VerbGroup, o.taken(e):
			return k
		}
	}
	return k
}

// speaking reads the participle clause of "Speaking at a rally in Leeds, she said", "Addressing MPs on Monday, he said".
func (o *occasion) speaking(k int) int {
	if e := o.whenAsked(k); e > k {
		return e
	}
	if o.Kind(k) != reading.VerbGroup || !o.oneWord(k) || !o.tells(k, lexicon.Speaking) || o.taken(k) {
		return k
	}
	e := k + 1
	if o.Kind(e) == reading.NounPhrase && o.hearers(e) {
		note(&o.known.To, o.Chunks[e].Start, o.Chunks[e].End)
		e++
	} else if w := o.Word(e); (w == "to" || w == "before") && o.Kind(e+1) == reading.NounPhrase && o.hearers(e+1) {
		e = o.more(e + 2)
		s := o.hearerAt(k+2, e)
		note(&o.known.To, s.Start, s.End)
	}
	for n := o.phrase(e); n > e; n = o.phrase(e) {
		e = n
	}
	return e
}
