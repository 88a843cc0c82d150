package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// A Format is a way to write documents: the types of this package whose names are those of standards. Their zero values write
// what most programs read; their fields are what else can be asked for. A Format may be used from any number of goroutines.
type Format interface {
	// Append appends one document, as it stands in a file.
	Append(dst []byte, d *Document) ([]byte, error)
	// Frame is what a file needs around its documents.
	Frame() Frame
}

// A Frame makes a file of documents: begin, the documents with what stands between each two, end.
type Frame struct {
	Begin, Between, End string
}

// Write writes a whole file. For more documents than one has in memory see [NewWriter].
func Write(w io.Writer, f Format, docs ...*Document) error {
	out := NewWriter(w, f)
	for _, d := range docs {
		if err := out.Write(d); err != nil {
			return err
		}
	}
	return out.Close()
}

// A wholeFormat is laid out when all documents of a file are known.
type wholeFormat interface {
	appendAll(dst []byte, docs []*Document) ([]byte, error)
}

// A Writer writes documents one by one. It is for one goroutine.
type Writer struct {
	w     io.Writer
	f     Format
	frame Frame
	buf   []byte
	begun bool
	held  []*Document // of a wholeFormat
}

// NewWriter begins a file. Each document is one call of w.Write: nothing is held back, but by [HTML], which needs all of them.
func NewWriter(w io.Writer, f Format) *Writer {
	return &Writer{w: w, f: f, frame: f.Frame()}
}

// Write writes a document. When the document itself can't be written nothing of it is, and the file may go on.
func (w *Writer) Write(d *Document) error {
	if _, whole := w.f.(wholeFormat); whole {
		if err := d.check(); err != nil {
			return err
		}
		w.held = append(w.held, d)
		return nil
	}
	before := w.frame.Between
	if !w.begun {
		before = w.frame.Begin
	}
	buf, err := w.f.Append(append(w.buf[:0], before...), d)
	if err != nil {
		return err
	}
	w.begun, w.buf = true, buf
	if _, err := w.w.Write(buf); err != nil {
		return fmt.Errorf("document %q: %w", d.ID, err)
	}
	return nil
}

// Close ends the file. It does not close the writer below.
func (w *Writer) Close() error {
	if f, whole := w.f.(wholeFormat); whole {
		return w.closeWhole(f)
	}
	end := w.frame.End
	if !w.begun {
		end = w.frame.Begin + end
	}
	if end == "" {
		return nil
	}
	if _, err := io.WriteString(w.w, end); err != nil {
		return fmt.Errorf("the end of the file: %w", err)
	}
	return nil
}

// closeWhole writes all that was held back.
func (w *Writer) closeWhole(f wholeFormat) error {
	all, err := f.appendAll(nil, w.held)
	if err != nil {
		return err
	}
	if _, err := w.w.Write(all); err != nil {
		if len(w.held) > 0 {
			return fmt.Errorf("document %q: %w", w.held[0].ID, err)
		}
		return fmt.Errorf("the page: %w", err)
	}
	return nil
}

// lines is the frame of formats that write lines and nothing around them.
type lines struct{}

// Frame is empty: files can be put together by cat.
func (lines) Frame() Frame { return Frame{} }

// appendJSON appends a value as one line of JSON. <, > and & stay readable: this is no web page.
func appendJSON(dst []byte, d *Document, v any) ([]byte, error) {
	b := bytes.NewBuffer(dst)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return dst, fmt.Errorf("document %q: %w", d.ID, err)
	}
	return b.Bytes(), nil
}
