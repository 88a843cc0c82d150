package attribution

import (
	"time"
)

// An Article is a text with what its publisher says of it beside the text. Text is all that must be there.
//
// The rest is not part of what is read: no record is made of it, and no Span points into it. It only helps to tell who is
// behind the words of the text:
//
//   - Headline: a surname of the text gets the full name that the headline has. Where it gives words to somebody
//     ("Falk: we will not pay"), a quotation of the same words that the text leaves without a speaker is theirs
//     ([ReasonHeadline]).
//   - Byline: the author's "I" is the one person whom it names; so is "this reporter". Of two authors nobody is "I".
//     Without Byline the line "By Jane Doe" at the top of the text does the same.
//   - Outlet: "this newspaper" is the outlet, and so is the "we" that reports or asks.
//   - Date: says which of the Roles of a [Known] holds. Nothing else rests on it.
//
// A name that is taken from here and is not in the text is marked: see [Speaker.NameFrom].
type Article struct {
	Text     string    `json:"text"`
	Headline string    `json:"headline,omitempty"`
	Byline   string    `json:"byline,omitempty"` // as printed: "By Jane Doe and Tom Roe", "Jane Doe, Health Editor"
	Outlet   string    `json:"outlet,omitempty"` // "The Bridgeport Argus"
	Date     time.Time `json:"date,omitzero"`    // of publication
}

// An Origin says where a name comes from. It is empty for one that stands in the text of the article.
type Origin string

// The parts of an [Article] that names are taken from.
const (
	FromHeadline Origin = "headline"
	FromByline   Origin = "byline"
	FromOutlet   Origin = "outlet"
)
