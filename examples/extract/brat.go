package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/whosaid/whosaid/attribution/export"
)

// bratFolder writes each document into a folder, as ID.txt and ID.ann, and what brat wants to know of the labels into
// annotation.conf. Files that are there already are left as they are: somebody may have worked on them.
type bratFolder struct {
	path   string
	config sync.Once
	failed error // of config
}

func (*bratFolder) begin() string   { return "" }
func (*bratFolder) between() string { return "" }
func (*bratFolder) end() string     { return "" }
func (*bratFolder) nothing() string { return "" }

// document writes the files; nothing of it goes to the output.
func (f *bratFolder) document(d document) ([]byte, error) {
	annotation, err := export.Brat{}.Append(nil, d.export())
	if err != nil {
		return nil, err
	}
	name := filepath.FromSlash(d.ID)
	if !filepath.IsLocal(name) {
		return nil, fmt.Errorf("%s would be written outside of the folder of -out; run extract in a folder above it", printable(d.ID))
	}
	f.config.Do(func() { f.failed = create(filepath.Join(f.path, "annotation.conf"), []byte(export.BratConfig), keep) })
	if f.failed != nil {
		return nil, fmt.Errorf("cannot write annotation.conf: %s", errorText(f.failed))
	}
	path := filepath.Join(f.path, name)
	if err := create(path+".txt", []byte(d.text), keepSame); err != nil {
		return nil, fmt.Errorf("cannot write %s: %s", printable(path+".txt"), errorText(err))
	}
	if err := create(path+".ann", annotation, keepNone); err != nil {
		return nil, fmt.Errorf("cannot write %s: %s", printable(path+".ann"), errorText(err))
	}
	return nil, nil
}

// What is done about a file that is there already.
const (
	keepNone = iota // it is an error
	keepSame        // it will do if it holds the same
	keep            // it will do
)

// create writes a new file, with the folders above it.
func create(path string, content []byte, there int) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		if there == keep {
			return nil
		}
		if old, problem := os.ReadFile(path); there == keepSame && problem == nil && bytes.Equal(old, content) {
			return nil
		}
	}
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}
