package main

import (
	"fmt"
	"os"
	"time"
)

// sizes is how many bytes the sources have together, as far as that can be known; 0 where nobody wants to.
func sizes(sources []source, wanted bool) (total int64) {
	if !wanted {
		return 0
	}
	for _, s := range sources {
		if info, err := os.Stat(s.path); err == nil && info.Mode().IsRegular() {
			total += info.Size()
		}
	}
	return total
}

// read counts bytes of archives: whoever reads any has documents whose number nobody knows.
func (r *reporter) read(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.bytes += int64(n)
	r.archives = true
}

// of is how many documents of how many, where that is known.
func (r *reporter) of(written int) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.archives {
		return count(written, "document")
	}
	return fmt.Sprintf("%d of %d documents", written, r.total)
}

// line is the line of progress. The caller holds the lock.
func (r *reporter) line(spent time.Duration) string {
	if r.archives {
		return archiveLine(r.done, r.bytes, r.size, spent)
	}
	return progressLine(r.done, r.total, spent)
}

// progressLine is short, so that it fits on any terminal.
func progressLine(done, total int, spent time.Duration) string {
	return fmt.Sprintf("%d of %d documents, %d%%, %.0f a second%s",
		done, total, done*100/total, float64(done)/spent.Seconds(), left(float64(done)/float64(total), spent))
}

// archiveLine tells by the bytes that were read of all how far the work is.
func archiveLine(done int, bytes, size int64, spent time.Duration) string {
	line := fmt.Sprintf("%d documents, %.0f a second", done, float64(done)/spent.Seconds())
	if size > 0 {
		part := min(float64(bytes)/float64(size), 1)
		line += fmt.Sprintf(", %.0f%%%s", part*100, left(part, spent))
	}
	return line
}

// left is how long the rest takes when it goes on as it went.
func left(part float64, spent time.Duration) string {
	if part <= 0 || part >= 1 {
		return ""
	}
	rest := time.Duration(float64(spent) * (1 - part) / part)
	switch {
	case rest < 2*time.Minute:
		return fmt.Sprintf(", %d s left", int(rest.Seconds()+.5))
	case rest < 2*time.Hour:
		return fmt.Sprintf(", %d min left", int(rest.Minutes()+.5))
	}
	return fmt.Sprintf(", %d h left", int(rest.Hours()+.5))
}
