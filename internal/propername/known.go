package propername

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// knownMax is how many items a name that everybody knows has at most: Standard & Poor's.
const knownMax = 6

// AsWritten returns the words of some items in lower case with blanks only where the text has them: standard & poor's, which?
func AsWritten(d *reading.Document, s text.Span) string {
	if s.End == s.Start+1 {
		return d.Items[s.Start].Lower
	}
	var b strings.Builder
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && d.Items[i].Start > d.Items[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(d.Items[i].Lower)
	}
	return b.String()
}

// Known returns the name that everybody knows for a body's and that ends the phrase of the items [from, end), where a number, a sign, an
// owner's ending or a small word is in it, which names else have not: Radio 1, Yahoo!, Standard & Poor's, 7-Eleven; empty for none.
func Known(d *reading.Document, from, end int) text.Span {
	if last := &d.Items[end-1]; last.Passage >= 0 || last.Tag.Noun() && !d.TokenCapital(end-1) {
		return text.Span{}
	}
	plain := true
	known := text.Span{}
	for start := end - 1; start >= from && start >= end-knownMax && d.Items[start].Passage < 0; start-- {
		named := d.TokenCapital(start)
		digit := d.Items[start].Lower[0] >= '0' && d.Items[start].Lower[0] <= '9'
		if named && start > from && d.TokenCapital(start-1) && d.Items[start-1].Passage < 0 && d.Given(start-1) {
			return known
		}
		if plain = plain && named && !Saint(d.Items[start].Lower); plain || !named && !digit {
			continue
		}
		if s := (text.Span{Start: start, End: end}); lexicon.TellsName(AsWritten(d, s), lexicon.KnownOrg) {
			known = s
		}
	}
	return known
}

// withNumber returns where a name begins with the number before it: 20th | Century Fox, 9th | Circuit; 50 | Cent.
func withNumber(d *reading.Document, from int, name text.Span) int {
	i := name.Start - 1
	for i > from && i > name.Start-3 && d.Items[i].Passage < 0 && d.TokenCapital(i) && Ordinal(d.Items[i-1].Lower) { // 20th | Century
		i--
	}
	if i < from || name.End <= name.Start || d.Items[i].Passage >= 0 {
		return name.Start
	}
	if Ordinal(d.Items[i].Lower) {
		if _, place := lexicon.Place(d.Items[i+1].Lower); place || d.Given(name.Start) { // the 5th Berlin Festival
			return name.Start
		}
		return i
	}
	if i == from && name.End == name.Start+1 && tooMany(d.Items[i].Lower) && sole(d, name.Start) {
		return i
	}
	return name.Start
}

// tooMany says whether a word is a number of more than one, in digits, that tells no year.
func tooMany(lower string) bool {
	return lower != "" && strings.Trim(lower, "0123456789") == "" && len(lower) <= 3 && lower != "1"
}

// sole says whether item i, behind a number, is a name in the singular, which the number does not count: 50 | Cent. Behind a noun the
// number belongs to that.
func sole(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if it.Tag != syntax.NNP || strings.HasSuffix(it.Lower, "s") || !mayBeName(d, i) || d.Given(i) || it.TokEnd != it.Tok+1 {
		return false
	}
	if before := i - 2; before >= 0 && (d.Items[before].Tag == syntax.DT || d.Items[before].Tag.Noun()) {
		return false
	}
	return !lexicon.Is(it.Lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) && !Demonym(d, i)
}

// Ordinal says whether a word is a number in digits that tells which one of a row: 20th.
func Ordinal(lower string) bool {
	switch strings.TrimLeft(lower, "0123456789") {
	case "th", "st", "nd", "rd":
		return lower[0] >= '0' && lower[0] <= '9'
	}
	return false
}
