// Package training is the door by which internal/train gets at what attribution keeps to itself: the features of the
// fitted engine, and extraction with weights that are not embedded. attribution fills it when it is imported; nothing but
// internal/train may use it, so that none of it becomes part of the public API.
package training

import (
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// Set once by attribution, before main begins.
var (
	// Examples gives the paragraphs of an article as the chain sees them.
	Examples func(article string, bits uint, left Without) []sequence.Example
	// Choices gives the links to learn in an article whose items have these labels, by paragraph, with the items.
	Choices func(article string, labels [][]sequence.Label, bits uint, left Without) ([]sequence.Choice, []text.Span)
	// Lattices gives the paragraphs of an article as the model of whole parts sees them behind a chain, with the parts that
	// are wanted in any case, by paragraph.
	Lattices func(article string, chain *sequence.Model, wanted [][]sequence.Part, bits uint, left Without) []sequence.Candidates
)
