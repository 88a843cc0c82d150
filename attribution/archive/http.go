package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// readHTTP reads the head of a response as a crawler kept it, field names in small letters; nil for one that did not succeed.
func readHTTP(in *bufio.Reader) (map[string]string, error) {
	r := warcReader{in: in}
	status, err := r.line()
	if err != nil {
		return nil, fmt.Errorf("a response without a head: %w", err)
	}
	fields := strings.Fields(status)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		return nil, errors.New("a response that is none of HTTP")
	}
	if fields[1] != "200" {
		return nil, nil
	}
	head, err := r.head()
	if err != nil {
		return nil, fmt.Errorf("a response without a whole head: %w", err)
	}
	return head, nil
}

// A chunkedReader takes the lengths out of a body that was sent in chunks. Crawlers that took them out already, and kept the
// field that says so, are met often: a body that does not begin with a length is given as it is.
type chunkedReader struct {
	in    *bufio.Reader
	left  int64
	plain bool
	begun bool
	done  bool
}

func (c *chunkedReader) Read(p []byte) (int, error) {
	for !c.plain && !c.done && c.left == 0 {
		if err := c.chunk(); err != nil {
			return 0, err
		}
	}
	switch {
	case c.done:
		return 0, io.EOF
	case c.plain:
		return c.in.Read(p)
	}
	n, err := c.in.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// chunk reads the length of the next chunk.
func (c *chunkedReader) chunk() error {
	if !c.begun {
		c.begun = true
		head, _ := c.in.Peek(20)
		first, _, ok := strings.Cut(string(head), "\n")
		if _, err := length(first); !ok || err != nil {
			c.plain = true
			return nil
		}
	} else if _, err := c.in.ReadSlice('\n'); err != nil { // behind the chunk before
		return io.ErrUnexpectedEOF
	}
	line, err := c.in.ReadSlice('\n')
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	if c.left, err = length(string(line)); err != nil {
		return err
	}
	c.done = c.left == 0
	return nil
}

// length reads the length of a chunk.
func length(line string) (int64, error) {
	line, _, _ = strings.Cut(line, ";")
	n, err := strconv.ParseInt(strings.TrimSpace(line), 16, 64)
	if err == nil && n < 0 {
		err = errors.New("a chunk of negative length")
	}
	return n, err
}
