package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// block is what all of a tar archive comes in.
const block = 512

// longestHead is how long a name, or what else stands before a member, may be.
const longestHead = 1 << 20

// A tarReader reads the regular files of a tar archive: ustar, GNU and pax. It is not that of the standard library, which brings
// along os/user, and with it cgo: names of owners are of no use here, and the command stays one static file.
type tarReader struct {
	in   io.Reader
	left int64 // of the member
	pad  int64 // behind it
	name string
}

var (
	errTarChecksum = errors.New("a header whose checksum is wrong")
	errTarHead     = errors.New("a header that makes no sense")
)

// Read reads of the member.
func (t *tarReader) Read(p []byte) (int, error) {
	if t.left == 0 {
		return 0, io.EOF
	}
	n, err := t.in.Read(p[:min(int64(len(p)), t.left)])
	t.left -= int64(n)
	if err == io.EOF && t.left > 0 {
		err = io.ErrUnexpectedEOF
	} else if err == io.EOF {
		err = nil
	}
	return n, err
}

// next goes to the next regular file. The error is io.EOF behind the last.
func (t *tarReader) next() error {
	var long string
	pax := map[string]string{}
	for {
		head, err := t.header()
		if err != nil {
			return err
		}
		size, err := number(head[124:136])
		if err != nil {
			return err
		}
		kind := head[156]
		switch kind {
		case 'L', 'x':
			data, err := t.extra(size)
			if err != nil {
				return err
			}
			if kind == 'L' {
				long = field(data)
			} else if pax, err = records(data); err != nil {
				return err
			}
			continue
		}
		if text, ok := pax["size"]; ok && kind != 'g' {
			if size, err = strconv.ParseInt(text, 10, 64); err != nil || size < 0 {
				return errTarHead
			}
		}
		if kind == '1' || kind == '2' || kind == '5' { // links and folders have none, whatever they say
			size = 0
		}
		t.member(size)
		t.name = nameOfTar(head, long, pax)
		if kind == '0' || kind == 0 && !strings.HasSuffix(t.name, "/") || kind == '7' {
			return nil
		}
		if kind != 'g' {
			long, pax = "", map[string]string{}
		}
	}
}

// member begins what is of a size.
func (t *tarReader) member(size int64) { t.left, t.pad = size, -size&(block-1) }

// header reads the next header, behind what is left of the member. Two blocks of zeros end the archive, and so does its end.
func (t *tarReader) header() ([]byte, error) {
	rest := t.left + t.pad
	t.left, t.pad = 0, 0
	if n, err := io.CopyN(io.Discard, t.in, rest); err != nil {
		if err == io.EOF && n < rest {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	head := make([]byte, block)
	if _, err := io.ReadFull(t.in, head); err != nil {
		return nil, err
	}
	if bytes.Equal(head, make([]byte, block)) {
		_, err := io.Copy(io.Discard, t.in)
		if err == nil {
			err = io.EOF
		}
		return nil, err
	}
	want, err := number(head[148:156])
	sum := int64(8 * ' ')
	for i, b := range head {
		if i < 148 || i >= 156 {
			sum += int64(b)
		}
	}
	if err != nil || sum != want {
		return nil, errTarChecksum
	}
	return head, nil
}

// extra reads what stands in place of a member and says something of the next.
func (t *tarReader) extra(size int64) ([]byte, error) {
	if size > longestHead {
		return nil, errTarHead
	}
	t.member(size)
	data := make([]byte, size)
	_, err := io.ReadFull(t, data)
	if err == io.EOF && size > 0 {
		err = io.ErrUnexpectedEOF
	}
	if size == 0 {
		err = nil
	}
	return data, err
}

// nameOfTar is the name of a member, from wherever it is told.
func nameOfTar(head []byte, long string, pax map[string]string) string {
	name := field(head[:100])
	if prefix := field(head[345:500]); prefix != "" && string(head[257:263]) == "ustar\x00" {
		name = prefix + "/" + name
	}
	if long != "" {
		name = long
	}
	if path := pax["path"]; path != "" {
		name = path
	}
	return name
}

// field is a text up to its NUL.
func field(b []byte) string {
	text, _, _ := bytes.Cut(b, []byte{0})
	return string(text)
}

// number reads a number in octal digits, or in the bytes themselves as GNU writes large ones.
func number(b []byte) (int64, error) {
	if b[0]&0x80 != 0 {
		n := int64(b[0] & 0x7f)
		for _, c := range b[1:] {
			if n > math.MaxInt64>>9 {
				return 0, errTarHead
			}
			n = n<<8 | int64(c)
		}
		return n, nil
	}
	text := strings.Trim(field(b), " ")
	if text == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(text, 8, 63)
	if err != nil || n < 0 {
		return 0, errTarHead
	}
	return n, nil
}

// records reads what pax says: "LENGTH NAME=VALUE\n" as often as there is something to say.
func records(data []byte) (map[string]string, error) {
	said := map[string]string{}
	for len(data) > 0 {
		length, _, ok := bytes.Cut(data, []byte(" "))
		n, err := strconv.Atoi(string(length))
		if !ok || err != nil || n <= len(length)+1 || n > len(data) || data[n-1] != '\n' {
			return nil, errTarHead
		}
		name, value, ok := strings.Cut(string(data[len(length)+1:n-1]), "=")
		if !ok {
			return nil, errTarHead
		}
		said[name] = value
		data = data[n:]
	}
	return said, nil
}

// tar reads the files of a tar archive.
func (w *walker) tar(p place, in io.Reader, depth int) bool {
	t := &tarReader{in: in}
	for {
		err := t.next()
		var d *damage
		switch {
		case err == io.EOF:
			return true
		case errors.As(err, &d):
			return w.fail(p.key, 0, d.offset, &damage{d.offset, d.err, true})
		case err != nil:
			return w.fail(p.key, 0, -1, fmt.Errorf("the tar archive is broken here, nothing behind it can be read: %w", err))
		}
		if w.wanted(t.name) && !w.archive(place{p.key + "/" + t.name, t.name}, t, None, depth+1) {
			return false
		}
	}
}
