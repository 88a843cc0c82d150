package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestUsageErrors(t *testing.T) {
	for line, want := range map[string]string{
		"-brokers ,":      "-brokers is empty: say where Kafka is, as in -brokers localhost:9092",
		"-out articles":   `-in is "articles" too: what is written would be read again without an end`,
		"-dead articles":  `-in is "articles" too: what is written would be read again without an end`,
		"-dead quotes":    `-out and -dead are both "quotes": readers of records would get dead letters`,
		"-group=":         "-group is empty: give it a name",
		"-batch 0":        "-batch 0: it is at least 1",
		"-max-out 10":     "-max-out 10: it is at least 1024",
		"-session 20ms":   "-session 20ms: it is at least 1s",
		"-patience soon":  `invalid value "soon" for flag -patience: parse error`,
		"feed.jsonl":      `"feed.jsonl" is no flag; articles come from the topic that -in names`,
		"-topic articles": "flag provided but not defined: -topic",
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, exitUsage, command(t.Context(), strings.Fields(line), &out, &errs), line)
		assert.Equal(t, "kafka: "+want+"; run kafka -h for help\n", errs.String(), line)
		assert.Empty(t, out.String())
	}
	var out, errs bytes.Buffer
	assert.Equal(t, exitDone, command(t.Context(), []string{"-h"}, &out, &errs))
	assert.Contains(t, out.String(), "-brokers HOST:PORT")
	assert.Empty(t, errs.String())
}

// A reader of a topic that is not there would wait for ever, and one without brokers too.
func TestStartErrors(t *testing.T) {
	w := newWorld(t)
	var out, said bytes.Buffer
	assert.Equal(t, exitTrouble, command(t.Context(), w.args("-dead", "nowhere"), &out, &said))
	assert.Equal(t, "kafka: there is no topic \"nowhere\"; make it, or name another with -in, -out or -dead\n", said.String())
	said.Reset()
	assert.Equal(t, exitTrouble, command(t.Context(), []string{"-brokers", "127.0.0.1:1", "-patience", "1s"}, &out, &said))
	assert.Regexp(t, `^kafka: no answer from 127\.0\.0\.1:1: [^\n]*\n$`, said.String())
}
