package attribution

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
)

// The stages have plain types of their own for what a record says in words.

var kinds = [...]Kind{
	nounphrase.NoKind:       "",
	nounphrase.Person:       Person,
	nounphrase.Organization: Organization,
	nounphrase.Group:        Group,
	nounphrase.Anonymous:    Anonymous,
	nounphrase.Document:     Document,
	nounphrase.Unknown:      Unknown,
}

var origins = [...]Origin{
	mention.FromText:     "",
	mention.FromHeadline: FromHeadline,
	mention.FromByline:   FromByline,
	mention.FromOutlet:   FromOutlet,
}

var reasons = [...]Reason{
	proposal.ReasonNone:      ReasonNone,
	proposal.ReasonCue:       ReasonCue,
	proposal.ReasonAccording: ReasonAccording,
	proposal.ReasonColon:     ReasonColon,
	proposal.ReasonTurn:      ReasonTurn,
	proposal.ReasonSignature: ReasonSignature,
	proposal.ReasonRule:      ReasonRule,
	proposal.ReasonPassive:   ReasonPassive,
	proposal.ReasonContinued: ReasonContinued,
	proposal.ReasonNearby:    ReasonNearby,
	proposal.ReasonHeadline:  ReasonHeadline,
}

var modes = [...]Mode{
	proposal.ModeAsserted:    ModeAsserted,
	proposal.ModeNegated:     ModeNegated,
	proposal.ModeDeclined:    ModeDeclined,
	proposal.ModeReported:    ModeReported,
	proposal.ModeQuestioned:  ModeQuestioned,
	proposal.ModeConditional: ModeConditional,
	proposal.ModeModal:       ModeModal,
	proposal.ModeFuture:      ModeFuture,
}
