package decision

import (
	"sync"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/weights"
)

// Embedded is the engine with the weights of internal/weights. Loading costs a few microseconds, at the first call.
var Embedded = sync.OnceValue(func() *Engine {
	chain, err := sequence.Load(weights.Chain)
	if err != nil {
		panic(err) // the bytes are part of the program; a test reads them
	}
	parts, err := sequence.LoadChooser(weights.Parts)
	if err != nil {
		panic(err)
	}
	links, err := sequence.LoadChooser(weights.Links)
	if err != nil {
		panic(err)
	}
	return &Engine{Chain: chain, Parts: parts, Links: links}
})
