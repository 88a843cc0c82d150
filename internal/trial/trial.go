// Package trial is the door by which internal/train tries weights that are not embedded on whole articles. attribution
// fills it when it is imported; nothing but internal/train may use it, so that none of it becomes part of the public API.
package trial

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/training"
)

// Quotes gives attribution.Extract's Quotes as JSON, found with other weights and parts of the engine left out. It is set once
// by attribution, before main begins.
var Quotes func(article string, chain *sequence.Model, parts, links *sequence.Chooser, left training.Without) ([]byte, error)

// Named gives the same with the embedded weights and the names that are otherwise left out because others fit as well.
var Named func(article string) ([]byte, error)
