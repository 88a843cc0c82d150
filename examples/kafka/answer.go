package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/whosaid/whosaid/attribution/batch"
	"github.com/whosaid/whosaid/attribution/export"
)

// An answer is what a message gives: records, or a dead letter.
type answer struct {
	of     *kgo.Record
	send   *kgo.Record
	quotes int
	dead   bool
}

// answers reads messages on all cores. There is one answer for each, in order; fewer when ctx ends.
func (w *worker) answers(ctx context.Context, in []*kgo.Record) []answer {
	messages := func(yield func(*kgo.Record, error) bool) {
		for _, r := range in {
			if !yield(r, nil) {
				return
			}
		}
	}
	work := func(_ context.Context, r *kgo.Record) (answer, error) { return w.answer(r), nil }
	out := make([]answer, 0, len(in))
	for a, err := range batch.Map(ctx, messages, w.opts.jobs, work) {
		if err != nil { // the end of ctx
			break
		}
		out = append(out, a)
	}
	return out
}

// answer reads a message. A panic would be a mistake of ours in that article; it must not come again with each start of the program,
// and keep all behind it from being read.
func (w *worker) answer(of *kgo.Record) (a answer) {
	defer func() {
		if p := recover(); p != nil {
			a = w.letter(of, fmt.Sprintf("internal error: %v; please report it with the article", p))
		}
	}()
	d, err := read(of, w.opts.maxSize)
	if err != nil {
		return w.letter(of, err.Error())
	}
	result, err := w.extractor.ExtractArticle(d.Article)
	if err != nil {
		return w.letter(of, err.Error())
	}
	line, err := export.Records{}.Append(nil, export.New(d.ID, d.Article, result)) // as extract -format jsonl writes it
	if err != nil {
		return w.letter(of, err.Error())
	}
	send := &kgo.Record{Topic: w.opts.out, Key: []byte(d.ID), Value: bytes.TrimSuffix(line, []byte("\n"))}
	return answer{of: of, send: send, quotes: len(result.Quotes)}
}

// letter makes a dead letter: the message as it came, and in its headers why and from where. The place is another one for each
// message, so that one which is sent twice can be told.
func (w *worker) letter(of *kgo.Record, reason string) answer {
	return answer{of: of, dead: true, send: &kgo.Record{
		Topic: w.opts.dead, Key: of.Key, Value: of.Value,
		Headers: append(slices.Clone(of.Headers),
			kgo.RecordHeader{Key: "whosaid.reason", Value: []byte(reason)},
			kgo.RecordHeader{Key: "whosaid.place", Value: []byte(place(of))},
			kgo.RecordHeader{Key: "whosaid.bytes", Value: []byte(strconv.Itoa(len(of.Value)))},
		),
	}}
}

// deliver writes the answers and waits until the brokers have them. It tells of each whether that failed, and why the first did.
// Records that are too long for a message become a dead letter, and a dead letter that is too long loses its value, for its
// place says where that can be found: neither would be shorter the next time, and nothing behind them would ever be read.
func (w *worker) deliver(ctx context.Context, answers []answer) (failed []bool, err error) {
	failed = make([]bool, len(answers))
	todo := make([]int, len(answers))
	for i := range todo {
		todo[i] = i
	}
	for len(todo) > 0 {
		var again []int
		for at, problem := range w.produce(ctx, answers, todo) {
			i := todo[at]
			a := &answers[i]
			switch {
			case problem == nil:
				w.count(*a)
			case !errors.Is(problem, kerr.MessageTooLarge) || a.dead && a.send.Value == nil:
				failed[i] = true
				if err == nil {
					err = fmt.Errorf("%s: cannot write to %q: %w", place(a.of), a.send.Topic, problem)
				}
			case a.dead:
				a.send = &kgo.Record{Topic: w.opts.dead, Headers: a.send.Headers[len(a.of.Headers):]}
				again = append(again, i)
			default:
				*a = w.letter(a.of, fmt.Sprintf("its records take %d bytes, more than a message may have (-max-out)", len(a.send.Value)))
				again = append(again, i)
			}
		}
		todo = again
	}
	return failed, err
}

// count adds an answer that is written.
func (w *worker) count(a answer) {
	if !a.dead {
		w.done.articles++
		w.done.quotes += a.quotes
		return
	}
	w.done.dead++
	for _, h := range a.send.Headers {
		if h.Key == "whosaid.reason" {
			w.note("%s: %s", place(a.of), h.Value)
		}
	}
}

// errLate is what became of messages that were sent when there was no time left.
var errLate = errors.New("the brokers have not answered in time")

// produce sends some of the answers and gives the error of each.
func (w *worker) produce(ctx context.Context, answers []answer, which []int) []error {
	type acknowledgement struct {
		at  int
		err error
	}
	errs, acks := make([]error, len(which)), make(chan acknowledgement, len(which))
	for at, i := range which {
		errs[at] = errLate
		w.client.Produce(ctx, answers[i].send, func(_ *kgo.Record, err error) { acks <- acknowledgement{at, err} })
	}
	for range which {
		select {
		case a := <-acks:
			errs[a.at] = a.err
		case <-ctx.Done():
			return errs
		}
	}
	return errs
}
