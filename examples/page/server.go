package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"runtime"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// limits bound what one request may cost.
type limits struct {
	size int64         // of what is sent, in bytes
	wait time.Duration // for what is sent to arrive, and then for its turn
	work time.Duration // for the answers that are under way when the program ends; reading a text can't be cancelled
	jobs int           // how many texts are read at a time
}

// usualLimits allow a book: its records are found in some ten seconds.
var usualLimits = limits{size: 4 << 20, wait: time.Minute, work: time.Minute, jobs: runtime.GOMAXPROCS(0)}

// A server answers requests. It keeps nothing between them.
type server struct {
	limits
	turns chan struct{} // as many as texts may be read at a time
	notes *log.Logger
	read  func(attribution.Extractor, attribution.Article) attribution.Result
}

// newHandler makes the handler of all addresses.
func newHandler(l limits, notes *log.Logger) http.Handler {
	return (&server{limits: l, turns: make(chan struct{}, l.jobs), notes: notes, read: library}).handler()
}

// library is the library's extractor; tests have others.
func library(e attribution.Extractor, a attribution.Article) attribution.Result {
	res, _ := e.ExtractArticle(a) // only rules of one's own can fail
	return res
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.form)
	mux.HandleFunc("POST /page", s.page)
	mux.HandleFunc("POST /extract", s.extract)
	// A page of another site must not make a browser send texts here.
	return headers(http.NewCrossOriginProtection().Handler(mux))
}

// headers are those of every answer. What may be shown and run is said with what is sent.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", nothing)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// nothing is the policy of what is no page.
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// errBusy is what is said when a text does not get its turn.
var errBusy = errors.New("too many texts are being read; try again in a minute")

// document finds the records of a text. A panic is a mistake of ours in that text: what is said of it must not hold the text.
func (s *server) document(ctx context.Context, t text, e attribution.Extractor) (d *export.Document, err error) {
	ctx, cancel := context.WithTimeout(ctx, s.wait)
	defer cancel()
	select {
	case s.turns <- struct{}{}:
		defer func() { <-s.turns }()
	case <-ctx.Done():
		return nil, errBusy
	}
	defer func() {
		if p := recover(); p != nil {
			s.notes.Printf("internal error in a text of %d bytes: %v", len(t.article.Text), p)
			err = errors.New("internal error: please report it with the text")
		}
	}()
	return t.document(s.read(e, t.article)), nil
}

// statusOf gives the status that says what is wrong.
func statusOf(err error) int {
	var large *http.MaxBytesError
	var wrong *problem
	switch {
	case errors.As(err, &large):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, os.ErrDeadlineExceeded):
		return http.StatusRequestTimeout
	case errors.Is(err, errBusy):
		return http.StatusServiceUnavailable
	case errors.As(err, &wrong):
		return wrong.status
	}
	return http.StatusInternalServerError
}

// wordsOf says what is wrong to whoever sent it.
func wordsOf(err error) string {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return fmt.Sprintf("more than %d bytes: send a part of it, or start page with a larger -max-size", large.Limit)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "the text did not arrive in time: send it again"
	}
	return err.Error()
}

// A problem is something wrong with what was sent.
type problem struct {
	status int
	words  string
}

func (p *problem) Error() string { return p.words }

func bad(status int, format string, args ...any) error {
	return &problem{status, fmt.Sprintf(format, args...)}
}
