package reading

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A File is one that was found, and not yet opened.
type File struct {
	Path     string // absolute
	Name     string // below the folder that was named, with slashes; of a file that was named, its own
	Size     int64  // bytes
	Modified int64  // nanoseconds since 1970
}

// State changes whenever the file does, as far as size and time tell.
func (f File) State() string { return fmt.Sprintf("%d@%d", f.Size, f.Modified) }

// Extensions are those of the files that are looked for in folders. A file that is named itself may have any.
var (
	ArticleExtensions = []string{".txt", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}
	SourceExtensions  = []string{".txt", ".md", ".html", ".htm", ".xhtml", ".srt", ".vtt"}
)

// Find gives the files of a path, a file or a folder with all below it, in order of their names. What begins with a dot is
// left out, and so are links to folders and what is no ordinary file. A problem is something that could not be looked at; the
// error is that of the path itself.
func Find(path string, extensions []string) (files []File, problems []string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, nil, err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, fmt.Errorf("%s: no such file or folder; check the path", Printable(path))
	case err != nil:
		return nil, nil, fmt.Errorf("%s: cannot be looked at: %s", Printable(path), Reason(err))
	case info.Mode().IsRegular():
		return []File{{path, filepath.Base(path), info.Size(), info.ModTime().UnixNano()}}, nil, nil
	case !info.IsDir():
		return nil, nil, fmt.Errorf("%s: neither a file nor a folder; name one of these", Printable(path))
	}
	// A file system rooted at the folder follows the folder itself when that is a link, which filepath.WalkDir does not.
	_ = fs.WalkDir(os.DirFS(path), ".", func(name string, entry fs.DirEntry, err error) error {
		full := filepath.Join(path, filepath.FromSlash(name))
		switch {
		case err != nil:
			problems = append(problems, fmt.Sprintf("%s: cannot be looked at: %s", Printable(full), Reason(err)))
			return nil
		case strings.HasPrefix(entry.Name(), ".") && name != ".":
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir() || !slices.Contains(extensions, strings.ToLower(filepath.Ext(name))):
			return nil
		}
		info, err := os.Stat(full) // not entry.Info, which would describe a link and not its target
		if err != nil {
			problems = append(problems, fmt.Sprintf("%s: cannot be looked at: %s", Printable(full), Reason(err)))
		} else if info.Mode().IsRegular() {
			files = append(files, File{full, name, info.Size(), info.ModTime().UnixNano()})
		}
		return nil
	})
	return files, problems, nil
}

// Reason is what went wrong with a file, without its path, which the message has already.
func Reason(err error) string {
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "permission denied; make it readable"
	case errors.Is(err, fs.ErrNotExist):
		return "no such file; it went away, or is a link to nothing"
	case errors.As(err, &failed):
		return failed.Err.Error()
	}
	return err.Error()
}

// Printable is a path as messages have it: in Go's quotation marks when it would steer a terminal or read like something else.
func Printable(path string) string {
	for _, r := range path {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) || r == '"' || r == '\'' {
			return strconv.Quote(path)
		}
	}
	return path
}
