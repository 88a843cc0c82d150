package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/archive"
	"github.com/whosaid/whosaid/attribution/batch"
	"github.com/whosaid/whosaid/attribution/export"
)

// windowsFrom is how many bytes a text must have more than to be read in windows.
const windowsFrom = batch.DefaultLimit

// longTexts say what is done with texts of more bytes than windowsFrom.
type longTexts struct {
	windows bool // read them in windows; else in one piece
	bounded bool // those above -max-size are refused
}

// longTexts tells what the options want: windows, where the format can have a document in several lines or pieces.
func (o options) longTexts() longTexts {
	switch o.format {
	case formatAuto, formatJSONL, formatJSON, formatText, "flat", "csv":
		return longTexts{!o.explain, o.maxSize != defaultSize}
	}
	return longTexts{}
}

// A windowed item is a window of a text, and where it stands.
type windowed struct {
	attribution.Window
	number int // from 1
	chars  int // code points of the whole text before that of the window
}

// takes tells whether a document of an archive is a text for windows. What is no text its loader refuses.
func (l longTexts) takes(d archive.Document) bool {
	if !l.windows || len(d.Data) <= windowsFrom || strings.Contains(d.Type, "html") {
		return false
	}
	return isPlain(d.Name, d.Data[:64<<10]) && checkText(d.Data) == nil
}

// file tells whether a file is a text for windows.
func (l longTexts) file(path string, file *os.File, limit int64) bool {
	if !l.windows || file == nil {
		return false
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() <= windowsFrom || l.bounded && info.Size() > limit {
		return false
	}
	head := make([]byte, 64<<10)
	n, _ := file.ReadAt(head, 0)
	return isPlain(path, head[:n])
}

// input tells whether standard input is a text for windows, and gives what reads all of it.
func (l longTexts) input(in io.Reader) (bool, io.Reader) {
	if !l.windows || l.bounded {
		return false, in
	}
	data, err := io.ReadAll(io.LimitReader(in, windowsFrom+1))
	begin := bytes.NewReader(data)
	switch {
	case err != nil:
		return false, io.MultiReader(begin, broken{err})
	case len(data) <= windowsFrom: // and its end was seen
		return false, begin
	}
	return isPlain(stdinPath, data[:64<<10]), io.MultiReader(begin, in)
}

// isPlain tells by its beginning whether a file looks like the text of an article.
func isPlain(path string, head []byte) bool {
	if isPageName(path) || signature(head) != "" {
		return false
	}
	text := strings.TrimLeft(string(head), "\uFEFF \t\r\n")
	return !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "[") && otherForm(text) == ""
}

// windows gives the windows of a text as items; false when the loop was left. What stands before a byte that is none of a text is
// given, and nothing behind it.
func (s shelf) windows(ctx context.Context, one item, text io.Reader, yield func(item) bool) bool {
	one.load = nil
	number, chars := 0, 0
	for w, err := range batch.Windows(text, attribution.Article{}) {
		number++
		it := one
		it.key = fmt.Sprintf("%s#%d", one.key, number)
		if err != nil {
			it.err = readProblem(err)
			return yield(it)
		}
		own := w.Article.Text[w.Own.Start-w.Start : w.Own.End-w.Start]
		if err := checkBytes(own, w.Own.Start); err != nil {
			it.err = fmt.Errorf("%w; %d bytes before it were read", err, w.Own.Start)
			return yield(it)
		}
		it.window = &windowed{w, number, chars - utf8.RuneCountInString(w.Article.Text[:w.Own.Start-w.Start])}
		chars += utf8.RuneCountInString(own)
		if ctx.Err() != nil || !yield(it) {
			return false
		}
	}
	return true
}

// inner tells whether an item is a window with another one behind it.
func (it item) inner() bool { return it.window != nil && it.err == nil && !it.window.Last }

// read does to a window what needs none before it.
func (j job) read(it item) *attribution.ReadWindow {
	w := it.window.Window
	about := it.beside(j.about)
	about.Text = w.Article.Text
	w.Article = about
	return j.settings.ReadWindow(w)
}

// finish makes of a window that was read what is to be written. Windows come to it in their order.
func (j job) finish(o *outcome) {
	if o.window.number == 1 || j.total.Memory == nil {
		j.total.Memory = new(attribution.Memory)
	}
	defer func() {
		if p := recover(); p != nil {
			o.err = internalError(p)
		}
	}()
	res, err := j.total.Memory.Result(o.read)
	o.read = nil
	if err != nil {
		o.err = err
		return
	}
	w := &o.window.Window
	res = j.keep.apply(res).MapSpans(func(s attribution.Span) attribution.Span {
		return attribution.Span{Start: s.Start - w.Start, End: s.End - w.Start}
	})
	about := o.beside(j.about)
	about.Text = w.Article.Text
	d := newDocument(o.id, input{text: about.Text}, res)
	d.article, d.url = about, o.from.URL
	d.part = &export.Part{Number: o.window.number, Own: w.Own, Last: w.Last, Bytes: w.Start, Chars: o.window.chars}
	o.quotes, o.bytes = len(d.Quotes), w.Own.Len()
	o.out, o.err = j.format.document(d)
}

// internalError is a mistake of ours, in one document.
func internalError(p any) error {
	return fmt.Errorf("internal error: %s; please report it with the file", printable(fmt.Sprint(p)))
}

// enter waits until there is room for one more window that is read and not written; false when ctx ends.
func (j job) enter(ctx context.Context) bool {
	select {
	case j.room <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}
