package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// When the progress line first appears, and how often it changes.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// A reporter writes what people should know to standard error: one line for each problem, and on a terminal how far
// the work is. It may be used from several goroutines at once.
type reporter struct {
	out  io.Writer
	show bool // a line of progress, when the work is long

	mu       sync.Mutex
	bad      int   // problems so far
	done     int   // documents so far
	total    int   // sources
	bytes    int64 // of archives that were read
	size     int64 // of all sources
	archives bool  // some sources hold more than one document
	started  time.Time
	shown    bool // a line of progress stands on the screen
	finished chan struct{}
}

// newReporter writes to out, a screen as described; progress says whether to show how far the work is.
func newReporter(out io.Writer, s screen, progress bool) *reporter {
	return &reporter{out: out, show: progress && s.escapes, finished: make(chan struct{})}
}

// problem reports a document or argument that was left out, or an output that failed.
func (r *reporter) problem(line string) {
	r.mu.Lock()
	r.bad++
	r.mu.Unlock()
	r.say(line)
}

// say writes one line.
func (r *reporter) say(line string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.clear()
	fmt.Fprintf(r.out, "extract: %s\n", line)
}

// problems gives the number of problems.
func (r *reporter) problems() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.bad
}

// begin starts the clock. One document is no progress to show, but one source may hold many.
func (r *reporter) begin(total int, size int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.total, r.size, r.started = total, size, time.Now()
	if r.show && total > 0 {
		go r.run()
	}
}

// advance counts a document.
func (r *reporter) advance() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done++
}

// run shows the progress until close.
func (r *reporter) run() {
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for {
		select {
		case <-r.finished:
			return
		case now := <-tick.C:
			r.mu.Lock()
			if spent := now.Sub(r.started); r.show && spent >= progressAfter && (r.total > 1 || r.archives) { // close may have come first
				r.clear()
				fmt.Fprint(r.out, r.line(spent))
				r.shown = true
			}
			r.mu.Unlock()
		}
	}
}

// clear takes the line of progress off the screen. The caller holds the lock.
func (r *reporter) clear() {
	if r.shown {
		fmt.Fprint(r.out, "\r\x1b[K")
		r.shown = false
	}
}

// close ends the progress.
func (r *reporter) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	close(r.finished)
	r.show = false
	r.clear()
}
