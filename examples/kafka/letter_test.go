package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

// header gives a header of a message.
func header(r *kgo.Record, key string) string {
	for _, h := range r.Headers {
		if h.Key == key {
			return string(h.Value)
		}
	}
	return ""
}

// What can't be read is in the topic of dead letters as it came, with the reason, and nothing behind it waits.
func TestDeadLetters(t *testing.T) {
	w := newWorld(t)
	long := fmt.Sprintf(`{"text": %q}`, strings.Repeat("The ferries stay, the mayor Edda Falk said. ", 40))
	reasons := map[string]string{
		"":                                   "an empty message: there is no article in it",
		"\xef\xbb\xbf":                       "an empty message: there is no article in it",
		`{"text": "It was dr`:                "line 1, byte 18: no JSON: unexpected end of JSON input",
		"{\"text\": \"caf\xe9\"}":            "line 1, byte 13: not UTF-8: byte 0xE9",
		`{"text": "\ud800"}`:                 `line 1, byte 0: no article: "text" holds half of a character (a \u escape of a surrogate without its other half)`,
		`{"id": "a"}`:                        `line 1, byte 0: no article: "text" is missing`,
		`["text"]`:                           "line 1, byte 0: no article: not a JSON object",
		`{"text": "", "date": "May"}`:        `line 1, byte 0: no article: "date" "May" is neither 2024-05-17 nor 2024-05-17T08:00:00Z`,
		"{\"text\": \"\"}\n{\"text\": \"\"}": "more than one article in a message: give each its own",
		long:                                 "its records take ",
		long + strings.Repeat(" ", 9000):     "a message of 10772 bytes; at most 10000 are read (-max-size): cut it up, or raise the limit",
	}
	for value := range reasons {
		w.send(value)
	}
	good := articles(0, 3)
	w.send(good...)
	stop := w.within("-max-size", "10000", "-max-out", "4096")
	w.until("all are read", func() bool { return w.committed() == len(reasons)+len(good) })
	status, errs := stop()
	assert.Equal(t, exitDone, status)
	assert.Contains(t, errs, "kafka: 3 articles with ")
	assert.Equal(t, plain(t, good), distinct(t, w.all("quotes")))
	found := map[string]string{}
	for _, r := range w.all("articles.dead") {
		value := string(r.Value)
		if r.Value == nil && header(r, "whosaid.bytes") != "0" { // more than the brokers take: its place is there
			value = long + strings.Repeat(" ", 9000)
		} else {
			assert.Equal(t, "the same for all", string(r.Key))
		}
		assert.Regexp(t, `^articles/[0-3]/\d+$`, header(r, "whosaid.place"))
		assert.Contains(t, errs, header(r, "whosaid.place")+": "+header(r, "whosaid.reason")+"\n")
		found[value] = header(r, "whosaid.reason")
	}
	require.Len(t, found, len(reasons))
	for value, reason := range reasons {
		assert.True(t, strings.HasPrefix(found[value], reason), "%.40q: %s", value, found[value])
	}
}

// The key of the records is the article's own id, and where it has none the place of the message; never the key of the message.
func TestKeys(t *testing.T) {
	for value, want := range map[string]string{
		`{"id": "pier-7", "text": "a"}`:                    "pier-7",
		`{"id": 7, "text": "a"}`:                           "7",
		`{"text": "a"}`:                                    "articles/3/17",
		`{"id": "", "text": "a"}`:                          "articles/3/17",
		`{"id": null, "text": "a"}`:                        "articles/3/17",
		"{\n  \"id\": \"pier-7\",\n  \"text\": \"a\"\n}\n": "pier-7",
	} {
		r := &kgo.Record{Topic: "articles", Partition: 3, Offset: 17, Key: []byte("an outlet"), Value: []byte(value)}
		d, err := read(r, 1000)
		require.NoError(t, err, value)
		assert.Equal(t, want, d.ID, value)
		assert.Equal(t, "a", d.Article.Text)
	}
}

func TestBeforeFailure(t *testing.T) {
	message := func(partition int32, offset int64) *kgo.Record {
		return &kgo.Record{Topic: "a", Partition: partition, Offset: offset}
	}
	in := []*kgo.Record{message(0, 1), message(0, 2), message(0, 3), message(1, 1), message(1, 2)}
	assert.Equal(t, in, beforeFailure(in, make([]bool, 5)))
	assert.Equal(t, []*kgo.Record{in[0], in[3], in[4]}, beforeFailure(in, []bool{false, true, false, false, false}))
	assert.Empty(t, beforeFailure(in, []bool{true, false, false, true, false}))
}
