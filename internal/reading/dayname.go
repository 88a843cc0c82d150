package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// Where days and months end a noun phrase, and where they are names.

// splits says whether a new noun phrase begins with the noun at j although no determiner says so: "Tuesday" in
// "the minister Tuesday", "Obama" in "on Tuesday Obama said".
func (c *chunker) splits(i, j int) bool {
	before, here := lexicon.Function(c.items[j-1].Lower), lexicon.Function(c.items[j].Lower)
	if here&(lexicon.Weekday|lexicon.Month) != 0 {
		return !c.surnameMonth(i, j) && !c.givenMonth(j) && before&(lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) == 0
	}
	if before&lexicon.Weekday != 0 || isDay(c.items[j-1].Lower, before) {
		theDay := j == i+2 && c.items[i].Lower == "the" && c.d.TokenCapital(j-1) // the Sunday Herald
		named := Proper(c.items[j].Tag) && here&lexicon.TimeNoun == 0
		return !theDay && (named || j-2 >= c.start && c.at(j-2).Tag == syntax.IN && c.leadsName(j))
	}
	return isDay(c.items[j].Lower, here)
}

// leadsName says whether a role and the name behind it begin at j: on Friday | transport minister Ana Roe.
func (c *chunker) leadsName(j int) bool {
	role := false
	for k := j; k < c.end && k < j+4; k++ {
		it := c.items[k]
		switch {
		case it.Passage >= 0 || !nominal(it.Tag):
			return false
		case role && Proper(it.Tag):
			return true
		}
		role = c.d.RoleWord(k) && !c.d.CourtesyTitle(k)
	}
	return false
}

// isDay says whether a word, of the classes f, tells a day by itself: yesterday.
func isDay(lower string, f lexicon.Func) bool {
	return f&lexicon.TimeNoun != 0 && lexicon.TellsClause(lower, lexicon.DayWord)
}

// surnameMonth says whether the word at j, which the calendar has, is somebody's name: Mrs May, Theresa May; but not
// "Theresa May 5".
func (c *chunker) surnameMonth(i, j int) bool {
	if !lexicon.Is(c.items[j].Lower, lexicon.Month) || !c.d.TokenCapital(j-1) {
		return false
	}
	if next := c.at(j + 1).Tag; nominal(next) || next == syntax.CD {
		return false
	}
	t, title := lexicon.Title(c.items[j-1].Lower)
	return title && t.Kind == lexicon.Courtesy || c.d.Given(j-1) && (j == i+1 || c.d.RoleWord(j-2)) // Brian May, guitarist Brian May
}

// givenMonth says whether the word at j, which the calendar has, is a given name behind a role: chairman Jan Berry, the actor June Pell.
func (c *chunker) givenMonth(j int) bool {
	next := c.at(j + 1)
	surname := Proper(next.Tag) && next.Passage < 0 && !lexicon.Is(next.Lower, lexicon.Weekday|lexicon.TimeNoun)
	return surname && c.items[j-1].Passage < 0 && c.d.RoleWord(j-1) && c.d.Given(j)
}

// onSunday returns the item at which the name of a newspaper ends that has a day in it, where it begins in the phrase [i, head]: the Mail
// on Sunday; -1 for none.
func (c *chunker) onSunday(i, head int) int {
	if c.at(head+1).Lower != "on" || !lexicon.Is(c.at(head+2).Lower, lexicon.Weekday) || head > i+1 || !c.d.TokenCapital(head) {
		return -1
	}
	if lexicon.TellsName(c.items[head].Lower+" on "+c.items[head+2].Lower, lexicon.KnownOrg) && (head == i || c.items[i].Lower == "the") {
		return head + 2
	}
	return -1
}
