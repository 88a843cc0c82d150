package batch

import (
	"context"
	"io"
	"iter"
	"runtime"

	"github.com/whosaid/whosaid/attribution"
)

// A Part is what a window of a text holds.
type Part struct {
	attribution.Window
	attribution.Result // its spans are of the whole text: see [attribution.Memory.Result]
}

// ExtractText gives the records of a text of any length, which is read window by window as [Windows] cuts it, with those who were
// named in the windows before known in the next. The records of a text of no more than [MaxWindow] bytes are those of
// [attribution.Extractor.ExtractArticle]. Of a longer one they are nearly those: what is told more than a window away is not
// known but for names, the roles and affiliations that go with them, and, for a while, who has an office.
//
// Time is in proportion to the text. Memory is not: it is that of as many windows as there are workers, and of one more. Of
// opts, Extractor and Workers count. An error of reading is the last pair, and so is the end of ctx; an error beside a part is that
// of a rule of the caller's. Each range reads on where text stands.
func ExtractText(ctx context.Context, text io.Reader, about attribution.Article, opts Options) iter.Seq2[Part, error] {
	extractor, workers := opts.Extractor, opts.Workers
	if extractor == nil {
		extractor = new(attribution.Extractor)
	}
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type read struct {
		window attribution.Window
		*attribution.ReadWindow
	}
	work := func(_ context.Context, w attribution.Window) (read, error) {
		return read{w, extractor.ReadWindow(w)}, nil
	}
	return func(yield func(Part, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		room := make(chan struct{}, workers+1) // what is read holds memory until it has its turn
		windows := func(yield func(attribution.Window, error) bool) {
			for w, err := range Windows(text, about) {
				if !send(inner, room, struct{}{}) || !yield(w, err) {
					return
				}
			}
		}
		var memory attribution.Memory
		for r, err := range Map(inner, windows, workers, work) {
			p := Part{Window: r.window}
			if err == nil {
				p.Result, err = memory.Result(r.ReadWindow)
			}
			if !yield(p, err) {
				return
			}
			if ctx.Err() == nil {
				<-room
			}
		}
	}
}
