// Package readers says what of a source is none of its words: tags, time codes, the numbers of lines and pages, what
// stenographers put in brackets.
//
// A source comes in, and out come the spans to read over, in bytes of it as given: nothing is taken away or decoded, so
// that all offsets stay what they are. Each reader knows one dress of a text (html.go, subtitles.go, lines.go, stage.go,
// narration.go), and [Usual] is those that may be asked about any text. [Union] brings spans of any reader, also of one
// that is not to be trusted, into order.
//
// # Laws
//
// Spans lie within the source and are not empty. Time and memory are linear in the source: the end of what may begin at a
// byte is looked for no farther than a bound, or never twice. A reader that finds nothing gives nil. Where [Nothing] says
// so, Usual finds nothing.
//
// # What it must not know
//
// How the words are read that are left, and what is looked for among them.
package readers
