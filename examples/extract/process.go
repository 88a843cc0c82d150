package main

import (
	"bufio"
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/whosaid/whosaid/attribution"
)

// A job is what to do with each document. Its parts are called from several goroutines at once.
type job struct {
	load    func(path string) (input, error)
	about   attribution.Article // what is known of every document but its text
	extract extractor
	keep    filter
	format  formatter
}

// An extractor reads an article. There is one, but tests have others.
type extractor func(attribution.Article) attribution.Result

// library is the library's extractor, with its settings.
func library(e attribution.Extractor) extractor {
	return func(a attribution.Article) attribution.Result {
		res, _ := e.ExtractArticle(a) // only rules of one's own can fail
		return res
	}
}

// do takes one document from its file to the bytes to write. A panic is a mistake of ours, in that document: the others
// must not be lost for it.
func (j job) do(s source) (o outcome) {
	defer func() {
		if p := recover(); p != nil {
			o = outcome{err: fmt.Errorf("internal error: %s; please report it with the file", printable(fmt.Sprint(p)))}
		}
	}()
	in, err := j.load(s.path)
	if err != nil {
		return outcome{err: err}
	}
	article := in.article(j.about)
	d := newDocument(s.id, in, j.keep.apply(j.extract(article)))
	d.article = article
	out, err := j.format.document(d)
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
// It gives the number of documents that came out whole, and the first error of writing. When ctx ends it stops with what is
// done.
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
			return w.end()
		case o.err != nil:
			notes.problem(fmt.Sprintf("%s: %v", nameOf(t.path), o.err))
		default:
			w.document(o.out)
		}
		if w.err != nil {
			return w.end()
		}
		notes.advance()
	}
	return w.end()
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
	out    *bufio.Writer
	format formatter
	begun  bool
	taken  int64   // bytes that out has taken; some of them may still be in its buffer
	ends   []int64 // where the documents end that may not be out yet, in bytes
	whole  int     // documents that are out
	err    error
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
	w.settle()
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
	if !w.begun {
		before = w.format.begin()
	}
	w.begun = true
	end := w.taken + int64(len(before)+len(out))
	if _, late := w.format.(*htmlFormat); late {
		end++ // it is out with what is written in the end
	}
	w.ends = append(w.ends, end)
	w.write([]byte(before))
	w.write(out)
	w.settle()
}

// write writes, unless an error ended that.
func (w *writer) write(p []byte) {
	if w.err == nil {
		var n int
		n, w.err = w.out.Write(p)
		w.taken += int64(n)
	}
}

// settle counts the documents that have left the buffer as a whole.
func (w *writer) settle() {
	gone := w.taken - int64(w.out.Buffered())
	n := 0
	for n < len(w.ends) && w.ends[n] <= gone {
		n++
	}
	w.ends = slices.Delete(w.ends, 0, n)
	w.whole += n
}

// end ends the output, unless an error ended it already, and tells how many documents are out, and the error.
func (w *writer) end() (int, error) {
	end := w.format.end()
	if !w.begun {
		end = w.format.nothing()
	}
	w.write([]byte(end))
	if w.err == nil {
		w.err = w.out.Flush()
	}
	w.settle()
	return w.whole, w.err
}
