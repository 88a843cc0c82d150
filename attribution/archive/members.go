package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// wanted tells whether a member is to be read. Programs that pack on a Mac add files of their own.
func (w *walker) wanted(name string) bool {
	if strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(name[strings.LastIndexByte(name, '/')+1:], "._") {
		return false
	}
	return w.opts.Include == nil || w.opts.Include(name)
}

// zip reads the files of a zip archive.
func (w *walker) zip(p place, r io.Reader, depth int) bool {
	file, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	})
	var size int64
	var err error
	if ok {
		size, err = file.Seek(0, io.SeekEnd)
	}
	if !ok || err != nil {
		return w.fail(p.key, 0, -1, errors.New(
			"a zip archive in a pipe or in another archive, which has its table at the end: unpack it to a file"))
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return w.fail(p.key, 0, -1, fmt.Errorf("the zip archive is broken: %w", err))
	}
	for _, f := range z.File {
		if !f.Mode().IsRegular() || !w.wanted(f.Name) {
			continue
		}
		key := p.key + "/" + f.Name
		if f.Flags&1 != 0 {
			if !w.fail(key, 0, -1, errors.New("encrypted")) {
				return false
			}
			continue
		}
		in, err := f.Open()
		if err != nil {
			if !w.fail(key, 0, -1, err) {
				return false
			}
			continue
		}
		ok := w.archive(place{key, f.Name}, in, None, depth+1)
		in.Close()
		if !ok {
			return false
		}
	}
	return true
}
