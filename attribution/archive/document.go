package archive

import (
	"fmt"
	"time"
)

// A Document is one of an archive.
type Document struct {
	// Key is where it stands, the same each time that the archive is read and another one for each document of it:
	// "feed.tar/2024/a.jsonl:17" is the line 17 of the member 2024/a.jsonl of what Options.Name calls feed.tar.
	Key string

	// ID is what the archive calls it: the field of that name, the address of a WARC record, the name of a member without
	// extension; where there is none, as in lines without the field, the end of the Key. Nothing says that it is unique.
	ID string

	Data []byte // the text, or whatever else is in its place: a web page, say. The receiver may keep it
	Name string // of the member, with its extension; "" for a field of a line
	Type string // the media type that a WARC record has, as "text/html"; "" elsewhere

	URL, Headline, Byline, Outlet string // as far as the archive has them
	Date                          time.Time
}

// An Error is why a document, or what may be many of them, was passed over.
type Error struct {
	Key    string // of the document, or of the archive
	Line   int    // from 1; 0 in what has no lines
	Offset int64  // in bytes, of the uncompressed archive or, for damage to the compression, of the compressed one; -1 when unknown
	Err    error
}

func (e *Error) Error() string {
	switch {
	case e.Line > 0:
		return fmt.Sprintf("line %d, byte %d: %v", e.Line, e.Offset, e.Err)
	case e.Offset >= 0:
		return fmt.Sprintf("byte %d: %v", e.Offset, e.Err)
	}
	return e.Err.Error()
}

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// A TooLongError is the reason for passing over a line, row or member.
type TooLongError struct {
	What  string // "line", "row", "document"
	Limit int64  // in bytes
}

func (e *TooLongError) Error() string {
	return fmt.Sprintf("a %s of more than %d bytes", e.What, e.Limit)
}
