package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"
)

// asProgram is set for a test binary that is to be the program itself, so that it can be killed.
const asProgram = "WHOSAID_KAFKA"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// A world is a cluster with the three topics, and a client that looks at it.
type world struct {
	*kfake.Cluster
	t      *testing.T
	client *kgo.Client
	admin  *kadm.Client
}

func newWorld(t *testing.T) *world {
	cluster, err := kfake.NewCluster(
		kfake.NumBrokers(1), kfake.SeedTopics(4, "articles", "quotes"), kfake.SeedTopics(1, "articles.dead"),
		kfake.GroupMinSessionTimeout(time.Second), kfake.BrokerConfigs(map[string]string{"group.initial.rebalance.delay.ms": "0"}),
	)
	require.NoError(t, err)
	t.Cleanup(cluster.Close)
	client, err := kgo.NewClient(kgo.SeedBrokers(cluster.ListenAddrs()...), kgo.RecordPartitioner(kgo.RoundRobinPartitioner()))
	require.NoError(t, err)
	t.Cleanup(client.Close)
	return &world{cluster, t, client, kadm.NewClient(client)}
}

// args are the flags of a member.
func (w *world) args(more ...string) []string {
	return append([]string{"-brokers", strings.Join(w.ListenAddrs(), ","), "-session", "1s", "-batch", "5"}, more...)
}

// send puts messages into the topic of articles.
func (w *world) send(values ...string) {
	w.t.Helper()
	for _, v := range values {
		r := &kgo.Record{Topic: "articles", Key: []byte("the same for all"), Value: []byte(v)}
		require.NoError(w.t, w.client.ProduceSync(w.t.Context(), r).FirstErr())
	}
}

// all gives what is in a topic now.
func (w *world) all(topic string) (out []*kgo.Record) {
	w.t.Helper()
	ends, err := w.admin.ListEndOffsets(w.t.Context(), topic)
	require.NoError(w.t, err)
	n := 0
	ends.Each(func(o kadm.ListedOffset) { n += int(o.Offset) })
	if n == 0 {
		return nil
	}
	reader, err := kgo.NewClient(kgo.SeedBrokers(w.ListenAddrs()...), kgo.ConsumeTopics(topic))
	require.NoError(w.t, err)
	defer reader.Close()
	for len(out) < n {
		out = append(out, reader.PollFetches(w.t.Context()).Records()...)
	}
	return out
}

// count tells how many keys are in the topic of records.
func (w *world) count() int {
	keys := map[string]bool{}
	for _, r := range w.all("quotes") {
		keys[string(r.Key)] = true
	}
	return len(keys)
}

// committed is how many messages of the topic of articles the group has behind it.
func (w *world) committed() int {
	w.t.Helper()
	offsets, err := w.admin.FetchOffsets(w.t.Context(), "whosaid")
	if errors.Is(err, kerr.GroupIDNotFound) {
		return 0 // nobody has joined yet
	}
	require.NoError(w.t, err)
	n := 0
	offsets.Each(func(o kadm.OffsetResponse) { n += int(max(o.At, 0)) })
	return n
}

// until waits for something.
func (w *world) until(what string, so func() bool) {
	w.t.Helper()
	require.Eventually(w.t, so, time.Minute, 50*time.Millisecond, what)
}

// within runs the command in this process until it is told to stop.
func (w *world) within(more ...string) (stop func() (status int, errs string)) {
	ctx, cancel := context.WithCancel(w.t.Context())
	var errs bytes.Buffer
	done := make(chan int, 1)
	go func() { done <- command(ctx, w.args(more...), &errs, &errs) }()
	return func() (int, string) {
		cancel()
		select {
		case status := <-done:
			return status, errs.String()
		case <-time.After(time.Minute):
			require.Fail(w.t, "it does not stop")
			return 0, ""
		}
	}
}

// articles are invented, no two the same.
func articles(from, to int) (lines []string) {
	speakers := []string{"the harbour master Ilse Brandt", "Councillor Owen Tharp", "the engineer Ama Kusi", "Dr Nell Avery"}
	verbs := []string{"said", "told reporters", "warned", "insisted"}
	for i := from; i < to; i++ {
		who, verb := speakers[i%len(speakers)], verbs[i/2%len(verbs)]
		text := fmt.Sprintf("The pier %d will close in May, %s %s on Monday.\n\n“We checked %d of its beams,” he said. “None is sound.”",
			i, who, verb, 10+i)
		line, err := json.Marshal(map[string]any{
			"id": fmt.Sprintf("pier-%03d", i), "text": text, "headline": "Pier to close", "byline": "By Jo Penn", "outlet": "The Tidewater Post",
			"date": "2026-03-02",
		})
		if err != nil {
			panic(err)
		}
		lines = append(lines, string(line))
	}
	return lines
}

// plain is what extract writes for lines, by id.
func plain(t *testing.T, lines []string) map[string]string {
	dir := t.TempDir()
	binary, input := filepath.Join(dir, "extract"), filepath.Join(dir, "articles.jsonl")
	out, err := exec.Command("go", "build", "-o", binary, "github.com/whosaid/whosaid/examples/extract").CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NoError(t, os.WriteFile(input, []byte(strings.Join(lines, "\n")+"\n"), 0o666))
	out, err = exec.Command(binary, "-format", "jsonl", input).Output()
	require.NoError(t, err)
	want := map[string]string{}
	for line := range strings.Lines(string(out)) {
		var d struct{ Doc string }
		require.NoError(t, json.Unmarshal([]byte(line), &d))
		want[d.Doc] = strings.TrimSuffix(line, "\n")
	}
	require.Len(t, want, len(lines))
	return want
}

// distinct gives the values of records by key; those of one key must be the same.
func distinct(t *testing.T, records []*kgo.Record) map[string]string {
	out := map[string]string{}
	for _, r := range records {
		if before, ok := out[string(r.Key)]; ok {
			assert.Equal(t, before, string(r.Value), "%s, read twice", r.Key)
		}
		out[string(r.Key)] = string(r.Value)
	}
	return out
}
