package main

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// A member is the program in a process of its own.
type member struct {
	*exec.Cmd
	errs *strings.Builder
}

func (w *world) member(more ...string) member {
	cmd := exec.CommandContext(w.t.Context(), os.Args[0], w.args(more...)...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	m := member{cmd, &strings.Builder{}}
	cmd.Stderr = m.errs
	require.NoError(w.t, cmd.Start())
	w.t.Cleanup(func() { _ = cmd.Process.Kill() })
	return m
}

// A member is killed when the brokers have records of which they have no commit yet; another takes over, and a third joins it in the
// middle. No article is lost, and those that were read twice have the same records under the same key.
func TestKillAndRebalance(t *testing.T) {
	const n = 160
	lines := articles(0, n)
	want := plain(t, lines)
	w := newWorld(t)
	w.send(lines[:n/2]...)
	w.send("{\"text\": \"It was dr")

	var commits atomic.Int32
	var gone atomic.Bool
	killing := make(chan bool)
	w.ControlKey(kmsg.OffsetCommit.Int16(), func(kmsg.Request) (kmsg.Response, error, bool) {
		w.KeepControl()
		n := commits.Add(1)
		if n < 4 || gone.Load() {
			return nil, nil, false
		}
		if n == 4 {
			close(killing)
		}
		return nil, errors.New("no answer"), true
	})
	first := w.member()
	<-killing
	require.NoError(t, first.Process.Kill())
	_ = first.Wait()
	gone.Store(true)
	behind, written := w.committed(), len(w.all("quotes"))+len(w.all("articles.dead"))
	require.Positive(t, behind)
	require.Less(t, behind, written, "the kill came between records and commit")

	second := w.member()
	w.until("the second takes over", func() bool { return w.count() > written+5 })
	third := w.member()
	w.until("the third has joined", func() bool {
		groups, err := w.admin.DescribeGroups(t.Context(), "whosaid")
		return err == nil && len(groups["whosaid"].Members) == 2 && groups["whosaid"].State == "Stable"
	})
	w.send(lines[n/2:]...)
	w.until("all are read", func() bool { return w.count() == n && w.committed() == n+1 })
	for name, m := range map[string]member{"second": second, "third": third} {
		require.NoError(t, m.Process.Signal(syscall.SIGTERM))
		assert.NoError(t, m.Wait(), "%s: %s", name, m.errs)
		assert.Regexp(t, `(?m)^kafka: [1-9]\d* articles with [1-9]\d* quotes, \d dead letters$`, m.errs.String(), "%s had its part", name)
	}

	records := w.all("quotes")
	assert.Equal(t, want, distinct(t, records))
	assert.Greater(t, len(records), n, "the kill made something be read twice")
	places := map[string]bool{}
	for _, r := range w.all("articles.dead") {
		places[header(r, "whosaid.place")] = true
	}
	assert.Len(t, places, 1)
}

// While the brokers take no records there is no commit, and a member that is told to stop says so and leaves.
func TestNoCommitBeforeTheRecords(t *testing.T) {
	w := newWorld(t)
	lines := articles(0, 12)
	w.send(lines...)
	var taken, early atomic.Bool
	var refused atomic.Int32
	w.ControlKey(kmsg.Produce.Int16(), func(kmsg.Request) (kmsg.Response, error, bool) {
		w.KeepControl()
		if taken.Load() {
			return nil, nil, false
		}
		refused.Add(1)
		return nil, errors.New("no answer"), true
	})
	w.ControlKey(kmsg.OffsetCommit.Int16(), func(kmsg.Request) (kmsg.Response, error, bool) {
		w.KeepControl()
		if !taken.Load() {
			early.Store(true)
		}
		return nil, nil, false
	})
	stop := w.within("-patience", "1s")
	w.until("it tries", func() bool { return refused.Load() > 2 })
	began := time.Now()
	status, errs := stop()
	assert.Equal(t, exitTrouble, status, errs)
	assert.Regexp(t, `cannot write to "quotes": .*`, errs)
	assert.Less(t, time.Since(began), 20*time.Second)
	assert.False(t, early.Load(), "nothing is committed")
	assert.Zero(t, w.committed())

	taken.Store(true)
	stop = w.within()
	w.until("all are read", func() bool { return w.committed() == len(lines) })
	status, errs = stop()
	assert.Equal(t, exitDone, status, errs)
	assert.Equal(t, len(lines), w.count())
}
