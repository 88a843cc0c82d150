package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/batch"
)

// A job is what to do with each document. Its parts are called from several goroutines at once.
type job struct {
	load    func(path string) (input, error)
	about   attribution.Article // what is known of every document but its text
	extract extractor
	keep    filter
	format  formatter

	settings *attribution.Extractor // for windows
	room     chan struct{}          // taken by each window that is read and not written

	ids   *repeated  // that more than one document has; may be nil
	shelf shelf      // how archives are read; without options they are not
	shard shard      // which part of the documents
	jobs  int        // at a time; 0 for one a core
	total *state     // how far a run before this one was, and then this one; may be nil
	file  *wholeFile // the output, where it is one; may be nil
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
func (j job) do(it item) (o outcome) {
	o.item = it
	defer func() {
		if p := recover(); p != nil {
			o.err = internalError(p)
		}
	}()
	if o.err = it.err; o.err != nil {
		return o
	}
	if it.window != nil {
		o.read = j.read(it)
		return o
	}
	in, err := it.load()
	if err != nil {
		o.err = err
		return o
	}
	article := in.article(it.beside(j.about))
	d := newDocument(it.id, in, j.keep.apply(j.extract(article)))
	d.article, d.url, d.key = article, it.from.URL, it.key
	o.quotes, o.bytes = len(d.Quotes), len(in.text)
	o.out, o.err = j.format.document(d)
	return o
}

// An outcome is what became of one document.
type outcome struct {
	item
	out           []byte
	quotes, bytes int
	err           error
	read          *attribution.ReadWindow // of a window
}

// process does the job for all sources on all cores and writes the outcomes in their order. Few documents are in memory, however
// many there are: see batch.Map. It gives the number of documents that came out whole, and the first error of writing. When ctx
// ends it stops with what is done.
func process(ctx context.Context, sources []source, j job, out *bufio.Writer, notes *reporter) (int, error) {
	if j.total == nil {
		j.total = &state{}
	}
	j.shelf.load = j.load
	workers := j.jobs
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	j.room = make(chan struct{}, workers+1)
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	w := writer{out: out, format: j.format, begun: j.total.Written > 0 || j.total.Memory != nil, whole: j.total.Written}
	work := func(_ context.Context, it item) (outcome, error) { return j.do(it), nil }
	for o, err := range batch.Map(ctx, j.items(inner, sources), workers, work) {
		if err != nil { // the end of ctx
			if j.file != nil && !w.late() {
				return w.whole, j.file.checkpoint(*j.total, true)
			}
			if j.file != nil {
				return w.whole, nil
			}
			break
		}
		if o.ends {
			return w.whole, o.err
		}
		if o.window != nil {
			if o.err == nil {
				j.finish(&o)
			}
			<-j.room
		}
		if o.err != nil {
			notes.problem(fmt.Sprintf("%s: %v", o.name, o.err))
			j.total.failed(o.err)
		} else {
			if page, ok := j.format.(*htmlFormat); ok {
				page.place(o.key)
			}
			w.document(o.out, !o.inner())
			if !o.inner() {
				j.total.Written++
			}
			j.total.Quotes += o.quotes
			j.total.Bytes += int64(o.bytes)
		}
		if !o.inner() {
			j.total.Memory = nil
		}
		j.total.add(o.key)
		if w.err == nil && j.file != nil && !w.late() {
			w.err = j.file.checkpoint(*j.total, false)
		}
		if w.err != nil {
			break
		}
		if !o.inner() {
			notes.advance()
		}
	}
	whole, err := w.end()
	if j.file != nil && err == nil {
		err = j.file.finish(*j.total)
	}
	return whole, err
}

// errChanged is why a run can't be gone on with.
var errChanged = errors.New("the input is another than in the run before: delete the unfinished output and its journal, and start again")

// items gives the documents of the shard that no run before this one has written, each without an error of its own.
func (j job) items(ctx context.Context, sources []source) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		before, chain, n := *j.total, uint64(0), 0
		for it := range j.shelf.items(ctx, sources) {
			if !j.shard.has(it) {
				continue
			}
			if j.ids != nil && it.err == nil && (it.window == nil || it.window.number == 1) {
				j.ids.look(it.id)
			}
			if n++; n <= before.Items {
				if chain = chained(chain, it.key); n == before.Items && chain != before.Chain {
					yield(item{err: errChanged, ends: true}, nil)
					return
				}
				continue
			}
			if it.window != nil && !j.enter(ctx) || !yield(it, nil) {
				return
			}
		}
		if n < before.Items && ctx.Err() == nil {
			yield(item{err: errChanged, ends: true}, nil)
		}
	}
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

// document writes one document with what stands before it, in one piece: whoever reads the output, or finds what a kill left of
// it, has whole documents, and has each as soon as it is done. A window is such a piece, too; the last one makes its document whole.
func (w *writer) document(out []byte, whole bool) {
	before := w.format.between()
	if !w.begun {
		before = w.format.begin()
	}
	w.begun = true
	end := w.taken + int64(len(before)+len(out))
	if w.late() {
		end++ // it is out with what is written in the end
	}
	if whole {
		w.ends = append(w.ends, end)
	}
	w.write(append([]byte(before), out...))
	if w.err == nil {
		w.err = w.out.Flush()
	}
	w.settle()
}

// late tells whether all is written in the end, so that a run which is gone on with must begin anew.
func (w *writer) late() bool {
	_, late := w.format.(*htmlFormat)
	return late
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
