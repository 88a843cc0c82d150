package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A warcReader knows how far it is in a WARC file.
type warcReader struct {
	in     *bufio.Reader
	at     int64
	record int64 // where the record begins
}

// line reads a line of a head; it is not longer than the buffer.
func (r *warcReader) line() (string, error) {
	line, err := r.in.ReadSlice('\n')
	r.at += int64(len(line))
	return strings.TrimRight(string(line), "\r\n"), err
}

// warc reads the texts and pages of a WARC file: responses that succeeded, resources and conversions.
func (w *walker) warc(p place, in *bufio.Reader) bool {
	r := &warcReader{in: in}
	for {
		head, err := r.next()
		var d *damage
		switch {
		case err == io.EOF:
			return true
		case errors.As(err, &d):
			if !w.fail(p.key, 0, d.offset, d) {
				return false
			}
			if d.last {
				return true
			}
			continue
		case errors.Is(err, errNoRecord):
			if !w.fail(p.key, 0, r.record, err) {
				return false
			}
			continue
		case err != nil:
			return w.fail(p.key, 0, r.at, err)
		}
		length, err := strconv.ParseInt(head["content-length"], 10, 64)
		if err != nil || length < 0 {
			if !w.fail(p.key, 0, r.record, fmt.Errorf("a record whose Content-Length is %q", head["content-length"])) {
				return false
			}
			continue
		}
		body := &io.LimitedReader{R: in, N: length}
		doc, err := w.record(p, head, r.record, body)
		if err == nil || !errors.As(err, &d) {
			_, rest := io.Copy(io.Discard, body)
			if rest == nil && body.N > 0 {
				rest = io.ErrUnexpectedEOF
			}
			if rest != nil {
				err = rest
			}
		}
		r.at += length - body.N
		switch {
		case err != nil && !w.damaged(doc.Key, &Error{doc.Key, 0, r.record, err}):
			return false
		case err == nil && doc.Data != nil && !w.yield(doc, nil):
			return false
		}
		if errors.As(err, &d) && d.last {
			return true
		}
	}
}

// errNoRecord is what stands between records and is none.
var errNoRecord = errors.New("no WARC record begins here; reading goes on with the next")

// next reads the head of the next record.
func (r *warcReader) next() (map[string]string, error) {
	for {
		r.record = r.at
		line, err := r.line()
		switch {
		case strings.HasPrefix(line, "WARC/") && err == nil:
			return r.head()
		case err == io.EOF && line == "":
			return nil, io.EOF
		case err != nil && err != io.EOF && err != bufio.ErrBufferFull:
			return nil, err
		case line != "":
			if err := r.untilRecord(); err != nil && err != io.EOF {
				return nil, err
			}
			return nil, errNoRecord
		}
	}
}

// untilRecord passes over lines up to one that begins a record.
func (r *warcReader) untilRecord() error {
	start := true
	for {
		if start {
			if head, _ := r.in.Peek(5); string(head) == "WARC/" {
				return nil
			}
		}
		line, err := r.in.ReadSlice('\n')
		r.at += int64(len(line))
		if err != nil && err != bufio.ErrBufferFull {
			return err
		}
		start = err == nil
	}
}

// head reads the fields of a record, their names in small letters.
func (r *warcReader) head() (map[string]string, error) {
	fields := map[string]string{}
	for len(fields) < 1000 {
		line, err := r.line()
		if err != nil {
			return nil, err
		}
		if line == "" {
			break
		}
		if name, value, ok := strings.Cut(line, ":"); ok {
			fields[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
		}
	}
	return fields, nil
}

// record makes a document of a record; it has no Data when it holds no text or page.
func (w *walker) record(p place, head map[string]string, offset int64, body io.Reader) (Document, error) {
	uri := strings.Trim(head["warc-target-uri"], "<>")
	d := Document{Key: p.key + "@" + strconv.FormatInt(offset, 10), ID: uri, URL: uri}
	if uri == "" {
		d.ID = strings.Trim(head["warc-record-id"], "<>")
	}
	if date, err := parseDate(head["warc-date"]); err == nil {
		d.Date = date
	}
	d.Type = mediaType(head["content-type"])
	switch head["warc-type"] {
	case "response":
		if d.Type != "application/http" {
			return d, nil
		}
		in := bufio.NewReader(body)
		http, err := readHTTP(in)
		if err != nil || http == nil {
			return d, err
		}
		d.Type, body = mediaType(http["content-type"]), in
		if strings.EqualFold(http["transfer-encoding"], "chunked") {
			body = &chunkedReader{in: in}
		}
	case "resource", "conversion":
	default:
		return d, nil
	}
	if d.Type != "text/html" && d.Type != "text/plain" && d.Type != "application/xhtml+xml" {
		return d, nil
	}
	data, err := w.payload(body)
	d.Data = data
	return d, err
}

// payload reads a page, which may be compressed whatever its head says.
func (w *walker) payload(body io.Reader) ([]byte, error) {
	in := bufio.NewReader(body)
	if head, _ := in.Peek(3); bytes.Equal(head, []byte{0x1f, 0x8b, 8}) {
		return w.read(&gzipReader{in: newCounter(in)})
	}
	return w.read(in)
}

// mediaType is a type without its parameters.
func mediaType(s string) string {
	s, _, _ = strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(s))
}
