package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/quotes"
)

// The longest line, in bytes, that is read as a byline, and how many paragraphs from the top it may stand.
const (
	bylineMax   = 120
	bylineReach = 3
)

// Byline returns the name of the one person whom a line at the top of the text, "By Jane Doe, Health Editor", says to have
// written it; "" where there is none, or several.
func (d *Document) Byline() string {
	for _, p := range d.Paras[:min(len(d.Paras), bylineReach)] {
		line := d.Text[p.Start:p.End]
		if !isByline(line) {
			continue
		}
		if names := AuthorsIn(line); len(names) == 1 {
			return names[0].Of(line)
		}
	}
	return ""
}

// isByline says whether a line begins as a byline does and is no longer than one.
func isByline(line string) bool {
	return len(line) <= bylineMax && len(line) >= 3 && strings.EqualFold(line[:3], "by ")
}

// AuthorsIn finds the people whom a byline names: "By Jane Doe and Tom Roe", "JANE DOE, Health Editor", "Jane Doe in
// Bonn". Agencies, desks and staff are nobody.
func AuthorsIn(line string) []quotes.Span {
	if len(line) > 4*bylineMax {
		return nil
	}
	var out []quotes.Span
	at := 0
	for i := 0; i+3 <= min(len(line), 24); i++ { // in the line itself: letters may grow where they lose their case
		if strings.EqualFold(line[i:i+3], "by ") {
			if i == 0 || line[i-1] == ' ' { // Words by
				at = i + 3
			}
			break
		}
	}
	for at < len(line) {
		end, next := bylinePart(line, at)
		part := authorName(line, quotes.Span{Start: at, End: end})
		if part.Len() > 0 && (len(out) == 0 || next.joined || firstNamedIn(part.Of(line))) {
			out = append(out, part)
		}
		if next.at < 0 {
			break
		}
		at = next.at
	}
	return out
}

// A bylineNext says where the next part of a byline begins, -1 for nowhere, and whether "and" joins it.
type bylineNext struct {
	at     int
	joined bool
}

// bylineSeparators are what may stand between the parts of a byline, and whether it joins two people.
var bylineSeparators = [...]struct {
	sign  string
	joins bool
}{
	{",", false}, {" and ", true}, {" & ", true}, {" with ", true}, {"|", false}, {"·", false}, {"•", false}, {"/", false}, {";", false},
	{"(", false}, {"\n", false}, {" - ", false}, {" – ", false}, {" — ", false}, {" in ", false}, {" at ", false}, {" for ", false},
}

// bylinePart returns the end of the part of a byline that begins at byte at.
func bylinePart(line string, at int) (end int, next bylineNext) {
	best := len(line)
	next.at = -1
	for _, sep := range bylineSeparators {
		if i := strings.Index(line[at:], sep.sign); i >= 0 && at+i < best {
			best = at + i
			next = bylineNext{best + len(sep.sign), sep.joins}
		}
	}
	return best, next
}

// authorName narrows a part of a byline to the name of a person; it is empty where there is none.
func authorName(line string, part quotes.Span) quotes.Span {
	words := Untitled(strings.Fields(part.Of(line)))
	if len(words) < 2 || len(words) > 6 {
		return quotes.Span{}
	}
	named := firstNamedIn(words[0])
	if _, role := lexicon.Role(strings.ToLower(words[len(words)-1])); role && named && len(words) > 2 { // Jane Doe Health Editor
		words = words[:2]
	}
	name := quotes.Span{Start: part.Start + strings.Index(part.Of(line), words[0])}
	name.End = name.Start
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && (i == 0 || !Particle(w)) || strings.ContainsFunc(w, unicode.IsDigit) {
			return quotes.Span{}
		}
		if unsigned(strings.ToLower(w)) && !(named && len(words) == 2 && i == 1) { // but Jane Baker
			return quotes.Span{}
		}
		name.End += strings.Index(line[name.End:], w) + len(w)
	}
	return name
}

// firstNamedIn says whether a name begins with a given name.
func firstNamedIn(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	_, ok := lexicon.GivenName(strings.ToLower(first))
	return ok
}

// unsigned says whether a word in a byline tells that it names no person: Press Association, Argus Reporter.
func unsigned(lower string) bool {
	if lexicon.TellsText(lower, lexicon.Unsigned) {
		return true
	}
	_, role := lexicon.Role(lower)
	_, org := lexicon.OrgNoun(lower)
	return role || org || lexicon.OrgSuffix(lower)
}

// Untitled drops the titles before a name: Sir, Dr, President.
func Untitled(words []string) []string {
	for len(words) > 1 {
		if _, ok := lexicon.Title(strings.ToLower(words[0])); !ok {
			break
		}
		words = words[1:]
	}
	return words
}
