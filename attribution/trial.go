package attribution

import (
	"encoding/json"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/trial"
)

// What internal/train needs of the whole and no user does goes through internal/trial.
func init() {
	trial.Quotes = func(article string, e *decision.Engine, m *candidate.Model) ([]byte, error) {
		res, _ := extractWith(&Article{Text: article}, &Extractor{}, e, m)
		return json.Marshal(res.Quotes)
	}
	trial.Choices = func(article string, wish identity.Wish) {
		d := reading.Read(article)
		defer d.Release()
		st, _ := statements(d, decision.Embedded(), nil)
		identity.Resolve(d, st, identity.Metadata{}, wish)
	}
}
