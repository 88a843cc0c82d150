package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"github.com/whosaid/whosaid/attribution"
)

// A worker is a member of the group.
type worker struct {
	opts      options
	extractor attribution.Extractor
	client    *kgo.Client
	errs      io.Writer
	done      counts
}

// counts are what a worker has written.
type counts struct{ articles, quotes, dead int }

func (c counts) String() string {
	return fmt.Sprintf("%d articles with %d quotes, %d dead letters", c.articles, c.quotes, c.dead)
}

// note tells who runs the program.
func (w *worker) note(format string, args ...any) {
	fmt.Fprintf(w.errs, "kafka: "+format+"\n", args...)
}

// open joins the group, when the brokers answer and have the topics.
func open(ctx context.Context, o options, errs io.Writer) (*worker, error) {
	client, err := kgo.NewClient(
		kgo.ClientID("whosaid"),
		kgo.SeedBrokers(o.brokers...),
		kgo.ConsumerGroup(o.group),
		kgo.ConsumeTopics(o.in),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), // a group that is new has everything before it
		kgo.FetchIsolationLevel(kgo.ReadCommitted()),      // what a transaction took back was never sent
		// A batch in hand is written and committed before its partitions go to another member. A batch takes as long as it
		// takes: a member that is late has to be waited for, or it is taken for dead and its batch is read again.
		kgo.DisableAutoCommit(),
		kgo.BlockRebalanceOnPoll(),
		kgo.RebalanceTimeout(5*time.Minute),
		kgo.SessionTimeout(o.session),
		kgo.HeartbeatInterval(min(3*time.Second, o.session/4)),
		// What is written is acknowledged by all replicas and is written once for each time that it is sent: the defaults.
		kgo.ProducerBatchMaxBytes(int32(o.maxOut)),
	)
	if err != nil {
		return nil, err
	}
	w := &worker{opts: o, client: client, errs: errs}
	if err := w.look(ctx); err != nil {
		client.Close()
		return nil, err
	}
	return w, nil
}

// look asks the brokers for the topics: a topic that is missing would make a reader that waits for ever.
func (w *worker) look(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, w.opts.patience)
	defer cancel()
	ask := kmsg.NewPtrMetadataRequest()
	names := []string{w.opts.in, w.opts.out, w.opts.dead}
	for _, name := range names {
		topic := kmsg.NewMetadataRequestTopic()
		topic.Topic = kmsg.StringPtr(name)
		ask.Topics = append(ask.Topics, topic)
	}
	answer, err := ask.RequestWith(ctx, w.client)
	if err != nil {
		return fmt.Errorf("no answer from %s: %w", strings.Join(w.opts.brokers, ","), err)
	}
	for i, topic := range answer.Topics {
		name := names[min(i, len(names)-1)]
		if topic.Topic != nil {
			name = *topic.Topic
		}
		switch err := kerr.ErrorForCode(topic.ErrorCode); {
		case errors.Is(err, kerr.UnknownTopicOrPartition):
			return fmt.Errorf("there is no topic %q; make it, or name another with -in, -out or -dead", name)
		case err != nil && !kerr.IsRetriable(err):
			return fmt.Errorf("topic %q: %w", name, err)
		}
	}
	return nil
}

// run reads until ctx ends, which is no error.
func (w *worker) run(ctx context.Context) error {
	w.note("reads %s as %s", w.opts.in, w.opts.group)
	for {
		fetches := w.client.PollRecords(ctx, w.opts.batch)
		if ctx.Err() != nil {
			return nil
		}
		if err := w.trouble(fetches); err != nil {
			return err
		}
		if err := w.batch(ctx, fetches.Records()); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return nil
		}
		w.client.AllowRebalance()
	}
}

// trouble tells what went wrong with the group or a broker, and gives what can't be waited out.
func (w *worker) trouble(fetches kgo.Fetches) error {
	for _, f := range fetches.Errors() {
		var lost *kgo.ErrDataLoss
		var group *kgo.ErrGroupSession
		switch {
		case errors.As(f.Err, &lost): // the client goes on where there is something
			w.note("%v", f.Err)
		case errors.As(f.Err, &group): // it joins again
			w.note("%v", f.Err)
		default:
			return fmt.Errorf("topic %q, partition %d: %w", f.Topic, f.Partition, f.Err)
		}
	}
	return nil
}

// batch writes what messages hold and, when the brokers have it, commits them. When ctx ends it does so with those that are done.
func (w *worker) batch(ctx context.Context, in []*kgo.Record) error {
	answers := w.answers(ctx, in)
	ctx, cancel := outlasting(ctx, w.opts.patience)
	defer cancel()
	failed, err := w.deliver(ctx, answers)
	whole := beforeFailure(in[:len(answers)], failed)
	if len(whole) == 0 {
		return err
	}
	switch commit := w.client.CommitRecords(ctx, whole...); {
	case commit == nil:
	case isRebalance(commit):
		w.note("%d messages will be read again: %v", len(whole), commit)
	case err == nil:
		err = fmt.Errorf("commit: %w", commit)
	}
	return err
}

// outlasting ends some time after ctx does.
func outlasting(ctx context.Context, by time.Duration) (context.Context, context.CancelFunc) {
	out, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(by, cancel) })
	return out, func() { stop(); cancel() }
}

// beforeFailure gives the messages that may be committed: of each partition those before the first that failed, for a commit
// speaks for all before it.
func beforeFailure(in []*kgo.Record, failed []bool) (whole []*kgo.Record) {
	type partition struct {
		topic  string
		number int32
	}
	broken := map[partition]bool{}
	for i, r := range in {
		p := partition{r.Topic, r.Partition}
		if broken[p] = broken[p] || failed[i]; !broken[p] {
			whole = append(whole, r)
		}
	}
	return whole
}

// isRebalance tells whether a commit came too late: the partitions are another member's, who reads the messages again.
func isRebalance(err error) bool {
	return errors.Is(err, kerr.RebalanceInProgress) || errors.Is(err, kerr.IllegalGeneration) ||
		errors.Is(err, kerr.UnknownMemberID) || errors.Is(err, kerr.FencedMemberEpoch) || errors.Is(err, kerr.StaleMemberEpoch)
}
