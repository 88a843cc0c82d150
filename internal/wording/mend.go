package wording

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// Mend ends and begins the parts of statements where they end and begin, drops those that say nothing, and lists the passages that
// nobody has said. The order matters: what a cue and a source lose is asked for when contents end.
func Mend(d *reading.Document, st []proposal.Statement) (mended []proposal.Statement, nobodys []int) {
	st = nobodysLabels(d, st)
	st = phrasings(d, st)
	st = mendSources(d, st)
	fronts(d, st)
	beforeSource(d, st)
	st = workTitles(d, st)
	st = saysNothing(d, st)
	st, nobodys = notSaid(d, st)
	st, glossed := glosses(d, st)
	nobodys = append(append(append(nobodys, glossed...), contrasted(d, st)...), sayings(d, st)...)
	openings(d, st)
	withoutTimes(d, st)
	passiveAs(d, st)
	withoutManner(d, st)
	withoutCircumstances(d, st)
	nicknames(d, st)
	asides(d, st)
	insideDashes(d, st)
	st = insideSources(d, st)
	saidBehind(d, st)
	borders(d, st)
	classes(d, st)
	return st, nobodys
}
