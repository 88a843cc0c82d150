package archive

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// DefaultLimit is how many bytes a document may have when [Options.Limit] is 0: a line, a row or a member.
const DefaultLimit = 16 << 20

// deepest is how many archives may stand in each other.
const deepest = 5

// Fields are the names of the fields of JSON lines and the columns of CSV. An empty one is called as its field is here, in small
// letters: "id", "text" and so on.
type Fields struct {
	ID, Text, URL, Date, Outlet, Headline, Byline string
}

// Options say how to read. The zero value is right for most.
type Options struct {
	Name    string                 // of the archive: begins the keys, and tells CSV
	Form    Form                   // of it, where its bytes and its name don't tell; what stands in it is looked at
	Fields  Fields                 // where the documents are in lines and rows
	Limit   int64                  // bytes that a document may have; 0 for DefaultLimit
	Include func(name string) bool // which members of tar and zip to read, by their whole names; nil for all
}

// Read gives the documents of an archive, in order, and an [*Error] for each that is passed over. What is no archive is one
// document. Reading goes on as long as it can, and ends when the loop is left; nothing is read ahead but a buffer.
//
// Zip has its table at the end: r must be an io.ReaderAt and io.Seeker, as a file is.
func Read(r io.Reader, opts Options) iter.Seq2[Document, error] {
	if opts.Limit <= 0 {
		opts.Limit = DefaultLimit
	}
	return func(yield func(Document, error) bool) {
		w := walker{opts: opts, yield: yield}
		w.archive(place{key: opts.Name, name: opts.Name}, r, opts.Form, 0)
	}
}

// A place is where something stands.
type place struct {
	key  string
	name string // what it is called, with an extension
}

// A walker goes through an archive. Its methods give false when the loop was left.
type walker struct {
	opts  Options
	yield func(Document, error) bool
}

// fail reports what is passed over.
func (w *walker) fail(key string, line int, offset int64, err error) bool {
	return w.yield(Document{Key: key, ID: idOf(key)}, &Error{key, line, offset, err})
}

// archive reads what may be one.
func (w *walker) archive(p place, r io.Reader, form Form, depth int) bool {
	if depth > deepest {
		return w.fail(p.key, 0, -1, errors.New("archives in archives, too many of them"))
	}
	in := bufio.NewReaderSize(r, bufferLen)
	if form == None {
		var head []byte
		head, in = peek(in, HeadLen)
		form = FormOf(head, p.name)
	}
	switch form {
	case Gzip:
		return w.archive(place{p.key, uncompressed(p.name)}, &gzipReader{in: newCounter(in)}, None, depth+1)
	case Zstd:
		return w.zstd(p, in, depth)
	case Tar:
		return w.tar(p, in, depth)
	case Zip:
		return w.zip(p, r, depth)
	case WARC:
		return w.warc(p, in)
	case Lines:
		return w.lines(p, in)
	case CSV:
		return w.csv(p, in)
	}
	return w.whole(p, in)
}

// bufferLen is how much is read ahead, in bytes.
const bufferLen = 64 << 10

// peek looks at the next n bytes, or all there are before an error. bufio.Reader.Peek would forget the error, behind which a
// damaged archive goes on: the reader that it gives has it.
func peek(in *bufio.Reader, n int) ([]byte, *bufio.Reader) {
	head, err := in.Peek(n)
	if err == nil || err == io.EOF {
		return head, in
	}
	head = bytes.Clone(head)
	_, _ = in.Discard(len(head))
	return head, bufio.NewReaderSize(io.MultiReader(bytes.NewReader(head), &once{err}, in), bufferLen)
}

// once gives an error one time, and nothing afterwards.
type once struct{ err error }

func (o *once) Read([]byte) (int, error) {
	err := o.err
	if o.err = io.EOF; err == nil {
		err = io.EOF
	}
	return 0, err
}

// whole reads one document.
func (w *walker) whole(p place, r io.Reader) bool {
	data, err := w.read(r)
	if err != nil {
		return w.damaged(p.key, err)
	}
	return w.yield(Document{Key: p.key, ID: idOf(p.name), Name: p.name, Data: data}, nil)
}

// read reads what is no longer than the limit.
func (w *walker) read(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, w.opts.Limit+1))
	if err == nil && int64(len(data)) > w.opts.Limit {
		err = &TooLongError{"document", w.opts.Limit}
	}
	return data, err
}

// damaged reports an error of reading, which says itself where it is if anybody knows.
func (w *walker) damaged(key string, err error) bool {
	var d *damage
	if errors.As(err, &d) {
		return w.fail(key, 0, d.offset, d)
	}
	return w.fail(key, 0, -1, err)
}
