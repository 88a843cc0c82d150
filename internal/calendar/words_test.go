package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDigits: what a word that begins with a digit counts as.
func TestDigits(t *testing.T) {
	for _, c := range []struct {
		word string
		in   class
		want int
		ok   bool
	}{
		{"2nd", day, 2, true}, {"31", day, 31, true}, {"32", day, 32, false}, {"2nds", day, 2, false}, {"112th", day, 112, false},
		{"999", number, 999, true}, {"1000", number, 1000, false}, {"3pm", number, 3, false},
		{"1998", year, 1998, true}, {"998", year, 998, false}, {"2200", year, 2200, false}, {"1998s", year, 1998, false},
		{"90s", decade, 1990, true}, {"1990's", decade, 1990, true}, {"1990", decade, 1990, false}, {"1995s", decade, 1995, false},
		{"9:30", clock, 9, true}, {"9.30", clock, 9, true}, {"9.3", clock, 9, false}, {"9am", clock, 9, true}, {"9p.m.", clock, 9, true},
		{"9", clock, 9, false}, {"25:00", clock, 25, false}, {"9km", clock, 9, false},
		{"2014-05-03", date, 20140503, true}, {"2014-13-03", date, 20141303, false}, {"4", month, 0, false},
	} {
		n, ok := digits(c.word, c.in)
		assert.Equal(t, c.ok, ok, "%s as %s", c.word, classNames[c.in])
		assert.Equal(t, c.want, n, "%s as %s", c.word, classNames[c.in])
	}
}
