package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution/batch"
)

// options are what the command line asks for.
type options struct {
	brokers  []string
	in       string // topics
	out      string
	dead     string
	group    string
	batch    int // articles between two commits
	maxSize  int // bytes of a message
	maxOut   int // bytes of a message that is written
	jobs     int
	session  time.Duration
	patience time.Duration
}

const usage = `usage: kafka [FLAGS]

Reads articles from one topic and writes who said what in them to another, until SIGTERM or Ctrl-C. A message is
{"text": ..., "id", "headline", "byline", "date", "outlet"}, JSON of which all but the text may be left out; for each there is one
message with the id as its key and {"doc": ..., "quotes": [...], "speakers": [...]} as its value, or one with the reason in the
topic of dead letters. Start as many as you like with the same -group.

`

// parse reads the command line. The error is flag.ErrHelp for -h, otherwise one clear line.
func parse(args []string, help io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("kafka", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	brokers := flags.String("brokers", "localhost:9092", "where to begin, `HOST:PORT` with commas between; the others are found")
	flags.StringVar(&o.in, "in", "articles", "the `topic` of the articles")
	flags.StringVar(&o.out, "out", "quotes", "the `topic` of the records")
	flags.StringVar(&o.dead, "dead", "articles.dead", "the `topic` of the messages that can't be read, with the reason in their headers")
	flags.StringVar(&o.group, "group", "whosaid", "the consumer `group`: its members share the partitions")
	flags.IntVar(&o.batch, "batch", 64, "articles between two commits: as many at most are read again after a kill")
	flags.IntVar(&o.maxSize, "max-size", batch.DefaultLimit, "`bytes` of a message; longer ones are dead letters")
	flags.IntVar(&o.maxOut, "max-out", 1_000_012, "`bytes` that the brokers take in a message (their max.message.bytes)")
	flags.IntVar(&o.jobs, "jobs", 0, "articles to work on at a time; 0 for one a core")
	flags.DurationVar(&o.session, "session", 45*time.Second, "after which the brokers give up a member that they don't hear of")
	flags.DurationVar(&o.patience, "patience", 15*time.Second, "for the brokers' answers at the start, and after a signal")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(help, usage)
		flags.SetOutput(help)
		flags.PrintDefaults()
		return o, flag.ErrHelp
	case err != nil:
		return o, err
	case flags.NArg() > 0:
		return o, fmt.Errorf("%q is no flag; articles come from the topic that -in names", flags.Arg(0))
	}
	o.brokers = strings.FieldsFunc(*brokers, func(r rune) bool { return r == ',' || r == ' ' })
	return o, o.check()
}

// check finds what makes no sense.
func (o options) check() error {
	if len(o.brokers) == 0 {
		return errors.New("-brokers is empty: say where Kafka is, as in -brokers localhost:9092")
	}
	for _, name := range []struct{ flag, value string }{{"in", o.in}, {"out", o.out}, {"dead", o.dead}, {"group", o.group}} {
		if name.value == "" {
			return fmt.Errorf("-%s is empty: give it a name", name.flag)
		}
	}
	if o.in == o.out || o.in == o.dead {
		return fmt.Errorf("-in is %q too: what is written would be read again without an end", o.in)
	}
	if o.out == o.dead {
		return fmt.Errorf("-out and -dead are both %q: readers of records would get dead letters", o.out)
	}
	for _, n := range []struct {
		flag         string
		value, least int
	}{{"batch", o.batch, 1}, {"max-size", o.maxSize, 1}, {"max-out", o.maxOut, 1024}, {"jobs", o.jobs, 0}} {
		if n.value < n.least {
			return fmt.Errorf("-%s %d: it is at least %d", n.flag, n.value, n.least)
		}
	}
	for _, d := range []struct {
		flag  string
		value time.Duration
	}{{"session", o.session}, {"patience", o.patience}} {
		if d.value < time.Second {
			return fmt.Errorf("-%s %v: it is at least 1s", d.flag, d.value)
		}
	}
	return nil
}
