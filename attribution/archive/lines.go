package archive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// A lineReader cuts what it reads into lines, and holds no more of one than the limit.
type lineReader struct {
	in     *bufio.Reader
	limit  int64
	number int   // of the line, from 1
	offset int64 // where it begins
	next   int64 // where the next one begins
	buf    []byte
	half   bool // the line has no end: the input ends in it
}

func newLineReader(in *bufio.Reader, limit int64) *lineReader {
	head, in := peek(in, len(mark))
	l := &lineReader{in: in, limit: limit}
	if string(head) == mark {
		n, _ := in.Discard(len(mark))
		l.next = int64(n)
	}
	return l
}

// line gives the next line without its end, until the next call. The error is io.EOF at the end, a TooLongError for a line that
// was passed over, a damage in a line that can't be read to its end, or what reading came to, behind which there is nothing.
func (l *lineReader) line() ([]byte, error) {
	l.number++
	l.offset, l.buf, l.half = l.next, l.buf[:0], false
	if int64(cap(l.buf)) > 4<<20 {
		l.buf = nil // one long line must not hold its memory for ever
	}
	long := false
	for {
		piece, err := l.in.ReadSlice('\n')
		l.next += int64(len(piece))
		if long = long || int64(len(l.buf)+len(piece)) > l.limit+2; !long {
			l.buf = append(l.buf, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && l.next == l.offset:
			return nil, io.EOF
		case err == io.EOF:
			l.half = true
		case err != nil:
			return nil, err
		}
		break
	}
	line := bytes.TrimSuffix(bytes.TrimSuffix(l.buf, []byte("\n")), []byte("\r"))
	if long || int64(len(line)) > l.limit {
		return nil, &TooLongError{"line", l.limit}
	}
	return line, nil
}

// problem reports an error of line; it gives whether to go on.
func (l *lineReader) problem(w *walker, p place, err error) bool {
	var long *TooLongError
	var d *damage
	switch {
	case err == io.EOF:
		return false
	case errors.As(err, &long):
		return w.fail(p.line(l.number), l.number, l.offset, err)
	case errors.As(err, &d):
		return w.fail(p.line(l.number), 0, d.offset, fmt.Errorf("behind line %d: %w", l.number-1, d)) && !d.last
	}
	w.fail(p.line(l.number), l.number, l.offset, err)
	return false
}

// line is the key of a line.
func (p place) line(n int) string { return p.key + ":" + strconv.Itoa(n) }

// lines reads JSON lines. It gives false when the loop was left, as problem does at the end, which is all the same to the caller
// of an archive that holds no other.
func (w *walker) lines(p place, in *bufio.Reader) bool {
	left := false
	inner := walker{w.opts, func(d Document, err error) bool {
		left = !w.yield(d, err)
		return !left
	}}
	l := newLineReader(in, w.opts.Limit)
	for !left {
		line, err := l.line()
		if err != nil {
			if !l.problem(&inner, p, err) {
				break
			}
			continue
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		d, at, err := w.opts.Fields.object(line)
		d.Key = p.line(l.number)
		if d.ID == "" {
			d.ID = idOf(p.name) + ":" + strconv.Itoa(l.number)
		}
		if err != nil && l.half && !json.Valid(line) {
			at, err = 0, errors.New("the input ends in the middle of a line")
		}
		if err != nil {
			inner.fail(d.Key, l.number, l.offset+int64(at), err)
			continue
		}
		inner.yield(d, nil)
	}
	return !left
}
