package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// How often the journal is written. What a kill makes a run do again is as long as that.
const checkpointEvery = time.Second

// How often it is written in the middle of a text that is read in windows: what it has to keep then is 200 KB.
const checkpointInText = 10 * time.Second

// A wholeFile is an output that is whole or not there. Until then it is PATH.part, with PATH.journal beside it, which says how
// much of the input is in how much of it. The order on the disk is: the output, the journal that counts it, and at the end the
// name. So whenever the run is killed, the two files say where to go on.
type wholeFile struct {
	path    string
	part    *os.File
	journal journal
	size    int64 // of part
	last    time.Time
	saved   int // the items of the last checkpoint
}

// errFinished says that there is nothing to go on with: the output is whole.
var errFinished = errors.New("it is whole already: nothing is left to do")

// openWhole begins an output, or goes on with one. settings are what must be the same in the run that is gone on with.
func openWhole(path, settings string, resume bool) (*wholeFile, state, error) {
	f := &wholeFile{path: path, last: time.Now()}
	left := exists(f.partPath())
	switch {
	case left && !resume:
		const message = "%s is there from a run that did not end: add -resume to go on with it, or delete it"
		return nil, state{}, fmt.Errorf(message, printable(f.partPath()))
	case resume && !left && exists(path) && !exists(f.journalPath()):
		return nil, state{}, errFinished
	}
	j, s, found, err := openJournal(f.journalPath())
	if err != nil {
		return nil, s, err
	}
	f.journal = j
	switch {
	case found && s.Whole && (left || exists(path)):
		return nil, s, f.named(s, left)
	case found && !left || !resume: // killed before there was an output, or what is left of it
		found = false
		if err := errors.Join(j.file.Truncate(0), seek(j.file, 0)); err != nil {
			return nil, s, err
		}
	case found && s.Settings != settings:
		const message = "%s is of a run with other flags or paths: give it the same ones, or delete the file"
		return nil, s, errors.Join(fmt.Errorf(message, printable(f.partPath())), f.close())
	}
	if !found {
		s = state{Settings: settings}
	}
	if err := f.open(s, !found); err != nil {
		return nil, s, errors.Join(err, f.close())
	}
	s.Settings = ""
	return f, s, nil
}

// named ends a run that was killed when all was written: before the new name, where the part is left, or behind it.
func (f *wholeFile) named(s state, left bool) (err error) {
	if !left {
		return errors.Join(errFinished, f.close(), os.Remove(f.journalPath()))
	}
	f.size = s.Size
	if f.part, err = os.OpenFile(f.partPath(), os.O_RDWR, 0o666); err == nil {
		err = f.finish(s)
	}
	if err == nil {
		err = errFinished
	}
	return err
}

// open opens the part where the journal says that it stands, and writes the first line of a new journal.
func (f *wholeFile) open(s state, begin bool) (err error) {
	if f.part, err = os.OpenFile(f.partPath(), os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return err
	}
	if info, err := f.part.Stat(); err == nil && info.Size() < s.Size {
		const message = "%s is shorter than its journal says: delete both, and start again"
		return fmt.Errorf(message, printable(f.partPath()))
	}
	f.size, f.saved = s.Size, s.Items
	err = errors.Join(f.part.Truncate(s.Size), seek(f.part, s.Size))
	if err == nil && begin {
		err = f.journal.write(s)
	}
	return err
}

func (f *wholeFile) partPath() string    { return f.path + ".part" }
func (f *wholeFile) journalPath() string { return f.path + ".journal" }

func seek(file *os.File, at int64) error {
	_, err := file.Seek(at, io.SeekStart)
	return err
}

// Write adds to the output.
func (f *wholeFile) Write(p []byte) (int, error) {
	n, err := f.part.Write(p)
	f.size += int64(n)
	return n, err
}

// checkpoint brings the output and the journal to the disk, when it is time or must be now. All of s must be in the output.
func (f *wholeFile) checkpoint(s state, now bool) error {
	every := checkpointEvery
	if s.Memory != nil {
		every = checkpointInText
	}
	if !now && (s.Items == f.saved || time.Since(f.last) < every) {
		return nil
	}
	s.Size = f.size
	if err := f.part.Sync(); err != nil {
		return err
	}
	if err := f.journal.write(s); err != nil {
		return err
	}
	f.last, f.saved = time.Now(), s.Items
	return nil
}

// finish gives the output its name.
func (f *wholeFile) finish(s state) error {
	s.Whole = true
	if err := f.checkpoint(s, true); err != nil {
		return err
	}
	if err := os.Rename(f.partPath(), f.path); err != nil {
		return err
	}
	if dir, err := os.Open(filepath.Dir(f.path)); err == nil {
		_ = dir.Sync() // not all systems can; the name is there all the same, but for a loss of power
		dir.Close()
	}
	return errors.Join(f.close(), os.Remove(f.journalPath()))
}

// close leaves the files as they are.
func (f *wholeFile) close() (err error) {
	if f.part != nil {
		err = f.part.Close()
	}
	return errors.Join(err, f.journal.file.Close())
}
