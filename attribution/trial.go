package attribution

import (
	"encoding/json"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/trial"
)

// What internal/train needs of the whole and no user does goes through internal/trial.
func init() {
	trial.Quotes = func(article string, e *decision.Engine, whom *candidate.Model) ([]byte, error) {
		res, _ := follow(&Article{Text: article}, &Extractor{}, e, nil, identity.Wish{Model: whom})
		return json.Marshal(res.Quotes)
	}
	trial.Choices = func(article string, whom *candidate.Model, watch func(*identity.Choice)) {
		_, _ = follow(&Article{Text: article}, &Extractor{}, decision.Embedded(), nil, identity.Wish{Model: whom, Watch: watch})
	}
}
