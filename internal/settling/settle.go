package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// Settle gives what the models chose to whom it belongs: one sentence may hold two speakers, a clause of somebody else's, words
// that came through another. The order matters: what the rules add comes first, and what is divided is given away after that. What
// was proposed is asked for what the rules alone read in a sentence.
func Settle(d *reading.Document, st []proposal.Statement, found *proposal.Found) []proposal.Statement {
	st = announced(d, st)
	st = unheard(d, st, found)
	st = heldOf(d, st)
	st = passedOver(d, st, found)
	st = outermost(d, st, found)
	st = twoSpeakers(d, st)
	st = elsewhere(d, st)
	st = contrary(d, st)
	st = whose(d, st)
	st = onlyFor(d, st)
	st = writtenTo(d, st)
	throughAnother(d, st)
	st = sourceless(d, st)
	st = gapped(d, st)
	st = namedAgents(d, st)
	antecedents(d, st)
	agents(d, st)
	newcomers(d, st)
	writers(d, st)
	judging(d, st)
	st = described(d, st)
	st = wordsOf(d, st)
	secondHand(d, st)
	return st
}
