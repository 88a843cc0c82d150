// Kafka reads articles from one topic of Apache Kafka and writes their records to another, as a member of a consumer group: as
// many of them as there are partitions share the work.
//
//	go run . -brokers localhost:9092 -in articles -out quotes -dead articles.dead
//
// Nothing is lost: an article counts as read only when the brokers have its records. README.md says what that promises.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// The exit statuses.
const (
	exitDone    = 0 // it was asked to stop, and stopped
	exitTrouble = 1
	exitUsage   = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(command(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// command is the whole command, and gives its exit status.
func command(ctx context.Context, args []string, out, errs io.Writer) int {
	opts, err := parse(args, out)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		fmt.Fprintf(errs, "kafka: %v; run kafka -h for help\n", err)
		return exitUsage
	}
	w, err := open(ctx, opts, errs)
	if err == nil {
		err = w.run(ctx)
		w.client.CloseAllowingRebalance() // leaves the group, so that others need not wait until this member is given up
		w.note("%s", w.done)
	}
	if err != nil {
		fmt.Fprintf(errs, "kafka: %v\n", err)
		return exitTrouble
	}
	return exitDone
}
