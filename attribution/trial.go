package attribution

import (
	"encoding/json"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/training"
	"github.com/whosaid/whosaid/internal/trial"
)

// What internal/train needs of the whole and no user does goes through internal/trial.
func init() {
	trial.Quotes = func(article string, chain *sequence.Model, parts, links *sequence.Chooser, left training.Without) ([]byte, error) {
		res, _ := extract(&Article{Text: article}, &Extractor{}, &Engine{Chain: chain, Parts: parts, Links: links, Without: left})
		return json.Marshal(res.Quotes)
	}
	trial.Named = func(article string) ([]byte, error) {
		e := *Embedded()
		e.Without = training.Doubt
		res, _ := extract(&Article{Text: article}, &Extractor{}, &e)
		return json.Marshal(res.Quotes)
	}
}
