package archive

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// damage is a place where compressed bytes make no sense. A reader gives it once; what comes behind it is from behind the place.
type damage struct {
	offset int64 // of the compressed bytes: where the member begins that is broken
	err    error
	last   bool // nothing can be read behind it
}

func (d *damage) Error() string {
	if d.last {
		return fmt.Sprintf("the compressed data is broken (%v); nothing behind it can be read", d.err)
	}
	return fmt.Sprintf("the compressed data is broken (%v); reading goes on with its next member", d.err)
}

func (d *damage) Unwrap() error { return d.err }

// A counter knows how far it is. It gives single bytes, so that nobody buffers behind its back.
type counter struct {
	*bufio.Reader
	at int64
}

func newCounter(r *bufio.Reader) *counter { return &counter{Reader: r} }

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.at += int64(n)
	return n, err
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.Reader.ReadByte()
	if err == nil {
		c.at++
	}
	return b, err
}

// skip passes over n bytes that are in the buffer.
func (c *counter) skip(n int) {
	n, _ = c.Discard(n)
	c.at += int64(n)
}

// A gzipReader reads the members of a gzip file as one, and passes over those that are broken.
type gzipReader struct {
	in    *counter
	z     *gzip.Reader
	begin int64 // of the member
	open  bool
	end   error // given for ever
}

func (g *gzipReader) Read(p []byte) (int, error) {
	for g.end == nil {
		if !g.open {
			if err := g.next(); err != nil {
				return 0, err
			}
			continue
		}
		n, err := g.z.Read(p)
		switch {
		case err == io.EOF:
			g.open = false
			if n > 0 {
				return n, nil
			}
		case err != nil:
			return n, g.broken(err)
		default:
			return n, nil
		}
	}
	return 0, g.end
}

// next begins the next member. Zeros behind the last are padding, as of a tape.
func (g *gzipReader) next() error {
	for g.z != nil {
		b, err := g.in.Peek(1)
		if len(b) == 0 {
			g.end = err
			return err
		}
		if b[0] != 0 {
			break
		}
		g.in.skip(1)
	}
	g.begin = g.in.at
	var err error
	if g.z == nil {
		g.z, err = gzip.NewReader(g.in)
		if err != nil {
			g.z = new(gzip.Reader)
		}
	} else {
		err = g.z.Reset(g.in)
	}
	if err != nil {
		return g.broken(err)
	}
	g.z.Multistream(false)
	g.open = true
	return nil
}

// broken finds the next member behind one that is broken.
func (g *gzipReader) broken(err error) error {
	g.open = false
	d := &damage{offset: g.begin, err: err}
	var other *damage
	if errors.As(err, &other) {
		d.err = other.err // compressed twice
	}
	for {
		head, err := g.in.Peek(4)
		if len(head) < 4 {
			d.last, g.end = true, io.EOF
			if err != io.EOF {
				g.end = err
			}
			return d
		}
		if head[0] == 0x1f && head[1] == 0x8b && head[2] == 8 && head[3]&0xe0 == 0 {
			return d
		}
		g.in.skip(1)
	}
}

// zstd reads what is compressed with zstd. Its frames are not searched for behind one that is broken: they may be as long as
// the file.
func (w *walker) zstd(p place, in io.Reader, depth int) bool {
	z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(128<<20))
	if err != nil {
		return w.fail(p.key, 0, -1, err)
	}
	defer z.Close()
	return w.archive(place{p.key, uncompressed(p.name)}, &zstdReader{z: z}, None, depth+1)
}

// A zstdReader says damage of what is broken.
type zstdReader struct {
	z    *zstd.Decoder
	done bool
}

func (z *zstdReader) Read(p []byte) (int, error) {
	if z.done {
		return 0, io.EOF
	}
	n, err := z.z.Read(p)
	if err != nil && err != io.EOF {
		z.done = true
		err = &damage{offset: -1, err: err, last: true}
	}
	return n, err
}
