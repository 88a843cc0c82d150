package main

import (
	"bufio"
	"context"
	"fmt"
	"runtime"

	"github.com/whosaid/whosaid/attribution"
)

// A job is what to do with each document. Its three parts are called from several goroutines at once.
type job struct {
	load   func(path string) (string, error)
	known  []attribution.Known
	about  attribution.Article // what is known of every document but its text
	keep   filter
	rivals bool // whom a source may mean
	format formatter
}

// do takes one document from its file to the bytes to write.
func (j job) do(s source) outcome {
	text, err := j.load(s.path)
	if err != nil {
		return outcome{err: err}
	}
	article := j.about
	article.Text = text
	e := attribution.Extractor{Known: j.known, Candidates: j.rivals}
	res, _ := e.ExtractArticle(article) // only rules of one's own can fail
	out, err := j.format.document(newDocument(s.id, text, j.keep.apply(res)))
	return outcome{out, err}
}

// An outcome is what became of one document.
type outcome struct {
	out []byte
	err error
}

// A task is a document on its way through the workers.
type task struct {
	source
	done chan outcome // holds one, so that a worker never waits for the writer
}

// process does the job for all sources on all cores and writes the outcomes in their order. The queue between the
// workers and the writer is short: however many documents there are, only a few for each core are in memory.
// It gives the number of documents written, and the first error of writing. When ctx ends it stops with what is done.
func process(ctx context.Context, sources []source, j job, out *bufio.Writer, notes *reporter) (int, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // when writing fails, the workers need not go on

	workers := min(runtime.GOMAXPROCS(0), len(sources))
	queue, work := make(chan task, 4*workers), make(chan task)
	for range workers {
		go func() {
			for t := range work {
				t.done <- j.do(t.source)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(work)
		for _, s := range sources {
			t := task{s, make(chan outcome, 1)}
			select {
			case queue <- t:
			case <-ctx.Done():
				return
			}
			select {
			case work <- t:
			case <-ctx.Done():
				return
			}
		}
	}()

	w := writer{out: out, format: j.format}
	for t := range queue {
		o, ok := w.await(ctx, t.done)
		switch {
		case !ok:
			return w.written, w.finish()
		case o.err != nil:
			notes.problem(fmt.Sprintf("%s: %v", nameOf(t.path), o.err))
		default:
			w.document(o.out)
		}
		if w.err != nil {
			return w.written, w.err
		}
		notes.advance()
	}
	return w.written, w.finish()
}

// nameOf is how messages name a source.
func nameOf(path string) string {
	if path == stdinPath {
		return "standard input"
	}
	return printable(path)
}

// A writer puts formatted documents into one output, and remembers the first error.
type writer struct {
	out     *bufio.Writer
	format  formatter
	written int
	err     error
}

// await gives the outcome of the next document; false when ctx ends first. While it waits, whoever reads the output
// gets what there is.
func (w *writer) await(ctx context.Context, done <-chan outcome) (outcome, bool) {
	select {
	case o := <-done:
		return o, true
	default:
	}
	if w.err = w.out.Flush(); w.err != nil {
		return outcome{}, false
	}
	select {
	case o := <-done:
		return o, true
	case <-ctx.Done():
		return outcome{}, false
	}
}

// document writes one document, with what stands before it.
func (w *writer) document(out []byte) {
	before := w.format.between()
	if w.written == 0 {
		before = w.format.begin()
	}
	if _, w.err = w.out.WriteString(before); w.err == nil {
		_, w.err = w.out.Write(out)
	}
	if w.err == nil {
		w.written++
	}
}

// finish ends the output, unless an error ended it already.
func (w *writer) finish() error {
	if w.err != nil {
		return w.err
	}
	end := w.format.end()
	if w.written == 0 {
		end = w.format.nothing()
	}
	if _, err := w.out.WriteString(end); err != nil {
		return err
	}
	return w.out.Flush()
}
