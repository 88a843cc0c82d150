package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// runWatch is the command watch.
func runWatch(ctx context.Context, args []string, out, errs io.Writer) (err error) {
	o, err := parse("watch", "FOLDER", args, out, func(f *flag.FlagSet, o *options) {
		withReading(f, o)
		f.DurationVar(&o.every, "every", 2*time.Second, "how often to look")
		f.DurationVar(&o.still, "still", time.Second, "take a file that has not changed for so long")
	})
	if err != nil {
		return err
	}
	switch {
	case len(o.rest) != 1:
		return misused{fmt.Errorf("name one folder, not %d", len(o.rest))}
	case o.every <= 0 || o.still < 0:
		return misused{errors.New("-every is more than nothing, and -still no less")}
	}
	if info, err := os.Stat(o.rest[0]); err != nil {
		return fmt.Errorf("%s: %s", reading.Printable(o.rest[0]), reading.Reason(err))
	} else if !info.IsDir() {
		return fmt.Errorf("%s: a file; watch takes the folder that new files come into, run reads a file", reading.Printable(o.rest[0]))
	}
	w := watcher{options: o, out: out, taken: map[string]string{}, seen: map[string]sight{}, dirty: true}
	if w.sources, err = sourcesState(o.sources); err != nil {
		return err
	}
	if w.p, err = prepare(ctx, o, errs); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.p.store.Close()) }()
	fmt.Fprintf(out, "watching %s; interrupt to end\n", reading.Printable(o.rest[0]))
	tick := time.NewTicker(o.every)
	defer tick.Stop()
	for {
		if err := w.look(ctx); err != nil {
			if ctx.Err() != nil {
				return nil // to be interrupted is how it ends
			}
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// A watcher looks at a folder again and again.
type watcher struct {
	options
	p       *pipeline
	out     io.Writer
	taken   map[string]string // by path, the state in which a file was read
	seen    map[string]sight  // files that are not taken yet
	told    string            // the trouble that was told last, once
	sources string            // state of the folder of sources
	dirty   bool              // what rests on all articles is to be made anew
}

// A sight is a state of a file, and since when it has it.
type sight struct {
	state string
	since time.Time
}

// look takes what has come and is still. Whatever was cut off the last time is done by the first look.
func (w *watcher) look(ctx context.Context) error {
	if err := w.refresh(ctx); err != nil {
		return err
	}
	files, problems, err := reading.Find(w.rest[0], reading.ArticleExtensions)
	if err != nil {
		problems = append(problems, err.Error()) // it may come back
	}
	if told := strings.Join(problems, "\n"); told != w.told {
		for _, text := range problems {
			fmt.Fprintf(w.p.errs, "factcheck: %s\n", text)
		}
		w.told = told
	}
	now, before := time.Now(), w.p.added
	waiting := map[string]sight{}
	for _, f := range files {
		state := f.State()
		if w.taken[f.Path] == state {
			continue
		}
		s := w.seen[f.Path]
		if s.state != state {
			s = sight{state, now}
		}
		// By our own clock: a file that is copied with its old time is none the less half written at first.
		if now.Sub(s.since) < w.still || s.since.Equal(now) {
			waiting[f.Path] = s
			continue
		}
		if err := w.p.file(ctx, f); err != nil {
			return err
		}
		w.taken[f.Path], w.dirty = state, true
	}
	w.seen = waiting
	if !w.dirty {
		return nil
	}
	if err := w.p.recheck(ctx); err != nil {
		return err
	}
	if err := w.p.together(ctx); err != nil {
		return err
	}
	w.dirty = false
	fmt.Fprintf(w.out, "%s: %d new articles\n", now.Format(time.TimeOnly), w.p.added-before)
	return nil
}

// refresh reads the sources again when there are others.
func (w *watcher) refresh(ctx context.Context) error {
	state, err := sourcesState(w.options.sources)
	if err != nil || state == w.sources {
		return nil // a folder that is away for a while is no reason to forget what was in it
	}
	library, err := loadLibrary(w.options.sources, w.p.problem)
	if err != nil {
		return err
	}
	if err := w.p.store.SetSources(ctx, library.Sources); err != nil {
		return err
	}
	w.p.library, w.sources, w.dirty = library, state, true
	return nil
}

// sourcesState changes whenever the files of a folder of sources do.
func sourcesState(folder string) (string, error) {
	if folder == "" {
		return "", nil
	}
	files, _, err := reading.Find(folder, reading.SourceExtensions)
	if err != nil {
		return "", fmt.Errorf("-sources %w", err)
	}
	var parts []string
	for _, f := range files {
		parts = append(parts, f.Path, f.State())
	}
	return reading.Hash(parts...), nil
}
