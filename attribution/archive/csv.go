package archive

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// A rowReader puts lines together to the rows that they are of: a field between quotation marks may hold the ends of lines.
type rowReader struct {
	*lineReader
	comma  rune
	row    []byte
	line   int // where the row begins
	offset int64
}

// A rowError is a row that is wrong, where reading it went well.
type rowError struct{ error }

func (e rowError) Unwrap() error { return e.error }

// next gives the next row, a rowError, or an error as line gives it. A row that is longer than the limit is passed over up to
// where its quotation marks pair.
func (r *rowReader) next() ([]string, error) {
	r.row = r.row[:0]
	marks, long := 0, false
	for {
		line, err := r.lineReader.line()
		if len(r.row) == 0 {
			r.line, r.offset = r.number, r.lineReader.offset
		}
		if err == io.EOF && len(r.row) > 0 {
			return nil, rowError{errors.New("the input ends in the middle of a row")}
		}
		if err != nil {
			return nil, err
		}
		if len(r.row) == 0 && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if long = long || int64(len(r.row)+len(line)) > r.limit; !long {
			r.row = append(append(r.row, line...), '\n')
		}
		marks += bytes.Count(line, []byte{'"'})
		if marks%2 == 0 {
			break
		}
	}
	if long {
		return nil, rowError{&TooLongError{"row", r.limit}}
	}
	c := csv.NewReader(bytes.NewReader(r.row))
	c.Comma, c.FieldsPerRecord = r.comma, -1
	fields, err := c.Read()
	var syntax *csv.ParseError
	switch {
	case errors.As(err, &syntax):
		return nil, rowError{fmt.Errorf("no row of CSV: %w", syntax.Err)}
	case err != nil:
		return nil, rowError{err}
	case c.InputOffset() < int64(len(r.row)):
		return nil, rowError{errors.New("no row of CSV: its quotation marks do not pair")}
	}
	return fields, nil
}

// csv reads rows below a row of names.
func (w *walker) csv(p place, in *bufio.Reader) bool {
	left := false
	inner := walker{w.opts, func(d Document, err error) bool {
		left = !w.yield(d, err)
		return !left
	}}
	head, in := peek(in, HeadLen)
	r := rowReader{lineReader: newLineReader(in, w.opts.Limit), comma: separator(head)}
	names, err := r.next()
	if err != nil {
		if len(head) > 0 {
			inner.fail(p.line(r.line), r.line, r.offset, fmt.Errorf("the row of names can't be read: %w", err))
		}
		return !left
	}
	f := w.opts.Fields.named()
	if !slices.Contains(names, f.Text) {
		inner.fail(p.line(r.line), r.line, r.offset, fmt.Errorf("no column is called %q, there are %q: say which is the text", f.Text, names))
		return !left
	}
	for !left {
		row, err := r.next()
		switch wrong := (rowError{}); {
		case err == nil && len(row) != len(names):
			err = fmt.Errorf("%d fields, and there are %d names", len(row), len(names))
		case err == nil:
			err = r.give(&inner, p, names, row)
		case !errors.As(err, &wrong):
			if !r.problem(&inner, p, err) {
				return !left
			}
			continue
		}
		if err != nil {
			inner.fail(p.line(r.line), r.line, r.offset, err)
		}
	}
	return false
}

// give gives the document of a row.
func (r *rowReader) give(w *walker, p place, names, row []string) error {
	if at := invalid(r.row); at >= 0 {
		return fmt.Errorf("not UTF-8: byte 0x%02X, %d bytes on", r.row[at], at)
	}
	d, err := w.opts.Fields.document(func(name string) (string, bool, error) {
		i := slices.Index(names, name)
		if i < 0 {
			return "", false, nil
		}
		return row[i], true, nil
	})
	if err != nil {
		return err
	}
	d.Key = p.line(r.line)
	if d.ID == "" {
		d.ID = idOf(p.name) + ":" + strconv.Itoa(r.line)
	}
	w.yield(d, nil)
	return nil
}

// separator is the sign that stands most often in the row of names.
func separator(head []byte) rune {
	first, _, _ := strings.Cut(string(head), "\n")
	best := ','
	for _, c := range ";\t" {
		if strings.Count(first, string(c)) > strings.Count(first, string(best)) {
			best = c
		}
	}
	return best
}
