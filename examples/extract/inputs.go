package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stdinPath is how the command line names standard input.
const stdinPath = "-"

// A source is one document to read.
type source struct {
	path string // as given, or below a directory as given; stdinPath for standard input
	id   string // unique among the sources of a run
}

// findSources turns the paths of the command line into documents, in order, each file once. It names the files only
// and opens none. What cannot be looked at is reported and left out.
func findSources(ctx context.Context, paths, include []string, report func(string)) []source {
	f := finder{ctx: ctx, report: report, seen: map[string]bool{}, include: include}
	for _, path := range paths {
		f.path(path)
	}
	setIDs(f.found)
	return f.found
}

// A finder collects sources.
type finder struct {
	ctx    context.Context
	report func(string)
	found  []source
	seen   map[string]bool // absolute paths of found

	include []string // patterns of the files of directories; none for every .txt file
}

// path adds what one argument of the command line names.
func (f *finder) path(path string) {
	if path == stdinPath {
		f.add(path)
		return
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && f.pattern(path):
	case errors.Is(err, fs.ErrNotExist):
		f.report(fmt.Sprintf("%s: no such file or directory; check the path", printable(path)))
	case err != nil:
		f.report(fmt.Sprintf("%s: cannot be read: %s", printable(path), errorText(err)))
	case info.IsDir():
		f.directory(path)
	default:
		f.add(path) // a pipe or device that is named on purpose is read too: extract <(pdftotext a.pdf -)
	}
}

// directory adds every .txt file below a directory, in order of name. Links to directories are not followed, so a
// loop of links cannot arise.
func (f *finder) directory(root string) {
	before, trouble := len(f.seen), false
	any := false
	// A file system rooted at the directory follows root itself when that is a link, which filepath.WalkDir does not.
	_ = fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		path := filepath.Join(root, filepath.FromSlash(name))
		if f.ctx.Err() != nil {
			return fs.SkipAll
		}
		if err != nil {
			trouble = true
			f.report(fmt.Sprintf("%s: cannot be read: %s", printable(path), errorText(err)))
			return nil // WalkDir goes on with the next entry
		}
		if entry.IsDir() || !f.wants(name) {
			return nil
		}
		info, err := os.Stat(path) // not entry.Info, which would describe a link and not its target
		switch {
		case err != nil:
			trouble = true
			f.report(fmt.Sprintf("%s: cannot be read: %s", printable(path), statText(err)))
		case info.Mode().IsRegular():
			any = true
			f.add(path)
		}
		return nil
	})
	if !any && !trouble && before == len(f.seen) && f.ctx.Err() == nil {
		f.report(fmt.Sprintf("%s: no %s file below this directory; say which to read with -include '*.html'", printable(root), f.wanted()))
	}
}

// pattern adds the files that a pattern means, in order of name, and tells whether there are any.
func (f *finder) pattern(pattern string) bool {
	paths, err := filepath.Glob(pattern)
	for _, path := range paths {
		f.path(path)
	}
	return err == nil && len(paths) > 0
}

// wants tells whether a file of a directory is to be read.
func (f *finder) wants(name string) bool {
	if len(f.include) == 0 {
		return strings.EqualFold(filepath.Ext(name), ".txt")
	}
	return (&runOptions{include: f.include}).included(name)
}

// wanted is which files are.
func (f *finder) wanted() string {
	if len(f.include) == 0 {
		return ".txt"
	}
	return strings.Join(f.include, ", ")
}

// statText says why a file found in a directory cannot be looked at.
func statText(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "a link to nothing" // the entry was listed, so it is there itself
	}
	return errorText(err)
}

// add adds one file, unless it was named before.
func (f *finder) add(path string) {
	key := path
	if path != stdinPath {
		path = filepath.Clean(path)
		if abs, err := filepath.Abs(path); err == nil {
			key = abs
		}
	}
	if !f.seen[key] {
		f.seen[key] = true
		f.found = append(f.found, source{path: path})
	}
}
