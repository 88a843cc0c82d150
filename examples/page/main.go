// Page serves a form into which one pastes an article, and shows who said what in it:
//
//	page [-addr 127.0.0.1:8080] [-max-size 4194304] [-wait 1m]
//
// It is package attribution with export.HTML behind net/http, for a desk or a newsroom's own network. GET / is the form, which works
// without a script; POST /page answers it with the page; POST /extract takes an article as JSON, text or HTML and gives the records as
// JSON. Nothing is stored, written or logged of what is sent. It listens on this machine alone unless -addr says otherwise; it knows no
// users and no encryption: put a proxy that does before it where strangers could reach it.
//
// SIGINT and SIGTERM end it when the answers that are under way are given.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// The exit statuses.
const (
	exitOK    = 0
	exitBad   = 1 // it could not listen, or not end in time
	exitUsage = 2
)

const usage = `usage: page [-addr HOST:PORT] [-max-size BYTES] [-wait TIME]

Serves a form for an article, and a page of who said what in it.

  -addr HOST:PORT   where to listen (default 127.0.0.1:8080; port 0 takes a free one)
  -max-size BYTES   refuse what is larger (default 4194304)
  -wait TIME        how long a request may take to arrive, and to wait for its turn (default 1m)

GET /          the form
POST /page     what the form sends; answers with the page
POST /extract  an article as application/json ({"text": ...} or {"html": ...}, with "id", "headline", "byline", "outlet",
               "date", "url"), text/plain or text/html; answers with the records as extract -format jsonl writes them
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole command, and gives its exit status.
func run(ctx context.Context, args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("page", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	addr := flags.String("addr", "127.0.0.1:8080", "")
	l := usualLimits
	flags.Int64Var(&l.size, "max-size", l.size, "")
	flags.DurationVar(&l.wait, "wait", l.wait, "")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usage)
		return exitOK
	case err == nil && flags.NArg() > 0:
		err = fmt.Errorf("%q is no flag", flags.Arg(0))
	case err == nil && (l.size <= 0 || l.wait <= 0):
		err = errors.New("-max-size and -wait must be above 0")
	}
	if err != nil {
		fmt.Fprintf(errs, "page: %v; run page -h for help\n", err)
		return exitUsage
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", *addr)
	if err != nil {
		fmt.Fprintf(errs, "page: cannot listen on %s: %v; name another with -addr\n", *addr, err)
		return exitBad
	}
	notes := log.New(errs, "page: ", 0)
	if tcp, ok := listener.Addr().(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
		notes.Print("other machines can reach this address: it knows no users and no encryption")
	}
	fmt.Fprintf(out, "page: open http://%s/\n", listener.Addr())
	if err := serve(ctx, listener, newHandler(l, notes), l, notes); err != nil {
		notes.Print(err)
		return exitBad
	}
	return exitOK
}

// serve answers until ctx ends, and then gives the answers that are under way.
func serve(ctx context.Context, listener net.Listener, h http.Handler, l limits, notes *log.Logger) error {
	s := &http.Server{
		Handler: h, ErrorLog: notes,
		ReadHeaderTimeout: min(10*time.Second, l.wait), ReadTimeout: l.wait,
		WriteTimeout:   2*l.wait + l.work, // to arrive, to wait for its turn, to be read
		IdleTimeout:    time.Minute,
		MaxHeaderBytes: 16 << 10,
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(listener) }()
	select {
	case err := <-done:
		return fmt.Errorf("cannot go on: %w", err)
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), l.work)
	defer cancel()
	if err := s.Shutdown(ending); err != nil {
		return fmt.Errorf("ended with answers under way: %w", err)
	}
	return nil
}
