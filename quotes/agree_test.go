package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/alignment"
	"github.com/whosaid/whosaid/internal/caveat"
	"github.com/whosaid/whosaid/internal/marks"
)

// TestConstantsAgree: what the packages below say of a quote, a match and a warning is carried over by number.
func TestConstantsAgree(t *testing.T) {
	for i, e := range [...]marks.Ending{marks.Closed, marks.Continued, marks.Unclosed, marks.Reopened, marks.Unopened, marks.Repaired, marks.Dashed} {
		assert.Equal(t, [...]Ending{Closed, Continued, Unclosed, Reopened, Unopened, Repaired, Dashed}[i], Ending(e))
	}
	for i, v := range [...]alignment.Verdict{alignment.Verbatim, alignment.Abridged, alignment.Repunctuated, alignment.Altered, alignment.NotFound} {
		assert.Equal(t, [...]Verdict{Verbatim, Abridged, Repunctuated, Altered, NotFound}[i], Verdict(v))
	}
	for i, o := range [...]alignment.Op{alignment.Omission, alignment.Insertion, alignment.Substitution} {
		assert.Equal(t, [...]Op{Omission, Insertion, Substitution}[i], Op(o))
	}
	for want, k := range map[WarningKind]caveat.Kind{
		BehindNegation: caveat.BehindNegation, BehindCondition: caveat.BehindCondition, BeforeLimiter: caveat.BeforeLimiter,
		HidesNegation: caveat.HidesNegation, HidesLimiter: caveat.HidesLimiter, TouchesNegation: caveat.TouchesNegation,
		TouchesNumber: caveat.TouchesNumber, TouchesName: caveat.TouchesName, TouchesModal: caveat.TouchesModal,
		TouchesQuantity: caveat.TouchesQuantity, CutsNumber: caveat.CutsNumber, OtherSpeaker: caveat.OtherSpeaker, Short: caveat.Short,
	} {
		assert.Equal(t, want, WarningKind(k))
	}
	assert.Len(t, kinds, int(caveat.Short)+1)
	assert.Len(t, verdicts, int(alignment.NotFound)+1)
	assert.Len(t, endings, int(marks.Dashed)+1)
	assert.Len(t, ops, int(alignment.Substitution)+1)
}
