package batch

import (
	"context"
	"iter"
	"runtime"
)

// A job is an input on its way through the workers.
type job[In, Out any] struct {
	in   In
	err  error // that came with the input
	done chan answer[Out]
}

// An answer is what became of a job.
type answer[Out any] struct {
	out Out
	err error
}

// Map calls work for every input on several goroutines and gives what it returns in the order of the inputs. It is what
// [Extract] stands on, for programs whose work is more than an extraction: that read the files too, or write the rows.
//
// An error that comes with an input, or that work returns, stands in the place of that input; all the others are there. When ctx
// ends, the last pair is its error, at once. When the loop is left, by break or by the end of ctx, no further input is asked for,
// and every goroutine ends with the input that it has in hand: work that takes long should look at its ctx, and an input that
// can wait for ever (a terminal) is only left when it has answered.
//
// However many inputs there are, at most two for each worker and three more have been asked for and not been given.
func Map[In, Out any](
	ctx context.Context, inputs iter.Seq2[In, error], workers int, work func(context.Context, In) (Out, error),
) iter.Seq2[Out, error] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Out, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		var none Out
		for j := range start(inner, inputs, workers, work) {
			select {
			case a := <-j.done:
				if ctx.Err() == nil {
					if !yield(a.out, a.err) {
						return
					}
					continue
				}
			case <-ctx.Done():
			}
			break
		}
		if err := ctx.Err(); err != nil {
			yield(none, err)
		}
	}
}

// start starts the workers and who hands them the inputs. The jobs come in the order of the inputs, done or not; there are no
// more when ctx ends.
func start[In, Out any](
	ctx context.Context, inputs iter.Seq2[In, error], workers int, work func(context.Context, In) (Out, error),
) <-chan job[In, Out] {
	// The one that the consumer waits for and those at the workers are in no channel.
	queue, todo := make(chan job[In, Out], 2*workers), make(chan job[In, Out])
	out := make(chan job[In, Out])
	for range workers {
		go func() {
			for j := range todo {
				a := answer[Out]{err: j.err}
				if j.err == nil {
					a.out, a.err = work(ctx, j.in)
				}
				j.done <- a
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(todo)
		for in, err := range inputs {
			j := job[In, Out]{in, err, make(chan answer[Out], 1)} // a worker never waits for the consumer
			if !send(ctx, queue, j) || !send(ctx, todo, j) {
				return
			}
		}
	}()
	// A consumer that waits for an input that does not come must hear of the end of ctx.
	go func() {
		defer close(out)
		for {
			select {
			case j, ok := <-queue:
				if !ok || !send(ctx, out, j) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// send sends, unless ctx ends first.
func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}
