package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/archive"
)

// An item is a document on its way in, or what was passed over in its place. Those of a run are the same in each run over the
// same input, in the same order.
type item struct {
	key  string // where it stands: another one for each item
	id   string
	name string // what messages call it
	load func() (input, error)
	from archive.Document // what an archive says of it; zero for a file of its own
	err  error            // why there is nothing to load

	window *windowed // in the place of load, for a text that is read in windows
	ends   bool      // err is the end of the run
}

// A shelf finds the items of the sources.
type shelf struct {
	stdin io.Reader
	load  func(path string) (input, error) // a file that holds one document
	opts  archive.Options
	read  func(n int) // is told how many bytes of archives were read
	long  longTexts   // what is done with texts that are too long for one piece
}

// items gives what the sources hold. It reads archives, and of other files only what they are; these are loaded by who works on
// them. A shelf without options takes every file for one document.
func (s shelf) items(ctx context.Context, sources []source) iter.Seq[item] {
	return func(yield func(item) bool) {
		for _, src := range sources {
			if !s.source(ctx, src, yield) {
				return
			}
		}
	}
}

// source gives the items of one source; false when the loop was left.
func (s shelf) source(ctx context.Context, src source, yield func(item) bool) bool {
	one := item{key: src.path, id: src.id, name: nameOf(src.path), load: func() (input, error) { return s.load(src.path) }}
	if s.read == nil {
		return yield(one)
	}
	file, in, form := s.open(src)
	if file != nil {
		defer file.Close()
	}
	if form == archive.None {
		if s.long.file(src.path, file, s.opts.Limit) {
			return s.windows(ctx, one, counted{file, s.read}, yield)
		}
		if src.path == stdinPath {
			var long bool
			if long, in = s.long.input(in); long {
				return s.windows(ctx, one, in, yield)
			}
			one.load = func() (input, error) { return loader{stdin: in, limit: s.opts.Limit}.load(src.path) }
		}
		return yield(one)
	}
	opts := s.opts
	opts.Name, opts.Form = src.path, form
	if src.path == stdinPath {
		opts.Name = "stdin"
	}
	for d, err := range archive.Read(in, opts) {
		it := s.member(src, d, err)
		ok := false
		if err == nil && s.long.takes(d) {
			ok = s.windows(ctx, it, bytes.NewReader(d.Data), yield)
		} else {
			ok = yield(it)
		}
		if ctx.Err() != nil || !ok {
			return false
		}
	}
	return true
}

// open looks at a source. What can't be opened is no archive: who loads it says why.
func (s shelf) open(src source) (*os.File, io.Reader, archive.Form) {
	in, form := s.stdin, s.opts.Form
	var file *os.File
	if src.path != stdinPath {
		var err error
		if file, err = os.Open(src.path); err != nil {
			return nil, nil, archive.None
		}
		in = file
		info, err := file.Stat()
		if err != nil || !info.Mode().IsRegular() && form == archive.None {
			// Looking at a pipe would take from it what its loader needs, and it can't be opened again.
			return file, nil, archive.None
		}
	}
	if form != archive.None {
		return file, counted{in, s.read}, form
	}
	if file != nil {
		head := make([]byte, archive.HeadLen)
		n, _ := io.ReadFull(file, head)
		form = archive.FormOf(head[:n], src.path)
		if _, err := file.Seek(0, io.SeekStart); err != nil || form == archive.None {
			return file, nil, archive.None
		}
		if form == archive.Zip {
			return file, file, form
		}
		return file, counted{file, s.read}, form
	}
	head, in := beginning(in)
	if form = archive.FormOf(head, ""); form == archive.None {
		return nil, in, form
	}
	return nil, counted{in, s.read}, form
}

// beginning looks at how an input begins, and gives what reads all of it. It waits for no more than it must see: a queue may send
// a line and wait for the answer. The end of a terminal's input is given once, so it is not asked for a second time.
func beginning(in io.Reader) ([]byte, io.Reader) {
	b := bufio.NewReaderSize(in, 64<<10)
	head, err := b.Peek(1)
	for err == nil && len(head) < archive.HeadLen && !firstLine(head) {
		head, err = b.Peek(max(len(head)+1, b.Buffered()))
	}
	switch err {
	case nil:
		return head, b
	case io.EOF:
		return head, bytes.NewReader(bytes.Clone(head))
	}
	return head, io.MultiReader(bytes.NewReader(bytes.Clone(head)), broken{err})
}

// A broken reader gives nothing but an error.
type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }

// firstLine tells whether the beginning of an input holds its first line, and that this is a JSON object.
func firstLine(head []byte) bool {
	return strings.Contains(string(head), "\n") && archive.FormOf(head, "") == archive.Lines
}

// A counted reader tells how many bytes it gave.
type counted struct {
	io.Reader
	read func(n int)
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read(n)
	return n, err
}

// member is an item of an archive.
func (s shelf) member(src source, d archive.Document, err error) item {
	it := item{key: d.Key, id: d.ID, name: nameOf(src.path), from: d}
	if rest := strings.TrimPrefix(strings.TrimPrefix(d.Key, src.path), "/"); rest != d.Key && strings.HasPrefix(d.Key, src.path+"/") {
		it.name += ": " + printable(rest)
	}
	var where *archive.Error
	var long *archive.TooLongError
	switch {
	case errors.As(err, &long):
		it.err = fmt.Errorf("%s; cut it up, or raise -max-size", printable(err.Error()))
	case errors.As(err, &where):
		it.err = errors.New(printable(err.Error()))
	case err != nil:
		it.err = err
	}
	it.from.Data = nil
	it.load = func() (input, error) {
		name := d.Name
		if strings.Contains(d.Type, "html") {
			name = ".html"
		}
		in, err := parse(name, d.Data)
		if err != nil {
			if d.Name == "" { // the name of the source does not say which one
				err = fmt.Errorf("%s: %w", printable(d.ID), err)
			}
			return in, err
		}
		return in, nil
	}
	return it
}

// beside adds what an archive says of a document to what the user says, which goes before.
func (it item) beside(about attribution.Article) attribution.Article {
	d := it.from
	for _, f := range []struct {
		to   *string
		from string
	}{{&about.Headline, d.Headline}, {&about.Byline, d.Byline}, {&about.Outlet, d.Outlet}} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	if about.Date.IsZero() {
		about.Date = d.Date
	}
	return about
}
