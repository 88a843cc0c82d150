package reading

import "github.com/whosaid/whosaid/internal/lexicon"

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

// RoleAt looks up item i as a noun for a person, also one that is so only with the word before it: minister, opposite number.
func (d *Document) RoleAt(i int) (lexicon.RoleInfo, bool) {
	if r, ok := d.pairRole(i); ok {
		return r, ok
	}
	return lexicon.RoleNoun(d.Items[i].Lower)
}

// pairRole looks up item i together with the word before it, where it is for a person only so.
func (d *Document) pairRole(i int) (r lexicon.RoleInfo, ok bool) {
	if i == 0 || !lexicon.TellsText(d.Items[i].Lower, lexicon.PairHead) || d.Items[i-1].Passage >= 0 {
		return r, false
	}
	return lexicon.Role(d.Items[i-1].Lower + " " + d.Items[i].Lower)
}

// MaySpeak says whether an item is a name, or a noun for people or a body.
func MaySpeak(it *Item) bool {
	if Proper(it.Tag) {
		return true
	}
	_, body := lexicon.OrgNoun(it.Lower)
	_, people := lexicon.RoleNoun(it.Lower)
	return body || people
}
