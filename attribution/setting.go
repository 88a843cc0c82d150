package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// skipSetting steps over adverbs, the hearer and phrases of place and time behind a cue, from chunk k.
func (c *clause) skipSetting(k int, v *lexicon.Verb) int {
	if v != nil && c.kind(k) == nounPhrase && !c.timeful(k) && c.head(k).tag != syntax.DT && c.head(k).tag != syntax.PRPS && (v.Takes(lexicon.Recipient) && !c.followedByVerb(k) || v.Takes(lexicon.Recipient|lexicon.That) && c.thatFollows(k)) {
		k = c.tail(k+1, true)
		for c.kind(k) == coordinator && c.kind(k+1) == nounPhrase && !c.followedByVerb(k+1) {
			k = c.tail(k+2, true)
		}
	}
	for {
		switch {
		case c.kind(k) == adverb || c.kind(k) == bracket:
			k++
		case c.kind(k) == nounPhrase && c.timeful(k) && !c.followedByVerb(k):
			k++
		case c.kind(k) == preposition && c.kind(k+1) == nounPhrase && (c.setting(k) || c.toHearer(k) || c.ofTopic(k) || c.thatFollows(k+1)):
			k = c.tail(k+2, true)
			for c.kind(k) == preposition && c.kind(k+1) == nounPhrase && (c.word(k) == "with" || c.word(k) == "of" || c.word(k) == "in" || c.word(k) == "at" || c.word(k) == "to" || c.word(k) == "for" || c.word(k) == "about" || c.word(k) == "by" || c.word(k) == "on") {
				k += 2
			}
		default:
			return k
		}
	}
}

// thatFollows says whether "that" comes right behind the noun phrase at chunk k, hearers in phrases of place included:
// "told farmers in a packed hall that", "warned his rivals that".
func (c *clause) thatFollows(k int) bool {
	if _, noun := lexicon.CueNoun(c.head(k).lower); noun {
		return false
	}
	e := k + 1
	for c.kind(e) == preposition && c.kind(e+1) == nounPhrase || c.kind(e) == coordinator && c.kind(e+1) == nounPhrase {
		e += 2
	}
	return c.isWord(e, "that")
}

// toHearer says whether "to …" at chunk k names who is told: "said to reporters".
func (c *clause) toHearer(k int) bool { return c.word(k) == "to" && c.kind(k+1) == nounPhrase }

// ofTopic says whether "of …" at chunk k names what is spoken of before a passage or the end: "he said of the plan".
func (c *clause) ofTopic(k int) bool {
	if c.word(k) != "of" {
		return false
	}
	e := c.tail(k+2, false)
	return c.kind(e) == quoted || c.kind(e) == stop || c.kind(e) == comma || c.kind(e) == colon
}

// timeful says whether the noun phrase at k names a time: Tuesday, last week, the day.
func (c *clause) timeful(k int) bool {
	if c.kind(k) != nounPhrase {
		return false
	}
	it := c.head(k)
	if !lexicon.Is(it.lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) {
		return false
	}
	return c.cs[k].head == c.cs[k].start || !c.d.courtesyTitle(c.cs[k].head-1) // Mrs May
}

// setting says whether the prepositional phrase at k tells where or when something was said: "in a statement", "on
// Twitter", "at a news conference".
func (c *clause) setting(k int) bool {
	if c.kind(k+1) != nounPhrase || c.word(k) == "of" || c.word(k) == "for" {
		return false
	}
	if c.timeful(k + 1) {
		return true
	}
	return settingNoun(c.head(k + 1).lower)
}

// settingNoun lists what something is said in, at, on or during.
func settingNoun(lower string) bool {
	switch lower {
	case "statement", "statements", "interview", "interviews", "conference", "speech", "remarks", "tweet", "tweets", "twitter", "facebook", "instagram",
		"letter", "email", "e-mail", "message", "court", "hearing", "rally", "event", "briefing", "debate", "meeting",
		"call", "telephone", "phone", "post", "blog", "column", "report", "release", "testimony", "address", "television",
		"tv", "radio", "documents", "filing", "essay", "op-ed", "appearance", "broadcast", "show", "program", "programme",
		"video", "ceremony", "forum", "summit", "trial", "inquest", "inquiry", "memo", "reporters", "text", "note", "telegram",
		"response", "comments", "town", "dinner", "lunch", "breakfast", "session", "floor", "convention", "reply", "affidavit", "article", "editorial":
		return true
	}
	return false
}
