package reading

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// PartyWord says whether the members of a party that the word means stand for it when all of them are meant: the Conservatives.
func PartyWord(lemma string) bool { return lexicon.TellsText(lemma, lexicon.Party) }

// Particle says whether a word joins the parts of a name: van, de, bin.
func Particle(lower string) bool { return lexicon.TellsName(lower, lexicon.Particle) }

// Initial says whether a word is the initial of a name, or several: F., J.K.
func Initial(lower string) bool {
	if len(lower) == 4 && lower[1] == '.' && lower[3] == '.' {
		_, place := lexicon.Place(lower)
		return !place // the U.S. secretary
	}
	return len(lower) == 1 || len(lower) == 2 && lower[1] == '.'
}

// RoleNoun looks up a noun for a person: in the lexicon, among the titles, by its ending.
func RoleNoun(lower string) (lexicon.RoleInfo, bool) {
	if r, ok := lexicon.Role(lower); ok {
		return r, ok
	}
	if t, ok := lexicon.Title(lower); ok && isRole(t) {
		return lexicon.RoleInfo{Lemma: lower, Gender: t.Gender}, true
	}
	return coinedRole(lower)
}

// RoleAt looks up item i as a noun for a person, also one that is so only with the word before it: minister, opposite number.
func (d *Document) RoleAt(i int) (lexicon.RoleInfo, bool) {
	if r, ok := d.pairRole(i); ok {
		return r, ok
	}
	return RoleNoun(d.Items[i].Lower)
}

// pairRole looks up item i together with the word before it, where it is for a person only so.
func (d *Document) pairRole(i int) (r lexicon.RoleInfo, ok bool) {
	if i == 0 || !lexicon.TellsText(d.Items[i].Lower, lexicon.PairHead) || d.Items[i-1].Passage >= 0 {
		return r, false
	}
	return lexicon.Role(d.Items[i-1].Lower + " " + d.Items[i].Lower)
}

// isRole says whether a title may stand alone for its bearer: the Taoiseach, not the Mr.
func isRole(t lexicon.TitleInfo) bool { return !t.Abbrev && t.Kind != lexicon.Courtesy }

// coinedRole knows nouns for people that no list has by their endings and, of words with a hyphen, by the second half:
// schoolteacher, glaciologist, ex-minister, bell-ringer.
func coinedRole(lower string) (r lexicon.RoleInfo, ok bool) {
	if lower == "" {
		return r, false
	}
	if tail, ok := lexicon.RoleTailOf(lower); ok {
		r, _ = lexicon.Role(tail)
		r.Lemma = lower
		return r, true
	}
	if one := strings.TrimSuffix(lower, "s"); lexicon.EndsRole(one) {
		r = lexicon.RoleInfo{Lemma: one, Gender: lexicon.Either}
		if one != lower {
			r.Flags = lexicon.Plural
		}
		return r, true
	}
	return roleAfterHyphen(lower, r)
}

// roleAfterHyphen looks up the second half of a word with a hyphen.
func roleAfterHyphen(lower string, r lexicon.RoleInfo) (lexicon.RoleInfo, bool) {
	h := strings.LastIndexByte(lower, '-')
	if h <= 0 || h+1 >= len(lower) {
		return r, false
	}
	tail := lower[h+1:]
	if x, ok := lexicon.Role(tail); ok {
		return x, ok
	}
	switch {
	case strings.HasSuffix(tail, "er") || strings.HasSuffix(tail, "or") || strings.HasSuffix(tail, "ist"):
		return lexicon.RoleInfo{Lemma: lower, Gender: lexicon.Either}, len(tail) > 4
	case strings.HasSuffix(tail, "ers") || strings.HasSuffix(tail, "ors") || strings.HasSuffix(tail, "ists"):
		return lexicon.RoleInfo{Lemma: lower[:len(lower)-1], Gender: lexicon.Either, Flags: lexicon.Plural}, len(tail) > 5
	}
	return r, false
}
