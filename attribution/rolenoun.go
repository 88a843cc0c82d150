package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// Relational says whether a noun tells what somebody is to somebody else, or for the moment, rather than what he or she
// does: a colleague, the witness. Any other role is worth more.
func Relational(head string) bool {
	switch head {
	case "colleague", "friend", "neighbour", "neighbor", "rival", "ally", "successor", "predecessor", "partner", "counterpart", "witness", "victim", "defendant", "winner", "guest", "speaker",
		"user", "hero", "respondent", "resident", "opponent", "companion", "survivor", "passenger", "man", "woman", "boy", "girl", "teenager", "supporter", "fan", "member", "challenger", "favourite", "favorite":
		return true
	}
	return family(head)
}

// family says whether a noun tells whose relative somebody is.
func family(head string) bool {
	x, ok := lexicon.Role(head)
	return ok && x.Is(lexicon.Family)
}

// HeadLemma returns the singular of a head noun that the lexicon knows.
func HeadLemma(lower string) string {
	if x, ok := RoleNoun(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.DocNoun(lower); ok {
		if x.Lemma == "suit" {
			return "lawsuit"
		}
		return x.Lemma
	}
	if x, ok := lexicon.OrgNoun(lower); ok {
		return x.Lemma
	}
	return spelledOut(lower)
}

// spelledOut returns the word that a shortened title stands for.
func spelledOut(lower string) string {
	switch strings.TrimSuffix(lower, ".") {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "lt":
		return "lieutenant"
	case "cllr":
		return "councillor"
	case "prof":
		return "professor"
	case "pres":
		return "president"
	case "det":
		return "detective"
	case "insp":
		return "inspector"
	}
	return lower
}

// Role looks up item i as a noun for a person, also by what follows its hyphen: minister, bell-ringer.
func Role(d *document, i int) (lexicon.RoleInfo, bool) { return RoleNoun(d.Items[i].Lower) }

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

// isRole says whether a title may stand alone for its bearer: the Taoiseach, not the Mr.
func isRole(t lexicon.TitleInfo) bool { return !t.Abbrev && t.Kind != lexicon.Courtesy }

// coinedRole knows nouns for people that no list has by their endings and, of words with a hyphen, by the second half:
// schoolteacher, ex-minister, bell-ringer.
func coinedRole(lower string) (r lexicon.RoleInfo, ok bool) {
	if lower == "" {
		return r, false
	}
	switch lower[len(lower)-1] {
	case 'r', 'n':
		for _, tail := range [...]string{"builder", "maker", "keeper", "teacher", "worker", "player", "owner", "writer", "driver", "fighter", "dealer", "leader", "singer", "hunter", "woman"} {
			if len(lower) > len(tail)+2 && strings.HasSuffix(lower, tail) {
				r, _ = lexicon.Role(tail)
				r.Lemma = lower
				return r, true
			}
		}
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

// HoldsRole says whether some word of the range is a title or role.
func HoldsRole(d *document, r text.Span) bool {
	for i := r.Start; i < r.End; i++ {
		if d.RoleWord(i) {
			return true
		}
	}
	return false
}
