package wording

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// passiveAs mends passives that give a name to something: the statue has been mocked as | “a melted priest” | by students. The
// "as" leads to the content and is the cue's; what it is said of stands before the cue, and is no part of what was said.
func passiveAs(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		last := len(s.Content) - 1
		if s.Cue.End <= s.Cue.Start || last < 0 || !s.PassiveCue(d) {
			continue
		}
		named := s.Content[last]
		switch {
		case named.Start == s.Cue.End && d.ItemIs(named.Start, "as") && named.End > named.Start+1 && d.Items[named.Start+1].Passage >= 0:
			s.Cue.End++
			named.Start++
		case named.Start == s.Cue.End && d.ItemIs(s.Cue.End-1, "as") && d.Items[named.Start].Passage >= 0:
		default:
			continue
		}
		if agent(d, s, named.End) {
			last = 0
		}
		s.Content = append(s.Content[:last:last], named)
	}
}

// agent says whether who says it stands behind the content, after "by".
func agent(d *reading.Document, s *proposal.Statement, end int) bool {
	return !s.Source.None() && s.Source.Items.Start >= end && (d.ItemIs(s.Source.Items.Start, "by") || d.ItemIs(s.Source.Items.Start-1, "by"))
}
