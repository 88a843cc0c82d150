package batch

import (
	"context"
	"fmt"
	"iter"

	"github.com/whosaid/whosaid/attribution"
)

// DefaultLimit is how many bytes of text a document may have when [Options.Limit] is 0. An extraction takes 100 to 500 bytes of
// memory for each byte of text, so a worker needs half a gigabyte at the very most, and usually a tenth of that for a document of
// this size.
const DefaultLimit = 1 << 20

// A Document is an article on its way in.
type Document struct {
	ID      string // the caller's name for it, which comes out with its records; nothing rests on it
	Article attribution.Article
}

// A Result is what an article holds.
type Result struct {
	Document
	attribution.Result
}

// Options say how to work. The zero value is right for most.
type Options struct {
	Extractor *attribution.Extractor // nil for one without settings
	Workers   int                    // goroutines that extract; 0 for as many as Go runs at once (GOMAXPROCS)
	Limit     int                    // bytes of text that a document may have; 0 for DefaultLimit, below 0 for no limit

	// Progress is called after every document, in order, on the goroutine of the loop and before the loop has the document.
	Progress func(Progress)
}

// Progress is how far a batch is.
type Progress struct {
	Documents int   // that came out, failed ones included
	Failed    int   // that came out as an error
	Quotes    int   // found so far
	Bytes     int64 // of text that was read
}

// An Error says which document was passed over. A document for which the iterator of the caller has an error is named by the ID
// that stands beside it, which may be empty.
type Error struct {
	ID  string
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("document %q: %v", e.ID, e.Err) }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }

// A TooLongError is the reason of an [Error] for a document of more bytes than [Options.Limit] allows.
type TooLongError struct {
	Bytes, Limit int
}

func (e *TooLongError) Error() string {
	return fmt.Sprintf("a text of %d bytes; at most %d are read (Options.Limit): cut it up, or raise the limit", e.Bytes, e.Limit)
}

// Extract gives the records of the documents, in their order. A document that fails, in the iterator or because it is too long,
// is an [*Error] in its place. A document on which one of the caller's own rules gave up has its records and an error beside
// them: see [attribution.Extractor.Extract]. When ctx ends, its error is the last pair, and it comes at once; goroutines, memory
// and what happens when the loop is left are as [Map] says, and a document once begun is not cut short.
//
// Each range over what Extract gives begins anew, with a range over docs.
func Extract(ctx context.Context, docs iter.Seq2[Document, error], opts Options) iter.Seq2[Result, error] {
	extractor, limit := opts.Extractor, opts.Limit
	if extractor == nil {
		extractor = new(attribution.Extractor)
	}
	if limit == 0 {
		limit = DefaultLimit
	}
	work := func(ctx context.Context, d Document) (Result, error) {
		r := Result{Document: d}
		if n := len(d.Article.Text); limit > 0 && n > limit {
			return r, &Error{d.ID, &TooLongError{n, limit}}
		}
		if err := ctx.Err(); err != nil {
			return r, err // nobody waits for it
		}
		res, err := extractor.ExtractArticle(d.Article)
		r.Result = res
		if err != nil {
			err = &Error{d.ID, err}
		}
		return r, err
	}
	return func(yield func(Result, error) bool) {
		var p Progress
		for r, err := range Map(ctx, named(docs), opts.Workers, work) {
			if err != nil && err == ctx.Err() {
				yield(r, err)
				return
			}
			p.count(r, err)
			if opts.Progress != nil {
				opts.Progress(p)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// named puts the errors of an iterator under the ids that stand beside them.
func named(docs iter.Seq2[Document, error]) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		for d, err := range docs {
			if err != nil {
				err = &Error{d.ID, err}
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// count adds a document.
func (p *Progress) count(r Result, err error) {
	p.Documents++
	p.Quotes += len(r.Quotes)
	if err != nil {
		p.Failed++
	}
	if r.Quotes != nil {
		p.Bytes += int64(len(r.Article.Text))
	}
}
