package lexicon

import "strings"

// RoleNoun looks up a noun for a person: in the lexicon, among the titles, by its ending.
func RoleNoun(lower string) (RoleInfo, bool) {
	if r, ok := Role(lower); ok {
		return r, ok
	}
	if t, ok := Title(lower); ok && t.StandsAlone() {
		return RoleInfo{Lemma: lower, Gender: t.Gender}, true
	}
	return CoinedRole(lower)
}

// StandsAlone says whether a title may stand alone for its bearer: the Taoiseach, not the Mr.
func (t TitleInfo) StandsAlone() bool { return !t.Abbrev && t.Kind != Courtesy }

// CoinedRole knows nouns for people that no list has by their endings and, of words with a hyphen, by the second half:
// schoolteacher, glaciologist, ex-minister, bell-ringer.
func CoinedRole(lower string) (r RoleInfo, ok bool) {
	if lower == "" {
		return r, false
	}
	if tail, ok := RoleTailOf(lower); ok {
		r, _ = Role(tail)
		r.Lemma = lower
		return r, true
	}
	if one := strings.TrimSuffix(lower, "s"); EndsRole(one) {
		r = RoleInfo{Lemma: one, Gender: Either}
		if one != lower {
			r.Flags = Plural
		}
		return r, true
	}
	return roleAfterHyphen(lower, r)
}

// roleAfterHyphen looks up the second half of a word with a hyphen.
func roleAfterHyphen(lower string, r RoleInfo) (RoleInfo, bool) {
	h := strings.LastIndexByte(lower, '-')
	if h <= 0 || h+1 >= len(lower) {
		return r, false
	}
	tail := lower[h+1:]
	if x, ok := Role(tail); ok {
		return x, ok
	}
	switch {
	case strings.HasSuffix(tail, "er") || strings.HasSuffix(tail, "or") || strings.HasSuffix(tail, "ist"):
		return RoleInfo{Lemma: lower, Gender: Either}, len(tail) > 4
	case strings.HasSuffix(tail, "ers") || strings.HasSuffix(tail, "ors") || strings.HasSuffix(tail, "ists"):
		return RoleInfo{Lemma: lower[:len(lower)-1], Gender: Either, Flags: Plural}, len(tail) > 5
	}
	return r, false
}
