package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// Settle gives what the models chose to whom it belongs: one sentence may hold two speakers, a clause of somebody else's, a
// name with a quotation in it, words that came through another; and quotations go on from those before them. The order
// matters: what is divided first is carried on last. What was proposed is asked for what the rules alone read in a sentence.
func Settle(d *reading.Document, st []proposal.Statement, found *proposal.Found) []proposal.Statement {
	st = unheard(d, st, found)
	st = outermost(d, st, found)
	st = twoSpeakers(d, st)
	st = elsewhere(d, st)
	st = contrary(d, st)
	st = whose(d, st)
	st = onlyFor(d, st)
	st = writtenTo(d, st)
	throughAnother(d, st)
	st = sourceless(d, st)
	antecedents(d, st)
	newcomers(d, st)
	st = described(d, st)
	secondHand(d, st)

	st = phrasings(d, st)
	st = mendSources(d, st)
	fronts(d, st)
	st = workTitles(d, st)
	st = saysNothing(d, st)
	st, nobodys := notSaid(d, st)
	withoutTimes(d, st)
	passiveAs(d, st)
	withoutManner(d, st)
	nicknames(d, st)
	asides(d, st)
	st = insideSources(d, st)
	saidBehind(d, st)
	borders(d, st)
	classes(d, st)
	return carryOn(d, st, nobodys)
}
