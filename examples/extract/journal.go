package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"

	"github.com/whosaid/whosaid/attribution"
)

// A state is how far a run is: a line of the journal.
type state struct {
	Items    int                 `json:"items"`   // that became of the input, one way or the other
	Chain    uint64              `json:"chain"`   // a hash of all their keys: the same input again has the same one
	Size     int64               `json:"size"`    // of the unfinished output, in bytes
	Written  int                 `json:"written"` // documents in it
	Quotes   int                 `json:"quotes"`
	Bytes    int64               `json:"bytes"` // of text that was read
	Failed   int                 `json:"failed"`
	Reasons  map[string]int      `json:"reasons,omitempty"`  // of what failed
	Memory   *attribution.Memory `json:"memory,omitempty"`   // in the middle of a text that is read in windows
	Settings string              `json:"settings,omitempty"` // of the run; in the first line only
	Whole    bool                `json:"whole,omitempty"`    // the output is finished, and only has to get its name
}

// add counts the key of an item.
func (s *state) add(key string) {
	s.Items++
	s.Chain = chained(s.Chain, key)
}

// chained adds a key to the hash of those before it.
func chained(chain uint64, key string) uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%x\n%s", chain, key)
	return h.Sum64()
}

// A journal is a file of states, each a line, which are only ever added. Behind a kill the last whole line counts: what the
// output has beyond its size is cut off, and written again.
type journal struct{ file *os.File }

// openJournal opens a journal and gives the last state in it, and whether there is one. A second run that writes to it at the same
// time is an error.
func openJournal(path string) (journal, state, bool, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return journal{}, state{}, false, err
	}
	fail := func(err error) (journal, state, bool, error) {
		file.Close()
		return journal{}, state{}, false, err
	}
	if !lock(file) {
		return fail(errors.New("another run writes to it now"))
	}
	data, err := io.ReadAll(file)
	if err != nil {
		return fail(err)
	}
	last, settings, end := state{}, "", 0
	for rest := data; ; {
		line, more, ok := bytes.Cut(rest, []byte("\n"))
		var s state
		if !ok || json.Unmarshal(line, &s) != nil {
			break // half a line, or one that a loss of power left without its bytes
		}
		if end == 0 {
			settings = s.Settings
		}
		last, rest, end = s, more, end+len(line)+1
	}
	last.Settings = settings
	if err := file.Truncate(int64(end)); err != nil {
		return fail(err)
	}
	if _, err := file.Seek(int64(end), io.SeekStart); err != nil {
		return fail(err)
	}
	return journal{file}, last, end > 0, nil
}

// write adds a state, and is back when it is on the disk.
func (j journal) write(s state) error {
	line, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if _, err := j.file.Write(append(line, '\n')); err != nil {
		return err
	}
	return j.file.Sync()
}

// exists tells whether a file is there.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
