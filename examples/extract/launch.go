package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

// launch does a job with the output that the options name, and gives the exit status.
func launch(ctx context.Context, args []string, opts options, sources []source, j job, std streams, notes *reporter) int {
	var to io.Writer = std.out
	j.total = &state{}
	what := "the output"
	if path := opts.run.output; path != "" {
		if notes.problems() > 0 { // a folder that is not there today must not make a file that is called whole
			notes.say(fmt.Sprintf("-o %s is not begun: the input is not all there", printable(path)))
			return exitBad
		}
		file, before, err := openWhole(path, settings(args), opts.run.resume)
		switch {
		case errors.Is(err, errFinished):
			notes.say(fmt.Sprintf("-o %s: %v", printable(path), errFinished))
			return exitOK
		case err != nil:
			notes.say(fmt.Sprintf("-o %s: %s", printable(path), errorText(err)))
			return exitBad
		}
		if before.Items > 0 {
			notes.say(fmt.Sprintf("going on behind %s, %d left out", count(before.Written, "document"), before.Failed))
		}
		*j.total, j.file, to, what = before, file, file, printable(path)
	}
	was, started := j.total.Bytes, time.Now()
	failedBefore := j.total.Failed
	notes.begin(len(sources), sizes(sources, notes.show))
	written, err := process(ctx, sources, j, bufio.NewWriterSize(to, 64<<10), notes)

	status := exitOK
	switch {
	case errors.Is(err, errChanged):
		notes.problem(fmt.Sprintf("-o %s: %v", what, err))
	case isClosedPipe(err): // the reader has what it wanted
		status = exitPipe
	case err != nil && j.file != nil:
		notes.problem(fmt.Sprintf("cannot write %s: %s; %s are in %s.part: make room and add -resume", what, errorText(err),
			count(written, "document"), what))
	case err != nil:
		notes.problem(fmt.Sprintf("cannot write the output: %s; %s were written", errorText(err), notes.of(written)))
	case ctx.Err() != nil && j.file != nil:
		notes.say(fmt.Sprintf("interrupted: %s are in %s.part; add -resume to go on", count(written, "document"), what))
		status = exitInterrupted
	case ctx.Err() != nil:
		notes.say(fmt.Sprintf("interrupted: %s were written", notes.of(written)))
		status = exitInterrupted
	}
	if told := j.ids.message(); told != "" && status != exitPipe {
		notes.say(told)
	}
	if opts.run.output != "" || opts.run.summary {
		for _, line := range j.total.summary(j.total.Bytes-was, time.Since(started)) {
			notes.say(line)
		}
	}
	if status == exitOK && (notes.problems() > 0 || failedBefore > 0) {
		status = exitBad
	}
	return status
}
