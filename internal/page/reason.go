package page

import (
	"cmp"
	_ "embed" // for the sentences
	"strings"
	"sync"

	"github.com/whosaid/whosaid/attribution"
)

// The sentences that say why a record has its speaker, one line each: the reason, how the source names the speaker, where it stands
// to the cue, and the sentence, with tabs between. Of two lines that fit the first counts.
//
//go:embed data/reasons.txt
var reasonsFile string

// A reasonLine is a line of the table; "*" fits everything.
type reasonLine struct{ reason, mention, side, sentence string }

var reasonTable = sync.OnceValue(func() (table []reasonLine) {
	for line := range strings.Lines(reasonsFile) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) == 4 {
			table = append(table, reasonLine{cells[0], cells[1], cells[2], cells[3]})
		}
	}
	return table
})

// reasonOf says in a sentence why the speaker of a record is who it is: "Named right before “said”".
func reasonOf(q *attribution.Quote) string {
	side := sideOf(q)
	fits := func(cell, value string) bool { return cell == "*" || cell == value }
	for _, line := range reasonTable() {
		if fits(line.reason, string(q.Reason)) && fits(line.mention, q.Evidence.Mention) && fits(line.side, side) {
			name := cmp.Or(shortened(q.Speaker.Name), "somebody whom the text does not name")
			words := strings.NewReplacer("{cue}", shortened(q.Cue.Text), "{here}", shortened(q.Speaker.Text), "{name}", name)
			return words.Replace(line.sentence)
		}
	}
	return ""
}

// sideOf says where the source stands to the cue: before, after, within, or apart where one of them is not there.
func sideOf(q *attribution.Quote) string {
	s, c := q.Speaker.Span, q.Cue.Span
	const beside = 2 // bytes between the two
	switch {
	case s.Start >= s.End || c.Start >= c.End:
		return "apart"
	case s.End <= c.Start && c.Start-s.End <= beside:
		return "right before"
	case s.End <= c.Start:
		return "before"
	case c.End <= s.Start && s.Start-c.End <= beside:
		return "right after"
	case c.End <= s.Start:
		return "after"
	}
	return "within"
}

// shortened gives words in one line that is not too long for a sentence about them.
func shortened(s string) string {
	const most = 60
	s = oneLine(strings.Trim(s, ": "))
	for i := range s {
		if i > most {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
