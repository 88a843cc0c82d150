// Package trial is the door by which internal/train tries other engines on whole articles. attribution fills it when it is
// imported; nothing but internal/train may use it, so that none of it becomes part of the public API.
package trial

import (
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/identity"
)

// Quotes gives attribution.Extract's Quotes as JSON, found with an engine of the caller's: other weights, or parts left out;
// and with a model of whom sources mean, nil for the embedded one. It is set once by attribution, before main begins.
var Quotes func(article string, e *decision.Engine, whom *candidate.Model) ([]byte, error)

// Choices reads an article with such a model and calls watch with whom each source may mean.
var Choices func(article string, whom *candidate.Model, watch func(*identity.Choice))
